//! The link and the picture sent by the system: taken, refused, unanswered, thought better of.

use std::time::Duration;

use stackfit_e2e::{Outcome, Visit, Window, visit};

/// A system that shares, in which the visitor or the browser ends it by an error of this name. In
/// Firefox a script of the driver has a world of its own, whose errors the page cannot read.
fn shares_with(error: &str) -> String {
    format!(
        "const world = window.wrappedJSObject ?? window;
        Object.defineProperty(navigator, 'share', {{ configurable: true, value: data => {{
            window.shared = data;
            return world.Promise.reject(new world.DOMException('no', '{error}'));
        }} }})"
    )
}

#[test]
fn where_sending_is_refused_the_link_is_selected_and_the_page_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(&shares_with("NotAllowedError")).await?;
        page.open_dialog().await?;
        page.click("#send-link").await?;
        page.until_report(
            "This browser does not let the page send. The link is selected: copy it.",
        )
        .await?;
        page.until_focus("share-link").await?;
        assert_eq!(page.selected().await?, page.link().await?);
        assert_eq!(page.run("return window.shared.url").await?, page.link().await?);
        page.end().await
    })
}

#[test]
fn sending_that_shows_nothing_is_answered_with_the_link_until_it_ends() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "const world = window.wrappedJSObject ?? window;
            const share = () => new world.Promise(resolve => { window.answer = resolve });
            Object.defineProperty(navigator, 'share', { configurable: true, value: share });",
        )
        .await?;
        page.stop_timers_from(Duration::from_secs(2)).await?;
        page.open_dialog().await?;
        page.click("#send-link").await?;
        page.until_report("If nothing has opened, copy the link instead: it is selected.").await?;
        assert_eq!(page.selected().await?, page.link().await?);
        page.run("window.answer()").await?;
        page.until_report("").await?;
        page.end().await
    })
}

#[test]
fn who_changes_their_mind_about_sending_is_told_nothing() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(&shares_with("AbortError")).await?;
        page.open_dialog().await?;
        page.click("#send-link").await?;
        page.until("window.shared").await?;
        page.run_async("setTimeout(arguments[0], 100)", Vec::new()).await?;
        page.until_report("").await?;
        assert_eq!(page.focus().await?, "send-link");
        page.end().await
    })
}

/// A dialog in a browser whose system sends files, and ends it so.
async fn that_sends_files(end: &str) -> Outcome<Visit> {
    let page = Visit::start(Window::DESKTOP).await?;
    page.run(&shares_with(end)).await?;
    page.run(
        "Object.defineProperty(navigator, 'canShare', {
            configurable: true, value: data => data.files?.length === 1 && !!data.files[0].type,
        })",
    )
    .await?;
    page.open_dialog().await?;
    Ok(page)
}

#[test]
fn the_picture_is_sent_as_a_file_that_is_named_as_the_scenario() -> Outcome {
    visit(async {
        let page = that_sends_files("AbortError").await?;
        page.run("location.hash = 'v=1&js=10&name=Our shop'").await?;
        page.click("[data-do=send-picture]").await?;
        page.until("window.shared").await?;
        let file = "const [file] = window.shared.files; return `${file.name} ${file.type}`";
        assert_eq!(page.run(file).await?, "stackfit-our-shop.png image/png");
        let start = page
            .run_async(
                "const [done] = arguments;
                window.shared.files[0].slice(1, 4).text().then(done)",
                Vec::new(),
            )
            .await?;
        assert_eq!(start, "PNG");
        page.until_report("").await?;
        page.end().await
    })
}

#[test]
fn where_sending_the_picture_is_refused_the_page_says_so() -> Outcome {
    visit(async {
        let page = that_sends_files("NotAllowedError").await?;
        page.click("[data-do=send-picture]").await?;
        page.until_report("This browser does not let the page send the picture. Save it instead.")
            .await?;
        page.end().await
    })
}

#[test]
fn where_the_system_sends_no_files_nothing_offers_it() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => false })",
        )
        .await?;
        page.open_dialog().await?;
        assert_eq!(
            page.run("return document.querySelectorAll('[data-do=send-picture]').length").await?,
            0
        );
        assert_eq!(
            page.run("return document.querySelectorAll('[data-do=picture]').length").await?,
            1
        );
        page.end().await
    })
}
