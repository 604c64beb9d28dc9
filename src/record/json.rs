//! Settings, ranking and contributions as JSON, which the page reads again.

use super::case::Case;
use super::figures::figures;
use super::ids::{id, key};
use crate::dataset::DATASET;
use crate::words;
use stackfit_decision::{Level, Override, Slider};

/// The version of what is written and read.
pub(super) const VERSION: &str = "1";

/// A case as JSON, one object:
///
/// - `version`: 1, the version of this shape
/// - `site`, `data`, `link`: the name of the page, the date of its data, and the address that opens it
///   with these settings, or its end from `#` on where nobody else can open it
/// - `settings`: what [`read`](super::read) reads again. `name`; `knowledge` of each language and
///   `weights` of the criteria, from 0 to 10 by the keys that links have; `must`, the least score by
///   the key of a criterion, from 1 to 10; `hidden` and `compared`, ids of frameworks, the latter null
///   as long as the leaders are compared; `scores` of one's own by framework and criterion
/// - `ranking`: each framework by rank: `id`, `name`, `rank`, `score` out of 100 to one digit, and
///   `parts`, what of it comes from each criterion, which add up to it
/// - `left_out`: each framework that misses a must-have, and on which criteria
#[must_use]
pub fn json(case: &Case) -> String {
    let (state, scenario) = (&case.state, &case.state.scenario);
    let (weights, languages): (Vec<Slider>, Vec<Slider>) =
        Slider::all(&case.model).partition(|slider| !matches!(slider, Slider::Language(_)));
    let levels = |sliders: &[Slider]| {
        object(sliders.iter().map(|one| (key(*one), number(one.level(scenario)))))
    };
    let must = scenario.must.iter().enumerate();
    let must = must.filter_map(|(at, least)| Some((key(Slider::Criterion(at)), number((*least)?))));
    let hidden = scenario.hidden.iter().enumerate().filter(|(_, hidden)| **hidden);
    let compared = state.compared.as_ref().map(|compared| ids(compared.iter().copied()));
    let own = state.overrides.chunk_by(|one, next| one.alternative == next.alternative);
    let own = own.filter_map(|of| Some((id(of.first()?.alternative), scores(of))));
    let settings = [
        ("name", quoted(&state.name)),
        ("knowledge", levels(&languages)),
        ("weights", levels(&weights)),
        ("must", object(must)),
        ("hidden", ids(hidden.map(|(framework, _)| framework))),
        ("compared", compared.unwrap_or_else(|| "null".to_owned())),
        ("scores", object(own)),
    ];
    let ranking = case.ranking.listed().into_iter().map(|framework| {
        let mut told = vec![("id", quoted(id(framework))), named(framework)];
        if let Some(figures) = figures(case, framework) {
            let parts = object(figures.parts.into_iter());
            told.extend([("rank", figures.rank), ("score", figures.score), ("parts", parts)]);
        }
        object(told.into_iter())
    });
    let left_out = case.ranking.excluded.iter().map(|one| {
        let misses = one.shortfalls.iter().map(|of| quoted(key(Slider::Criterion(of.criterion))));
        let misses = joined("[", misses, ", ", "]");
        object(
            [("id", quoted(id(one.alternative))), named(one.alternative), ("misses", misses)]
                .into_iter(),
        )
    });
    let all = [
        ("version", VERSION.to_owned()),
        ("site", quoted(DATASET.site.name)),
        ("data", quoted(DATASET.as_of)),
        ("link", quoted(&case.address)),
        ("settings", joined("{\n    ", members(settings.into_iter()), ",\n    ", "\n  }")),
        ("ranking", joined("[\n    ", ranking, ",\n    ", "\n  ]")),
        ("left_out", joined("[", left_out, ", ", "]")),
    ];
    joined("{\n  ", members(all.into_iter()), ",\n  ", "\n}\n")
}

fn named(framework: usize) -> (&'static str, String) {
    ("name", quoted(words::framework(framework)))
}

fn ids(frameworks: impl Iterator<Item = usize>) -> String {
    joined("[", frameworks.map(|framework| quoted(id(framework))), ", ", "]")
}

fn scores(of: &[Override]) -> String {
    object(of.iter().map(|one| (key(Slider::Criterion(one.criterion)), number(one.value))))
}

fn number(level: Level) -> String {
    level.get().to_string()
}

fn object<'a>(entries: impl Iterator<Item = (&'a str, String)>) -> String {
    joined("{", members(entries), ", ", "}")
}

fn members<'a>(entries: impl Iterator<Item = (&'a str, String)>) -> impl Iterator<Item = String> {
    entries.map(|(key, value)| [&quoted(key), ": ", &value].concat())
}

fn joined(open: &str, all: impl Iterator<Item = String>, between: &str, close: &str) -> String {
    [open, &all.collect::<Vec<_>>().join(between), close].concat()
}

/// A text as JSON has it. The separators of lines and paragraphs are escaped, too, for the sake of
/// programs that take JSON for a script.
fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            '\u{2028}' | '\u{2029}' => quoted.push(' '),
            // Names have none.
            _ if char.is_control() => quoted.push(' '),
            _ => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}
