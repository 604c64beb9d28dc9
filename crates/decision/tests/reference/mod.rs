//! Cases with known answers. The files and the tests name where the numbers come from.

mod acceptability;
mod additive_weighting;
mod flip_points;

use stackfit_decision::{Alternative, Cell, Model, Value};

/// A model without languages, from values between 0 and 1.
pub fn model(values: &[Vec<f64>]) -> Model {
    let tenth = |value: &f64| (0..=100).find(|t| f64::from(*t) >= (value * 100.0).round());
    let cell = |value| Cell::Known(Value::tenths(tenth(value).expect("from 0 to 1")));
    let alternatives = values.iter().map(|row| Alternative {
        values: row.iter().map(cell).collect(),
        doubt: Vec::new(),
        fit: Vec::new(),
    });
    Model::new(alternatives.collect()).expect("all of one shape")
}
