//! Picture: what is shown beside a link to a page, and how it is drawn, 1200 by 630.
//!
//! Who draws it brings the letters: the build draws their outlines, so that every machine makes the same
//! bytes, and the page leaves them to the browser.

use crate::dataset::DATASET;
use crate::words;

/// The edge on both sides.
const EDGE: i32 = 70;
/// How wide the words of a heading may be.
const ROOM: i32 = 1060;
/// Where the bars start.
const BARS: i32 = 380;
/// How long a bar of 100 points is.
const LONG: u32 = 610;
/// The smallest size that can be read where a picture is shown smaller than it is.
const SMALLEST: i32 = 22;
/// The same in two lines at the foot, which are read last.
const SMALLEST_BELOW: i32 = 20;
/// Where the ranking starts and ends.
const RANKING: (i32, i32) = (280, 540);

const PAPER: &str = "#fbfaf6";
const INK: &str = "#1c2024";
const SOFT: &str = "#59616b";
const TRACK: &str = "#e3dfd4";
const BAR: &str = "#97aabb";

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The question, or what somebody calls their settings.
    pub heading: String,
    /// What is a must and what else was changed, below it; empty where nothing is, or that is not said.
    pub musts: String,
    /// The frameworks, the best first.
    pub rows: Vec<Row>,
    /// A line below them.
    pub note: String,
    /// Where it comes from, in the corner; empty where that is not said.
    pub place: String,
}

/// A framework in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its score out of 100, in tenths.
    pub tenths: u32,
    /// Whether it is first, alone or with others.
    pub is_first: bool,
}

impl Picture {
    /// What it shows, in words.
    #[must_use]
    pub fn told(&self) -> String {
        let rows =
            self.rows.iter().map(|row| format!("{} {}", row.name, words::tenths(row.tenths)));
        format!("{} {} out of 100.", self.heading, words::list(&rows.collect::<Vec<_>>()))
    }
}

/// The size of a picture, which is what those who show previews ask for.
pub const SIZE: (u32, u32) = (1200, 630);

/// Words in a picture.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What they say.
    pub text: &'a str,
    /// Whether they are bold.
    pub is_bold: bool,
    /// Their size, in pixels.
    pub size: i32,
    /// Their colour.
    pub colour: &'a str,
    /// Whether they end where they are put, and do not start there.
    pub is_end: bool,
}

/// Who draws words.
pub trait Letters {
    /// How wide words are in thousandths of their size.
    fn width(&self, text: &str, is_bold: bool) -> i32;
    /// Puts words into a drawing, on a line at this height.
    fn put(&self, svg: &mut String, words: Words, x: i32, y: i32);
}

/// A picture as a drawing.
#[must_use]
pub fn svg(picture: &Picture, letters: &dyn Letters) -> String {
    let accent = DATASET.site.accent.light;
    let mut drawing = Drawing { svg: String::new(), letters };
    drawing.add(&[
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" \
         viewBox=\"0 0 1200 630\"><path fill=\"",
        PAPER,
        "\" d=\"M0 0h1200v630H0z\"/><path fill=\"",
        accent,
        "\" d=\"M0 0h1200v12H0z\"/><g transform=\"translate(70 56) scale(1.5)\" fill=\"",
        accent,
        "\"><rect width=\"32\" height=\"32\" rx=\"7\"/><path fill=\"",
        PAPER,
        "\" d=\"M7 9h18v4H7zm0 6h13v4H7zm0 6h8v4H7z\"/></g>",
    ]);
    let ink =
        Words { text: DATASET.site.name, is_bold: true, size: 34, colour: INK, is_end: false };
    let note = Words { text: &picture.note, is_bold: false, size: 28, colour: SOFT, ..ink };
    let place = Words { text: &picture.place, is_end: true, ..note };
    drawing.put(ink, if picture.place.is_empty() { ROOM } else { ROOM / 2 } - 66, 136, 92);
    drawing.put(place, ROOM / 2, EDGE + ROOM, 92);
    drawing.put(Words { text: &picture.heading, size: 76, ..ink }, ROOM, EDGE, 220);
    drawing.put(Words { text: &picture.musts, ..note }, ROOM, EDGE, 266);
    drawing.foot(note);
    let rows = i32::try_from(picture.rows.len()).unwrap_or(1).max(1);
    let step = ((RANKING.1 - RANKING.0) / rows).min(104);
    let (size, thick) = ((step * 62 / 100).min(46), step * 52 / 100);
    let mut middle = RANKING.0 + step / 2;
    for row in &picture.rows {
        let colour = if row.is_first { accent } else { BAR };
        let mut score = words::tenths(row.tenths);
        // All end in a tenth, one below the other.
        if row.tenths % 10 == 0 {
            score.push_str(".0");
        }
        let base = middle + size * 36 / 100;
        let name = Words { text: &row.name, is_bold: row.is_first, size, ..ink };
        drawing.put(name, BARS - EDGE - 20, EDGE, base);
        drawing.put(Words { text: &score, is_end: true, ..name }, 120, EDGE + ROOM, base);
        let bar = LONG * row.tenths.min(1000) / 1000;
        for (length, colour) in [(LONG, TRACK), (bar, colour)] {
            let number = |number: i32| number.to_string();
            drawing.add(&[
                "<rect x=\"380\" y=\"",
                &number(middle - thick / 2),
                "\" width=\"",
                &length.to_string(),
                "\" height=\"",
                &number(thick),
                "\" rx=\"",
                &number(thick * 18 / 100),
                "\" fill=\"",
                colour,
                "\"/>",
            ]);
        }
        middle += step;
    }
    drawing.add(&["</svg>"]);
    drawing.svg
}

struct Drawing<'a> {
    svg: String,
    letters: &'a dyn Letters,
}

impl Drawing<'_> {
    #[inline(never)]
    fn add(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.svg.push_str(piece);
        }
    }

    /// Puts words as large as there is room; of those that could not be read then, as many letters as
    /// can.
    #[inline(never)]
    fn put(&mut self, words: Words, room: i32, x: i32, y: i32) {
        let size = words.size.min(self.most(words, room).max(SMALLEST));
        let mut rest = words.text.chars();
        let mut cut = words.text.to_owned();
        while self.most(Words { text: &cut, ..words }, room) < size {
            let Some(last) = rest.next_back() else { break };
            cut.clear();
            cut.push_str(rest.as_str().trim_end());
            // Where one reads from the right, the second makes it stand at the left.
            cut.push_str(if is_from_right(last) { "…\u{200f}" } else { "…" });
        }
        self.letters.put(&mut self.svg, Words { size, text: &cut, ..words }, x, y);
    }

    /// Puts the line at the foot: in two where it would be too small, and as much of each as can be read.
    #[inline(never)]
    fn foot(&mut self, note: Words) {
        let mut lines = [(note.text, 592), ("", 0)];
        if self.most(note, ROOM) < SMALLEST {
            let middle = note.text.len() / 2;
            let spaces = note.text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
            let space = spaces.map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
            let halves = space.and_then(|at| note.text.split_at_checked(at));
            if let Some((one, other)) = halves {
                lines = [(one, 576), (other.trim_start(), 606)];
            }
        }
        let most = lines.map(|(text, _)| self.most(Words { text, ..note }, ROOM));
        let size = most.into_iter().fold(note.size, i32::min).max(SMALLEST_BELOW);
        for (text, y) in lines {
            if !text.is_empty() {
                self.put(Words { text, size, ..note }, ROOM, EDGE, y);
            }
        }
    }

    /// How large words may be in this room.
    fn most(&self, words: Words, room: i32) -> i32 {
        room * 1000 / self.letters.width(words.text, words.is_bold).max(1)
    }
}

/// Whether a letter is of a script that one reads from the right.
fn is_from_right(char: char) -> bool {
    ('\u{590}'..='\u{8ff}').contains(&char)
}
