//! Picture: what is shown beside a link to a page, and how it is drawn, 1200 by 630.
//!
//! Who draws it brings the letters: the build draws their outlines, so that every machine makes the same
//! bytes, and the page leaves them to the browser.

use crate::dataset::DATASET;
use crate::words;

/// Its size, which is what those who show previews ask for.
pub const SIZE: (i32, i32) = (1200, 630);

/// The edge on both sides.
const EDGE: i32 = 70;
/// How wide the words of a heading may be.
const ROOM: i32 = 1060;
/// Where the bars start and how long one of 100 points is.
const BARS: (i32, i32) = (380, 610);
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
    /// Words as elements of a drawing, on a line at this height.
    fn put(&self, words: Words, x: i32, y: i32) -> String;
}

/// A picture as a drawing.
#[must_use]
pub fn svg(picture: &Picture, letters: &dyn Letters) -> String {
    let ((width, height), accent) = (SIZE, DATASET.site.accent.light);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\
         <path fill=\"{PAPER}\" d=\"M0 0h{width}v{height}H0z\"/>\
         <path fill=\"{accent}\" d=\"M0 0h{width}v12H0z\"/>\
         <g transform=\"translate({EDGE} 56) scale(1.5)\">\
         <rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{accent}\"/>\
         <path d=\"M7 9h18v4H7zm0 6h13v4H7zm0 6h8v4H7z\" fill=\"{PAPER}\"/></g>"
    );
    let mut put = |words: Words, room: i32, x: i32, y: i32| {
        // As large as there is room.
        let most = room * 1000 / letters.width(words.text, words.is_bold).max(1);
        svg.push_str(&letters.put(Words { size: words.size.min(most), ..words }, x, y));
    };
    let soft = Words { is_bold: false, size: 28, colour: SOFT, ..ink("") };
    let (end, place) = (EDGE + ROOM, picture.place.as_str());
    put(ink(DATASET.site.name), if place.is_empty() { ROOM - 66 } else { ROOM / 2 - 66 }, 136, 92);
    put(Words { is_end: true, text: place, ..soft }, ROOM / 2, end, 92);
    put(Words { size: 76, ..ink(&picture.heading) }, ROOM, EDGE, 220);
    put(Words { text: &picture.note, ..soft }, ROOM, EDGE, 592);
    let rows = i32::try_from(picture.rows.len()).unwrap_or(1).max(1);
    let step = ((RANKING.1 - RANKING.0) / rows).min(104);
    let (size, thick, (start, long)) = ((step * 62 / 100).min(46), step * 52 / 100, BARS);
    let mut middle = RANKING.0 + step / 2;
    for (place, row) in picture.rows.iter().enumerate() {
        let (score, base) = (words::tenths(row.tenths), middle + size * 36 / 100);
        let name = Words { is_bold: place == 0, size, ..ink(&row.name) };
        put(name, start - EDGE - 20, EDGE, base);
        put(Words { text: &score, is_end: true, ..name }, 120, end, base);
        middle += step;
    }
    middle = RANKING.0 + step / 2;
    for (place, row) in picture.rows.iter().enumerate() {
        let colour = if place == 0 { accent } else { BAR };
        let bar = long * i32::try_from(row.tenths.min(1000)).unwrap_or(0) / 1000;
        let (top, round) = (middle - thick / 2, thick * 18 / 100);
        for (length, colour) in [(long, TRACK), (bar, colour)] {
            svg.push_str(&format!(
                "<rect x=\"{start}\" y=\"{top}\" width=\"{length}\" height=\"{thick}\" \
                 rx=\"{round}\" fill=\"{colour}\"/>"
            ));
        }
        middle += step;
    }
    svg.push_str("</svg>");
    svg
}

/// Words that stand out.
fn ink(text: &str) -> Words<'_> {
    Words { text, is_bold: true, size: 34, colour: INK, is_end: false }
}
