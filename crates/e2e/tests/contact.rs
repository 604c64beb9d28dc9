//! The second opinion: what is asked is shown first, and goes where the visitor sends it.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

const LINK: &str = "v=1&js=7&concurrency=6&name=Shop%20rewrite";
/// What the way to send it would send.
const SENT: &str = "document.querySelector('[data-do=send]').href";

async fn ask(page: &Visit) -> Outcome<String> {
    page.click("[data-do=contact]").await?;
    page.find("#second-opinion[open]").await?;
    let text = page.run("return document.querySelector('#second-opinion-text').value").await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[test]
fn what_is_asked_names_leader_purpose_open_question_and_link_and_is_what_is_sent() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::prepare(window, Hosting::Root).await?;
            page.go(LINK).await?;
            let text = ask(&page).await?;
            let title = page.text("#second-opinion-title").await?;
            assert_eq!(title, "Get a second opinion on Fastify for Shop rewrite");
            let parts: Vec<&str> = text.split("\n\n").collect();
            assert!(parts[0].starts_with("Fastify leads, "), "{text}");
            assert!(parts[1].starts_with("We are torn between Fastify, Hono and "), "{text}");
            assert!(parts[2].ends_with(&format!("#{LINK}")), "{text}");
            let body = format!("return decodeURIComponent({SENT}.split('&body=')[1])");
            assert_eq!(page.run(&body).await?, text.replace('\n', "\r\n"));
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_the_visitor_writes_is_what_is_sent_and_nothing_is_asked_of_a_server() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        ask(&page).await?;
        page.type_into("#second-opinion-text", "<b>& #1?").await?;
        page.until(&format!("decodeURIComponent({SENT}).endsWith('&body=<b>& #1?')")).await?;
        page.escape().await?;
        page.until("!document.querySelector('#second-opinion')").await?;
        page.until("document.activeElement.matches('[data-do=contact]')").await?;
        page.end().await
    })
}

#[test]
fn where_the_browser_refuses_to_copy_the_text_is_selected_and_the_page_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let text = ask(&page).await?;
        page.run(
            "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
            document.execCommand = () => false;",
        )
        .await?;
        page.click("[data-do=copy-question]").await?;
        page.until("document.querySelector('#second-opinion [role=status]').textContent.includes('does not let')")
            .await?;
        let field = "const it = document.activeElement;
            return it.value.slice(it.selectionStart, it.selectionEnd)";
        assert_eq!(page.run(field).await?, text);
        page.end().await
    })
}

#[test]
fn a_page_that_nobody_else_can_open_puts_no_link_into_the_text() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::File).await?;
        let text = ask(&page).await?;
        assert!(!text.contains("file:") && text.contains("can send you a copy"), "{text}");
        page.end().await
    })
}
