//! What the data says otherwise since a link was made, in words.

use super::names::{criterion, framework, frameworks};
use super::numbers::points;
use crate::dataset::{DATASET, Day, Release, model};
use crate::link::State;
use stackfit_decision::{Case, Cause, Cell, Change, First, Part, change};

/// What is to be said of a state that was set on other data than the present; nothing of one that was
/// set on the present data, or on nobody knows which.
#[must_use]
pub fn since(state: &State) -> String {
    let Some(on) = state.on.filter(|on| *on != DATASET.day) else { return String::new() };
    if let Some(release) = Release::of(on) {
        let now = model().with(&state.overrides);
        let then = release.model(model()).with(&state.overrides);
        let scenario = release.scenario(&state.scenario);
        return changed(on, (&then, &scenario), (&now, &state.scenario));
    }
    let day = day(on);
    if on > DATASET.day {
        let present = self::day(DATASET.day);
        format!("This link was made on newer data, of {day}. This page has that of {present}.")
    } else {
        format!("This page does not know the data of {day}, on which this link was made.")
    }
}

/// How the first place changed since a day.
fn changed(on: Day, then: Case<'_>, now: Case<'_>) -> String {
    let Change { then, now, cause } = change(then, now);
    if then == now {
        let still = match &then {
            First::Nobody => "nobody does now",
            First::Alone(_) => "still is",
            First::Shared(_) => "still do",
            First::Lead(_, lead) if is_close(*lead) => "still is",
            First::Lead(..) => "still does",
        };
        return format!(
            "The data has changed since this link was made; the first place has not: {}, and {still}.",
            led(&then)
        );
    }
    let cause = cause.map_or_else(String::new, |cause| because(&cause));
    format!("On the data of {} {}. Now {}{cause}.", day(on), led(&then), leads(&now, &then))
}

/// Who was first.
fn led(first: &First) -> String {
    match first {
        First::Nobody => "nobody led".to_owned(),
        First::Alone(only) => format!("only {} was left", framework(*only)),
        First::Shared(all) => format!("{} shared the first place", frameworks(all)),
        First::Lead(one, lead) => {
            let how = if is_close(*lead) { "was ahead" } else { "led" };
            format!("{} {how} by {}", framework(*one), apart(*lead))
        }
    }
}

/// Who is first, after that has been told of another time.
fn leads(first: &First, before: &First) -> String {
    match first {
        First::Nobody => "nobody leads".to_owned(),
        First::Alone(only) => format!("only {} is left", framework(*only)),
        First::Shared(all) => format!("{} share the first place", frameworks(all)),
        First::Lead(one, lead) => {
            let is_same = matches!(before, First::Lead(same, _) if same == one);
            let who = if is_same { "it" } else { framework(*one) };
            let leads = if is_close(*lead) { "is ahead" } else { "leads" };
            format!("{who} {leads} by {}", apart(*lead))
        }
    }
}

/// Whether so few tenths of a point are no lead, as the answer has it.
fn is_close(tenths: u32) -> bool {
    tenths < 20
}

/// A lead; a small one is not called nothing.
fn apart(tenths: u32) -> String {
    if tenths == 0 { "less than a tenth of a point".to_owned() } else { points(tenths) }
}

/// What contributes most, behind the sentence that it explains.
fn because(cause: &Cause) -> String {
    match cause {
        Cause::Value { alternative, part, then, now, is_only } => {
            let most = if *is_only { "" } else { ", most of all" };
            let name = framework(*alternative);
            let what = match criterion(*part) {
                Some(criterion) => format!("{} of {name}", criterion.name),
                None => format!("the language fit of {name}"),
            };
            format!("{most} because {what} went from {} to {}", value(*then), value(*now))
        }
        Cause::Misses(one, shortfall) => {
            let what = criterion(Part::Criterion(shortfall.criterion)).map_or("", |it| it.name);
            let (name, least) = (framework(*one), shortfall.least.get());
            format!(", because {name} has {} for {what}, and you need {least}", shortfall.value)
        }
        Cause::Meets(one, shortfall) => {
            let what = criterion(Part::Criterion(shortfall.criterion)).map_or("", |it| it.name);
            let (name, least) = (framework(*one), shortfall.least.get());
            format!(
                ", because {name} had {} for {what} then, and you need {least}",
                shortfall.value
            )
        }
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
