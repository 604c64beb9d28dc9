//! Change of the data since a link was made, in words.

use super::names::{criterion, framework, frameworks};
use super::numbers::apart;
use crate::dataset::{DATASET, Day, model_with};
use crate::link::State;
use stackfit_decision::{Case, Cause, Cell, Change, First, change};

/// What is to be said of a state that was set on other data than the present; nothing of one that was
/// set on the present data, or on nobody knows which.
#[must_use]
pub fn since(state: &State) -> String {
    let Some(on) = state.on.filter(|on| *on != DATASET.day) else { return String::new() };
    if let Some(release) = DATASET.release(on) {
        // One's own frameworks are the same on any day.
        let present = model_with(&state.own);
        let then = release.model(&present).with(&state.overrides);
        let now = present.with(&state.overrides);
        let scenario = release.scenario(&state.scenario);
        return changed(on, (&then, &scenario), (&now, &state.scenario));
    }
    let how = if on > DATASET.day { "newer" } else { "other" };
    let (day, present) = (day(on), day(DATASET.day));
    format!("This link was made on {how} data, of {day}; this page has that of {present}.")
}

/// How the first place changed since a day.
fn changed(on: Day, then: Case<'_>, now: Case<'_>) -> String {
    let Change { then, now, cause } = change(then, now);
    let was = stands(&then, ["led", "was", "shared"], None);
    if then == now {
        return [
            "The data has changed since this link was made; the first place has not: ",
            &was,
            ", and so it is now.",
        ]
        .concat();
    }
    let before = if let First::Ahead { one, .. } = then { Some(one) } else { None };
    let is = stands(&now, ["leads", "is", "share"], before);
    let cause = cause.as_ref().map(because).unwrap_or_default();
    ["On the data of ", &day(on), " ", &was, ". Now ", &is, &cause, "."].concat()
}

/// Who is first, with these words for the time; one who was before needs no name.
fn stands(first: &First, [leads, is, share]: [&str; 3], before: Option<usize>) -> String {
    match first {
        First::Nobody => ["nobody ", leads].concat(),
        First::Alone(only) => ["only ", framework(*only), " ", is, " left"].concat(),
        First::Shared(all) => [&frameworks(all), " ", share, " the first place"].concat(),
        First::Ahead { one, tenths, is_close } => {
            let who = if before == Some(*one) { "it" } else { framework(*one) };
            // So few are no lead, as the answer has it.
            let leads = if *is_close { [is, " ahead"].concat() } else { leads.to_owned() };
            [who, " ", &leads, " by ", &apart(*tenths)].concat()
        }
    }
}

/// What contributes most, behind the sentence that it explains.
fn because(cause: &Cause) -> String {
    match cause {
        Cause::Value { alternative, part, then, now, is_only } => {
            let most = if *is_only { "" } else { ", most of all" };
            let what = criterion(*part).map_or("the language fit", |criterion| criterion.name);
            let (name, then, now) = (framework(*alternative), value(*then), value(*now));
            [most, " because ", what, " of ", name, " went from ", &then, " to ", &now].concat()
        }
        Cause::Misses(one) => [", because ", framework(*one), " misses a must-have"].concat(),
        Cause::Meets(one) => [", because ", framework(*one), " meets your must-haves now"].concat(),
    }
}

fn value(cell: Cell) -> String {
    match cell {
        Cell::Known(value) => value.to_string(),
        Cell::Unknown => "unknown, which counts as 5".to_owned(),
    }
}

/// A day as people write it, with the year where that is not the year of the data: `21 November`.
fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let place = day.month().checked_sub(1).and_then(|place| usize::try_from(place).ok());
    let month = place.and_then(|place| MONTHS.get(place)).copied().unwrap_or_default();
    let year = match day.year() {
        year if year == DATASET.day.year() => String::new(),
        year => format!(" {year}"),
    };
    format!("{} {month}{year}", day.day())
}
