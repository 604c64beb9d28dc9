//! The nearest change of the first place, against trying every step of every slider.

use proptest::prelude::*;
use stackfit_decision::{Cell, Flip, Level, Model, Scenario, Slider, Value, Win};
use stackfit_decision::{flips, how_to_win, nearest_flip, rank};

use crate::models::{SMALL, column, model, scenario, short_scenario, table, weights};

fn nearest(model: &Model, scenario: &Scenario) -> Option<Flip> {
    nearest_flip(model, scenario, &rank(model, scenario))
}

fn moved(scenario: &Scenario, slider: Slider, to: Level) -> Scenario {
    let mut scenario = scenario.clone();
    slider.set(&mut scenario, to);
    scenario
}

/// Who is first in a scenario.
fn first(model: &Model, scenario: &Scenario) -> Vec<usize> {
    let standings = rank(model, scenario).standings;
    standings.iter().filter(|s| s.rank == 1).map(|s| s.alternative).collect()
}

fn steps(scenario: &Scenario, slider: Slider, to: Level) -> u8 {
    slider.level(scenario).get().abs_diff(to.get())
}

/// Every slider at every step at which one of those who are first now is not.
fn all_changes(model: &Model, scenario: &Scenario) -> Vec<(Slider, Level)> {
    let leaders = first(model, scenario);
    let places = Slider::all(model).flat_map(|slider| Level::all().map(move |to| (slider, to)));
    let changes = |(slider, to): &(Slider, Level)| {
        let first = first(model, &moved(scenario, *slider, *to));
        !first.is_empty() && !leaders.iter().all(|leader| first.contains(leader))
    };
    places.filter(changes).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_step_of_any_slider_is_a_nearer_change_and_none_is_found_only_where_there_is_none(
        model in model(SMALL),
        scenario in prop_oneof![3 => scenario(SMALL), 1 => short_scenario(SMALL)],
    ) {
        let all = all_changes(&model, &scenario);
        let least = all.iter().map(|(slider, to)| steps(&scenario, *slider, *to)).min();
        let found = nearest(&model, &scenario);
        prop_assert_eq!(found.as_ref().map(|f| steps(&scenario, f.slider, f.to)), least);
        if let Some(Flip { slider, to, winners, breaks_tie }) = found {
            prop_assert!(all.contains(&(slider, to)));
            prop_assert_eq!(first(&model, &moved(&scenario, slider, to)), &winners[..]);
            let leaders = first(&model, &scenario);
            prop_assert_eq!(winners.iter().any(|winner| leaders.contains(winner)), breaks_tie);
        }
    }

    #[test]
    fn in_a_tie_the_nearest_of_each_slider_by_others_and_within_it_are_told(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        let leaders = first(&model, &scenario);
        let found = flips(&model, &scenario, &rank(&model, &scenario));
        for slider in Slider::all(&model) {
            let now = slider.level(&scenario);
            for is_up in [false, true] {
                let mut way: Vec<Level> =
                    Level::all().filter(|to| if is_up { *to > now } else { *to < now }).collect();
                if !is_up {
                    way.reverse();
                }
                let (mut by_others, mut within) = (None, None);
                for to in way {
                    let first = first(&model, &moved(&scenario, slider, to));
                    if first.is_empty() || leaders.iter().all(|leader| first.contains(leader)) {
                        continue;
                    }
                    if !leaders.iter().any(|leader| first.contains(leader)) {
                        by_others = Some(to);
                        break;
                    }
                    within = within.or(Some(to));
                }
                for (breaks_tie, expected) in [(false, by_others), (true, within)] {
                    let told = found.iter().find(|flip| {
                        flip.slider == slider
                            && (flip.to > now) == is_up
                            && flip.breaks_tie == breaks_tie
                    });
                    prop_assert_eq!(told.map(|flip| flip.to), expected);
                }
            }
        }
    }

    #[test]
    fn what_it_takes_to_overtake_the_first_is_what_it_takes_the_easiest_to_win(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        let [leader] = first(&model, &scenario)[..] else {
            // Others may have to be overtaken by more than one.
            return Ok(());
        };
        let least = |alternative| match how_to_win(&model, &scenario, alternative, &[]) {
            Win::One { slider, to } => Some(steps(&scenario, slider, to)),
            _ => None,
        };
        let others = (0..model.alternatives().len()).filter(|other| *other != leader);
        let easiest = others.filter_map(least).min();
        match nearest(&model, &scenario) {
            None => prop_assert_eq!(easiest, None),
            // Those who overtake together do not win, which is being first alone.
            Some(Flip { slider, to, winners, .. }) => {
                let told = steps(&scenario, slider, to);
                prop_assert!(easiest.is_none_or(|least| least >= told));
                prop_assert!(winners.len() > 1 || easiest == Some(told));
            }
        }
    }
}

#[test]
fn the_nearest_change_may_lie_beyond_an_interval_without_a_whole_step() {
    // Along the second criterion the second one is first from 1.32 to 1.8 only, and then the third;
    // along the first criterion the second one is first at 2, but by less.
    let model = table(&[(&[60, 30], &[]), (&[49, 55], &[]), (&[40, 70], &[])]);
    let scenario = weights(&model, &[3, 1]);
    let to = Level::clamped(2);
    let flip = Flip { slider: Slider::Criterion(1), to, winners: vec![2], breaks_tie: false };
    assert_eq!(nearest(&model, &scenario), Some(flip));
}

#[test]
fn being_drawn_level_with_is_no_change() {
    // Along the second criterion level at 4, overtaken at 5; the others do nothing.
    let model = table(&[(&[50, 50, 50], &[]), (&[30, 60, 30], &[])]);
    let scenario = weights(&model, &[1, 1, 1]);
    let flip = Flip {
        slider: Slider::Criterion(1),
        to: Level::MIDDLE,
        winners: vec![1],
        breaks_tie: false,
    };
    assert_eq!(nearest(&model, &scenario), Some(flip));
}

#[test]
fn those_who_overtake_together_are_all_told() {
    let model = table(&[(&[50, 10], &[]), (&[20, 60], &[]), (&[20, 60], &[])]);
    let scenario = weights(&model, &[1, 0]);
    let flip = Flip {
        slider: Slider::Criterion(1),
        to: Level::clamped(1),
        winners: vec![1, 2],
        breaks_tie: false,
    };
    assert_eq!(nearest(&model, &scenario), Some(flip));
}

#[test]
fn of_equally_near_ones_a_weight_comes_before_the_team_and_a_language() {
    // A step up of the team or of its language does it, and in the first table one of the last
    // criterion too.
    let ahead: &[u8] = &[11, 11, 11, 11, 11, 10];
    let flip = |behind: &[u8]| {
        let model = table(&[(ahead, &[0]), (behind, &[10])]);
        let two = Level::clamped(2);
        let known = Scenario { team: two, knowledge: vec![two], ..Scenario::blank(&model) };
        let weights = weights(&model, &[1, 1, 1, 1, 1, 0]).weights;
        nearest(&model, &Scenario { weights, ..known }).map(|flip| (flip.slider, flip.to.get()))
    };
    assert_eq!(flip(&[0, 0, 0, 0, 0, 30]), Some((Slider::Criterion(5), 1)));
    assert_eq!(flip(&[0, 0, 0, 0, 0, 10]), Some((Slider::Team, 3)));
}

#[test]
fn of_equally_near_ones_of_a_kind_it_is_the_one_with_the_greater_lead() {
    let model = table(&[(&[50, 10, 10], &[]), (&[40, 30, 40], &[])]);
    let scenario = weights(&model, &[1, 0, 0]);
    let flip = nearest(&model, &scenario).expect("one overtakes");
    assert_eq!((flip.slider, flip.to.get()), (Slider::Criterion(2), 1));
}

#[test]
fn there_is_none_where_no_single_slider_does_it() {
    let dominant = table(&[(&[90, 90], &[10]), (&[10, 20], &[5])]);
    assert_eq!(nearest(&dominant, &weights(&dominant, &[5, 5])), None);
    let never_apart = table(&[(&[50, 10], &[]), (&[50, 10], &[])]);
    assert_eq!(nearest(&never_apart, &weights(&never_apart, &[5, 0])), None);
    let alone = table(&[(&[50, 10], &[])]);
    assert_eq!(nearest(&alone, &weights(&alone, &[5, 0])), None);
    assert_eq!(nearest(&dominant, &Scenario::blank(&dominant)), None);
}

#[test]
fn what_breaks_a_tie_is_told_and_what_puts_others_first() {
    let model = table(&[(&[50, 10], &[]), (&[50, 20], &[]), (&[40, 45], &[])]);
    let scenario = weights(&model, &[3, 0]);
    let told = flips(&model, &scenario, &rank(&model, &scenario));
    let flip = |to, winners, breaks_tie| {
        let to = Level::clamped(to);
        Flip { slider: Slider::Criterion(1), to, winners, breaks_tie }
    };
    assert_eq!(told, [flip(1, vec![1], true), flip(2, vec![2], false)]);
}

#[test]
fn nothing_mattering_any_more_is_no_change() {
    let model = column(&[Cell::Known(Value::MAX), Cell::Known(Value::MIN)]);
    assert_eq!(nearest(&model, &weights(&model, &[1])), None);
}

#[test]
fn who_is_hidden_or_misses_a_must_have_takes_nothing_over() {
    let model = table(&[(&[50, 50], &[]), (&[40, 90], &[]), (&[30, 60], &[])]);
    let mut scenario = weights(&model, &[2, 0]);
    let told = |scenario: &Scenario| nearest(&model, scenario).map(|f| (f.to.get(), f.winners));
    assert_eq!(told(&scenario), Some((1, vec![1])));
    scenario.must = vec![Some(Level::clamped(5)), None];
    assert_eq!(told(&scenario), None);
    scenario.must = Vec::new();
    scenario.hide(1, true);
    assert_eq!(told(&scenario), Some((5, vec![2])));
}

#[test]
fn an_unknown_value_counts_as_the_middle() {
    let known = |tenths| Cell::Known(Value::tenths(tenths));
    let row = |cells: [Cell; 2]| stackfit_decision::Alternative {
        values: cells.to_vec(),
        doubt: Vec::new(),
        fit: Vec::new(),
    };
    let model = Model::new(vec![row([known(60), known(20)]), row([known(50), Cell::Unknown])]);
    let model = model.expect("all of one shape");
    // 60 + 20t against 50 + 50t: at 1.
    let flip = Flip {
        slider: Slider::Criterion(1),
        to: Level::clamped(1),
        winners: vec![1],
        breaks_tie: false,
    };
    assert_eq!(nearest(&model, &weights(&model, &[1, 0])), Some(flip));
}
