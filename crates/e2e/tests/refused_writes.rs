//! Writes of the address: refused and tried again, and made when the page is left.

use stackfit_e2e::{Outcome, Visit, Window, visit};

#[test]
fn a_write_that_the_browser_refused_is_tried_again() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "window.replace = history.replaceState;
             history.replaceState = () => { throw new DOMException('enough', 'SecurityError') }",
        )
        .await?;
        page.set("ml", 4).await?;
        page.until("localStorage.getItem('stackfit.last')?.includes('ml=4')").await?;
        assert_eq!(page.run("return location.hash").await?, "");
        page.run("history.replaceState = window.replace").await?;
        // Nothing else changes.
        page.until("location.hash === '#v=1&ml=4'").await?;
        page.end().await
    })
}

#[test]
fn a_step_that_the_browser_refused_is_one_when_it_is_tried_again() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "window.push = history.pushState;
             history.pushState = () => { throw new DOMException('enough', 'SecurityError') }",
        )
        .await?;
        page.click("[data-preset=ai]").await?;
        page.find("[data-preset=ai][aria-pressed=true]").await?;
        page.run("history.pushState = window.push").await?;
        page.until("location.hash.includes('ml=')").await?;
        page.back().await?;
        page.until("!document.querySelector('.products [aria-pressed=true]')").await?;
        page.end().await
    })
}

#[test]
fn leaving_the_page_writes_what_is_pending() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(
            "const slider = document.querySelector('input[type=range][name=ml]');
             slider.value = 4;
             slider.dispatchEvent(new Event('input', {bubbles: true}));
             // The change is taken in before the page is left, and long before the next write.
             setTimeout(() => location.href = 'about:blank', 30)",
        )
        .await?;
        assert!(page.comes_to("about:blank").await, "the page was not left");
        page.go_to("").await?;
        assert_eq!(page.position("ml").await?, 4);
        page.end().await
    })
}
