//! Settings read from JSON, each with the checks that a link goes through.

use super::ids::{criterion, language, weight};
use super::json::VERSION;
use super::text::{digits, filled};
use crate::dataset::framework_place;
use crate::link::{self, End, LONGEST_NAME, State};
use crate::words::shortened;
use stackfit_decision::{Decimal, Level, Slider, Value, set_override};

/// How many mistakes are named.
const NAMED: usize = 100;
/// The greatest length of what is quoted, in characters.
const LONGEST: usize = 60;
/// What is wrong with a name that stands nowhere here.
const STRANGE: &str = "is not known here";

/// The state that a file in the shape of [`json`](super::json()) says: its `settings`, and what they
/// leave out as its `link` has it, or else as at the start. One of the two is enough.
///
/// `leaves` are the values of the JSON that hold no other, one a line: the keys that lead to it, or in a
/// list its place from 0, and the value, with a tabulator between each two. A text has a quote before
/// it and no controls; an empty object is `{}`, an empty list `[]`; others look alike where their keys do. The browser's own JSON takes the file
/// apart, by `stackfitLeaves` in `draw.js`.
///
/// # Errors
///
/// When it has no version that is known here, neither settings nor a link, or says anything in them that
/// is not understood: what is wrong and where, in words.
pub fn read(leaves: &str) -> Result<State, String> {
    let (mut version, mut link, mut says_any) = ("", "", false);
    let mut wrong = Vec::new();
    for (path, value) in leaves.split('\n').filter_map(|leaf| leaf.rsplit_once('\t')) {
        match path {
            "version" => version = value,
            "link" if value.starts_with('"') => {
                link = value.split_once('#').map_or("", |(_, end)| end);
                // What others have there may have an end, too.
                if !link::is_ours(link, "") {
                    link = "";
                }
            }
            _ => match path.split('\t').next() {
                Some("settings") => says_any = true,
                Some("link") if value != "null" => wrong.push(mistake(path, value, "is no text")),
                _ => {}
            },
        }
    }
    if version != VERSION {
        return Err(["This is no file of this page: it has no version ", VERSION, "."].concat());
    }
    if link.is_empty() && !says_any && wrong.is_empty() {
        return Err("It has neither settings nor a link with any.".to_owned());
    }
    let mut reading = Reading { state: of_link(link, &mut wrong), emptied: "" };
    for (path, value) in leaves.split('\n').filter_map(|leaf| leaf.rsplit_once('\t')) {
        let (group, within) = path.split_once('\t').unwrap_or((path, ""));
        if group == "settings"
            && let Err(why) = reading.set(within, value)
        {
            wrong.push(mistake(path, value, why));
        }
    }
    let more = wrong.len().saturating_sub(NAMED);
    if wrong.is_empty() {
        return Ok(reading.state);
    }
    wrong.truncate(NAMED);
    if more > 0 {
        wrong.push(filled("and ~ more", &[&digits(more)]));
    }
    Err(wrong.join("; ") + ".")
}

/// The state of a link, with what is wrong in it. What is not known here stays in the link.
fn of_link(link: &str, wrong: &mut Vec<String>) -> State {
    // Not what the page opens with.
    let opened = link::decode(if link.is_empty() { "v=1" } else { link }, "");
    let mut name = |part: &str, why: &str| {
        wrong.push(filled("link: “~” ~", &[&shortened(part, LONGEST), why]));
    };
    let lost = opened.not_understood.len().saturating_sub(opened.unknown);
    for part in opened.not_understood.iter().take(lost) {
        name(part, "is not understood");
    }
    // What cannot be set is what more of the link has than less of it.
    let (mut end, mut before) = (0, 0);
    for pair in link.split('&').take(NAMED).take_while(|_| opened.adjusted > 0) {
        end += pair.len();
        let adjusted = link::decode(link.get(..end).unwrap_or(link), "").adjusted;
        if adjusted > before {
            name(pair, "cannot be set");
        }
        (end, before) = (end + 1, adjusted);
    }
    if opened.is_cut || opened.end != End::Whole || opened.adjusted > before {
        name(link, "cannot be set");
    }
    opened.state
}

/// What is wrong with a value, and where that is.
#[inline(never)]
fn mistake(path: &str, value: &str, why: &str) -> String {
    let value = match value.strip_prefix('"') {
        Some(text) => ["“", &shortened(text, LONGEST), "”"].concat(),
        None => shortened(value, LONGEST),
    };
    filled("~: ~ ~", &[&shortened(&path.replace('\t', "."), LONGEST), &value, why])
}

/// The JSON in a text: what is in a fence, as chats and wikis have around it, or else all.
#[must_use]
pub fn unfenced(text: &str) -> &str {
    let json = text.find('{').zip(text.rfind('}')).and_then(|(start, end)| text.get(start..=end));
    json.filter(|_| text.contains("```")).unwrap_or(text)
}

/// Whether a text begins as the JSON of an object or of a list does, and not as a link in brackets.
#[must_use]
pub fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let within = |sign| text.strip_prefix(sign).map(str::trim_start);
    within('{').is_some_and(|own| own.is_empty() || own.starts_with(['"', '}']))
        || within('[').is_some_and(|own| own.is_empty() || own.starts_with(['"', ']', '{', '[']))
}

struct Reading<'a> {
    state: State,
    /// The list that was emptied last, because it is said anew.
    emptied: &'a str,
}

impl<'a> Reading<'a> {
    /// Sets what a value says at its path. Else it is what is wrong with the value.
    #[inline(never)]
    fn set(&mut self, path: &'a str, value: &str) -> Result<(), &'static str> {
        let (list, key) = path.split_once('\t').unwrap_or((path, ""));
        let state = &mut self.state;
        let own = state.own.len();
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
        match list {
            "name" if key.is_empty() => {
                let name = text.ok_or("is no text")?;
                if name.chars().count() > LONGEST_NAME {
                    return Err("is longer than 80 characters");
                }
                state.name = link::clean_name(name);
            }
            "compared" if key.is_empty() && value == "null" => state.compared = None,
            "hidden" | "compared" if key.is_empty() => {
                return if value == "[]" { Ok(()) } else { Err("is no list") };
            }
            "" | "knowledge" | "weights" | "must" | "scores" if key.is_empty() => {
                return if value == "{}" { Ok(()) } else { Err("is no object") };
            }
            "knowledge" => known(language(key))?.set(scenario, level(value, 0)?),
            "weights" => known(weight(key))?.set(scenario, level(value, 0)?),
            "must" => {
                let place = criterion(key).and_then(|at| scenario.must.get_mut(at));
                *place.ok_or(STRANGE)? = Some(level(value, 1)?);
            }
            "hidden" | "compared" if key.bytes().all(|byte| byte.is_ascii_digit()) => {
                let of =
                    text.and_then(|id| framework_place(id, own)).ok_or("is no framework here")?;
                if list == "hidden" {
                    scenario.hide(of, true);
                } else if let Some(compared) = &mut state.compared {
                    if compared.contains(&of) {
                        return Err("is there twice");
                    }
                    compared.push(of);
                }
            }
            "scores" => {
                let (of, key) = key.split_once('\t').unwrap_or_default();
                let cell = framework_place(of, own).zip(criterion(key));
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
    let exact = number.value().map(Value::in_tenths);
    match exact.filter(|tenths| tenths % 10 == 0).map(|tenths| Level::clamped(tenths / 10)) {
        Some(level) if level.get() >= least => Ok(level),
        None if number.level_in_range().is_some() => Err("is no whole number"),
        _ if least == 0 => Err("is not between 0 and 10"),
        _ => Err("is not between 1 and 10"),
    }
}
