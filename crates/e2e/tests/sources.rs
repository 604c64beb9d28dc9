//! Sources: their list on top of the page, and in place where the browser cannot.

use fantoccini::key::Key;
use stackfit_e2e::{Outcome, Visit, Window, visit};

#[test]
fn sources_open_on_top_close_by_escape_and_give_the_focus_back() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            let button =
                "#needs-compared [data-need=io_concurrency] [data-framework=fastapi] .citation";
            page.press(button).await?;
            page.find(".citation-list li a").await?;
            let script = "
                const list = document.querySelector('.citation-list:popover-open');
                const box = list.getBoundingClientRect();
                const inside = box.left >= 0 && box.right <= innerWidth
                    && box.top >= 0 && box.bottom <= innerHeight;
                return [inside, list.scrollWidth <= list.clientWidth];
            ";
            let open = page.run(script).await?;
            assert_eq!(open, serde_json::json!([true, true]), "in the window, not cut");
            let link = page.find(".citation-list:popover-open a").await?;
            // A driver may complain that the link is gone by that.
            let _ = link.send_keys(&char::from(Key::Escape).to_string()).await;
            page.until("document.querySelector('.citation-list li') === null").await?;
            page.until_focused(button).await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn sources_open_in_place_where_the_browser_has_no_popovers() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "delete HTMLElement.prototype.popover;
             for (const list of document.querySelectorAll('.citation-list')) {
                 list.removeAttribute('popover');
                 list.previousElementSibling.removeAttribute('popovertarget');
             }",
        )
        .await?;
        let button = "#needs-compared [data-need=rest_api] .citation";
        page.click(button).await?;
        assert!(page.find(&format!("{button} + div li")).await?.is_displayed().await?);
        page.click(button).await?;
        page.until("document.querySelector('.citation-list li') === null").await?;
        page.end().await
    })
}
