//! The dialog in which one keeps, shares and saves: when it is there, and how it fits a window.

use serde_json::json;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// The dialog with three kept scenarios, one of them with the longest name, and two compared.
async fn full(window: Window) -> Outcome<Visit> {
    let page = Visit::start(window).await?;
    let long = "Wide".repeat(20);
    let lines = format!("1\\nv=1&js=10&py=0&name={long}\\nv=1&py=10&name=B\\nv=1&ml=9&name=C");
    page.run(&format!("localStorage.setItem('stackfit.kept', '{lines}')")).await?;
    page.open_dialog().await?;
    page.choose(&long).await?;
    page.choose("B").await?;
    page.find(".side-by-side table").await?;
    page.click("dialog[open] summary").await?;
    page.find(".qr").await?;
    Ok(page)
}

/// What stands out of the dialog at its sides, and what of it scrolls sideways. The table may, in a
/// frame of its own.
const TOO_WIDE: &str = "
    const dialog = document.querySelector('dialog[open]');
    const {left, right} = dialog.getBoundingClientRect();
    const parts = [...dialog.querySelectorAll('*')];
    const name = part => part.outerHTML.slice(0, 60);
    const isOut = part => {
        const box = part.getBoundingClientRect();
        return box.width > 0 && (box.left < left - 1 || box.right > right + 1)
            && !part.closest('table');
    };
    const scrolls = part => part.scrollWidth > part.clientWidth
        && getComputedStyle(part).overflowX !== 'visible' && !part.matches('input')
        && !part.closest('.side-by-side, .hidden-text');
    return [
        ...(left < 0 || right > innerWidth ? ['the dialog itself'] : []),
        ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
        ...parts.filter(isOut).map(name), ...[dialog, ...parts].filter(scrolls).map(name),
    ];
";

/// Whether the button that closes can be hit where it is.
const CAN_CLOSE: &str = "
    const button = document.querySelector('dialog[open] .dialog-close');
    const {left, top, width, height} = button.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === button;
";

/// Scrolls the dialog to its end, whichever part of it scrolls.
const TO_THE_END: &str = "
    const dialog = document.querySelector('dialog[open]');
    for (const part of [dialog, ...dialog.children]) part.scrollTop = part.scrollHeight;
";

async fn fits(page: &Visit) -> Outcome {
    assert_eq!(page.run(TOO_WIDE).await?, json!([]));
    assert_eq!(page.run(CAN_CLOSE).await?, true, "at the start");
    page.run(TO_THE_END).await?;
    assert_eq!(page.run(CAN_CLOSE).await?, true, "at the end");
    Ok(())
}

/// Makes the styles those for a finger.
const TOUCH: &str = "
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
    const coarse = rules.filter(rule => rule.media?.mediaText.includes('coarse'));
    coarse.forEach(rule => rule.media.mediaText = 'all');
    return coarse.length;
";

/// What one may hit that is lower or narrower than this, of what is shown of the dialog.
fn smaller_than(least: u8) -> String {
    format!(
        "return [...document.querySelectorAll('dialog[open] :is(button, .field, label, summary)')]
            .filter(part => !part.matches('.line label'))
            .map(part => [part.outerHTML.slice(0, 60), part.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < {least} - 0.5)
            .map(([name, box]) => [name, box.width, box.height])"
    )
}

#[test]
fn nothing_of_the_dialog_is_in_the_document_unless_it_is_open() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let parts = "return document.querySelectorAll(
            '.dialog, #keep-name, #share-link, #save-copy, #kept, .report, .qr').length";
        let count = "return document.querySelectorAll('*').length";
        page.settle().await?;
        let before = page.run(count).await?;
        assert_eq!(page.run(parts).await?, 0);
        page.open_dialog().await?;
        assert_eq!(page.run(parts).await?, 6, "all but the code, which is folded");
        page.close_dialog().await?;
        assert_eq!(page.run(parts).await?, 0);
        assert_eq!(page.run(count).await?, before);
        page.end().await
    })
}

#[test]
fn escape_closes_the_dialog_and_the_focus_goes_back() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        for _ in 0..2 {
            page.open_dialog().await?;
            page.press_escape().await?;
            page.until("!document.querySelector('.dialog')").await?;
            page.until_focus("save-and-share").await?;
        }
        page.end().await
    })
}

#[test]
fn one_line_of_status_is_there_before_it_says_anything() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("localStorage.setItem('stackfit.kept', '{rubbish}')").await?;
        let watch = "
            const open = HTMLDialogElement.prototype.showModal;
            HTMLDialogElement.prototype.showModal = function () {
                const lines = this.querySelectorAll('[role=status], [aria-live]');
                window.lines = [...lines].map(line => line.outerHTML.slice(0, 3) + line.textContent);
                open.call(this);
            };
        ";
        page.run(watch).await?;
        page.open_dialog().await?;
        page.until_report("What was kept here cannot be read any more.").await?;
        assert_eq!(page.run("return window.lines").await?, json!(["<p "]));
        page.end().await
    })
}

#[test]
fn the_dialog_fits_a_narrow_window_without_scrolling_sideways() -> Outcome {
    visit(async {
        for (width, height) in [(320, 568), (360, 740)] {
            let page = full(Window { width, height, ..Window::PHONE }).await?;
            fits(&page).await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn the_dialog_fits_with_letters_of_twice_the_size() -> Outcome {
    visit(async {
        for (width, height) in [(320, 568), (1280, 360)] {
            let page = full(Window { width, height, ..Window::PHONE }).await?;
            page.run("document.documentElement.style.fontSize = '200%'").await?;
            fits(&page).await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_one_hits_has_room_for_a_finger_and_fields_do_not_zoom() -> Outcome {
    visit(async {
        let page = full(Window::PHONE).await?;
        assert_eq!(page.run(&smaller_than(24)).await?, json!([]));
        assert_ne!(page.run(TOUCH).await?, 0);
        assert_eq!(page.run(&smaller_than(44)).await?, json!([]));
        let sizes = "return [...document.querySelectorAll('dialog[open] .field')]
            .map(field => parseFloat(getComputedStyle(field).fontSize)).filter(size => size < 16)";
        assert_eq!(page.run(sizes).await?, json!([]));
        fits(&page).await?;
        page.end().await
    })
}

#[test]
fn what_closes_a_dialog_is_in_sight_with_large_letters_in_a_narrow_window() -> Outcome {
    visit(async {
        let window = Window { width: 320, height: 640, ..Window::PHONE };
        let page = Visit::prepare(window, Hosting::Root).await?;
        for (link, button) in [
            ("v=1&js=9&name=Ann&with=Bob.py9", "#together-show"),
            ("v=1", "#save-and-share"),
            ("v=1", "[data-do=contact]"),
            ("v=1", "[data-do=add]"),
        ] {
            page.go(link).await?;
            // A group opens its dialog by itself, but not in a frame.
            let open = "document.querySelector('dialog[open]') ||";
            page.run(&format!("{open} document.querySelector('{button}').click()")).await?;
            page.find("dialog[open] .dialog-close").await?;
            page.run("document.documentElement.style.fontSize = '200%'").await?;
            page.settle().await?;
            let cut = "
                const box = document.querySelector('dialog[open]').getBoundingClientRect();
                const close = document.querySelector('dialog[open] .dialog-close');
                const { left, right } = close.getBoundingClientRect();
                return [left >= box.left, right <= box.right && right <= innerWidth, close.scrollWidth <= close.clientWidth + 1]";
            assert_eq!(page.run(cut).await?, json!([true, true, true]), "{link} {button}");
        }
        page.end().await
    })
}
