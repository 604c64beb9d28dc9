//! Ranking and answer, in single cases.

use stackfit_decision::{Alternative, Answer, Cell, Level, Model, Part, Reason, Scenario, Value};
use stackfit_decision::{answer, rank};

use crate::models::{column, order, table, weights};

#[test]
fn equal_scores_share_a_rank_and_keep_the_order_of_the_table() {
    let model = table(&[(&[30], &[0]), (&[50], &[0]), (&[50], &[0]), (&[90], &[0])]);
    let ranking = rank(&model, &weights(&model, &[7]));
    assert_eq!(order(&ranking), [(3, 1), (1, 2), (2, 2), (0, 4)]);
}

#[test]
fn the_team_fits_by_its_best_language() {
    let fit = vec![Level::clamped(10), Level::clamped(8)];
    let one = Alternative { values: Vec::new(), doubt: Vec::new(), fit };
    let model = Model::new(vec![one.clone()]).expect("one");
    let knowledge = vec![Level::clamped(6), Level::clamped(9)];
    let scenario = Scenario { knowledge, ..Scenario::blank(&model) };
    assert_eq!(one.team_fit(&scenario), Value::tenths(72));
}

#[test]
fn without_a_known_language_the_team_takes_no_part() {
    let model = table(&[(&[40], &[10]), (&[60], &[0])]);
    let scenario = Scenario { team: Level::MAX, ..weights(&model, &[1]) };
    assert_eq!(order(&rank(&model, &scenario)), [(1, 1), (0, 2)]);
}

#[test]
fn when_nothing_matters_nothing_is_ranked() {
    let model = table(&[(&[40], &[10]), (&[60], &[0])]);
    let scenario = weights(&model, &[0]);
    let ranking = rank(&model, &scenario);
    assert!(ranking.standings.is_empty());
    assert_eq!(ranking.unranked, [0, 1]);
    assert_eq!(answer(&model, &scenario, &ranking), Answer::NothingMatters);
}

#[test]
fn an_unknown_value_counts_as_the_middle_and_meets_every_must_have() {
    let cells = [Cell::Known(Value::tenths(49)), Cell::Unknown, Cell::Known(Value::tenths(51))];
    let model = column(&cells);
    assert_eq!(order(&rank(&model, &weights(&model, &[3]))), [(2, 1), (1, 2), (0, 3)]);
    let scenario = Scenario { must: vec![Some(Level::MAX)], ..weights(&model, &[3]) };
    assert_eq!(order(&rank(&model, &scenario)), [(1, 1)]);
}

#[test]
fn a_must_have_excludes_what_is_below_its_level_and_says_why() {
    let model = table(&[(&[49], &[0]), (&[50], &[0]), (&[100], &[0])]);
    let scenario = Scenario { must: vec![Some(Level::MIDDLE)], ..weights(&model, &[1]) };
    let ranking = rank(&model, &scenario);
    assert_eq!(order(&ranking), [(2, 1), (1, 2)]);
    let [excluded] = ranking.excluded.as_slice() else { panic!("one is excluded") };
    assert_eq!(excluded.alternative, 0);
    assert_eq!(excluded.shortfalls[0].value, Value::tenths(49));
    assert_eq!(excluded.shortfalls[0].least, Level::MIDDLE);
}

#[test]
fn who_would_be_first_but_for_a_must_have_is_known() {
    let model = table(&[(&[40, 90], &[0]), (&[40, 100], &[0]), (&[60, 50], &[0])]);
    let asking = |least: u8| {
        let must = vec![Level::new(least), None];
        rank(&model, &Scenario { must, ..weights(&model, &[1, 1]) }).kept_out
    };
    assert_eq!(asking(5), [1]);
    assert_eq!(asking(4), [0; 0]);
    // Nothing is ranked any more.
    assert_eq!(asking(7), [1]);
    let must = vec![Level::new(5), None];
    let other = Scenario { must, ..weights(&model, &[9, 1]) };
    assert_eq!(rank(&model, &other).kept_out, [0; 0]);
    let level = table(&[(&[40, 90], &[0]), (&[45, 85], &[0]), (&[60, 50], &[0])]);
    let must = vec![Level::new(5), None];
    let scenario = Scenario { must, ..weights(&level, &[1, 1]) };
    assert_eq!(rank(&level, &scenario).kept_out, [0, 1]);
}

#[test]
fn two_points_are_a_lead_and_less_is_too_close() {
    let model = table(&[(&[52], &[0]), (&[50], &[0])]);
    let scenario = weights(&model, &[10]);
    let lead = answer(&model, &scenario, &rank(&model, &scenario));
    assert!(matches!(&lead, Answer::Lead(lead) if lead.margin == 20), "{lead:?}");

    let model = table(&[(&[51], &[0]), (&[50], &[0]), (&[49], &[0])]);
    let close = answer(&model, &scenario, &rank(&model, &scenario));
    assert_eq!(close, Answer::Close { group: vec![0, 1], spread: 10, next: Some((2, 20)) });
}

#[test]
fn the_reasons_are_the_greatest_gains_on_the_second() {
    let model = table(&[(&[90, 80, 10, 50], &[0]), (&[20, 40, 60, 50], &[0])]);
    let scenario = weights(&model, &[2, 5, 1, 9]);
    let Answer::Lead(lead) = answer(&model, &scenario, &rank(&model, &scenario)) else {
        panic!("one leads")
    };
    let known = |criterion| Reason { part: Part::Criterion(criterion), unknown: None };
    assert_eq!(lead.reasons, [known(1), known(0)]);
    assert!(lead.mostly);
}

#[test]
fn a_reason_says_whose_unknown_value_it_rests_on() {
    let reasons = |unknown: usize, values: [[u8; 2]; 2]| {
        let model = table(&[(&values[0], &[0]), (&values[1], &[0])]);
        let mut rows = model.alternatives().to_vec();
        rows[unknown].values[1] = Cell::Unknown;
        let model = Model::new(rows).expect("rows of one length");
        let scenario = weights(&model, &[4, 5]);
        match answer(&model, &scenario, &rank(&model, &scenario)) {
            Answer::Lead(lead) => lead.reasons,
            other => panic!("one leads: {other:?}"),
        }
    };
    let [first, second] = [0, 1].map(Part::Criterion);
    let all = |unknown| {
        [Reason { part: first, unknown: None }, Reason { part: second, unknown: Some(unknown) }]
    };
    assert_eq!(reasons(1, [[90, 90], [20, 90]]), all(1));
    assert_eq!(reasons(0, [[90, 0], [20, 10]]), all(0));
    let none = [Reason { part: first, unknown: None }];
    assert_eq!(reasons(1, [[90, 60], [20, 0]]), none, "too little to name");
}

#[test]
fn a_gap_that_rounds_to_nothing_is_still_a_gap() {
    let model = table(&[(&[51, 0, 1], &[0]), (&[50, 0, 1], &[0])]);
    let scenario = weights(&model, &[1, 10, 10]);
    let ranking = rank(&model, &scenario);
    let Answer::Close { spread, .. } = answer(&model, &scenario, &ranking) else {
        panic!("less than two points")
    };
    assert_eq!((ranking.standings[1].rank, spread), (2, 1));
}

#[test]
fn the_language_by_which_one_fits_is_the_best_of_those_known() {
    let fit = [10, 8, 0].map(Level::clamped).to_vec();
    let one = Alternative { values: Vec::new(), doubt: Vec::new(), fit };
    let model = Model::new(vec![one.clone()]).expect("one");
    let knows = |levels: [u8; 3]| {
        let knowledge = levels.map(Level::clamped).to_vec();
        one.team_language(&Scenario { knowledge, ..Scenario::blank(&model) })
    };
    assert_eq!([knows([6, 9, 10]), knows([8, 10, 0]), knows([0, 0, 10])], [Some(1), Some(0), None]);
}
