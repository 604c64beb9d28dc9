//! Settings read from JSON, each with the checks that a link goes through.

use super::ids::{criterion, framework, language, weight};
use super::json::VERSION;
use super::text::{add, digits};
use crate::link::{self, State};
use crate::words::shortened;
use stackfit_decision::{Decimal, Level, Slider, set_override};

/// How many mistakes are named.
const NAMED: usize = 5;
/// What is wrong with a name that stands nowhere here.
const STRANGE: &str = "is not known here";

/// The state that a file in the shape of [`json`](super::json()) says: its `settings`, and what they
/// leave out as its `link` has it, or else as at the start.
///
/// `leaves` are the values of the JSON that hold no other, one a line: the keys that lead to it, or in a
/// list its place from 0, and the value, with a tabulator between each two. A text has a quote before
/// it and no controls; an empty object is `{}`, an empty list `[]`. The browser's own JSON takes the file
/// apart, by `stackfitLeaves` in `draw.js`.
///
/// # Errors
///
/// When it has no version that is known here, or says anything in its settings that is not
/// understood: what is wrong and where, in words.
pub fn read(leaves: &str) -> Result<State, String> {
    let leaves: Vec<Vec<&str>> =
        leaves.split('\n').map(|leaf| leaf.split('\t').collect()).collect();
    let (mut version, mut link, mut says_any) = ("", "", false);
    for leaf in &leaves {
        match leaf.as_slice() {
            ["version", value] => version = value,
            ["link", value] => link = value.split_once('#').map_or("", |(_, end)| end),
            ["settings", ..] => says_any = true,
            _ => {}
        }
    }
    if version != VERSION || !says_any {
        return Err(["This is no file of this page: it has no version ", VERSION, "."].concat());
    }
    let state = if link.is_empty() { State::start() } else { link::decode(link, "").state };
    let mut reading = Reading { state, emptied: "" };
    let mut wrong: Vec<String> = Vec::new();
    for leaf in &leaves {
        if let ["settings", path @ .., value] = leaf.as_slice()
            && let Err(why) = reading.set(path, value)
        {
            let mut at = "settings".to_owned();
            for key in path {
                add(&mut at, &[".", &shortened(key)]);
            }
            add(&mut at, &[": ", &shown(value), " ", why]);
            wrong.push(at);
        }
    }
    let more = wrong.len().saturating_sub(NAMED);
    if wrong.is_empty() {
        return Ok(reading.state);
    }
    wrong.truncate(NAMED);
    if more > 0 {
        wrong.push(["and ", &digits(u32::try_from(more).unwrap_or(0)), " more"].concat());
    }
    Err(wrong.join("; ") + ".")
}

struct Reading<'a> {
    state: State,
    /// The list that was emptied last, because it is said anew.
    emptied: &'a str,
}

impl<'a> Reading<'a> {
    /// Sets what a value says at its path. Else it is what is wrong with the value.
    fn set(&mut self, path: &[&'a str], value: &str) -> Result<(), &'static str> {
        let at = |place: usize| path.get(place).copied().unwrap_or_default();
        let (list, key) = (at(0), at(1));
        let state = &mut self.state;
        let scenario = &mut state.scenario;
        if std::mem::replace(&mut self.emptied, list) != list {
            match list {
                "must" => scenario.must.fill(None),
                "hidden" => scenario.hidden.fill(false),
                "compared" => state.compared = Some(Vec::new()),
                "scores" => state.overrides.clear(),
                _ => {}
            }
        }
        let text = value.strip_prefix('"');
        let known = |slider: Option<Slider>| slider.ok_or(STRANGE);
        match (list, path.len()) {
            ("name", 1) => state.name = link::clean_name(text.ok_or("is no text")?),
            ("compared", 1) if value == "null" => state.compared = None,
            ("" | "knowledge" | "weights" | "must" | "hidden" | "compared" | "scores", 0 | 1)
                if matches!(value, "{}" | "[]") => {}
            ("knowledge", 2) => known(language(key))?.set(scenario, level(value, 0)?),
            ("weights", 2) => known(weight(key))?.set(scenario, level(value, 0)?),
            ("must", 2) => {
                let place = criterion(key).and_then(|at| scenario.must.get_mut(at));
                *place.ok_or(STRANGE)? = Some(level(value, 1)?);
            }
            ("hidden" | "compared", 2) => {
                let of = text.and_then(framework).ok_or("is no framework here")?;
                if list == "hidden" {
                    scenario.hide(of, true);
                } else if let Some(compared) = &mut state.compared {
                    if compared.contains(&of) {
                        return Err("is there twice");
                    }
                    compared.push(of);
                }
            }
            ("scores", 3) => {
                let cell = framework(key).zip(criterion(at(2)));
                let (of, criterion) = cell.ok_or(STRANGE)?;
                set_override(&mut state.overrides, of, criterion, Some(level(value, 0)?));
            }
            _ => return Err(STRANGE),
        }
        Ok(())
    }
}

/// The level that a value is, from this least one to 10.
fn level(value: &str, least: u8) -> Result<Level, &'static str> {
    let number = Decimal::parse(value).ok_or("is no number")?;
    let exact = number.value().map(|value| value.in_tenths());
    match exact.filter(|tenths| tenths % 10 == 0).map(|tenths| Level::clamped(tenths / 10)) {
        Some(level) if level.get() >= least => Ok(level),
        None if number.level_in_range().is_some() => Err("is no whole number"),
        _ if least == 0 => Err("is not between 0 and 10"),
        _ => Err("is not between 1 and 10"),
    }
}

/// A value as it is quoted.
fn shown(value: &str) -> String {
    match value.strip_prefix('"') {
        Some(text) => ["“", &shortened(text), "”"].concat(),
        None => shortened(value),
    }
}
