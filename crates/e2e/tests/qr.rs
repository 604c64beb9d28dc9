//! The QR code: every one that is shown can be read.

use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window, visit};

/// The most bytes that a link has.
const MOST: usize = 2000;

/// A link of so many bytes.
fn link_of(bytes: usize) -> String {
    let start = "v=1&later=";
    [start, &"x".repeat(bytes.saturating_sub(start.len()))].concat()
}

/// The page with a link of so many bytes, and its dialog open.
async fn with_link(window: Window, bytes: usize) -> Outcome<Visit> {
    let page = Visit::prepare(window, Hosting::Root).await?;
    page.go(&link_of(bytes)).await?;
    page.open_dialog().await?;
    Ok(page)
}

/// Whether a browser whose scroll bars take room has too little of it for the code of a long link on a
/// phone.
fn has_no_room(page: &Visit, window: Window, bytes: usize) -> bool {
    let most = if window.width <= 320 { 1000 } else { 1500 };
    let is_narrow = window.width <= Window::PHONE.width && bytes > most;
    let is_it = is_narrow && page.engine() != Engine::Chromium;
    if is_it {
        page.engine().cannot("its scroll bars leave too little room for this code");
    }
    is_it
}

const LINK: &str = "return document.querySelector('#share-link').value";

#[test]
fn the_code_of_the_start_of_a_long_link_and_of_the_longest_says_the_link() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            for bytes in [0, 700, 1300, MOST] {
                let page = with_link(window, bytes).await?;
                if has_no_room(&page, window, bytes) {
                    page.end().await?;
                    continue;
                }
                let link = page.run(LINK).await?;
                let length = link.as_str().and_then(|link| Some(link.split_once('#')?.1.len()));
                assert_eq!(length, Some(bytes.max("v=1&later".len())), "{link}");
                assert_eq!(page.qr().await?, link, "{bytes} bytes, {window:?}");
                page.end().await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_code_has_modules_of_two_pixels_or_is_left_out_with_a_word() -> Outcome {
    visit(async {
        for (width, bytes, is_shown) in
            [(360, MOST, true), (320, MOST, false), (320, 1300, true), (1280, MOST, true)]
        {
            let window = Window { width, ..Window::PHONE };
            let page = with_link(window, bytes).await?;
            if is_shown && has_no_room(&page, window, bytes) {
                page.end().await?;
                continue;
            }
            page.click("dialog[open] summary").await?;
            if is_shown {
                page.find(".qr").await?;
                let module = "const code = document.querySelector('.qr');
                    const {left, right, width} = code.getBoundingClientRect();
                    const around = code.closest('dialog').getBoundingClientRect();
                    const isInside = around.left <= left && right <= around.right;
                    return isInside && width / code.viewBox.baseVal.width;";
                let module = page.run(module).await?.as_f64().ok_or("the code stands out")?;
                assert!(module >= 2.0, "{width} pixels, {bytes} bytes: {module}");
            } else {
                let said = page.text("dialog[open] details > .facts-note").await?;
                assert_eq!(said, "The link is too long for a QR code here. Copy it instead.");
            }
            page.end().await?;
        }
        Ok(())
    })
}
