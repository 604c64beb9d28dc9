//! Releases as Rust source: what they have otherwise than the data.

use super::rust::{array, levels};
use crate::data::Data;
use crate::releases::Release;

/// A score that was unknown.
const UNKNOWN: u8 = 101;
/// A score that was as it is now, or was not there.
const SAME: u8 = 102;

/// The releases before the data as an expression of type `[Release]`.
pub(super) fn releases(data: &Data) -> String {
    let before = data.releases.iter().filter(|release| release.as_of < data.site.as_of);
    array(before.map(|release| {
        format!(
            "Release {{ day: {}, missing: &{:?}, cells: &{:?}, fits: &{} }}",
            day(&release.as_of),
            missing(data, release),
            cells(data, release),
            levels(&fits(data, release)),
        )
    }))
}

/// A day, `YYYY-MM-DD`, as an expression of type `Day`.
pub(super) fn day(day: &str) -> String {
    let parts = day.split('-').map(|part| part.trim_start_matches('0'));
    format!("Day::at({})", parts.collect::<Vec<_>>().join(", "))
}

/// The places of the frameworks that were not there.
fn missing(data: &Data, release: &Release) -> Vec<usize> {
    let places = (0..).zip(&data.frameworks);
    let missing = places.filter(|(_, framework)| !release.scores.contains_key(&framework.id));
    missing.map(|(place, _)| place).collect()
}

/// The scores, framework by framework.
fn cells(data: &Data, release: &Release) -> Vec<u8> {
    let mut cells = Vec::new();
    for framework in &data.frameworks {
        let row = release.scores.get(&framework.id);
        for (criterion, now) in data.criteria.iter().zip(&framework.scores) {
            cells.push(match row.and_then(|row| row.get(&criterion.id)) {
                Some(then) if *then != now.cell => then.unwrap_or(UNKNOWN),
                _ => SAME,
            });
        }
    }
    cells
}

/// How well each language suited each framework; nothing where that is as it is now.
fn fits(data: &Data, release: &Release) -> Vec<u8> {
    let (mut then, mut now) = (Vec::new(), Vec::new());
    for framework in &data.frameworks {
        let row = release.fits.get(&framework.id);
        let is_there = release.scores.contains_key(&framework.id);
        for (language, fit) in data.languages.iter().zip(&framework.fit) {
            let had = row.and_then(|row| row.get(&language.id)).copied().unwrap_or(0);
            then.push(if is_there { had } else { *fit });
            now.push(*fit);
        }
    }
    if then == now { Vec::new() } else { then }
}
