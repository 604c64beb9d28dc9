//! Flip points along a slider, in single cases.

use proptest::prelude::*;
use stackfit_decision::{
    Interval, Level, Piecewise, Position, Scenario, Slider, flip_points, order_changes, rank,
    track, track_with_ties, winners,
};

use crate::models::{SMALL, model, scenario, table};

fn at(over: i64, under: i64) -> Position {
    Position::new(over, under).expect("a fraction")
}

fn whole(number: i32) -> Position {
    Position::whole(number)
}

fn interval(from: Position, to: Position, winners: &[usize]) -> Interval {
    Interval { from, to, winners: winners.to_vec() }
}

/// A function from whole corners.
fn through(corners: &[(i32, i32)]) -> Piecewise {
    let corners: Vec<_> = corners.iter().map(|(x, y)| (whole(*x), *y)).collect();
    Piecewise::through(&corners).expect("corners from left to right")
}

fn envelope(functions: &[Piecewise]) -> Vec<Interval> {
    winners(functions, Position::START, Position::END)
}

fn changes(functions: &[Piecewise]) -> Vec<Position> {
    order_changes(functions, Position::START, Position::END)
}

#[test]
fn two_lines_change_places_where_they_cross() {
    let functions = [Piecewise::line(10, 0), Piecewise::line(0, 3)];
    let middle = at(10, 3);
    let expected = [interval(whole(0), middle, &[0]), interval(middle, whole(10), &[1])];
    assert_eq!(envelope(&functions), expected);
    assert_eq!(changes(&functions), [middle]);
}

#[test]
fn identical_functions_share_every_interval_and_never_change_places() {
    let functions = [0, 10, 0, 10].map(|start| Piecewise::line(start, 10 - start));
    let (low, high) = ([0, 2], [1, 3]);
    let expected = [interval(whole(0), whole(1), &high), interval(whole(1), whole(10), &low)];
    assert_eq!(envelope(&functions), expected);
    assert_eq!(changes(&functions), [whole(1)]);
}

#[test]
fn touching_at_a_point_is_no_interval_and_no_change() {
    let tent = through(&[(0, 0), (5, 10), (10, 0)]);
    let functions = [Piecewise::line(10, 0), tent];
    assert_eq!(envelope(&functions), [interval(whole(0), whole(10), &[0])]);
    assert_eq!(changes(&functions), []);
}

#[test]
fn being_level_for_a_stretch_is_an_interval_of_its_own() {
    let roof = through(&[(0, 0), (2, 10), (6, 10), (10, 0)]);
    let functions = [roof, Piecewise::line(10, 0)];
    let expected = [
        interval(whole(0), whole(2), &[1]),
        interval(whole(2), whole(6), &[0, 1]),
        interval(whole(6), whole(10), &[1]),
    ];
    assert_eq!(envelope(&functions), expected);
    assert_eq!(changes(&functions), [whole(2), whole(6)]);
}

#[test]
fn when_three_meet_at_a_point_only_the_highest_after_it_wins_on() {
    let functions = [Piecewise::line(10, 0), Piecewise::line(5, 1), Piecewise::line(0, 2)];
    let expected = [interval(whole(0), whole(5), &[0]), interval(whole(5), whole(10), &[2])];
    assert_eq!(envelope(&functions), expected);
    assert_eq!(changes(&functions), [whole(5)]);
}

#[test]
fn a_crossing_at_a_corner_is_one_change() {
    let functions = [through(&[(0, 0), (4, 4), (10, 16)]), Piecewise::line(4, 0)];
    let expected = [interval(whole(0), whole(4), &[1]), interval(whole(4), whole(10), &[0])];
    assert_eq!(envelope(&functions), expected);
    assert_eq!(changes(&functions), [whole(4)]);
}

#[test]
fn meeting_at_an_end_is_no_change() {
    let functions = [Piecewise::line(0, 1), Piecewise::line(0, 2), Piecewise::line(30, -1)];
    assert_eq!(envelope(&functions), [interval(whole(0), whole(10), &[2])]);
    assert_eq!(changes(&functions), []);
}

#[test]
fn without_functions_or_room_there_are_no_intervals() {
    let functions = [Piecewise::line(0, 1), Piecewise::line(1, 0)];
    assert_eq!(envelope(&[]), []);
    assert_eq!(winners(&functions, whole(1), whole(1)), []);
    assert_eq!(winners(&functions, whole(2), whole(0)), []);
    assert_eq!(order_changes(&functions, whole(2), whole(0)), []);
}

#[test]
fn corners_that_make_no_function_are_refused() {
    let refused = |corners: &[(Position, i32)]| Piecewise::through(corners).is_none();
    assert!(refused(&[]));
    assert!(refused(&[(whole(1), 0), (whole(1), 5)]));
    assert!(refused(&[(whole(2), 0), (whole(1), 5)]));
    assert!(refused(&[(whole(0), 0), (at(1, i64::MAX), i32::MAX)]));
    assert_eq!(Piecewise::through(&[(whole(3), 7)]), Some(Piecewise::line(7, 0)));
}

#[test]
fn the_largest_numbers_do_not_overflow() {
    let (least, most) = (i32::MIN, i32::MAX);
    let functions = [Piecewise::line(least, most), Piecewise::line(most, least)];
    assert_eq!(changes(&functions), [whole(1)]);
    assert_eq!(Piecewise::weighted(&[most, 1], &[2, 1], 1), None);
    assert_eq!(Piecewise::weighted(&[most, 1], &[2], 0), Some(Piecewise::line(0, most)));
    let fine = [(whole(0), least), (at(1, 3), most), (whole(10), most)];
    assert_eq!(Piecewise::through(&fine), None);
}

#[test]
fn a_language_counts_from_where_it_beats_the_others() {
    // The first gains from the second language only above 6, the second one from 0 on.
    let model = table(&[(&[30], &[10, 10]), (&[50], &[0, 10])]);
    let scenario = Scenario {
        knowledge: [6, 0].map(Level::clamped).to_vec(),
        team: Level::clamped(1),
        weights: vec![Level::clamped(1)],
        ..Scenario::blank(&model)
    };
    // 30 + max(60, 10t) against 50 + 10t.
    let expected = [interval(whole(0), whole(4), &[0]), interval(whole(4), whole(10), &[1])];
    assert_eq!(track(&model, &scenario, Slider::Language(1)), expected);
    assert_eq!(flip_points(&model, &scenario, Slider::Language(1)), [whole(4)]);
}

#[test]
fn the_team_decides_nothing_while_it_knows_no_language() {
    let model = table(&[(&[30], &[10]), (&[50], &[0])]);
    let scenario = Scenario { team: Level::MAX, ..Scenario::blank(&model) };
    let all = [interval(whole(0), whole(10), &[0, 1])];
    assert_eq!(track(&model, &scenario, Slider::Team), all);
    assert_eq!(flip_points(&model, &scenario, Slider::Team), []);
    let weighted = Scenario { weights: vec![Level::clamped(1)], ..scenario };
    let second = [interval(whole(0), whole(10), &[1])];
    assert_eq!(track(&model, &weighted, Slider::Team), second);
}

#[test]
fn the_only_weight_decides_from_just_above_0() {
    let model = table(&[(&[30, 90], &[1]), (&[50, 10], &[0])]);
    let blank = Scenario::blank(&model);
    let first = [interval(whole(0), whole(10), &[0])];
    let second = [interval(whole(0), whole(10), &[1])];
    assert_eq!(track(&model, &blank, Slider::Criterion(0)), second);
    assert_eq!(track(&model, &blank, Slider::Criterion(1)), first);
    let team = Scenario { team: Level::clamped(1), ..blank };
    assert_eq!(track(&model, &team, Slider::Language(0)), first);
}

#[test]
fn who_is_hidden_or_short_of_a_must_have_wins_nowhere() {
    let model = table(&[(&[100, 0], &[]), (&[90, 50], &[]), (&[80, 40], &[]), (&[70, 90], &[])]);
    let mut scenario = Scenario {
        weights: [1, 0].map(Level::clamped).to_vec(),
        must: vec![None, Some(Level::clamped(2))],
        ..Scenario::blank(&model)
    };
    scenario.hide(1, true);
    // The third one against the fourth: 80 + 40t against 70 + 90t.
    let flip = at(1, 5);
    let expected = [interval(whole(0), flip, &[2]), interval(flip, whole(10), &[3])];
    assert_eq!(track(&model, &scenario, Slider::Criterion(1)), expected);
    assert_eq!(flip_points(&model, &scenario, Slider::Criterion(1)), [flip]);
    scenario.hide(2, true);
    scenario.hide(3, true);
    assert_eq!(track(&model, &scenario, Slider::Criterion(1)), []);
}

#[test]
fn a_slider_that_the_scenario_lacks_moves_nothing() {
    let model = table(&[(&[30], &[10]), (&[50], &[0])]);
    let scenario = Scenario {
        knowledge: Vec::new(),
        team: Level::MAX,
        weights: vec![Level::clamped(1)],
        must: Vec::new(),
        hidden: Vec::new(),
    };
    let second = [interval(whole(0), whole(10), &[1])];
    for slider in [Slider::Language(0), Slider::Language(9), Slider::Criterion(9)] {
        assert_eq!(track(&model, &scenario, slider), second, "{slider:?}");
    }
}

proptest! {
    #[test]
    fn a_track_with_ties_says_of_each_step_who_is_first_on_it(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        for slider in Slider::all(&model) {
            let told = track_with_ties(&model, &scenario, slider);
            // Nobody is first where nothing matters.
            let mut lowest = scenario.clone();
            slider.set(&mut lowest, Level::ZERO);
            let nobody = told.first().filter(|one| one.winners.is_empty());
            let is_empty = rank(&model, &lowest).leaders().is_empty();
            let mut highest = scenario.clone();
            slider.set(&mut highest, Level::MAX);
            let is_ranked = !rank(&model, &highest).leaders().is_empty();
            prop_assert_eq!(nobody.is_some(), is_empty && is_ranked);
            prop_assert!(told.iter().skip(1).all(|one| !one.winners.is_empty()));
            for neighbours in told.windows(2) {
                prop_assert_eq!(neighbours[0].to, neighbours[1].from);
            }
            let stretches: Vec<_> = told.iter().filter(|one| one.from < one.to).cloned().collect();
            for exact in track(&model, &scenario, slider) {
                let within = stretches.iter().filter(|one| exact.from <= one.from && one.to <= exact.to);
                prop_assert!(within.clone().all(|one| one.winners == exact.winners));
                prop_assert!(within.count() > 0);
            }
            for step in Level::all() {
                let mut moved = scenario.clone();
                slider.set(&mut moved, step);
                let mut firsts = rank(&model, &moved).leaders();
                firsts.sort_unstable();
                let at = Position::whole(step.get().into());
                if let Some(own) = told.iter().find(|one| one.from == at && one.to == at) {
                    prop_assert_eq!(&own.winners, &firsts);
                } else if !firsts.is_empty() {
                    let mut beside = told.iter().filter(|one| one.from <= at && at <= one.to);
                    prop_assert!(beside.any(|one| one.winners == firsts), "{slider:?} {step:?}");
                }
            }
        }
    }
}
