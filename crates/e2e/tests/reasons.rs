//! Reasons: details of a row, the way to win, scores of one’s own, the part for experts.

use serde_json::json;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

#[test]
fn the_sentence_names_leader_reasons_and_runner_up() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.take_situation("prototype").await?;
        let order = page.order().await?;
        assert_eq!(order[0], "django");
        let answer = page.answer_text().await?;
        assert!(answer.starts_with("Django leads, "), "{answer}");
        assert!(answer.contains("its ready admin panel"), "{answer}");
        let second = page.text("#ranking > li:nth-child(2) strong").await?;
        assert!(answer.contains(&format!(" ahead of {second}, ")), "{answer}");
        page.end().await
    })
}

/// The points between the first and the second.
async fn gap(page: &Visit) -> Outcome<f64> {
    let scores = page.scores().await?;
    Ok(scores[0].1 - scores[1].1)
}

#[test]
fn a_gap_under_two_points_is_close() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.take_situation("large").await?;
        page.until_first("spring-boot").await?;
        let gap = gap(&page).await?;
        assert!(gap > 0.0 && gap < 2.0, "{gap}");
        let answer = page.answer_text().await?;
        let said = answer.strip_prefix("Spring Boot and NestJS are ");
        let said = said.and_then(|said| said.split_once(" points apart."));
        let said: f64 = said.ok_or_else(|| answer.clone())?.0.parse()?;
        // The gap of the exact scores and that of the rounded ones differ by a tenth at most.
        assert!((said - gap).abs() < 0.11, "{said} for {gap}");
        assert_eq!(page.text(".certainty-word").await?, "Close race");
        page.end().await
    })
}

#[test]
fn a_gap_of_two_points_and_more_is_a_lead_and_says_by_how_much() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.take_situation("data").await?;
        page.until_first("django").await?;
        let gap = gap(&page).await?;
        assert!(gap >= 2.0, "{gap}");
        let answer = page.answer_text().await?;
        assert!(answer.starts_with("Django leads, "), "{answer}");
        let said = answer.split(' ').nth(2).ok_or("no number")?.parse::<f64>()?;
        // The gap of the exact scores and that of the rounded ones differ by a tenth at most.
        assert!((said - gap).abs() < 0.11, "{said} for {gap}");
        page.end().await
    })
}

#[test]
fn the_details_show_parts_that_add_up() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_sum("django").await?;
        let sums = page
            .run("const li = document.querySelector('#ranking [data-framework=django]'); const sum = document.querySelector('#details-django .sum'); return [[...sum.querySelectorAll('tbody td:last-child')].reduce((sum, td) => sum + Math.round(Number(td.textContent) * 10), 0), Math.round(Number(sum.querySelector('tfoot td').textContent) * 10), Math.round(Number(li.dataset.score) * 10)]")
            .await?;
        let [parts, total, score] = serde_json::from_value(sums)?;
        let (parts, total, score): (i64, i64, i64) = (parts, total, score);
        assert_eq!((parts, total), (score, score));
        let words = page.text("#details-django .details-words").await?;
        for heading in ["Pros", "Cons", "Use cases"] {
            assert!(words.contains(heading), "{words}");
        }
        page.end().await
    })
}

#[test]
fn a_must_have_excludes_with_the_reason() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.inspect("admin").await?;
        page.click("[name=must-admin]").await?;
        let order = page.order().await?;
        assert!(order.contains(&"django".to_owned()) && !order.contains(&"express".to_owned()));
        let reason = page.text("#excluded [data-framework=express]").await?;
        assert_eq!(reason, "Express: Admin panel is 2, you need 5.");
        page.click(".left-out .link").await?;
        assert_eq!(page.order().await?.len(), 15);
        page.end().await
    })
}

#[test]
fn a_hidden_framework_comes_back_where_it_was() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let before = page.order().await?;
        page.open_details(&before[0]).await?;
        page.click("#sheet .details-buttons .pill:last-child").await?;
        assert_eq!(page.order().await?, before[1..]);
        page.settle().await?;
        page.click("#hidden .link").await?;
        page.until_first(&before[0]).await?;
        assert_eq!(page.order().await?, before);
        page.end().await
    })
}

#[test]
fn the_table_follows_the_leaders_until_the_visitor_picks() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let columns = "return [...document.querySelectorAll('tr[data-need=team] td')].map(td => td.dataset.framework)";
        assert_eq!(page.run(columns).await?, serde_json::json!(page.order().await?[..3]));
        page.click("[data-preset=realtime]").await?;
        let leaders = page.order().await?[..3].to_vec();
        page.find(&format!("tr[data-need=team] td:first-of-type[data-framework={}]", leaders[0]))
            .await?;
        assert_eq!(page.run(columns).await?, serde_json::json!(leaders));
        page.click(".picker .pill:nth-of-type(10)").await?;
        page.find("tr[data-need=team] td[data-framework=laravel]").await?;
        page.set("py", 10).await?;
        let mut kept = leaders;
        kept.push("laravel".to_owned());
        assert_eq!(page.run(columns).await?, serde_json::json!(kept));
        page.end().await
    })
}

#[test]
fn the_table_has_eighteen_aspects_with_sources_one_click_away() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.click(".comparison-more details:nth-of-type(2) summary").await?;
        page.find("tr[data-aspect=auth]").await?;
        let lines = page
            .run("return document.querySelectorAll('.comparison tr[data-aspect]').length")
            .await?;
        assert_eq!(lines, 18);
        page.click("tr[data-aspect=auth] td .citation").await?;
        let source = page.find("tr[data-aspect=auth] td .citation-list li").await?;
        assert!(source.is_displayed().await?);
        page.end().await
    })
}

#[test]
fn sliders_that_are_folded_away_and_moved_up_are_named() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&py=8&php=8&go=3&ecosystem=7").await?;
        page.settle().await?;
        let told =
            "return [...document.querySelectorAll('.needs-part > .facts-note:not([hidden])')]
            .map(line => line.textContent)";
        assert_eq!(page.run(told).await?, json!(["Also PHP 8 and Go 3.", "Also Ecosystem 7."]));
        page.click("[aria-controls=more-languages]").await?;
        assert_eq!(page.run(told).await?, json!(["Also Ecosystem 7."]));
        page.reset().await?;
        page.settle().await?;
        assert_eq!(page.run(told).await?, json!([]));
        page.end().await
    })
}

#[test]
fn those_picked_to_compare_are_marked_in_the_ranking() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::PHONE, Hosting::Root).await?;
        page.go("v=1&view=hono,nextjs").await?;
        let marked = "return [...document.querySelectorAll('#ranking > .picked')]
            .map(row => row.dataset.framework)";
        let mut found: Vec<String> = serde_json::from_value(page.run(marked).await?)?;
        found.sort();
        assert_eq!(found, ["hono", "nextjs"]);
        let told = "return document.querySelector('#ranking > [data-framework=hono]').textContent";
        assert!(page.run(told).await?.to_string().contains(", marked to compare"));
        page.go("").await?;
        assert_eq!(page.run(marked).await?, json!([]));
        page.end().await
    })
}
