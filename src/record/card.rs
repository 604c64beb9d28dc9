//! Card: the answer as a picture to share.

use super::case::Case;
use super::outcome::Outcome;
use super::text::{digits, filled, put};
use crate::dataset::DATASET;
use crate::group::Group;
use crate::link::called;
use crate::picture::{Letters, Picture, Row, Words, svg};
use crate::words;

/// How many frameworks are shown of a ranking.
const SHOWN: usize = 5;
/// How many people of a group are named at most, where they do not agree.
const NAMED: usize = 4;

/// What stands before words in a drawing.
const TEXT: &str = "<text font-family=\"Inter,system-ui,sans-serif\" text-anchor=\"~\" \
    font-weight=\"~\" font-size=\"~\" x=\"~\" y=\"~\" fill=\"~\">";

/// The answer of a case as a drawing of [`SIZE`](crate::picture::SIZE), in SVG. All that it says is
/// text.
#[must_use]
pub fn card(case: &Case) -> String {
    let outcome = Outcome::of(case);
    let (site, name) = (&DATASET.site, case.state.name.as_str());
    let mut rows = Vec::new();
    for standing in case.ranking.standings.iter().take(SHOWN) {
        rows.push(Row {
            name: words::framework(standing.alternative).to_owned(),
            tenths: case.ranking.tenths(standing.points),
            is_first: standing.rank == 1,
        });
    }
    let agreement = if case.state.with.is_empty() { String::new() } else { agreement(case) };
    let is_group = !agreement.is_empty();
    let (lead, rest) = match outcome.firm {
        _ if is_group => ("", &agreement),
        ("", _) => (&*outcome.answer.0, &outcome.answer.1),
        (lead, ref rest) => (lead, rest),
    };
    // Of an address that nobody else can open there is nothing before the sign.
    let (place, _) = case.address.split_once('#').unwrap_or_default();
    let picture = Picture {
        heading: match name {
            // The ranking is that of whose link it is.
            _ if is_group => [&*called(name, 0), " in the group"].concat(),
            "" => site.question.to_owned(),
            name => name.to_owned(),
        },
        // In a group everybody has their own.
        musts: if is_group {
            String::new()
        } else {
            let (scenario, overrides) = (&case.state.scenario, &case.state.overrides);
            let said = [words::musts(scenario), words::changed(scenario, overrides)].concat();
            said.trim_start().to_owned()
        },
        rows,
        note: [lead, rest, " Data of ", DATASET.as_of, "."].concat(),
        place: place.trim_start_matches("https://").trim_end_matches('/').to_owned(),
    };
    svg(&picture, &OfBrowser)
}

/// Whether the people of a group agree; of many that do not, without their names, for which there is no
/// room.
fn agreement(case: &Case) -> String {
    let group = Group::of(&case.state);
    let count = group.people.len();
    if group.agrees || count <= NAMED {
        return group.agreement;
    }
    ["The ", &words::in_words(count), " people of this group do not agree yet."].concat()
}

/// Letters that are left to the browser, so that their width is only guessed.
struct OfBrowser;

impl Letters for OfBrowser {
    fn width(&self, text: &str, is_bold: bool) -> i32 {
        let width = |char: char| match char {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' => 360,
            'm' | 'w' | 'M' | 'W' | '@' | '%' => 1000,
            'A'..='Z' => 760,
            _ if char.is_ascii() => 620,
            // Letters from Europe to India, and of Arabic.
            '\u{590}'..='\u{8ff}' => 620,
            ..'\u{1100}' => 800,
            _ => 1000,
        };
        text.chars().map(width).sum::<i32>() * if is_bold { 12 } else { 10 } / 10
    }

    fn put(&self, svg: &mut String, words: Words, x: i32, y: i32) {
        let number = |number: i32| digits(usize::try_from(number).unwrap_or(0));
        let pieces = [
            if words.is_end { "end" } else { "start" },
            if words.is_bold { "700" } else { "400" },
            &number(words.size),
            &number(x),
            &number(y),
            words.colour,
        ];
        put(svg, &filled(TEXT, &pieces));
        for char in words.text.chars() {
            match char {
                '&' => put(svg, "&amp;"),
                '<' => put(svg, "&lt;"),
                _ if char.is_control() => svg.push(' '),
                _ => svg.push(char),
            }
        }
        put(svg, "</text>");
    }
}
