//! Random models and scenarios with many ties, unknown values, must-haves and hidden ones.

use proptest::prelude::*;
use stackfit_decision::{Alternative, Cell, Level, Model, Scenario, Value};

pub const CRITERIA: usize = 4;
pub const LANGUAGES: usize = 3;

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![2 => Just(0), 1 => Just(5), 1 => Just(10), 4 => 0..=10_u8].prop_map(Level::clamped)
}

fn cell() -> impl Strategy<Value = Cell> {
    let known = |tenths| Cell::Known(Value::tenths(tenths));
    prop_oneof![
        4 => (0..=4_u8).prop_map(move |quarter| known(quarter * 25)),
        4 => (0..=100_u8).prop_map(known),
        1 => Just(Cell::Unknown),
    ]
}

fn alternative() -> impl Strategy<Value = Alternative> {
    let values = proptest::collection::vec(cell(), CRITERIA);
    let fit = proptest::collection::vec(level(), LANGUAGES);
    (values, fit).prop_map(|(values, fit)| Alternative { values, doubt: Vec::new(), fit })
}

/// A model, in which the last alternative may be the first one again.
pub fn model() -> impl Strategy<Value = Model> {
    let alternatives = proptest::collection::vec(alternative(), 1..9);
    (alternatives, any::<bool>()).prop_map(|(mut alternatives, twin)| {
        let first = alternatives[0].clone();
        alternatives.extend(twin.then_some(first));
        Model::new(alternatives).expect("all of one shape")
    })
}

pub fn scenario() -> impl Strategy<Value = Scenario> {
    (
        proptest::collection::vec(level(), LANGUAGES),
        level(),
        proptest::collection::vec(level(), CRITERIA),
        proptest::collection::vec(proptest::option::weighted(0.1, level()), CRITERIA),
        proptest::collection::vec(proptest::bool::weighted(0.1), 9),
    )
        .prop_map(|(knowledge, team, weights, must, hidden)| Scenario {
            knowledge,
            team,
            weights,
            must,
            hidden,
        })
}
