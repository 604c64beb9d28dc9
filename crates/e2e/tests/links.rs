//! Links: opened, broken, and gone back from.

use serde_json::Value;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

const STORED: &str = "return localStorage.getItem('stackfit.last')";

#[test]
fn a_link_wins_over_what_is_stored_and_leaves_it_until_something_changes() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 10).await?;
        page.until("(localStorage.getItem('stackfit.last') ?? '').includes('py=10')").await?;
        let own = page.run(STORED).await?;
        page.go("").await?;
        assert_eq!(page.position("py").await?, 10);
        page.go("v=1&js=9").await?;
        assert_eq!((page.position("js").await?, page.position("py").await?), (9, 5));
        assert_eq!(page.run(STORED).await?, own);
        page.set("ml", 3).await?;
        page.until("localStorage.getItem('stackfit.last').includes('js=9&ml=3')").await?;
        page.end().await
    })
}

#[test]
fn a_bad_link_opens_runs_nothing_and_says_what_was_adjusted() -> Outcome {
    let garbage = "x=%F0%9F&ml=999;".repeat(6_300);
    let bad = [
        garbage.as_str(),
        "v=1&ml=%zz&py=%E0%A4%A&js=NaN",
        "v=1&ml=1e99&py=-4&js=99999999999999999999&js=7",
        "v=1&name=%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E%E2%80%AE&hide=%3Cb%3E",
        "v=1&must=%3Cscript%3Ewindow.ran%3D1%3C/script%3E,admin.77&view=javascript:alert(1)",
    ];
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for link in bad {
            let shown = &link[..link.len().min(60)];
            page.go(link).await?;
            let said = page.text("#notice").await?;
            assert!(said.contains("this link w"), "{shown}: {said}");
            let made = page
                .run("return [window.ran ?? 0, document.querySelectorAll('img, b, script:not(#program, [type=module])').length]")
                .await?;
            assert_eq!(made, serde_json::json!([0, 0]), "{shown}");
            assert_eq!(page.order().await?.len() + page.left_out().await?, 15, "{shown}");
            page.set("ml", 8).await?;
            page.is_content().await?;
        }
        page.end().await
    })
}

#[test]
fn a_good_link_is_opened_without_a_word() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=8&py=3&concurrency=7&ml=4&must=admin").await?;
        assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, true);
        assert_eq!(page.position("concurrency").await?, 7);
        page.end().await
    })
}

/// Links as other programs leave them, with what stands behind the address of the page.
const DAMAGED: [&str; 16] = [
    "#v=1&amp;js=8&amp;concurrency=7&amp;must=admin",
    "#v%3D1%26js%3D8%26concurrency%3D7%26must%3Dadmin",
    "?v%3D1%26js%3D8%26concurrency%3D7%26must%3Dadmin",
    "#v=1;js=8;concurrency=7;must=admin.",
    "#v=1\\u0026js=8\\u0026concurrency=7\\u0026must=admin",
    "#v=3D1&js=3D8&concurrency=3D7&must=3Dadmin",
    "#V=1&JS=8&CONCURRENCY=7&MUST=ADMIN",
    "#/?v=1&js=8&concurrency=7&must=admin)",
    "#v=1&js=8&con\u{ad}currency=7&must=admin\u{200b}",
    "#v=1&js=8&concurrency=7&must=admin\u{201d}",
    "#v=1&js=8,0&concurrency=%207&must=admin%C2%A0",
    "#v=1&js=8&must=admin&concurrency=7?fbclid=IwAR0abc",
    "?fbclid=IwAR0abc#v=1&js=8&concurrency=7&must=admin:~:text=Django",
    "#Stackfit: Django leads https://example.org/#v=1&js=8&concurrency=7&must=admin",
    "#v=1&js=8&concurrency=7&must=admin&data=05%7C02%7Canna%40example.org%7C0&sdata=a&reserved=0",
    "#v=1&ｊｓ=８&concurrency=7&must=admin",
];

#[test]
fn a_damaged_link_opens_as_it_was_meant_without_a_word() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for suffix in DAMAGED {
            page.go_to(suffix).await?;
            assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, true);
            page.set("ml", 4).await?;
            let meant = "v=1&js=8&concurrency=7&ml=4&must=admin";
            page.until(&format!("location.hash === '#{meant}'"))
                .await
                .map_err(|problem| format!("{suffix}: {problem}"))?;
        }
        page.end().await
    })
}

#[test]
fn what_is_not_understood_is_named_and_stays_in_the_link() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=8&concurre&mood=7").await?;
        let said = page.text("#notice").await?;
        let named = "2 parts of this link were not understood: concurre, mood=7.";
        assert!(said.contains(named), "{said}");
        page.set("ml", 4).await?;
        page.until("location.hash === '#v=1&js=8&ml=4&concurre&mood=7'").await?;
        page.end().await
    })
}

#[test]
fn an_escaped_link_does_not_open_ones_own_last_visit() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 10).await?;
        page.until("(localStorage.getItem('stackfit.last') ?? '').includes('py=10')").await?;
        page.go_to("#v%3D1%26js%3D9").await?;
        assert_eq!((page.position("js").await?, page.position("py").await?), (9, 5));
        page.end().await
    })
}

#[test]
fn the_query_of_the_host_is_left_alone() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for query in
            ["?v=20261124", "?name=Anna", "?view=mobile", "?team=blue&data=1", "?page_id=12"]
        {
            page.go_to(query).await?;
            assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, true);
            page.set("ml", 4).await?;
            page.until("location.hash === '#v=1&ml=4'").await?;
            assert_eq!(page.run("return location.search").await?, query);
            page.run("localStorage.clear()").await?;
        }
        page.end().await
    })
}

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
        page.until("location.href === 'about:blank'").await?;
        page.go_to("").await?;
        assert_eq!(page.position("ml").await?, 4);
        page.end().await
    })
}

#[test]
fn back_and_forward_walk_through_presets_and_not_through_a_drag() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let entries = "return history.length";
        page.click("[data-preset=ai]").await?;
        let ai = page.fragment().await?;
        page.click("[data-preset=prototype]").await?;
        let before = number(&page.run(entries).await?)?;
        page.set("concurrency", 9).await?;
        page.drag("data", 9).await?;
        page.let_go().await?;
        page.until("location.hash.includes('concurrency=9') && location.hash.includes('data=9')")
            .await?;
        assert_eq!(number(&page.run(entries).await?)?, before);
        let dragged = page.fragment().await?;
        page.back().await?;
        page.find("[data-preset=ai][aria-pressed=true]").await?;
        assert_eq!(page.fragment().await?, ai);
        page.back().await?;
        page.until("!document.querySelector('.products [aria-pressed=true]')").await?;
        assert_eq!(page.fragment().await?, "v=1");
        page.forward().await?;
        page.find("[data-preset=ai][aria-pressed=true]").await?;
        page.forward().await?;
        page.until("document.querySelector('input[type=range][name=concurrency]').value === '9'")
            .await?;
        assert_eq!(page.fragment().await?, dragged);
        assert_eq!(page.position("data").await?, 9);
        page.end().await
    })
}

fn number(value: &Value) -> Outcome<u64> {
    value.as_u64().ok_or_else(|| format!("{value} is no count").into())
}
