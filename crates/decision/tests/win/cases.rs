//! Single cases.

use stackfit_decision::{
    Alternative, Cell, Level, Mix, Model, Proof, Scenario, Slider, Value, Win, how_to_win,
    never_first,
};

use crate::models::table;

fn even(model: &Model) -> Scenario {
    Scenario { weights: vec![Level::MIDDLE; model.criteria()], ..Scenario::blank(model) }
}

#[test]
fn one_that_is_worse_everywhere_is_dominated() {
    let model = table(&[(&[50, 50], &[]), (&[60, 60], &[]), (&[90, 20], &[])]);
    let win = how_to_win(&model, &even(&model), 0, &[]);
    assert_eq!(win, Win::Never(Proof::Dominated(1)));
    assert_eq!(never_first(&model, &even(&model)), [0]);
}

#[test]
fn one_that_is_worse_than_a_mix_is_told_the_mix() {
    let model = table(&[(&[40, 40], &[]), (&[90, 10], &[]), (&[10, 90], &[])]);
    let shares = vec![(1, 1), (2, 1)];
    let win = how_to_win(&model, &even(&model), 0, &[]);
    assert_eq!(win, Win::Never(Proof::Mixes(vec![Mix { language: None, shares }])));
}

#[test]
fn a_twin_can_only_share_the_first_place() {
    let model = table(&[(&[60, 10], &[]), (&[60, 10], &[]), (&[10, 60], &[])]);
    let scenario = even(&model);
    let win = how_to_win(&model, &scenario, 0, &[]);
    assert_eq!(win, Win::Shared { moves: Vec::new(), smallest: true });
}

#[test]
fn what_wins_only_between_the_steps_is_said_to_never_win() {
    // Ahead only where the second weight is between 39/35 and 28/25 of the first.
    let model = table(&[(&[50, 50], &[]), (&[89, 15], &[]), (&[22, 75], &[])]);
    let win = how_to_win(&model, &even(&model), 0, &[]);
    assert_eq!(win, Win::Never(Proof::BetweenSteps));
    assert!(never_first(&model, &even(&model)).is_empty());
}

#[test]
fn fixed_sliders_can_make_winning_impossible() {
    let model = table(&[(&[90, 50], &[]), (&[10, 60], &[])]);
    let scenario = even(&model);
    assert_eq!(how_to_win(&model, &scenario, 1, &[]), {
        let slider = Slider::Criterion(0);
        Win::One { slider, to: Level::ZERO }
    });
    let win = how_to_win(&model, &scenario, 1, &[Slider::Criterion(0)]);
    assert_eq!(win, Win::Never(Proof::Dominated(0)));
}

#[test]
fn a_rival_fits_by_its_best_language_not_by_all_of_them() {
    let rows = [[10, 0], [5, 5]].map(|fit: [u8; 2]| Alternative {
        doubt: Vec::new(),
        values: vec![Cell::Known(Value::MIDDLE)],
        fit: fit.map(Level::clamped).to_vec(),
    });
    let model = Model::new(rows.to_vec()).expect("all of one shape");
    let knowledge = vec![Level::ZERO, Level::MAX];
    let scenario = Scenario { knowledge, ..Scenario::blank(&model) };
    let (first, second) = (Slider::Language(0), Slider::Language(1));
    let moves = vec![(first, Level::clamped(6)), (Slider::Team, Level::clamped(1))];
    let win = how_to_win(&model, &scenario, 0, &[second]);
    assert_eq!(win, Win::Several { moves, smallest: true });
}
