//! Settings read from JSON, each with the checks that a link goes through.

use super::ids::{criterion, framework, language, weight};
use super::json::VERSION;
use super::tokens::{Leaf, Value, leaves};
use crate::link::{self, State};
use crate::words::shortened;
use stackfit_decision::{Decimal, Level, set_override};

/// How many mistakes are named.
const NAMED: usize = 5;

/// The state that a JSON text in the shape of [`json`](super::json) says: its `settings`, and what they
/// leave out as its `link` has it, or else as at the start.
///
/// # Errors
///
/// When the text is no JSON, has no version that is known here, or says anything in its settings that
/// is not understood: what is wrong and where, in words.
pub fn read(text: &str) -> Result<State, String> {
    let leaves = leaves(text).map_err(|line| format!("Line {line} is no JSON."))?;
    let find = |key: &str| leaves.iter().find(|leaf| leaf.path == [key]).map(|leaf| &leaf.value);
    match find("version") {
        Some(Value::Number(version)) if version == VERSION => {}
        Some(other) => {
            let other = shown(other);
            return Err(format!("version: {other} is not {VERSION}, which this page reads."));
        }
        None => return Err("version: it is missing, so this is no file of this page.".to_owned()),
    }
    let link = match find("link") {
        Some(Value::Text(link)) => link.split_once('#').map_or("", |(_, end)| end),
        _ => "",
    };
    let state = if link.is_empty() { State::start() } else { link::decode(link, "").state };
    let mut reading = Reading { state, wrong: Vec::new() };
    let mut says_any = false;
    for leaf in leaves.iter().filter(|leaf| leaf.path.first().is_some_and(|key| key == "settings"))
    {
        says_any = true;
        reading.clear(leaf.path.get(1).map_or("", String::as_str));
    }
    if !says_any {
        return Err("settings: they are missing.".to_owned());
    }
    for leaf in &leaves {
        if let Err(wrong) = reading.set(leaf) {
            let path: Vec<String> = leaf.path.iter().map(|key| shortened(key)).collect();
            reading.wrong.push([&path.join("."), ": ", &wrong].concat());
        }
    }
    let Reading { state, mut wrong } = reading;
    if wrong.is_empty() {
        return Ok(state);
    }
    let more = wrong.len().saturating_sub(NAMED);
    wrong.truncate(NAMED);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    Err([&wrong.join("; "), &more, "."].concat())
}

struct Reading {
    state: State,
    wrong: Vec<String>,
}

impl Reading {
    /// Empties what is said anew as a whole.
    fn clear(&mut self, list: &str) {
        match list {
            "must" => self.state.scenario.must.fill(None),
            "hidden" => self.state.scenario.hidden.fill(false),
            "compared" => self.state.compared = Some(Vec::new()),
            "scores" => self.state.overrides.clear(),
            _ => {}
        }
    }

    /// Sets what a leaf says; what is beside the settings says nothing. Else it is what is wrong.
    fn set(&mut self, leaf: &Leaf) -> Result<(), String> {
        let path: Vec<&str> = leaf.path.iter().map(String::as_str).collect();
        let (state, value) = (&mut self.state, &leaf.value);
        let scenario = &mut state.scenario;
        match path.as_slice() {
            ["settings", "name"] => {
                let Value::Text(name) = value else { return Err(no("text", value)) };
                state.name = link::clean_name(name);
            }
            ["settings", "compared"] if *value == Value::Other("null") => state.compared = None,
            ["settings", "knowledge" | "weights" | "must" | "scores"]
                if *value == Value::Other("{}") => {}
            ["settings", "scores", id] if *value == Value::Other("{}") => {
                known(framework(id))?;
            }
            ["settings", "hidden" | "compared"] if *value == Value::Other("[]") => {}
            ["settings"] if *value == Value::Other("{}") => {}
            ["settings", "knowledge", key] => known(language(key))?.set(scenario, level(value, 0)?),
            ["settings", "weights", key] => known(weight(key))?.set(scenario, level(value, 0)?),
            ["settings", "must", key] => {
                let (at, least) = (known(criterion(key))?, level(value, 1)?);
                if let Some(must) = scenario.must.get_mut(at) {
                    *must = Some(least);
                }
            }
            ["settings", "hidden", _] => scenario.hide(of(value)?, true),
            ["settings", "compared", _] => {
                let framework = of(value)?;
                let compared = state.compared.get_or_insert_default();
                if compared.contains(&framework) {
                    return Err([&shown(value), " is there twice"].concat());
                }
                compared.push(framework);
            }
            ["settings", "scores", id, key] => {
                let (framework, criterion) = (known(framework(id))?, known(criterion(key))?);
                set_override(&mut state.overrides, framework, criterion, Some(level(value, 0)?));
            }
            ["settings", ..] => return Err("it is not known here".to_owned()),
            _ => {}
        }
        Ok(())
    }
}

fn known<T>(found: Option<T>) -> Result<T, String> {
    found.ok_or_else(|| "it is not known here".to_owned())
}

/// The framework whose id a value is.
fn of(value: &Value) -> Result<usize, String> {
    let id = if let Value::Text(id) = value { framework(id) } else { None };
    id.ok_or_else(|| no("framework here", value))
}

/// The level that a value is, from this least one to 10.
fn level(value: &Value, least: u8) -> Result<Level, String> {
    let number = if let Value::Number(number) = value { Decimal::parse(number) } else { None };
    let exact = number.and_then(Decimal::value).map(|value| value.in_tenths());
    match (number, exact) {
        (Some(_), Some(tenths)) if tenths % 10 == 0 && tenths / 10 >= least => {
            Ok(Level::clamped(tenths / 10))
        }
        (Some(number), _)
            if exact.is_some_and(|t| t % 10 == 0) || number.level_in_range().is_none() =>
        {
            Err(format!("{} is not between {least} and 10", shown(value)))
        }
        _ => Err(no("whole number", value)),
    }
}

fn no(what: &str, value: &Value) -> String {
    [&shown(value), " is no ", what].concat()
}

/// A value as it is quoted.
fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => ["“", &shortened(text), "”"].concat(),
        Value::Number(text) => shortened(text),
        Value::Other(word) => (*word).to_owned(),
    }
}
