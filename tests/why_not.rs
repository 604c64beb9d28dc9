//! Why a framework is not first, for every two frameworks of the data in 1,000 settings.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test fails by panicking")]

mod settings;

use settings::settings;
use stackfit::dataset::{DATASET, model, start};
use stackfit::words::{self, why_not};
use stackfit_decision::{
    Cell, Covering, Gain, Level, Model, Part, Scenario, contributions, covering, differences,
    dominates, rank,
};

/// What one framework gains on another in each term, from the values themselves; below 0 where it loses.
fn gains(scenario: &Scenario, one: usize, other: usize) -> Vec<(Part, i64)> {
    let [one, other] = [one, other].map(|place| &model().alternatives()[place]);
    let terms = contributions(one, scenario).zip(contributions(other, scenario));
    let weight = |level: Level| i64::from(level.get());
    let tenths = |value: stackfit_decision::Value| i64::from(value.in_tenths());
    terms.map(|(a, b)| (a.part, weight(a.weight) * (tenths(a.value) - tenths(b.value)))).collect()
}

fn sum(gains: &[Gain]) -> i64 {
    gains.iter().map(|gain| i64::from(gain.points)).sum()
}

#[test]
fn what_covers_is_more_than_what_is_covered_and_nothing_less_is_for_all_pairs_in_1_000_settings() {
    let (mut ahead, mut not) = (0, 0);
    for scenario in settings(1_000) {
        for one in 0..DATASET.frameworks.len() {
            for other in 0..DATASET.frameworks.len() {
                let all = gains(&scenario, one, other);
                let lead: i64 = all.iter().map(|(_, gain)| gain).sum();
                let Some(Covering { covering, covered }) = covering(model(), &scenario, one, other)
                else {
                    assert!(lead <= 0);
                    not += 1;
                    continue;
                };
                ahead += 1;
                assert!(lead > 0);
                // All that the other gains, and each gain as it is.
                let losses: i64 = all.iter().map(|(_, gain)| (-gain).max(0)).sum();
                assert_eq!(sum(&covered), losses);
                for (sign, list) in [(1, &covering), (-1, &covered)] {
                    for gain in list {
                        let found = all.iter().find(|(part, _)| *part == gain.part);
                        assert_eq!(found.map(|(_, of)| sign * of), Some(i64::from(gain.points)));
                    }
                    assert!(list.is_sorted_by(|a, b| a.points >= b.points));
                }
                assert!(sum(&covering) > losses);
                if covered.is_empty() {
                    let gains = all.iter().filter(|(_, gain)| *gain > 0).count();
                    assert_eq!(covering.len(), gains);
                    continue;
                }
                // The greatest gains, one less than these, are not enough: so no others are.
                let mut greatest: Vec<i64> = all.iter().map(|(_, gain)| *gain).collect();
                greatest.sort_unstable_by(|a, b| b.cmp(a));
                let fewer: i64 = greatest.iter().take(covering.len() - 1).sum();
                assert!(covering.len() == 1 || fewer <= losses);
            }
        }
    }
    assert!(ahead > 90_000 && not > 90_000, "{ahead} {not}");
}

/// The tenths of a number as it is written.
fn tenths(text: &str) -> i64 {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    match (whole.parse::<i64>(), tenth.parse::<i64>()) {
        (Ok(whole), Ok(tenth)) => whole * 10 + tenth,
        _ => panic!("{text} is no number"),
    }
}

#[test]
fn what_is_said_is_three_sentences_at_most_and_its_numbers_are_right_in_1_000_settings() {
    let mut told = [0; 5];
    for scenario in settings(1_000) {
        let ranking = rank(model(), &scenario);
        let rounded = |points: i64| {
            (points * 20 + i64::from(ranking.weight)) / (2 * i64::from(ranking.weight))
        };
        for of in 0..DATASET.frameworks.len() {
            let said = why_not(model(), &scenario, &ranking, of);
            let sentences = said.matches(". ").count() + usize::from(said.ends_with('.'));
            assert!(sentences <= 3, "{said}");
            // How unknown scores count comes last.
            let said = said.split("; what is unknown ").next().unwrap_or_default();
            let Some(own) = ranking.standing(of) else {
                told[0] += 1;
                assert_eq!(said.is_empty(), ranking.weight > 0, "{said}");
                continue;
            };
            if own.rank == 1 {
                told[1] += 1;
                let is_shared = ranking.standings.get(1).is_some_and(|second| second.rank == 1);
                assert_eq!(!said.is_empty(), is_shared, "{said}");
                continue;
            }
            let first = ranking.standings[0];
            let Some(why) = covering(model(), &scenario, first.alternative, of) else {
                panic!("{said}")
            };
            let numbers: Vec<i64> = said
                .split_whitespace()
                .map(|word| word.trim_end_matches('.'))
                .filter(|word| word.starts_with(|char: char| char.is_ascii_digit()))
                .map(tenths)
                .collect();
            let behind = rounded(i64::from(first.points - own.points));
            let last = said.rsplit(". ").next().unwrap_or_default();
            assert!(
                behind == 0 || last.contains(" behind") && numbers.last() == Some(&behind),
                "{said}"
            );
            if why.covered.is_empty() {
                told[2] += 1;
                let is_sure = dominates(model(), &scenario, first.alternative, of);
                let claim = " is at least as good on everything that has weight, ";
                assert_eq!(said.contains(claim), is_sure, "{said}");
                // All that the first gains is named, or counted.
                let parts = why.covering.iter().map(|gain| words::part(gain.part));
                let named = parts.take_while(|part| said.contains(part)).count();
                let more = ["and ", &(why.covering.len() - named).to_string(), " more"].concat();
                assert!(named >= 3.min(why.covering.len()), "{said}");
                assert!(named == why.covering.len() || said.contains(&more), "{said}");
                continue;
            }
            told[3] += 1;
            // As they stand term by term beside it.
            let terms = differences(model(), &scenario, first.alternative, of);
            let shown = |gains: &[Gain]| -> i64 {
                let is_one = |part| gains.iter().any(|gain| gain.part == part);
                let of = terms.iter().filter(|term| is_one(term.part));
                of.map(|term| i64::from(term.tenths).abs()).sum()
            };
            let (more, less) = (shown(&why.covering), shown(&why.covered));
            let is_all =
                sum(&why.covering) - sum(&why.covered) == i64::from(first.points - own.points);
            assert_eq!(said.contains(". So "), is_all, "{said}");
            let Some((_, against)) = said.split_once(" That is ") else {
                // As they are rounded, the one is not more than the other, or that is nothing.
                assert!(more <= less || less == 0, "{said}");
                continue;
            };
            told[4] += 1;
            let told_less = against.split(". ").next().and_then(|it| it.rsplit(' ').next());
            let told_less = tenths(told_less.unwrap_or_default());
            assert!(numbers.contains(&more) && less == told_less, "{said}");
            // What is said adds up as it is read.
            let difference = more - told_less;
            assert!(difference > 0 && told_less > 0, "{said}");
            assert!(difference == behind || !is_all && difference <= behind, "{said}");
            for gain in why.covering.iter().chain(&why.covered).take(1) {
                assert!(said.contains(words::part(gain.part)), "{said}");
            }
        }
    }
    assert!(told.iter().all(|told| *told > 100), "{told:?}");
}

/// What is said of a framework in a scenario.
fn said(id: &str, change: impl FnOnce(&mut Scenario)) -> String {
    let of = DATASET.framework(id).map_or(0, |framework| framework.index);
    let mut scenario = start();
    change(&mut scenario);
    why_not(model(), &scenario, &rank(model(), &scenario), of)
}

fn criterion(key: &str) -> usize {
    DATASET.criterion(key).map_or(0, |criterion| criterion.index)
}

/// Only these needs have a weight.
fn only(scenario: &mut Scenario, keys: &[&str]) {
    scenario.team = Level::ZERO;
    scenario.weights.fill(Level::ZERO);
    for key in keys {
        scenario.weights[criterion(key)] = Level::clamped(5);
    }
}

#[test]
fn where_it_gains_nothing_all_that_the_first_gains_is_told() {
    let express = said("express", |scenario| {
        scenario.team = Level::ZERO;
        for key in ["concurrency", "learning", "hiring", "ecosystem"] {
            scenario.weights[criterion(key)] = Level::ZERO;
        }
    });
    assert_eq!(
        express,
        "Spring Boot is at least as good on everything that has weight, and better on Enterprise structure, \
         First release, Security and 2 more. Express is 55 points behind."
    );
}

#[test]
fn where_nothing_matters_nobody_is_first() {
    assert_eq!(
        said("gin", |scenario| only(scenario, &[])),
        "Nothing counts so far, so nobody is first."
    );
}

#[test]
fn a_shared_first_place_is_said_to_be_one() {
    let shared = |id| said(id, |scenario| only(scenario, &["ml"]));
    assert_eq!(
        shared("fastapi"),
        "FastAPI has the same score as Django and Flask. Only the order of the list in the data puts it lower."
    );
    assert_eq!(shared("django"), "Django has the same score as FastAPI and Flask.");
}

#[test]
fn the_first_has_no_such_part() {
    assert_eq!(said("django", |scenario| only(scenario, &["admin"])), "");
}

/// What is said of Gin, with these needs alone, where the scores of frameworks are taken away.
fn with_unknown(needs: &[&str], gone: &[(&str, &str)]) -> String {
    let index = |id| DATASET.framework(id).map_or(0, |framework| framework.index);
    let mut rows = model().alternatives().to_vec();
    for (id, need) in gone {
        rows[index(id)].values[criterion(need)] = Cell::Unknown;
    }
    let model = Model::new(rows).unwrap_or_default();
    let mut scenario = start();
    only(&mut scenario, needs);
    for other in DATASET.frameworks {
        scenario.hide(other.index, !["django", "gin"].contains(&other.id));
    }
    why_not(&model, &scenario, &rank(&model, &scenario), index("gin"))
}

#[test]
fn what_comes_from_an_unknown_score_is_marked_and_it_is_said_how_it_counts() {
    let only_by_it = with_unknown(&["structure"], &[("gin", "structure")]);
    let gains = "Django gains on Enterprise structure (unknown), and Gin on nothing. Gin is 10 points behind; ";
    assert_eq!(only_by_it, [gains, "what is unknown of Gin counts as 5."].concat());
    // Nothing is better than Django's 10.
    let sure = with_unknown(&["batteries", "admin"], &[("gin", "admin")]);
    assert!(sure.contains(" is at least as good on everything that has weight, "), "{sure}");
    let gain = with_unknown(&["admin", "light"], &[("django", "light")]);
    assert!(gain.contains(" all that Gin gains, on Light footprint (unknown). "), "{gain}");
    assert!(gain.ends_with(" behind; what is unknown of Django counts as 5."), "{gain}");
    let tie = with_unknown(&["light"], &[("django", "light"), ("gin", "light")]);
    assert_eq!(
        tie,
        "Gin has the same score as Django. Only the order of the list in the data puts it lower. What is \
         unknown of Gin and Django counts as 5."
    );
}
