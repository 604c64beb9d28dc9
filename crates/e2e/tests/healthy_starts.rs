//! A healthy start: the line about trouble is never in sight, nothing moves, and in the end all of the
//! page is there.

use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window, visit};

/// A page with a script of somebody else before its own policy.
fn with(script: &str, page: &str) -> String {
    page.replacen("<head>", &format!("<head><script>{script}</script>"), 1)
}

/// Takes note of every frame in which the line is in sight, from the start on.
const WATCH: &str = "
    window.seen = 0;
    const look = () => {
        const line = document.querySelector('#trouble');
        if (line && line.checkVisibility?.({visibilityProperty: true}) !== false
            && line.getBoundingClientRect().height > 0) window.seen += 1;
        requestAnimationFrame(look);
    };
    look();
";

/// A start that takes longer than the line waits.
const SLOWLY: &str = "
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = (...all) => new Promise(resolve => setTimeout(resolve, 4000))
        .then(() => instantiate(...all));
";

/// Makes every pause in which the page is made last until the next frame, and keeps where each part
/// of the page is in each frame in which it is seen.
const FRAME_BY_FRAME: &str = "
    const now = performance.now.bind(performance);
    let calls = 0;
    performance.now = () => now() + 20 * ++calls;
    window.MessageChannel = class {
        port1 = {close() {}};
        port2 = {postMessage: () => requestAnimationFrame(() => this.port1.onmessage())};
    };
    window.places = {};
    const look = () => {
        for (const part of ['.hero', '#needs', '#ranking', '.situations', '#comparison-title', '.colophon']) {
            const box = document.querySelector(part)?.getBoundingClientRect();
            if (!box?.height) continue;
            const places = window.places[part] ??= [];
            const place = `${Math.round(box.left)}, ${Math.round(box.top)}`;
            if (!places.includes(place)) places.push(place);
        }
        requestAnimationFrame(look);
    };
    look();
";

#[test]
fn while_the_page_is_put_in_place_nothing_moves_and_all_of_it_comes() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = with(FRAME_BY_FRAME, &Visit::page()?);
            let visit = Visit::prepare_other(window, Hosting::Root, &page).await?;
            visit.go("").await?;
            visit.settle().await?;
            let places = visit.run("return window.places").await?;
            let places = places.as_object().ok_or("no places")?;
            assert_eq!(places.len(), 6, "{places:?}");
            for (part, places) in places {
                assert_eq!(places.as_array().map(Vec::len), Some(1), "{part}: {places}");
            }
            assert_eq!(visit.run("return !document.querySelector('[data-waiting]')").await?, true);
            visit.end().await?;
        }
        Ok(())
    })
}

#[test]
fn a_page_that_is_loaded_again_is_where_it_was() -> Outcome {
    visit(async {
        let visit = Visit::open(Window::DESKTOP, Hosting::Root).await?;
        if visit.engine() != Engine::Chromium {
            visit.engine().cannot(
                "it was not seen to keep the place of a page that it loads again; left out",
            );
            return visit.end().await;
        }
        visit.run("scrollTo(0, 700)").await?;
        visit.settle().await?;
        visit.reload().await?;
        let place = visit.run("return scrollY").await?;
        assert!(place.as_f64().is_some_and(|place| (place - 700.0).abs() < 2.0), "{place}");
        visit.end().await
    })
}

#[test]
fn while_a_healthy_page_starts_the_line_is_never_in_sight() -> Outcome {
    visit(async {
        for (name, script) in [("at once", WATCH.to_owned()), ("slowly", [WATCH, SLOWLY].concat())]
        {
            let page = with(&script, &Visit::page()?);
            let visit = Visit::prepare_other(Window::DESKTOP, Hosting::Root, &page).await?;
            visit.go("").await?;
            visit.settle().await?;
            assert_eq!(visit.run("return window.seen").await?, 0, "{name}");
            visit.end().await?;
        }
        Ok(())
    })
}

#[test]
fn while_a_copy_starts_the_line_is_never_in_sight() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&ml=9&name=Quiet").await?;
        let copy = page.copied("stackfit-quiet.html").await?;
        let saved = page.document().await?;
        for (name, copy) in [("a copy", copy), ("what the browser saved", saved)] {
            page.revive("quiet.html", &with(WATCH, &copy)).await?;
            page.settle().await?;
            assert_eq!(page.run("return window.seen").await?, 0, "{name}");
        }
        page.end().await
    })
}

#[test]
fn styles_that_a_host_minified_are_still_the_pages_styles() -> Outcome {
    visit(async {
        let page = Visit::page()?.replacen(":root{", ":root  {", 1);
        assert_ne!(page, Visit::page()?, "the styles are not changed");
        let visit = Visit::prepare_other(Window::DESKTOP, Hosting::Root, &page).await?;
        visit.go("").await?;
        let size = "return getComputedStyle(document.body).margin";
        assert_eq!(visit.run(size).await?, "0px");
        visit.set("js", 10).await?;
        visit.end().await
    })
}
