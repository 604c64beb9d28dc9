//! The focus after what had it is gone: on what a visitor goes on with, and in sight.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

#[test]
fn a_closed_notice_gives_the_focus_back() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=99").await?;
        page.press("#notice button").await?;
        page.until_focused(".products button").await?;
        page.go("v=1&js=98").await?;
        page.set("py", 3).await?;
        // Above the room that the page makes for the notice at its end.
        page.run("scrollTo(0, document.documentElement.scrollHeight - innerHeight - 100)").await?;
        let place = page.run("return scrollY").await?;
        // By the mouse: a driver that types takes the focus away from the slider first.
        page.click("#notice button").await?;
        page.until_focused("input[type=range][name=py]").await?;
        assert_eq!(page.run("return scrollY").await?, place, "the page leapt");
        assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, true);
        page.end().await
    })
}

#[test]
fn following_the_leaders_again_leaves_the_focus_in_the_picker() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for link in ["v=1&view=rails", "v=1&view=none"] {
            page.go(link).await?;
            page.press(".picker .link").await?;
            page.until_focused(".picker [aria-pressed=true]").await?;
            let said = page.text(".comparison-status").await?;
            assert!(said.ends_with(", the three that lead, are compared."), "{said}");
            assert!(page.text(".comparison-hint").await?.starts_with("The three that lead."));
        }
        page.end().await
    })
}

#[test]
fn ways_back_to_a_full_list_leave_the_focus_in_it() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1").await?;
        let all = page.order().await?.join(",");
        let nobody = "v=1&must=admin.10,ml.10,concurrency.10";
        for (link, button, next) in [
            ("v=1&must=admin", "#excluded + button", "#ranking > li:last-child .row"),
            ("v=1&must=admin", ".excluded-line button", "#ranking > li:first-child .row"),
            (nobody, "#excluded + button", "#ranking > li:last-child .row"),
            (nobody, ".ways-back button", "#ranking > li:first-child .row"),
            ("v=1&hide=django", "#hidden button", "#ranking [data-framework=django] .row"),
            ("v=1&hide=express&must=admin", "#hidden button", "#excluded + button"),
            ("v=1&hide=django", "#hidden + button", "#ranking > li:last-child .row"),
            (&format!("v=1&hide={all}"), ".ways-back button", "#ranking > li:first-child .row"),
            (&format!("{nobody}&hide={all}"), "#hidden + button", "#excluded + button"),
        ] {
            page.go(link).await?;
            page.press(button).await?;
            page.until_focused(next).await.map_err(|error| format!("{link}, {button}: {error}"))?;
        }
        page.end().await
    })
}

#[test]
fn going_back_to_published_scores_leaves_the_focus_beside_them() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let link = "v=1&o=rails.ecosystem.0,rails.data.0";
        page.go(link).await?;
        page.click("#own-scores summary").await?;
        page.press("#own-scores li:first-of-type button").await?;
        page.until_focused("#own-scores summary").await?;
        page.press("#own-scores li:first-of-type button").await?;
        page.until_focused("#ranking > li:first-child .row").await?;
        page.go(link).await?;
        page.press("#own-scores > button").await?;
        page.until_focused("#ranking > li:first-child .row").await?;
        page.go(link).await?;
        page.click(".experts summary").await?;
        page.press(".experts p:not([hidden]) > .link").await?;
        page.until_focused("#scores").await?;
        page.end().await
    })
}

#[test]
fn trying_and_undoing_a_way_to_win_leaves_the_focus_on_the_way_back() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_details("fastapi").await?;
        page.press("#sheet .win-ask button").await?;
        page.press("#sheet .win-try").await?;
        page.until_first("fastapi").await?;
        page.until_focused("#details-fastapi .win-undo").await?;
        page.press("#sheet .win-undo").await?;
        page.until_focused("#details-fastapi .win-try").await?;
        page.end().await
    })
}

/// The button that hides the framework whose details are open.
const HIDE: &str = "#sheet .details-buttons .pill:last-child";

/// Where the focused row is once nothing glides any more, from the top of the window, and how high
/// it and the window are.
const PLACE: &str = "
    const done = arguments[arguments.length - 1];
    const moves = document.getAnimations().map(move => move.finished);
    Promise.allSettled(moves).then(() => {
        const box = document.activeElement.getBoundingClientRect();
        done([box.top, box.height, innerHeight]);
    });
";

#[test]
fn hiding_a_framework_goes_on_with_the_row_that_takes_its_place() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            let order = page.order().await?;
            let (gone, next) = (order[11].as_str(), order[12].as_str());
            page.open_details(gone).await?;
            // Whatever glides from here on is a row that moved in the list.
            page.run(
                "window.gliding = [];
                 const animate = Element.prototype.animate;
                 Element.prototype.animate = function (...how) {
                     window.gliding.push(this.dataset.framework);
                     return animate.apply(this, how);
                 };",
            )
            .await?;
            page.run(&format!("document.querySelector('{HIDE}').scrollIntoView()")).await?;
            let before = page.run("return scrollY").await?.as_f64().ok_or("no number")?;
            page.press(HIDE).await?;
            page.until_focused(&format!("#ranking [data-framework={next}] .row")).await?;
            let place = page.run_async(PLACE, Vec::new()).await?;
            let (top, own, inner): (f64, f64, f64) = serde_json::from_value(place)?;
            assert!(top >= 0.0 && top + own <= inner, "{top} of {inner}");
            let after = page.run("return scrollY").await?.as_f64().ok_or("no number")?;
            // Where the details were on top of the page, it stays where it was below them.
            if window.width <= 960 {
                assert!((before - after).abs() <= 2.0 * own, "from {before} to {after}");
            }
            let gliding: Vec<String> =
                serde_json::from_value(page.run("return window.gliding").await?)?;
            assert!(!gliding.is_empty());
            assert!(gliding.iter().all(|row| !order[..11].contains(row)), "{gliding:?}");
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn hiding_the_last_row_goes_to_the_one_above_and_hiding_the_only_one_to_the_way_back() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let order = page.order().await?;
        let (last, above) = (order[14].as_str(), order[13].as_str());
        page.open_details(last).await?;
        page.press(HIDE).await?;
        page.until_focused(&format!("#ranking [data-framework={above}] .row")).await?;
        page.go(&format!("v=1&hide={}", order[1..].join(","))).await?;
        page.open_details(&order[0]).await?;
        page.press(HIDE).await?;
        page.until_focused(".ways-back button").await?;
        page.end().await
    })
}

#[test]
fn enter_on_a_slider_leads_to_what_else_can_be_set_of_it_and_escape_back() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        for (slider, first) in [
            ("concurrency", ".inspector [name=must-concurrency]"),
            ("ml", ".inspector [name=must-ml]"),
            ("py", ".inspector .link"),
        ] {
            page.run(&format!("document.querySelector('#{slider}').focus()")).await?;
            page.enter().await?;
            page.until_focused(first).await?;
            // Enter opened nothing by the way.
            assert_eq!(page.run("return document.querySelector('#sheet').open").await?, false);
            page.escape().await?;
            page.until_focused(&format!("#{slider}")).await?;
        }
        let told =
            "return document.querySelector('#ml').getAttribute('aria-describedby').split(' ')
            .map(id => document.getElementById(id).textContent).join(' ')";
        let told = page.run(told).await?;
        assert!(told.as_str().is_some_and(|told| told.contains("Enter: ")), "{told}");
        page.end().await?;
        // Where there is no room for it, its sheet comes up.
        let page = Visit::start(Window::PHONE).await?;
        page.run("document.querySelector('#ml').focus()").await?;
        page.enter().await?;
        page.until("document.querySelector('#sheet [name=must-ml]')").await?;
        page.until_focused("#sheet *").await?;
        page.escape().await?;
        page.until("!document.querySelector('#sheet').open").await?;
        page.until_focused("#ml").await?;
        page.end().await
    })
}

#[test]
fn a_link_before_the_table_of_all_scores_leads_past_it() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.click(".experts summary").await?;
        page.find(".experts .skip").await?;
        let top = "return document.querySelector('.experts .skip').getBoundingClientRect().bottom";
        assert!(page.run(top).await?.as_f64().is_some_and(|bottom| bottom <= 0.0));
        // It is what Tab comes to before the table.
        page.run("document.querySelector('#scores').focus()").await?;
        page.tab(true).await?;
        page.until_focused(".experts .skip").await?;
        assert!(page.run(top).await?.as_f64().is_some_and(|bottom| bottom > 20.0));
        page.enter().await?;
        page.until_focused("#method").await?;
        page.end().await
    })
}
