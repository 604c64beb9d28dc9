//! Dock: the leaders on a phone, and what its line says.

use stackfit_e2e::{Outcome, Visit, Window, visit};

/// Whether the line explains the slider that was used.
const IS_EXPLAINED: &str =
    "document.querySelector('.dock-line').textContent.startsWith('Machine learning')";

/// Whether it says how firm the answer is, and no slider is marked as the one in use.
const IS_FIRMNESS: &str = "(() => {
    const [line, word] = ['.dock-line', '.certainty-word'].map(css => document.querySelector(css).textContent.trim());
    return word !== '' && line.startsWith(word) && !document.querySelector('.slider.used');
})()";

/// Uses a slider.
async fn slide(page: &Visit, to: u8) -> Outcome {
    page.set("ml", to).await?;
    page.until(IS_EXPLAINED).await?;
    Ok(())
}

#[test]
fn what_changes_the_settings_without_a_slider_brings_back_how_firm_the_answer_is() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        slide(&page, 2).await?;
        page.click("[data-preset=shop]").await?;
        page.until(IS_FIRMNESS).await?;
        slide(&page, 3).await?;
        page.click("#undo").await?;
        page.until(IS_FIRMNESS).await?;
        slide(&page, 4).await?;
        page.reset().await?;
        page.until(IS_FIRMNESS).await?;
        page.end().await
    })
}

#[test]
fn a_must_have_brings_it_back_when_its_sheet_is_closed() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        slide(&page, 2).await?;
        page.click(".dock-line").await?;
        page.click("#sheet [name=must-ml]").await?;
        page.click(".sheet-close").await?;
        page.until("!document.querySelector('#sheet[open]')").await?;
        page.settle().await?;
        page.until(IS_FIRMNESS).await?;
        page.end().await
    })
}
