//! Settings, ranking and contributions as JSON, which the page reads again.

use super::case::Case;
use super::figures::figures;
use super::ids::{id, key};
use super::text::{add, level, put};
use crate::dataset::DATASET;
use crate::link;
use crate::words;
use stackfit_decision::Slider;

/// The version of what is written and read.
pub(super) const VERSION: &str = "1";

/// A case as JSON, one object:
///
/// - `version`: 1, the version of this shape
/// - `site`, `data`, `link`: the name of the page, the date of its data, and the address that opens it
///   with these settings, or its end from `#` on where nobody else can open it
/// - `settings`: what [`read`](super::read()) reads again. `name`; `knowledge` of each language and
///   `weights` of the criteria, from 0 to 10 by the keys that links have; `must`, the least score by
///   the key of a criterion, from 1 to 10; `hidden` and `compared`, ids of frameworks, the latter null
///   as long as the leaders are compared; `scores` of one's own by framework and criterion
/// - `ranking`: each framework by rank: `id`, `name`, `rank`, `score` out of 100 to one digit, and
///   `parts`, what of it comes from each criterion, which add up to it
#[must_use]
pub fn json(case: &Case) -> String {
    let mut json = Json("{".to_owned(), 1);
    json.value("version", VERSION);
    json.text("site", DATASET.site.name);
    json.text("data", DATASET.as_of);
    // One with room for all that the visitor added.
    let place = case.address.split('#').next().unwrap_or_default();
    json.text("link", &[place, "#", &link::encode_whole(&case.state)].concat());
    json.open("settings", '{');
    settings(&mut json, case);
    json.close('}');
    json.open("ranking", '[');
    for framework in case.ranking.listed() {
        json.open("", '{');
        json.text("id", id(framework));
        json.text("name", words::framework(framework));
        if let Some(figures) = figures(case, framework) {
            json.value("rank", &figures.rank);
            json.value("score", &figures.score);
            json.open("parts", '{');
            for (slider, part) in &figures.parts {
                json.value(key(*slider), part);
            }
            json.close('}');
        }
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.0.push('\n');
    json.0
}

fn settings(json: &mut Json, case: &Case) {
    let (state, scenario) = (&case.state, &case.state.scenario);
    json.text("name", &state.name);
    for (name, of_languages) in [("knowledge", true), ("weights", false)] {
        json.open(name, '{');
        for slider in &case.sliders {
            if matches!(slider, Slider::Language(_)) == of_languages {
                json.value(key(*slider), level(slider.level(scenario)));
            }
        }
        json.close('}');
    }
    json.open("must", '{');
    for (at, least) in scenario.must.iter().enumerate() {
        if let Some(least) = least {
            json.value(key(Slider::Criterion(at)), level(*least));
        }
    }
    json.close('}');
    json.open("hidden", '[');
    for framework in 0..scenario.hidden.len() {
        if scenario.hides(framework) {
            json.text("", id(framework));
        }
    }
    json.close(']');
    match &state.compared {
        Some(compared) => {
            json.open("compared", '[');
            for framework in compared {
                json.text("", id(*framework));
            }
            json.close(']');
        }
        None => json.value("compared", "null"),
    }
    json.open("scores", '{');
    for of in state.overrides.chunk_by(|one, next| one.alternative == next.alternative) {
        json.open(of.first().map_or("", |one| id(one.alternative)), '{');
        for one in of {
            json.value(key(Slider::Criterion(one.criterion)), level(one.value));
        }
        json.close('}');
    }
    json.close('}');
}

/// What was written so far, and how deep the next value is. One without a key stands in a list.
struct Json(String, usize);

impl Json {
    /// The place of a value: behind a comma where others stand before it, and behind its key.
    #[inline(never)]
    fn place(&mut self, key: &str) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
        self.line();
        if !key.is_empty() {
            self.quoted(key);
            put(&mut self.0, ": ");
        }
    }

    /// A new line, but not deep inside.
    #[inline(never)]
    fn line(&mut self) {
        if self.1 <= 2 {
            add(&mut self.0, &["\n", "    ".get(..2 * self.1).unwrap_or_default()]);
        } else if self.0.ends_with(',') {
            self.0.push(' ');
        }
    }

    #[inline(never)]
    fn open(&mut self, key: &str, bracket: char) {
        self.place(key);
        self.0.push(bracket);
        self.1 += 1;
    }

    #[inline(never)]
    fn close(&mut self, bracket: char) {
        self.1 -= 1;
        if self.1 <= 1 && !self.0.ends_with(['{', '[']) {
            self.line();
        }
        self.0.push(bracket);
    }

    /// A number or null.
    #[inline(never)]
    fn value(&mut self, key: &str, value: &str) {
        self.place(key);
        put(&mut self.0, value);
    }

    #[inline(never)]
    fn text(&mut self, key: &str, text: &str) {
        self.place(key);
        self.quoted(text);
    }

    /// A text in quotes. Names have no controls; what has them loses them.
    #[inline(never)]
    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        for char in text.chars().filter(|char| !char.is_control()) {
            if matches!(char, '"' | '\\') {
                self.0.push('\\');
            }
            self.0.push(char);
        }
        self.0.push('"');
    }
}
