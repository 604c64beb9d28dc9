//! Firmness: tracks, nearby settings and flip points, the same on every machine.

use serde_json::json;
use stackfit::dataset::{self, DATASET};
use stackfit::{link, words};
use stackfit_decision::{Noise, SAMPLES, SEED, Scenario, Slider, answer, rank, track};
use stackfit_e2e::{Outcome, Visit, Window, visit};

/// Moves a slider through all positions, leaves it at another than before, and tells at which of
/// them nobody who is first has the colour that the track has there. The track may take some frames
/// to follow. Where a stretch ends two are level, so there either colour will do.
const LIARS: &str = "
    const [key, done] = arguments;
    const input = document.querySelector(`input[type=range][name=${key}]`);
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const move = to => {
        input.value = to;
        input.dispatchEvent(new Event('input', {bubbles: true}));
    };
    const lies = at => {
        const firsts = [...document.querySelectorAll(`#ranking > [data-rank='1'] circle`)];
        const colours = firsts.map(first => first.getAttribute('fill'));
        const here = [...input.parentElement.querySelectorAll('.track path')].filter(path => {
            const stretches = path.getAttribute('d').matchAll(/M(\\d+) \\d+H(\\d+)/g);
            return [...stretches].some(([, from, to]) => from <= at * 100 && at * 100 <= to);
        });
        return !here.some(path => colours.includes(path.getAttribute('fill')));
    };
    (async () => {
        const before = Number(input.value), liars = [];
        for (let at = 0; at <= 10; at++) {
            move(at);
            await frame();
            for (let left = 30; left && lies(at); left--) await frame();
            if (lies(at)) liars.push(at);
        }
        move((before + 5) % 11);
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
                page.inspect(key).await?;
                let liars = page.run_async(LIARS, vec![json!(key)]).await?;
                assert_eq!(liars, json!([]), "{key} of {link}");
            }
        }
        page.end().await
    })
}

#[test]
fn the_words_of_a_track_say_who_takes_over_and_from_where() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let described = page
            .run("return document.querySelector('[name=js]').getAttribute('aria-describedby')")
            .await?;
        assert_eq!(described, "js-track slider-keys");
        let js = DATASET.languages.iter().position(|language| language.key == "js");
        let slider = Slider::Language(js.ok_or("no JavaScript")?);
        let track = track(dataset::model(), &dataset::start(), slider);
        let told = words::track(&track);
        assert!(
            told.starts_with("Django ") && told.contains("; ") && told.contains(" from "),
            "{told}"
        );
        page.until(&format!(
            "document.querySelector('#js-track').textContent.startsWith({told:?})"
        ))
        .await?;
        // What a screen reader hears stands in the inspector for everybody.
        page.inspect("js").await?;
        page.until(&format!(
            "document.querySelector('.inspector-leaders').innerText.includes({told:?})"
        ))
        .await?;
        page.set("js", 10).await?;
        let last = track.last().and_then(|stretch| stretch.winners.first());
        let last = last.ok_or("nobody is first at the end")?;
        page.until_first(DATASET.frameworks[*last].id).await?;
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
        assert_eq!(page.text("#own-scores summary").await?, "2 scores are yours, not ours.");
        page.settle().await?;
        page.click("#own-scores summary").await?;
        page.until("document.querySelector('#own-scores li button').offsetHeight > 0").await?;
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
fn those_that_are_close_to_the_first_are_shown_as_a_group() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let near = "return [...document.querySelectorAll('#ranking > .near')].map(row => row.dataset.framework)";
        assert_eq!(page.run(near).await?, json!([]));
        // The situation in which most are close to the first.
        let close = |scenario: &Scenario| {
            let near = rank(dataset::model(), scenario).near_first();
            near.iter().map(|&at| DATASET.frameworks[at].id).collect::<Vec<_>>()
        };
        let presets = DATASET.presets.iter();
        let most = presets.max_by_key(|preset| close(&preset.scenario()).len());
        let most = most.ok_or("no presets")?;
        let expected = close(&most.scenario());
        assert!(expected.len() > 1, "nobody is close to the first in any of them");
        page.take_situation(most.id).await?;
        page.until_first(expected[0]).await?;
        assert_eq!(page.run(near).await?, json!(expected));
        page.end().await
    })
}

#[test]
fn what_would_make_it_win_does_and_can_be_undone() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let (before, order) = (page.scores().await?, page.order().await?);
        for framework in ["fastapi", "rails", "hono"] {
            page.open_details(framework).await?;
            // What the team knows may change as well, so there is a way for each.
            page.click("#sheet .win-ask input").await?;
            page.click("#sheet .win-ask button").await?;
            page.click("#sheet .win-try").await?;
            page.until_first(framework).await?;
            // What is said of it moves the button a little.
            page.settle().await?;
            page.click("#sheet .win-undo").await?;
            page.until_first(&order[0]).await?;
            assert_eq!(page.scores().await?, before, "{framework}");
            // It was taken back, and is no change more.
            page.until("document.querySelector('#undo').hidden").await?;
            page.close_details().await?;
        }
        page.end().await
    })
}

#[test]
fn the_details_tell_how_often_one_has_each_rank_and_where_it_gains() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.open_details("fastapi").await?;
        let gained = page.run("
            const details = document.querySelector('#details-fastapi');
            const number = text => Math.round(10 * Number(text.replace('\u{2212}', '-')));
            const cells = [...details.querySelectorAll('.versus tr')].map(line => number(line.lastElementChild.textContent));
            const together = cells.pop();
            return [cells.reduce((sum, one) => sum + one, 0), together];
        ").await?;
        let (sum, together): (i64, i64) = serde_json::from_value(gained)?;
        assert!(sum == together && sum < 0, "{sum} and {together}");
        page.unfold("#details-fastapi", "Its rank in nearby settings").await?;
        page.until("!!document.querySelector('#details-fastapi .ranks')").await?;
        page.end().await
    })
}

#[test]
fn a_score_changed_in_the_details_or_in_the_matrix_counts_and_is_marked() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let published = page.scores().await?;
        let field = "[aria-label^='Django, Security']";
        page.open_sum("django").await?;
        page.find(&format!("#sheet {field}")).await?;
        page.click(".experts summary").await?;
        page.find(&format!(".experts {field}")).await?;
        // 77 is above the scale, and the end of the scale is what is published.
        for (place, typed, told) in [("#sheet", 2, "2, yours"), (".experts", 77, "10, well")] {
            page.run(&format!(
                "const field = document.querySelector(`{place} {field}`);
                 field.value = {typed};
                 field.dispatchEvent(new Event('input', {{bubbles: true}}));
                 field.dispatchEvent(new Event('change', {{bubbles: true}}));"
            ))
            .await?;
            for both in ["#sheet", ".experts"] {
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
