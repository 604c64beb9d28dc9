//! Frameworks of the visitor's own in the model, against counting everything out.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use stackfit::dataset::{DATASET, MOST_OWN, OwnFramework, model, model_with, start};
use stackfit::words;
use stackfit_decision::{
    Cell, Level, Model, Noise, Override, Scenario, Slider, Win, how_to_win, nearest_flip, rank,
};

/// The points of an alternative by the published formula, in tenths times weights.
fn points(model: &Model, scenario: &Scenario, alternative: usize) -> u32 {
    let of = &model.alternatives()[alternative];
    let weight = |level: &Level| u32::from(level.get());
    let value = |cell: &Cell| match cell {
        Cell::Known(value) => u32::from(value.in_tenths()),
        Cell::Unknown => 50,
    };
    let criteria = of.values.iter().zip(&scenario.weights);
    let criteria: u32 = criteria.map(|(cell, level)| value(cell) * weight(level)).sum();
    let fits =
        of.fit.iter().zip(&scenario.knowledge).map(|(fit, known)| weight(fit) * weight(known));
    // With the fit in tenths as the values are.
    criteria + fits.max().unwrap_or(0) * scenario.team_weight()
}

/// Who is first, by counting.
fn first(model: &Model, scenario: &Scenario) -> Vec<usize> {
    if scenario.total_weight() == 0 {
        return Vec::new();
    }
    let all: Vec<u32> =
        (0..model.alternatives().len()).map(|at| points(model, scenario, at)).collect();
    let most = all.iter().max().copied();
    (0..all.len()).filter(|at| Some(all[*at]) == most).collect()
}

fn moved(scenario: &Scenario, slider: Slider, to: Level) -> Scenario {
    let mut moved = scenario.clone();
    slider.set(&mut moved, to);
    moved
}

fn levels(count: usize) -> impl Strategy<Value = Vec<Level>> {
    let level = prop_oneof![1 => Just(0), 1 => 0..=10_u8].prop_map(Level::clamped);
    proptest::collection::vec(level, count)
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let (languages, criteria) = (model().languages(), model().criteria());
    (levels(languages), levels(criteria), 0..=10_u8).prop_map(|(knowledge, weights, team)| {
        Scenario { knowledge, team: Level::clamped(team), weights, ..Scenario::blank(model()) }
    })
}

/// A model with up to 50 frameworks of the visitor's own, of each of which some scores are known.
fn with_own() -> impl Strategy<Value = Model> {
    let criteria = DATASET.criteria.len();
    let score = proptest::option::weighted(0.7, (0..=10_u8).prop_map(Level::clamped));
    let scores = proptest::collection::vec(score, criteria);
    let language = proptest::option::of(0..DATASET.languages.len());
    proptest::collection::vec((language, scores), 1..=50).prop_map(|all| {
        let name = String::from("Own");
        let own =
            |language: &Option<usize>| OwnFramework { name: name.clone(), language: *language };
        let frameworks: Vec<OwnFramework> = all.iter().map(|(language, _)| own(language)).collect();
        let mut overrides = Vec::new();
        for (place, (_, scores)) in all.iter().enumerate() {
            let alternative = DATASET.frameworks.len() + place;
            for (criterion, score) in scores.iter().enumerate() {
                overrides.extend(score.map(|value| Override { alternative, criterion, value }));
            }
        }
        model_with(&frameworks).with(&overrides)
    })
}

#[test]
fn of_as_many_as_there_may_be_each_has_its_ranks_and_a_sentence_about_them() {
    let own = vec![OwnFramework { name: "Own".to_owned(), language: None }; MOST_OWN];
    let count = DATASET.frameworks.len();
    let scores = (count..count + MOST_OWN).map(|alternative| Override {
        alternative,
        criterion: alternative % DATASET.criteria.len(),
        value: Level::clamped(u8::try_from(alternative % 11).unwrap_or(0)),
    });
    let model = model_with(&own).with(&scores.collect::<Vec<_>>());
    let robustness = Noise::new(&model, 300, 1).robustness(&model, &start(), 300);
    for standing in rank(&model, &start()).standings {
        let of = standing.alternative;
        let (best, worst) = robustness.rank_ends(of).unwrap_or_default();
        let all = (best..=worst).map(|rank| robustness.at_rank(of, rank)).sum::<u32>();
        assert_eq!(all, robustness.samples(), "rank {}", standing.rank);
        assert!([best, worst].iter().all(|rank| robustness.at_rank(of, *rank) > 0));
        let said = words::ranks(&robustness, of);
        assert!(said.contains(" nearby setting"), "rank {}: {said}", standing.rank);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn own_frameworks_are_ranked_as_everything_is_counted(
        model in with_own(),
        scenario in scenario(),
    ) {
        let ranking = rank(&model, &scenario);
        for standing in &ranking.standings {
            prop_assert_eq!(standing.points, points(&model, &scenario, standing.alternative));
        }
        let firsts = ranking.standings.iter().filter(|s| s.rank == 1).map(|s| s.alternative);
        let mut firsts: Vec<usize> = firsts.collect();
        firsts.sort_unstable();
        prop_assert_eq!(firsts, first(&model, &scenario));
    }

    #[test]
    fn they_never_reorder_the_others(model_with in with_own(), scenario in scenario()) {
        let order = |model: &Model| {
            let mut listed = rank(model, &scenario).listed();
            listed.retain(|index| *index < DATASET.frameworks.len());
            listed
        };
        prop_assert_eq!(order(&model_with), order(model()));
    }

    #[test]
    fn no_step_of_a_slider_is_nearer_than_the_one_that_is_told(
        model in with_own(),
        scenario in scenario(),
    ) {
        let places = Slider::all(&model).flat_map(|slider| Level::all().map(move |to| (slider, to)));
        let steps = |(slider, to): (Slider, Level)| to.get().abs_diff(slider.level(&scenario).get());
        let leaders = first(&model, &scenario);
        let changes = |(slider, to): &(Slider, Level)| {
            let first = first(&model, &moved(&scenario, *slider, *to));
            !first.is_empty() && !leaders.iter().all(|leader| first.contains(leader))
        };
        let least = places.filter(changes).map(steps).min();
        let flip = nearest_flip(&model, &scenario, &rank(&model, &scenario));
        if let Some(flip) = &flip {
            let mut winners = flip.winners.clone();
            winners.sort_unstable();
            prop_assert_eq!(winners, first(&model, &moved(&scenario, flip.slider, flip.to)));
        }
        prop_assert_eq!(flip.map(|flip| steps((flip.slider, flip.to))), least);
    }

    #[test]
    fn what_would_make_one_win_does(model in with_own(), scenario in scenario()) {
        let own = DATASET.frameworks.len();
        let places = Slider::all(&model).flat_map(|slider| Level::all().map(move |to| (slider, to)));
        let wins = |(slider, to): &(Slider, Level)| {
            first(&model, &moved(&scenario, *slider, *to)) == [own]
        };
        let one = places.filter(wins);
        let one = one.map(|(slider, to)| to.get().abs_diff(slider.level(&scenario).get())).min();
        match how_to_win(&model, &scenario, own, &[]) {
            Win::One { slider, to } => {
                prop_assert_eq!(first(&model, &moved(&scenario, slider, to)), [own]);
                prop_assert_eq!(one, Some(to.get().abs_diff(slider.level(&scenario).get())));
            }
            Win::AlreadyFirst => prop_assert_eq!(first(&model, &scenario), [own]),
            Win::Several { moves, .. } => {
                let then = moves.iter().fold(scenario, |then, (slider, to)| moved(&then, *slider, *to));
                prop_assert_eq!((first(&model, &then), one), (vec![own], None));
            }
            _ => prop_assert_eq!(one, None),
        }
    }
}
