//! Numbers that a visitor types: scores, sliders and must-haves.

use std::time::Duration;

use serde_json::json;
use stackfit::dataset::{DATASET, model};
use stackfit::link::{State, decode};
use stackfit_decision::{Cell, rank};
use stackfit_e2e::{Engine, Outcome, Visit, Window, visit};

const DOWN: &str = "\u{e015}";
const UP: &str = "\u{e013}";

/// The order of the list that follows from a state.
fn expected(state: &State) -> Vec<String> {
    let listed = rank(&model().with(&state.overrides), &state.scenario).listed();
    listed.into_iter().map(|place| DATASET.frameworks[place].id.to_owned()).collect()
}

/// Checks what a field shows, what the page says, what its address says after a moment, and that
/// the list is in the order that follows.
async fn assert_counts(page: &Visit, css: &str, value: &str, link: &str, note: &str) -> Outcome {
    let shown = page.find(css).await?.prop("value").await?;
    assert_eq!(shown.as_deref(), Some(value), "{css}");
    let notice = "return document.querySelector('#notice').firstChild.textContent";
    assert_eq!(page.run(notice).await?, note, "{css}");
    page.until(&format!("location.hash === {}", json!(format!("#{link}")))).await?;
    assert_eq!(page.order().await?, expected(&decode(link, "").state), "{link}");
    Ok(())
}

/// A framework and a criterion whose published score is 9.5, and whose criterion counts at first.
fn nine_and_a_half() -> Outcome<(&'static str, &'static str, String)> {
    let start = State::start().scenario;
    let found = DATASET.frameworks.iter().find_map(|framework| {
        let is_it = |at: usize| {
            let cell = framework.scores[at].cell;
            !start.weights[at].is_zero() && matches!(cell, Cell::Known(v) if v.in_tenths() == 95)
        };
        let criterion = DATASET.criteria.iter().find(|criterion| is_it(criterion.index))?;
        let label = format!("{}, {}: ", framework.name, criterion.name);
        Some((framework.id, criterion.key, label))
    });
    found.ok_or_else(|| "no published score is 9.5".into())
}

#[test]
fn a_typed_score_counts_as_it_reads_and_what_counts_otherwise_is_said() -> Outcome {
    let (framework, criterion, label) = nine_and_a_half()?;
    let own = |score: &str| format!("v=1&o={framework}.{criterion}{score}");
    let none = || "v=1".to_owned();
    let no_number = "Type a whole number from 0 to 10. Nothing was changed.";
    let steps = [
        ("7.0", "7", own("7"), ""),
        ("9.50", "9.5", none(), ""),
        ("9,5", "9.5", none(), ""),
        ("7,5", "8", own("8"), "Type a whole number from 0 to 10: 7,5 became 8."),
        ("1e1", "8", own("8"), no_number),
        ("seven", "8", own("8"), no_number),
        ("77", "10", own("10"), "Type a whole number from 0 to 10: 77 became 10."),
        ("-3", "0", own("0"), "Type a whole number from 0 to 10: -3 became 0."),
        ("", "9.5", none(), ""),
    ];
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_sum(framework).await?;
        page.click("#experts summary").await?;
        page.find("#scores").await?;
        for table in ["#sheet .sum", "#scores"] {
            let field = format!("{table} .score-field[aria-label^='{label}']");
            for (typed, value, link, note) in &steps {
                page.type_into(&field, &format!("{typed}\n")).await?;
                assert_counts(&page, &field, value, link, note).await?;
            }
        }
        page.end().await
    })
}

#[test]
fn a_typed_slider_counts_as_it_reads_and_what_counts_otherwise_is_said() -> Outcome {
    let no_number = "Type a whole number from 0 to 10. Nothing was changed.";
    let steps = [
        ("7.0", 7, ""),
        ("7,5", 8, "Type a whole number from 0 to 10: 7,5 became 8."),
        ("7,51", 8, "Type a whole number from 0 to 10: 7,51 became 8."),
        ("1e1", 8, no_number),
        ("3x", 8, no_number),
        ("", 8, ""),
        ("42", 10, "Type a whole number from 0 to 10: 42 became 10."),
        ("-1", 0, "Type a whole number from 0 to 10: -1 became 0."),
        ("3", 3, ""),
    ];
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let field = ".slider:has([name=realtime]) .slider-number";
        for end in ["\n", "\t"] {
            for (typed, level, note) in steps {
                page.type_into(field, &format!("{typed}{end}")).await?;
                let link = if level == 0 { "v=1" } else { &format!("v=1&realtime={level}") };
                assert_counts(&page, field, &level.to_string(), link, note).await?;
                assert_eq!(page.position("realtime").await?, level);
            }
        }
        page.end().await
    })
}

#[test]
fn a_level_counts_while_it_is_typed() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.type_into(".slider:has([name=realtime]) .slider-number", "7").await?;
        assert_eq!(page.position("realtime").await?, 7);
        page.end().await
    })
}

#[test]
fn a_typed_must_have_counts_as_it_reads_and_what_counts_otherwise_is_said() -> Outcome {
    let steps = [
        ("7,0", 7, ""),
        ("7.5", 8, "Type a whole number from 1 to 10: 7.5 became 8."),
        ("1e1", 8, "Type a whole number from 1 to 10. Nothing was changed."),
        ("", 8, ""),
        ("0", 1, "Type a whole number from 1 to 10: 0 became 1."),
        ("99", 10, "Type a whole number from 1 to 10: 99 became 10."),
        ("4", 4, ""),
    ];
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.inspect("admin").await?;
        page.click("[name=must-admin]").await?;
        let field = ".must:has([name=must-admin]) .must-number";
        for (typed, least, note) in steps {
            page.type_into(field, &format!("{typed}\n")).await?;
            let link = format!("v=1&must=admin.{least}");
            assert_counts(&page, field, &least.to_string(), &link, note).await?;
        }
        page.end().await
    })
}

#[test]
fn arrow_keys_go_from_level_to_level_and_not_past_an_end() -> Outcome {
    let (framework, criterion, label) = nine_and_a_half()?;
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let number = ".slider:has([name=realtime]) .slider-number";
        page.find(number).await?.send_keys(&UP.repeat(2)).await?;
        assert_counts(&page, number, "2", "v=1&realtime=2", "").await?;
        page.find(number).await?.send_keys(&DOWN.repeat(3)).await?;
        assert_counts(&page, number, "0", "v=1", "").await?;
        page.open_sum(framework).await?;
        let score = format!("#sheet .sum [aria-label^='{label}']");
        for (key, value) in [(UP, "10"), (UP, "10"), (DOWN, "9"), (DOWN, "8")] {
            page.find(&score).await?.send_keys(key).await?;
            let link = format!("v=1&o={framework}.{criterion}{value}");
            assert_counts(&page, &score, value, &link, "").await?;
        }
        page.end().await
    })
}

#[test]
fn a_wheel_over_a_focused_number_scrolls_the_page_and_leaves_the_number() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        if page.engine() == Engine::WebKit {
            page.engine().cannot("its driver's wheel was not seen to scroll the page; left out");
            return page.end().await;
        }
        page.inspect("admin").await?;
        page.click("[name=must-admin]").await?;
        page.open_sum(&page.order().await?[0]).await?;
        let fields = [
            ".must:has([name=must-admin]) .must-number",
            ".slider:has([name=realtime]) .slider-number",
            "#sheet .score-field",
        ];
        for field in fields {
            page.click(field).await?;
            let before = page.find(field).await?.prop("value").await?;
            page.run(
                "window.from = scrollY;
                 window.wheels = 0;
                 addEventListener('wheel', () => window.wheels += 1)",
            )
            .await?;
            page.roll_wheel(field).await?;
            page.until("window.wheels > 0 && scrollY > window.from").await?;
            assert_eq!(page.find(field).await?.prop("value").await?, before, "{field}");
        }
        page.end().await
    })
}

/// Waits until the rows stand still, and checks that the score with this label has the focus and is
/// in sight.
async fn assert_focused(page: &Visit, label: &str) -> Outcome {
    let still = "requestAnimationFrame(() => Promise.allSettled(
        document.getAnimations().map(move => move.finished)).then(() => arguments[0]()))";
    page.run_async(still, Vec::new()).await?;
    page.settle().await?;
    let focused = page
        .run(
            "const focused = document.activeElement, box = focused.getBoundingClientRect();
             const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
             const label = focused.getAttribute('aria-label') ?? focused.tagName;
             const shown = document.elementFromPoint(x, y);
             const instead = shown?.outerHTML.slice(0, 80) ?? `nothing at ${y} of ${innerHeight}`;
             return [label.split(':')[0], shown === focused ? 'in sight' : instead]",
        )
        .await?;
    assert_eq!(focused, json!([label, "in sight"]));
    Ok(())
}

#[test]
fn a_score_keeps_the_focus_and_stays_in_sight_while_the_list_moves() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let last = page.order().await?.pop().ok_or("an empty list")?;
        page.open_sum(&last).await?;
        let labels = page
            .run("return [...document.querySelectorAll('#sheet .score-field')].map(f => f.getAttribute('aria-label').split(':')[0])")
            .await?;
        let labels: Vec<String> = serde_json::from_value(labels)?;
        let mut moves = 0;
        for score in ["10", "0"] {
            for label in &labels {
                let before = page.order().await?;
                let field = format!("#sheet .score-field[aria-label^='{label}:']");
                page.type_into(&field, &format!("{score}\n")).await?;
                moves += usize::from(page.order().await? != before);
                assert_focused(&page, label).await?;
            }
        }
        assert!(moves > 4, "the row moved {moves} times only");
        page.end().await
    })
}

#[test]
fn tab_goes_from_a_score_to_the_next_field_while_the_list_moves() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let last = page.order().await?.pop().ok_or("an empty list")?;
        page.open_sum(&last).await?;
        // The citations behind a score have the focus before the next score has.
        let next = "return document.activeElement.closest('#sheet tr')?.rowIndex ?? 0";
        let before = page.order().await?;
        for row in [2, 3, 4] {
            let field = format!("#sheet .sum tbody tr:nth-child({row}) .score-field");
            page.type_into(&field, "10\t").await?;
            assert_eq!(page.run(next).await?, json!(row + 1), "row {row}");
        }
        assert_ne!(page.order().await?, before);
        page.end().await
    })
}

#[test]
fn what_is_typed_after_a_click_takes_the_numbers_place() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let field = ".slider-number[aria-label^=Python]";
        page.click(field).await?;
        page.keys(&['7'], Duration::ZERO).await?;
        assert_eq!(page.find(field).await?.prop("value").await?.as_deref(), Some("7"));
        page.end().await
    })
}
