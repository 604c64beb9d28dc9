//! Template: a table that is ready to be filled in.

use crate::dataset::DATASET;

/// The name of its file.
pub const TEMPLATE: &str = "frameworks.csv";

/// A table with all columns, and one framework of which nothing is known.
#[must_use]
pub fn template() -> String {
    let mut table = "Name,Language".to_owned();
    for criterion in DATASET.criteria {
        table.push(',');
        table.push_str(criterion.name);
    }
    let language = DATASET.languages.first().map_or("", |language| language.name);
    table.push_str("\r\nOur framework,");
    table.push_str(language);
    table.push_str(&",".repeat(DATASET.criteria.len()));
    table.push_str("\r\n");
    table
}
