//! Models and scenarios to test with: written-out tables, and random ones.

use proptest::collection::vec;
use proptest::prelude::*;
use stackfit_decision::{Alternative, Cell, Level, Model, Ranking, Scenario, Value};

/// A model whose rows are known, exact values in tenths and then the fit to each language.
pub fn table(rows: &[(&[u8], &[u8])]) -> Model {
    doubtful(rows, 0)
}

/// A model whose rows are values in tenths, all known to this half-width in tenths, and then the
/// fit to each language.
pub fn doubtful(rows: &[(&[u8], &[u8])], doubt: u8) -> Model {
    let alternatives = rows.iter().map(|(values, fit)| Alternative {
        values: values.iter().map(|tenths| Cell::Known(Value::tenths(*tenths))).collect(),
        doubt: vec![Value::tenths(doubt); values.len()],
        fit: fit.iter().copied().map(Level::clamped).collect(),
    });
    Model::new(alternatives.collect()).expect("all of one shape")
}

/// A model on one criterion, of these cells and without languages.
pub fn column(cells: &[Cell]) -> Model {
    let of = |cell: &Cell| Alternative { values: vec![*cell], doubt: Vec::new(), fit: Vec::new() };
    Model::new(cells.iter().map(of).collect()).expect("all of one shape")
}

/// A scenario in which nothing but these weights of criteria matters.
pub fn weights(model: &Model, weights: &[u8]) -> Scenario {
    let weights = weights.iter().copied().map(Level::clamped).collect();
    Scenario { weights, ..Scenario::blank(model) }
}

/// The order of a ranking, and who shares a rank with whom.
pub fn order(ranking: &Ranking) -> Vec<(usize, usize)> {
    ranking.standings.iter().map(|s| (s.alternative, s.rank)).collect()
}

/// How large random models are.
#[derive(Clone, Copy)]
pub struct Shape {
    /// The most alternatives; there is at least one.
    pub alternatives: usize,
    pub criteria: usize,
    pub languages: usize,
}

/// Small, so that ties, dominance and flips are frequent.
pub const SMALL: Shape = Shape { alternatives: 9, criteria: 4, languages: 3 };

/// Any level, often one at an end or in the middle.
pub fn level() -> impl Strategy<Value = Level> {
    prop_oneof![2 => Just(0), 1 => Just(5), 1 => Just(10), 4 => 0..=10_u8].prop_map(Level::clamped)
}

/// Any value, often a round one, sometimes unknown.
fn cell() -> impl Strategy<Value = Cell> {
    let known = |tenths| Cell::Known(Value::tenths(tenths));
    prop_oneof![
        4 => (0..=4_u8).prop_map(move |quarter| known(quarter * 25)),
        4 => (0..=100_u8).prop_map(known),
        1 => Just(Cell::Unknown),
    ]
}

fn alternative(shape: Shape) -> impl Strategy<Value = Alternative> {
    let doubt = proptest::sample::select(vec![0_u8, 5, 10, 20]).prop_map(Value::tenths);
    let fit = vec(level(), shape.languages);
    (vec(cell(), shape.criteria), vec(doubt, shape.criteria), fit)
        .prop_map(|(values, doubt, fit)| Alternative { values, doubt, fit })
}

/// A model, in which the last alternative may be the first one again.
pub fn model(shape: Shape) -> impl Strategy<Value = Model> {
    let alternatives = vec(alternative(shape), 1..=shape.alternatives);
    (alternatives, any::<bool>()).prop_map(|(mut alternatives, twin)| {
        let first = alternatives[0].clone();
        if let Some(last) = alternatives.last_mut().filter(|_| twin) {
            *last = first;
        }
        Model::new(alternatives).expect("all of one shape")
    })
}

/// A scenario whose lists may be shorter than the model's.
pub fn short_scenario(shape: Shape) -> impl Strategy<Value = Scenario> {
    let lengths = (0..=shape.languages, 0..=shape.criteria, 0..=shape.criteria);
    (scenario(shape), lengths, 0..=shape.alternatives).prop_map(
        |(mut scenario, (languages, criteria, must), hidden)| {
            scenario.knowledge.truncate(languages);
            scenario.weights.truncate(criteria);
            scenario.must.truncate(must);
            scenario.hidden.truncate(hidden);
            scenario
        },
    )
}

/// A scenario, in which something may be asked for and some may be hidden.
pub fn scenario(shape: Shape) -> impl Strategy<Value = Scenario> {
    let must = proptest::option::weighted(0.1, level());
    (
        vec(level(), shape.languages),
        level(),
        vec(level(), shape.criteria),
        vec(must, shape.criteria),
        vec(proptest::bool::weighted(0.1), shape.alternatives),
    )
        .prop_map(|(knowledge, team, weights, must, hidden)| Scenario {
            knowledge,
            team,
            weights,
            must,
            hidden,
        })
}
