//! Cells of the table to which not all people of a group give the same value.

use super::Member;

/// The cells, each by the places of its alternative and of its criterion, to which not all people of a
/// group give the same value, in the order of the model. An unknown value is another than any known one.
#[must_use]
pub fn differing_cells(members: &[Member]) -> Vec<(usize, usize)> {
    let Some((one, others)) = members.split_first() else { return Vec::new() };
    let mut differing = Vec::new();
    for alternative in 0..one.model.alternatives().len() {
        for criterion in 0..one.model.criteria() {
            let cell = one.model.cell(alternative, criterion);
            if others.iter().any(|other| other.model.cell(alternative, criterion) != cell) {
                differing.push((alternative, criterion));
            }
        }
    }
    differing
}
