//! Why a framework is not first, in its details.

use stackfit_e2e::{Outcome, Visit, Window, visit};

/// The question and its answer, in the details that are open.
const WHY: &str = "return [...document.querySelectorAll('#sheet[open] .win:not([hidden]) > :is(h3, p:first-of-type)')]
    .filter(part => !part.hidden).map(part => part.textContent).join(' ')";

#[test]
fn the_details_say_why_not_and_the_way_to_win_behind_it() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.take_situation("prototype").await?;
        page.until_first("django").await?;
        page.open_details("fastapi").await?;
        page.settle().await?;
        let said = page.run(WHY).await?;
        let said = said.as_str().unwrap_or_default();
        assert!(said.starts_with("Why not FastAPI? What Django gains on "), "{said}");
        assert!(said.contains(" outweighs all that FastAPI gains, on "), "{said}");
        assert!(said.ends_with(" behind."), "{said}");
        let total = page.text("#sheet .versus tfoot td").await?;
        let behind = format!("FastAPI is {} point", total.trim_start_matches('−'));
        assert!(said.contains(&behind), "{said} against {total}");
        page.click("#sheet .win-ask button").await?;
        page.find("#sheet .win-try:not([hidden])").await?;
        page.click("#sheet .win-try").await?;
        page.until_first("fastapi").await?;
        page.settle().await?;
        assert_eq!(page.run(WHY).await?, "");
        page.end().await
    })
}

#[test]
fn what_a_try_came_to_is_in_sight_above_the_moves() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            page.open_details("rails").await?;
            page.click("#sheet .win-ask button").await?;
            page.find("#sheet .win-try:not([hidden])").await?;
            page.click("#sheet .win-try").await?;
            page.until_focused("#details-rails .win-undo").await?;
            // Nothing lies over it.
            page.until(
                "(said => {
                    const { left, top } = said.getBoundingClientRect();
                    return said.textContent.startsWith('Rails is first now')
                        && document.elementFromPoint(left + 9, top + 9) === said;
                })(document.querySelector('#sheet .win [role=status]'))",
            )
            .await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn once_a_way_is_tried_the_changes_are_called_so_and_no_other_way_is_offered() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        page.open_details("axum").await?;
        page.click("#sheet .win-ask button").await?;
        let said = "document.querySelector('#sheet .win').textContent";
        page.until(&format!("{said}.includes('untick the box')")).await?;
        page.click("#sheet .win-try").await?;
        page.until(&format!("{said}.includes('What was changed:')")).await?;
        page.until(&format!("!{said}.includes('untick the box')")).await?;
        page.click("#sheet .win-undo").await?;
        page.until(&format!("{said}.includes('untick the box')")).await?;
        page.until(&format!("!{said}.includes('What was changed:')")).await?;
        page.end().await
    })
}

#[test]
fn the_first_is_not_asked_why_not() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        page.take_situation("prototype").await?;
        page.until_first("django").await?;
        page.open_details("django").await?;
        page.settle().await?;
        assert_eq!(page.run(WHY).await?, "");
        page.end().await
    })
}
