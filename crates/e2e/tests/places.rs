//! The page wherever it is opened, and whatever the browser refuses it.

use serde_json::json;
use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window, visit};

/// Opens the page somewhere, and uses it.
async fn is_used(window: Window, place: Hosting) -> Outcome<Visit> {
    let page = Visit::open(window, place).await?;
    page.until_first("django").await?;
    page.set("py", 0).await?;
    page.set("js", 10).await?;
    page.until_first("fastify").await?;
    Ok(page)
}

/// What reading `localStorage` comes to.
async fn storage(page: &Visit) -> Outcome<String> {
    let script = "try { return String(localStorage) } catch (refusal) { return refusal.name }";
    Ok(serde_json::from_value(page.run(script).await?)?)
}

#[test]
fn at_the_root_of_a_host_the_page_is_one_request() -> Outcome {
    visit(async {
        let page = is_used(Window::DESKTOP, Hosting::Root).await?;
        assert_eq!(page.requests(), ["/"]);
        page.end().await
    })
}

#[test]
fn under_a_path_the_page_is_one_request() -> Outcome {
    visit(async {
        let page = is_used(Window::DESKTOP, Hosting::SubPath).await?;
        assert_eq!(page.requests(), ["/a/b/"]);
        page.end().await
    })
}

#[test]
fn from_the_disk_the_page_works_and_its_address_follows() -> Outcome {
    visit(async {
        let page = is_used(Window::DESKTOP, Hosting::File).await?;
        page.until("location.hash === '#v=1&js=10&py=0'").await?;
        assert_eq!(page.requests(), [""; 0]);
        page.end().await
    })
}

#[test]
fn in_a_sandboxed_frame_without_storage_the_page_works() -> Outcome {
    visit(async {
        let page = is_used(Window::DESKTOP, Hosting::Sandbox).await?;
        assert_eq!(storage(&page).await?, "SecurityError");
        assert_eq!(page.requests(), ["/frame.html", "/"]);
        page.end().await
    })
}

#[test]
fn where_the_browser_stores_nothing_the_page_works_and_says_so() -> Outcome {
    visit(async {
        let page = is_used(Window { stores: false, ..Window::DESKTOP }, Hosting::Root).await?;
        let refusal = if page.engine() == Engine::WebKit {
            page.engine().cannot(
                "this browser's setting makes `localStorage` null instead of throwing; it throws \
                 in the sandboxed frame, which is another test",
            );
            "null"
        } else {
            "SecurityError"
        };
        assert_eq!(storage(&page).await?, refusal);
        page.run("document.querySelector('#save-and-share').click()").await?;
        let dialog = page.text("dialog[open]").await?;
        assert!(dialog.contains("This browser does not let pages store anything."), "{dialog}");
        page.end().await
    })
}

#[test]
fn with_scripts_off_the_article_stands_and_says_what_is_missing() -> Outcome {
    visit(async {
        for place in [Hosting::Root, Hosting::File] {
            let page = Visit::open(Window { scripts: false, ..Window::DESKTOP }, place).await?;
            let said = page.trouble().await?;
            assert!(said.starts_with("The sliders are not running: "), "{said}");
            assert!(said.contains("scripts are off"), "{said}");
            let first = page.text(".article-ranking li:first-child h3").await?;
            assert!(first.starts_with("Django"), "{first}");
            let table = page.find(".article .comparison table").await?;
            assert!(table.is_displayed().await?);
            let is_alive = page.run("return document.documentElement.hasAttribute('data-ready')");
            assert_eq!(is_alive.await?, false);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn a_browser_that_refuses_history_calls_is_survived() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("window.refused = 0; history.replaceState = history.pushState = () => { window.refused += 1; throw new DOMException('enough', 'SecurityError') }")
            .await?;
        page.set("py", 0).await?;
        page.click("[data-preset=prototype]").await?;
        page.until_first("django").await?;
        page.click("[data-preset=ai]").await?;
        page.find("[data-preset=ai][aria-pressed=true]").await?;
        page.set("js", 10).await?;
        let content = "document.querySelector('meta[name=scenario]').content";
        page.until(&format!(
            "{content}.startsWith('v=1&js=10&py=0&') && {content}.includes('ml=8')"
        ))
        .await?;
        assert!(page.run("return window.refused >= 2").await? == true);
        page.end().await
    })
}

/// Moves a slider many times: mostly several times between two frames, and now and then over one.
const MOVES: &str = "
    const [moves, last, done] = arguments;
    const slider = document.querySelector('input[type=range][name=py]');
    const tell = name => slider.dispatchEvent(new Event(name, {bubbles: true}));
    (async () => {
        for (let move = 1; move <= moves; move += 1) {
            slider.value = move === moves ? last : (move * 7) % 11;
            tell('input');
            if (move % 10 === 0) await new Promise(resolve => setTimeout(resolve));
        }
        tell('change');
        done();
    })();
";

#[test]
fn three_hundred_quick_moves_end_where_the_slider_ends() -> Outcome {
    visit(async {
        for place in [Hosting::Root, Hosting::File, Hosting::Sandbox] {
            let page = Visit::open(Window::DESKTOP, place).await?;
            page.run_async(MOVES, vec![json!(300), json!(9)]).await?;
            page.until("location.hash === '#v=1&py=9' || origin === 'null'").await?;
            let (order, scores) = (page.order().await?, page.scores().await?);
            page.go("v=1&py=9").await?;
            assert_eq!((page.order().await?, page.scores().await?), (order, scores), "{place:?}");
            page.end().await?;
        }
        Ok(())
    })
}
