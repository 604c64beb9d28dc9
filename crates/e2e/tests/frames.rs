//! The page in a frame: what stays in sight, what works without the frame's leave, and the history.

use serde_json::json;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// Waits until what a CSS selector names is all in the window, as the visitor sees it.
async fn until_in_sight(page: &Visit, css: &str) -> Outcome {
    let is_in_sight = format!(
        "const frame = document.querySelector('iframe');
        const part = frame.contentDocument.querySelector({});
        const above = frame.getBoundingClientRect().top;
        const {{top, bottom, height}} = part.getBoundingClientRect();
        return height > 0 && above + top >= -1 && above + bottom <= innerHeight + 1
            || [above, top, bottom, innerHeight].join()",
        json!(css)
    );
    let mut seen = json!(null);
    for _ in 0..50 {
        seen = page.run_around(&is_in_sight).await?;
        if seen == true {
            return Ok(());
        }
        page.run_async("setTimeout(arguments[0], 100)", Vec::new()).await?;
    }
    Err(format!("{css} is out of sight: {seen}").into())
}

async fn scroll_around(page: &Visit, to: u32) -> Outcome {
    page.run_around(&format!("scrollTo({{top: {to}, behavior: 'instant'}})")).await.map(drop)
}

#[test]
fn in_a_frame_as_high_as_the_page_the_leaders_and_a_notice_stay_in_sight() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Tall).await?;
        page.go("v=1&js=99").await?;
        for to in [0, 1200, 2000, 1500] {
            scroll_around(&page, to).await?;
            until_in_sight(&page, "#notice").await?;
            if to > 0 {
                until_in_sight(&page, ".dock").await?;
            }
        }
        page.end().await
    })
}

#[test]
fn in_a_frame_as_high_as_the_page_dialogs_open_and_stay_in_sight() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::Tall).await?;
        scroll_around(&page, 400).await?;
        page.open_dialog().await?;
        for to in [400, 1700, 0] {
            scroll_around(&page, to).await?;
            until_in_sight(&page, ".dialog").await?;
        }
        page.close_dialog().await?;
        page.click("#ranking > li:last-child .row").await?;
        for _ in 0..2 {
            until_in_sight(&page, "#sheet").await?;
            scroll_around(&page, 1700).await?;
        }
        page.click(".sheet-close").await?;
        page.end().await
    })
}

#[test]
fn what_is_done_in_a_frame_is_no_step_of_the_page_around_it() -> Outcome {
    visit(async {
        for place in [Hosting::Tall, Hosting::Sandbox] {
            let page = Visit::open(Window::DESKTOP, place).await?;
            let entries = page.run("return history.length").await?;
            page.click("[data-preset=ai]").await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.click("#ranking > li:last-child .row").await?;
            page.find("#sheet[open]").await?;
            page.close_details().await?;
            page.reset().await?;
            page.until("!document.querySelector('.products [aria-pressed=true]')").await?;
            assert_eq!(page.run("return history.length").await?, entries, "{place:?}");
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_was_done_in_a_frame_can_be_undone_there() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::Sandbox).await?;
        assert_eq!(page.run("return document.querySelector('#undo').hidden").await?, true);
        page.set("js", 9).await?;
        page.reset().await?;
        page.until("document.querySelector('input[type=range][name=js]').value !== '9'").await?;
        page.click("#undo").await?;
        page.until("document.querySelector('input[type=range][name=js]').value === '9'").await?;
        page.click("#undo").await?;
        page.until("document.querySelector('input[type=range][name=js]').value !== '9'").await?;
        assert_eq!(page.run("return document.querySelector('#undo').hidden").await?, true);
        // Pressed once more, nothing else is done than to make it again.
        page.until_focused("#redo").await?;
        for is_nine in [true, false] {
            page.click("#redo").await?;
            let value = "document.querySelector('input[type=range][name=js]').value";
            page.until(&format!("({value} === '9') === {is_nine}")).await?;
        }
        assert_eq!(page.run("return document.querySelector('#redo').hidden").await?, true);
        page.until_focused("#undo").await?;
        page.end().await
    })
}

#[test]
fn in_a_frame_that_allows_no_forms_every_button_of_the_dialog_answers() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::Sandbox).await?;
        let blocked = "Nothing can be kept in this frame. Open the link in a tab of its own to keep settings.";
        page.open_dialog().await?;
        let dialog = page.text(".dialog").await?;
        assert!(dialog.contains(blocked) && !dialog.contains("Kept on this device"), "{dialog}");
        assert_eq!(page.run("return document.querySelector('#keep').offsetWidth").await?, 0);
        page.type_into("#keep-name", "Ours\n").await?;
        page.until("document.querySelector('#share-link').value.includes('name=Ours')").await?;
        page.until_report(blocked).await?;
        page.click("#copy-link").await?;
        page.until("/copied|selected/.test(document.querySelector('#report').textContent)").await?;
        page.close_dialog().await?;
        page.until_focus("save-and-share").await?;
        page.end().await
    })
}

#[test]
fn in_a_frame_the_addresses_of_sources_can_be_read() -> Outcome {
    visit(async {
        let page = Visit::open(Window::DESKTOP, Hosting::Sandbox).await?;
        page.open_details("aspnet-core").await?;
        page.click("#sheet .citation").await?;
        page.find("#sheet .citation-list a").await?;
        let addresses = "return [...document.querySelectorAll('#sheet .citation-list a')]
            .map(link => link.href === link.parentElement.querySelector('.source-address').textContent)";
        let addresses = page.run(addresses).await?;
        let addresses = addresses.as_array().ok_or("no list")?;
        assert!(!addresses.is_empty() && addresses.iter().all(|is_there| is_there == true));
        page.end().await
    })
}
