//! The arrangement of the rows: their moves, their glides, and the marks that say how far they moved.

use std::time::Duration;

use leptos::html::Li;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::browser;
use crate::ui::ranking::order::moves;
use crate::ui::ranking::row::AT_ONCE;

/// How long a row says how far it moved.
const MARKED: Duration = Duration::from_millis(1_800);

/// The rows of the list as they stand in the document.
#[derive(Clone)]
pub struct Arranged {
    rows: Vec<usize>,
    /// The order before the first of the moves that are marked; empty when none is.
    marked: Vec<usize>,
    /// How many times the order changed.
    changes: u32,
    /// The height of a row in pixels.
    height: i32,
}

impl Arranged {
    /// Rows that stand in this order.
    pub fn new(rows: Vec<usize>) -> Self {
        Self { rows, marked: Vec::new(), changes: 0, height: 0 }
    }

    /// The list as a whole is this many pixels high.
    pub fn measured(&mut self, height: i32) {
        let rows = i32::try_from(self.rows.len()).unwrap_or(0);
        self.height = height.checked_div(rows).unwrap_or(0);
    }
}

/// Brings the rows into this order. Those that change their place glide there, and say for a moment
/// how far they moved. A row that was just made stands at the end.
pub fn arrange(
    list: &web_sys::Element,
    elements: &[NodeRef<Li>],
    arranged: StoredValue<Arranged>,
    listed: Vec<usize>,
    moved: RwSignal<Vec<(usize, i32)>>,
) {
    let Arranged { rows: before, height, .. } = arranged.get_value();
    let element = |row: usize| elements.get(row).and_then(|element| element.get_untracked());
    // One that comes back has its old element until the new one is made.
    let is_there = |row: &usize| {
        before.contains(row) || element(*row).is_some_and(|row| list.contains(Some(&row)))
    };
    let listed: Vec<usize> = listed.into_iter().filter(is_there).collect();
    if before == listed {
        return;
    }
    let stay = before.iter().filter(|row| listed.contains(row));
    let new = listed.iter().filter(|row| !before.contains(row));
    let now: Vec<usize> = stay.chain(new).copied().collect();
    let focused = browser::focus_within(list);
    for (row, next) in moves(&now, &listed) {
        if let Some(row) = element(row) {
            let next = next.and_then(element);
            browser::place(list, &row, next.as_ref().map(AsRef::as_ref));
        }
    }
    if let Some(focused) = focused {
        spawn_local(async move {
            tick().await;
            browser::give_back_focus(&focused);
        });
    }
    if !browser::prefers_stillness() {
        let near: Vec<usize> =
            [&before, &listed].iter().flat_map(|rows| rows.iter().take(AT_ONCE)).copied().collect();
        for (row, by) in distances(&before, &listed) {
            if let Some(row) = element(row).filter(|_| near.contains(&row)) {
                browser::glide(&row, by * height);
            }
        }
    }
    arranged.update_value(|arranged| {
        if arranged.marked.is_empty() {
            arranged.marked = before;
        }
        arranged.changes = arranged.changes.wrapping_add(1);
        arranged.rows = listed;
    });
    browser::after_paint(move || mark(arranged, moved));
}

/// By how many places each row moved, upwards; without those that stayed.
fn distances(before: &[usize], after: &[usize]) -> Vec<(usize, i32)> {
    let place = |place: usize| i32::try_from(place).unwrap_or(0);
    let distance = |(now, row): (usize, &usize)| {
        let before = before.iter().position(|other| other == row)?;
        Some((*row, place(before) - place(now))).filter(|(_, by)| *by != 0)
    };
    after.iter().enumerate().filter_map(distance).collect()
}

/// Marks the rows that moved, until nothing has moved for a while.
fn mark(arranged: StoredValue<Arranged>, moved: RwSignal<Vec<(usize, i32)>>) {
    // By then the list may be gone.
    let Some(now) = arranged.try_get_value() else { return };
    moved.set(distances(&now.marked, &now.rows));
    let clear = move || {
        if arranged.try_get_value().is_some_and(|later| later.changes == now.changes) {
            arranged.update_value(|arranged| arranged.marked.clear());
            moved.set(Vec::new());
        }
    };
    browser::after(clear, MARKED);
}

#[cfg(test)]
mod tests {
    use super::distances;

    #[test]
    fn a_row_that_climbs_has_moved_upwards() {
        assert_eq!(distances(&[0, 1, 2, 3], &[3, 0, 1, 2]), [(3, 3), (0, -1), (1, -1), (2, -1)]);
    }

    #[test]
    fn a_row_that_is_new_has_not_moved() {
        assert_eq!(distances(&[0, 1], &[0, 2, 1]), [(1, -1)]);
    }
}
