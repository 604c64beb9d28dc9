//! The link: copied, and saved in a copy.

use std::time::Duration;

use stackfit_e2e::{Hosting, Outcome, Visit, Window, undated, visit};

#[test]
fn the_link_is_that_of_the_present_state_and_opens_it() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("js", 9).await?;
        page.open_dialog().await?;
        let first = page.link().await?;
        page.close_dialog().await?;
        page.until_focus("save-and-share").await?;
        page.set("ml", 7).await?;
        page.open_dialog().await?;
        let second = page.link().await?;
        let home = page.run("return location.origin + location.pathname").await?;
        let home = home.as_str().unwrap_or_default();
        assert_eq!(
            (undated(&first), undated(&second)),
            (format!("{home}#v=1&js=9"), format!("{home}#v=1&js=9&ml=7"))
        );
        let (_, fragment) = second.split_once('#').ok_or("no fragment")?;
        page.go(fragment).await?;
        assert_eq!((page.position("js").await?, page.position("ml").await?), (9, 7));
        page.end().await
    })
}

#[test]
fn the_link_has_the_name_that_was_just_written() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_dialog().await?;
        page.type_into("#keep-name", "Ours\t").await?;
        page.until("document.querySelector('#share-link').value.endsWith('#v=1&name=Ours')")
            .await?;
        page.end().await
    })
}

#[test]
fn copy_link_copies_the_address_and_nothing_else() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=10&py=0&name=Ours").await?;
        page.open_dialog().await?;
        page.click("#copy-link").await?;
        page.until_report("Link copied.").await?;
        let home = page.run("return location.origin + location.pathname").await?;
        let home = home.as_str().unwrap_or_default();
        assert_eq!(page.clipboard().await?, format!("{home}#v=1&js=10&py=0&name=Ours"));
        page.end().await
    })
}

#[test]
fn copy_with_summary_has_the_answer_and_the_link() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=10&py=0&must=realtime&name=Ours").await?;
        page.open_dialog().await?;
        page.click("#copy-summary").await?;
        page.until_report("Summary and link copied.").await?;
        let copied = page.clipboard().await?;
        let (sentence, address) = copied.split_once('\n').ok_or("one line only")?;
        assert!(sentence.starts_with("Ours: Fastify"), "{sentence}");
        assert!(sentence.contains(" of 100 nearby settings"), "{sentence}");
        assert!(sentence.ends_with(" Must have at least: Real-time 5."), "{sentence}");
        assert_eq!(address, page.link().await?);
        page.end().await
    })
}

/// A clipboard that answers with this, and no older way beside it.
fn copies_by(answer: &str) -> String {
    format!(
        "const world = window.wrappedJSObject ?? window;
        const clipboard = {{ writeText: () => {answer} }};
        Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: clipboard }});
        document.execCommand = () => false;"
    )
}

#[test]
fn where_copying_is_refused_the_link_is_selected_and_the_page_says_so() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(&copies_by(
            "world.Promise.reject(new world.DOMException('no', 'NotAllowedError'))",
        ))
        .await?;
        page.open_dialog().await?;
        for button in ["#copy-link", "#copy-summary"] {
            page.click(button).await?;
            page.until_report(
                "This browser does not let the page copy. The link is selected: copy it.",
            )
            .await?;
            page.until_focus("share-link").await?;
            assert_eq!(page.selected().await?, page.link().await?);
        }
        page.end().await
    })
}

#[test]
fn where_the_clipboard_is_refused_the_older_way_copies_the_same() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
            .await?;
        page.open_dialog().await?;
        page.click("#copy-link").await?;
        page.until_report("Link copied.").await?;
        assert_eq!(page.focus().await?, "copy-link");
        assert_eq!(page.clipboard().await?, page.link().await?);
        page.click("#copy-summary").await?;
        page.until_report("Summary and link copied.").await?;
        let copied = page.clipboard().await?;
        let (sentence, address) = copied.split_once('\n').ok_or("one line only")?;
        assert!(sentence.starts_with("Stackfit: "), "{sentence}");
        assert_eq!(address, page.link().await?);
        page.end().await
    })
}

#[test]
fn a_clipboard_that_never_answers_is_told_of() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(&copies_by("new world.Promise(() => {})")).await?;
        page.stop_timers_from(Duration::from_secs(2)).await?;
        page.open_dialog().await?;
        page.click("#copy-link").await?;
        page.until_report("The browser does not answer. The link is selected: copy it.").await?;
        page.until_focus("share-link").await?;
        page.end().await
    })
}

#[test]
fn a_clipboard_that_answers_late_is_believed_unless_something_else_was_said() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(&copies_by("new world.Promise(resolve => { window.answer = resolve })")).await?;
        page.open_dialog().await?;
        page.click("#copy-link").await?;
        page.until_report("The browser does not answer. The link is selected: copy it.").await?;
        page.run("window.answer()").await?;
        page.until_report("Link copied.").await?;
        page.click("#copy-link").await?;
        page.until_report("The browser does not answer. The link is selected: copy it.").await?;
        page.click("#keep").await?;
        page.until_report("Kept as “Unnamed”.").await?;
        page.run("window.answer()").await?;
        page.run_async("setTimeout(arguments[0], 100)", Vec::new()).await?;
        page.until_report("Kept as “Unnamed”.").await?;
        page.end().await
    })
}

#[test]
fn a_link_keeps_what_the_host_has_in_its_query_and_nothing_of_ours() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "history.replaceState(null, '', '?edition=5&v=1&js=3&utm_source=letter#v=1&js=9')",
        )
        .await?;
        page.open_dialog().await?;
        let shared = page.link().await?;
        assert!(shared.contains("/?edition=5#v=1"), "{shared}");
        page.end().await
    })
}

/// Holds back what the page puts off in the task in which a copy is downloaded, and takes note of
/// revoked addresses.
const HOLD_BACK: &str = "
    window.later = [];
    window.revoked = [];
    let downloads = false;
    const start = window.setTimeout;
    window.setTimeout = (run, wait, ...rest) =>
        downloads && wait > 0 ? later.push([run, wait]) : start(run, wait, ...rest);
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        downloads = true;
        start(() => downloads = false, 0);
        click.call(this);
    };
    const revoke = URL.revokeObjectURL;
    URL.revokeObjectURL = address => { revoked.push(address); revoke.call(URL, address); };
";

#[test]
fn the_address_of_a_saved_copy_is_good_for_a_minute() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(HOLD_BACK).await?;
        page.open_dialog().await?;
        for _ in 0..2 {
            page.click("#save-copy").await?;
            page.downloaded("stackfit.html").await?;
        }
        assert_eq!(
            page.run("return [revoked.length, later.map(([, wait]) => wait)]").await?,
            serde_json::json!([0, [60_000, 60_000]])
        );
        page.run("later.splice(0).forEach(([run]) => run())").await?;
        assert_eq!(page.run("return new Set(revoked).size").await?, 2);
        page.end().await
    })
}
