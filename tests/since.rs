//! What is said of a link that was made on earlier data, against the scores of that day as they were
//! kept, over 1,000 settings.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod settings;

use std::fs;
use std::path::Path;

use settings::settings;
use stackfit::dataset::{self, DATASET, Day, Release, model};
use stackfit::link::{State, decode, encode};
use stackfit::words;
use stackfit_decision::{
    Alternative, Case, Cause, Cell, Change, First, Level, Model, Override, Scenario, Value, change,
    contributions, rank,
};
use toml::Table;

/// The scores of a day as its file has them, read by itself.
fn kept(day: &str) -> Model {
    let file = Path::new("data/history").join(day).with_extension("toml");
    let table: Table = fs::read_to_string(file).expect("a file").parse().expect("TOML");
    let inside = |table: &Table, key: &str| table[key].as_table().expect("a table").clone();
    let tenths = |value: &toml::Value| match value {
        toml::Value::Integer(whole) => {
            Cell::Known(Value::tenths(u8::try_from(*whole * 10).expect("0 to 10")))
        }
        toml::Value::Float(number) => {
            let digits: String = format!("{number:.1}").chars().filter(|c| *c != '.').collect();
            Cell::Known(Value::tenths(digits.parse().expect("tenths")))
        }
        _ => Cell::Unknown,
    };
    let alternatives = DATASET.frameworks.iter().map(|framework| {
        let scores = inside(&inside(&table, "scores"), framework.id);
        let fits = inside(&inside(&table, "language_fit"), framework.id);
        let fit = |id| fits.get(id).and_then(toml::Value::as_integer).unwrap_or(0);
        Alternative {
            values: DATASET
                .criteria
                .iter()
                .map(|criterion| tenths(&scores[criterion.id]))
                .collect(),
            doubt: Vec::new(),
            fit: (DATASET.languages.iter())
                .map(|language| Level::clamped(u8::try_from(fit(language.id)).expect("0 to 10")))
                .collect(),
        }
    });
    Model::new(alternatives.collect()).expect("a whole table")
}

fn first_release() -> &'static Release {
    DATASET.release(Day::at(2026, 11, 21)).expect("the data of 21 November 2026")
}

fn said(link: &str) -> String {
    words::since(&decode(link, "").state)
}

#[test]
fn the_present_scores_are_kept_as_they_are() {
    let kept = kept(DATASET.as_of);
    for (kept, present) in kept.alternatives().iter().zip(model().alternatives()) {
        assert_eq!(
            (&kept.values, &kept.fit),
            (&present.values, &present.fit),
            "the scores have changed: give the data another day (as_of), or, if it was never \
             published, run `cargo xtask history` again"
        );
    }
}

#[test]
fn the_data_of_an_earlier_day_ranks_as_it_did() {
    let (kept, then) = (kept("2026-11-21"), first_release().model(model()));
    for scenario in settings(1_000) {
        assert_eq!(rank(&then, &scenario), rank(&kept, &scenario));
        assert_eq!(first_release().scenario(&scenario), scenario);
    }
}

/// The score on the others of the first, in points, if there is one.
fn lead(case: Case<'_>) -> Option<(usize, i64)> {
    let ranking = rank(case.0, case.1);
    let [first, second, ..] = ranking.standings.as_slice() else { return None };
    Some((first.alternative, i64::from(first.points) - i64::from(second.points)))
}

fn points(case: Case<'_>, one: usize) -> i64 {
    contributions(&case.0.alternatives()[one], case.1).map(|term| i64::from(term.points)).sum()
}

#[test]
fn what_is_said_to_contribute_most_does_in_1_000_settings() {
    let kept = kept("2026-11-21");
    let (mut told, mut same) = (0, 0);
    for scenario in settings(1_000) {
        let (then, now): (Case<'_>, Case<'_>) = ((&kept, &scenario), (model(), &scenario));
        let Change { cause, then: was, now: is } = change(then, now);
        let Some(Cause::Value { alternative, part, .. }) = cause else {
            same += usize::from(was == is);
            continue;
        };
        told += 1;
        let ((before, by), (after, by_now)) = lead(then).zip(lead(now)).expect("somebody leads");
        let seconds = [then, now].map(|case| rank(case.0, case.1).standings[1].alternative);
        let (gainer, loser) = match (before == after, by_now > by) {
            (false, _) => (after, before),
            (true, true) => (after, seconds[0]),
            (true, false) => (seconds[1], before),
        };
        let ahead = |case| points(case, gainer) - points(case, loser);
        assert!(ahead(now) > ahead(then));
        let mut gains = Vec::new();
        for (one, sign) in [(gainer, 1), (loser, -1)] {
            let terms = |model: &Model| {
                contributions(&model.alternatives()[one], &scenario).collect::<Vec<_>>()
            };
            for (before, after) in terms(&kept).iter().zip(terms(model())) {
                let gain = sign * (i64::from(after.points) - i64::from(before.points));
                gains.push((gain, one, after.part));
            }
        }
        let most = gains.iter().map(|(gain, ..)| *gain).max();
        let named = gains.iter().find(|(_, one, term)| *one == alternative && *term == part);
        assert_eq!(named.map(|(gain, ..)| *gain), most);
    }
    assert!(told > 500 && same > 20, "{told} {same}");
}

#[test]
fn what_is_said_names_who_led_and_who_leads_in_1_000_settings() {
    let kept = kept("2026-11-21");
    for scenario in settings(1_000) {
        let state = State { scenario, on: Some(Day::at(2026, 11, 21)), ..State::start() };
        let said = words::since(&decode(&encode(&state), "").state);
        // Who is first, and whether the lead is one, as the answer has it.
        let firsts =
            [(&kept), model()].map(|model| match rank(model, &state.scenario).standings[..] {
                [first, second, ..] if first.points > second.points => {
                    let lead = first.points - second.points;
                    let is_lead = lead >= 2 * state.scenario.total_weight();
                    Some((words::framework(first.alternative), usize::from(is_lead)))
                }
                _ => None,
            });
        if let [Some((then, was_lead)), Some((now, is_lead))] = firsts {
            let led = ["was ahead", "led"][was_lead];
            assert!(said.contains(&format!("{then} {led} by ")), "{said}");
            let who = if then == now { "it" } else { now };
            let leads = ["is ahead", "leads"][is_lead];
            let stayed = said.starts_with("The data has changed") && was_lead == is_lead;
            assert!(stayed || said.contains(&format!("Now {who} {leads} by ")), "{said}");
        }
        assert!(said.ends_with('.') && said.matches(". ").count() <= 1, "{said}");
    }
}

#[test]
fn a_lead_that_is_rounded_to_two_points_is_none() {
    let mut found = 0;
    for (python, learning, hiring) in (5..=10)
        .flat_map(|python| (0..=10).map(move |learning| (python, learning)))
        .flat_map(|(python, learning)| (0..=10).map(move |hiring| (python, learning, hiring)))
    {
        let link = format!("v=1&py={python}&learning={learning}&hiring={hiring}");
        let scenario = decode(&link, "").state.scenario;
        let ranking = rank(model(), &scenario);
        let lead = ranking.standings[0].points - ranking.standings[1].points;
        let is_two = ranking.tenths(lead) == 20 && lead < 2 * scenario.total_weight();
        let said = said(&[&*link, "&on=2026-11-21"].concat());
        if is_two && !said.is_empty() {
            assert!(said.contains(" is ahead by 2 points"), "{said}");
            found += 1;
        }
    }
    assert!(found > 0, "no lead is rounded to two points");
}

#[test]
fn a_link_of_the_present_day_and_one_without_a_day_say_nothing() {
    assert_eq!([said("v=1&js=8"), said(&format!("v=1&js=8&on={}", DATASET.as_of))], ["", ""]);
}

#[test]
fn a_day_of_no_known_data_is_said() {
    assert_eq!(
        said("v=1&on=2025-03-02"),
        "This link was made on other data, of 2 March 2025; this page has that of 28 November."
    );
    assert!(
        said("v=1&on=2999-01-31")
            .starts_with("This link was made on newer data, of 31 January 2999; ")
    );
}

#[test]
fn a_score_of_ones_own_holds_on_both_days() {
    let cell = |alternative, criterion| Override { alternative, criterion, value: Level::MAX };
    let all = DATASET.frameworks.iter().flat_map(|framework| {
        DATASET.criteria.iter().map(|criterion| cell(framework.index, criterion.index))
    });
    let scenario = Scenario { team: Level::ZERO, ..State::start().scenario };
    let state = State {
        scenario,
        overrides: all.collect(),
        on: Some(Day::at(2026, 11, 21)),
        ..State::start()
    };
    assert!(words::since(&state).starts_with(
        "The data has changed since this link was made; the first place has not: Express, "
    ));
}

#[test]
fn a_lead_that_stayed_is_said_to_have_stayed() {
    let first = change((model(), &State::start().scenario), (model(), &State::start().scenario));
    assert!(
        matches!(first.now, First::Ahead { .. })
            && first.then == first.now
            && first.cause.is_none()
    );
}

#[test]
fn a_framework_of_ones_own_leads_on_both_days() {
    let scores: Vec<String> =
        DATASET.criteria.iter().map(|criterion| format!(".{}10", criterion.key)).collect();
    let link = format!("v=1&team=0&add=Ours{}&on=2026-11-21", scores.concat());
    let state = decode(&link, "").state;
    dataset::set_own(&state.own);
    let said = words::since(&state);
    assert!(said.contains("Ours led by ") || said.contains("Ours is ahead by "), "{said}");
}
