//! The layout of the whole page.

use stackfit_e2e::{Outcome, Visit, Window, visit};

#[test]
fn the_page_ends_below_its_footer() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            let script = "
                const {scrollHeight, clientHeight} = document.documentElement;
                const footer = document.querySelector('.colophon').getBoundingClientRect().bottom;
                return Math.max(scrollHeight, clientHeight) - Math.max(footer + scrollY, clientHeight);
            ";
            let below = page.run(script).await?.as_f64().ok_or("no number")?;
            assert!(below < 1.5, "{below} pixels below the footer, {} wide", window.width);
            page.end().await?;
        }
        Ok(())
    })
}
