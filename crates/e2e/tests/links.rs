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
                .run("return [window.ran ?? 0, document.querySelectorAll('img, b, script:not(#program, #script)').length]")
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
