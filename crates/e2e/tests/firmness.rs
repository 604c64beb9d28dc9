//! Firmness: tracks, nearby settings and flip points, the same on every machine.

use serde_json::json;
use stackfit::{link, words};
use stackfit_decision::{Noise, SAMPLES, SEED, answer, rank};
use stackfit_e2e::{Outcome, Visit, Window, visit};

/// Moves a slider through all positions, and tells at which of them the first of the list has
/// another colour than the track has there. Where a stretch ends two are level, so there either
/// colour will do.
const LIARS: &str = "
    const [key, done] = arguments;
    const input = document.querySelector(`input[type=range][name=${key}]`);
    for (let d = input.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    (async () => {
        await frame();
        const before = input.value, liars = [];
        for (let at = 0; at <= 10; at++) {
            input.value = at;
            input.dispatchEvent(new Event('input', {bubbles: true}));
            await frame();
            const first = document.querySelector('#ranking > li:first-child circle');
            const here = [...input.parentElement.querySelectorAll('.track rect')].filter(rect => {
                const from = Number(rect.getAttribute('x'));
                return from <= at * 100 && at * 100 <= from + Number(rect.getAttribute('width'));
            });
            const colours = here.map(rect => rect.getAttribute('fill'));
            if (!colours.includes(first.getAttribute('fill'))) liars.push(at);
        }
        input.value = before;
        input.dispatchEvent(new Event('input', {bubbles: true}));
        await frame();
        done(liars);
    })();
";

#[test]
fn a_track_shows_who_is_first_at_each_position_whatever_else_moved() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        for link in ["", "v=1&js=3&py=8&ml=6&concurrency=4", "v=1&team=0&realtime=9&must=data.6"] {
            page.go(link).await?;
            for key in ["js", "py", "team", "concurrency", "ml", "light"] {
                let liars = page.run_async(LIARS, vec![json!(key)]).await?;
                assert_eq!(liars, json!([]), "{key} of {link}");
            }
        }
        page.end().await
    })
}

#[test]
fn the_words_below_a_track_say_who_takes_over_and_from_where() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let words = page.text("#js-track").await?;
        assert!(
            words.contains("Django") && words.contains("Fastify takes over from 6.9"),
            "{words}"
        );
        page.set("js", 8).await?;
        page.until_first("fastify").await?;
        page.end().await
    })
}

#[test]
fn the_figure_of_a_link_is_the_same_in_every_engine_and_natively() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        for link in ["v=1", "v=1&js=8&py=3&concurrency=7&ml=4", "v=1&py=9&admin=3&hide=flask"] {
            let state = link::decode(link, "").state;
            let (model, samples) = (stackfit::dataset::model(), SAMPLES.into());
            let robustness =
                Noise::new(model, samples, SEED).robustness(model, &state.scenario, samples);
            let ranking = rank(model, &state.scenario);
            let said = words::nearby(&answer(model, &state.scenario, &ranking), &robustness);
            page.go(link).await?;
            page.until("document.querySelector('#certainty').innerText.includes('nearby')").await?;
            let shown = page.text("#certainty").await?;
            assert!(shown.contains(&said), "{shown}, not {said}");
        }
        page.end().await
    })
}

#[test]
fn a_score_of_ones_own_comes_with_the_link_is_counted_and_can_be_undone() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let published = page.scores().await?;
        page.go("v=1&o=rails.ecosystem.0,rails.data.0,express.nothing.3").await?;
        let own = page.scores().await?;
        assert_ne!(own, published);
        assert_eq!(
            page.text("#own-scores summary").await?,
            "2 scores are yours, not the published ones."
        );
        page.click("#own-scores summary").await?;
        page.click("#own-scores li:first-of-type button").await?;
        page.until("document.querySelectorAll('#own-scores li').length === 1").await?;
        page.click("#own-scores > button").await?;
        assert_eq!(page.scores().await?, published);
        page.until("!location.hash.includes('o=')").await?;
        page.back().await?;
        page.until("document.querySelectorAll('#own-scores li').length === 1").await?;
        page.end().await
    })
}

#[test]
fn those_that_are_too_close_to_call_are_shown_as_a_group() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let near = "return [...document.querySelectorAll('#ranking > .near')].map(row => row.dataset.framework)";
        assert_eq!(page.run(near).await?, json!([]));
        page.click("[data-preset=realtime]").await?;
        page.until_first("aspnet-core").await?;
        assert_eq!(page.run(near).await?, json!(["aspnet-core", "phoenix"]));
        page.end().await
    })
}

#[test]
fn what_would_make_it_win_does_and_can_be_undone() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let (before, order) = (page.scores().await?, page.order().await?);
        for framework in ["fastapi", "rails", "hono"] {
            let row = format!("[data-framework={framework}]");
            page.click(&format!("{row} .row")).await?;
            // What the team knows may change as well, so there is a way for each.
            page.click(&format!("{row} .win-ask input")).await?;
            page.click(&format!("{row} .win-ask button")).await?;
            page.click(&format!("{row} .win-try")).await?;
            page.until_first(framework).await?;
            page.click(&format!("{row} .win-undo")).await?;
            page.until_first(&order[0]).await?;
            assert_eq!(page.scores().await?, before, "{framework}");
            page.click(&format!("{row} .row")).await?;
        }
        page.end().await
    })
}

#[test]
fn an_opened_row_tells_how_often_it_has_each_rank_and_where_it_gains() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.click("[data-framework=fastapi] .row").await?;
        page.find("[data-framework=fastapi] .versus").await?;
        let gained = page.run("
            const row = document.querySelector('#ranking [data-framework=fastapi]');
            const number = text => Math.round(10 * Number(text.replace('\u{2212}', '-')));
            const cells = [...row.querySelectorAll('.versus tr')].map(line => number(line.lastElementChild.textContent));
            const together = cells.pop();
            return [cells.reduce((sum, one) => sum + one, 0), together];
        ").await?;
        let (sum, together): (i64, i64) = serde_json::from_value(gained)?;
        assert!(sum == together && sum < 0, "{sum} and {together}");
        page.until("document.querySelector('[data-framework=fastapi] .ranks')").await?;
        page.end().await
    })
}

#[test]
fn a_score_changed_in_a_row_or_in_the_matrix_counts_and_is_marked() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let published = page.scores().await?;
        let field = "[aria-label^='Django, Security']";
        page.click("[data-framework=django] .row").await?;
        page.find(&format!("#ranking {field}")).await?;
        page.click(".experts summary").await?;
        page.find(&format!(".experts {field}")).await?;
        // 77 is above the scale, and the end of the scale is what is published.
        for (place, typed, told) in [("#ranking", 2, "2, yours"), (".experts", 77, "10, well")] {
            page.run(&format!(
                "const field = document.querySelector(`{place} {field}`);
                 field.value = {typed};
                 field.dispatchEvent(new Event('input', {{bubbles: true}}));
                 field.dispatchEvent(new Event('change', {{bubbles: true}}));"
            ))
            .await?;
            for both in ["#ranking", ".experts"] {
                let label = format!("document.querySelector(`{both} {field}`).ariaLabel");
                page.until(&format!("{label}.startsWith('Django, Security: {told}')")).await?;
            }
            assert_eq!(page.scores().await? == published, typed == 77);
        }
        page.end().await
    })
}

#[test]
fn experts_see_who_can_win_at_all() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        assert_eq!(
            page.run("return document.querySelectorAll('.experts table').length").await?,
            json!(0)
        );
        page.click(".experts summary").await?;
        page.find(".experts .scores").await?;
        let told = page.text(".experts").await?;
        for said in ["Who can win at all", "All scores", "Django", "Keeney"] {
            assert!(told.contains(said), "{said}: {told}");
        }
        page.end().await
    })
}
