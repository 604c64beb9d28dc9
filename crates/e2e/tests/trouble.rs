//! A program that stops, or does not start: what the page says then, and that nothing on it lies.

use stackfit_e2e::{Engine, Outcome, Visit, Window, visit};

/// Breaks a call that the program makes of the document whenever it draws something new, as a
/// script of somebody else may. The program panics then, which ends in a trap.
const BREAK: &str = "Node.prototype.cloneNode = () => { throw new Error('broken by the test') };";

/// Waits until what an event changes would be drawn.
const TWO_FRAMES: &str = "
    const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
";

/// Checks that the page says that it stopped, in sight, and takes no input.
async fn is_stopped(page: &Visit) -> Outcome {
    let said = page.trouble().await?;
    assert!(said.starts_with("The page stopped. Reload it."), "{said}");
    assert_eq!(
        page.run("return document.documentElement.hasAttribute('data-ready')").await?,
        false
    );
    takes_no_input(page).await
}

/// Checks that neither the mouse nor the keyboard moves a slider.
async fn takes_no_input(page: &Visit) -> Outcome {
    let before = page.position("py").await?;
    let to = if before < 5 { 10 } else { 0 };
    page.drag("py", to).await?;
    page.let_go().await?;
    assert_eq!(page.position("py").await?, before, "the mouse moved it");
    // No pointer reaches it, and no focus, which drag() tried to give it.
    assert_eq!(page.run("return document.activeElement === document.body").await?, true);
    Ok(())
}

#[test]
fn a_page_whose_program_traps_says_so_in_sight_and_takes_no_input() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(BREAK).await?;
        page.click("#ranking > li:last-child .row").await?;
        page.trouble().await?;
        page.run("scrollTo(0, document.documentElement.scrollHeight)").await?;
        assert_eq!(page.run("return scrollY > innerHeight").await?, true, "the page is too short");
        let complaints = page.complaints().await?.join("\n");
        assert!(complaints.contains("RuntimeError"), "no trap: {complaints}");
        is_stopped(&page).await?;
        page.end().await
    })
}

/// An answer of the clipboard cannot be waited for. In Firefox a script of the driver has a world of
/// its own, and the page another.
const BREAK_COPYING: &str = "
    const world = window.wrappedJSObject ?? window;
    world.Promise.race = () => { throw new Error('broken by the test') };
";

#[test]
fn a_task_that_ends_badly_in_an_open_dialog_stops_the_page_too() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        if page.engine() == Engine::WebKit {
            page.engine().cannot("its driver needs in the page what the test breaks; left out");
            return page.end().await;
        }
        page.run("document.querySelector('#save-and-share').click()").await?;
        page.find("dialog[open] #share-link").await?;
        page.run(BREAK_COPYING).await?;
        page.click("#copy-link").await?;
        is_stopped(&page).await?;
        assert!(!page.complaints().await?.is_empty(), "the error was swallowed");
        page.end().await
    })
}

#[test]
fn a_program_that_stopped_is_not_asked_again() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("window.whole = Node.prototype.cloneNode").await?;
        page.run(BREAK).await?;
        page.click("#ranking > li:first-child .row").await?;
        page.trouble().await?;
        page.complaints().await?;
        // Everything works again, and the way back in the history would move the sliders.
        page.run("Node.prototype.cloneNode = window.whole").await?;
        let order = page.order().await?;
        page.run("location.hash = '#v=1&js=10&py=0'").await?;
        page.until("location.hash === '#v=1&js=10&py=0'").await?;
        page.run_async(TWO_FRAMES, Vec::new()).await?;
        assert_eq!(page.order().await?, order);
        is_stopped(&page).await?;
        page.end().await
    })
}

/// A program of somebody else that traps when its only function is called, and other errors that
/// are not the page's own. A driver's script cannot reject a promise so that the page hears of it.
const OTHERS: &str = "
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0,
        10, 5, 1, 3, 0, 0, 11];
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    const other = new WebAssembly.Instance(module);
    const tell = error => dispatchEvent(new ErrorEvent('error', {message: String(error), error}));
    try { other.exports.f() } catch (error) { tell(error) }
    tell(new TypeError('not the page'));
    const reason = new WebAssembly.RuntimeError('unreachable');
    dispatchEvent(new PromiseRejectionEvent('unhandledrejection', {promise: Promise.resolve(), reason}));
";

#[test]
fn errors_of_other_scripts_do_not_stop_the_page() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run(OTHERS).await?;
        page.until("window.complaints.length >= 3").await?;
        let complaints = page.complaints().await?.join("\n");
        assert!(complaints.contains("RuntimeError"), "no trap: {complaints}");
        page.set("py", 0).await?;
        page.set("js", 10).await?;
        page.until_first("fastify").await?;
        assert_eq!(page.trouble_now().await?, "");
        page.end().await
    })
}

#[test]
fn a_copy_of_a_page_that_stopped_starts_anew() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        // All that the document says comes a moment after the list, and not from a page that stopped.
        page.document().await?;
        page.run(BREAK).await?;
        page.click("#ranking > li:first-child .row").await?;
        is_stopped(&page).await?;
        page.complaints().await?;
        page.revive("copy.html", &page.document().await?).await?;
        page.set("py", 10).await?;
        page.until_first("django").await?;
        assert_eq!(page.trouble_now().await?, "");
        page.end().await
    })
}
