//! Preview: the picture that is shown beside a link to a page, as a PNG of 1200 by 630.
//!
//! Its words are drawn as outlines of a font that comes with the project, so every machine makes the
//! same bytes.

use std::fmt::Write as _;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use stackfit::dataset::DATASET;
use stackfit::pages::Picture;
use ttf_parser::{Face, OutlineBuilder};

/// Its size, which is what those who show previews ask for.
const SIZE: (u32, u32) = (1200, 630);
/// The most that it may weigh, in bytes.
const MOST: usize = 60_000;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-Bold.ttf");

/// The edge on both sides.
const EDGE: f32 = 70.0;
/// How wide the words of a heading may be.
const ROOM: f32 = 1060.0;
/// Where the bars start and how long one of 100 points is.
const BARS: (f32, f32) = (380.0, 610.0);
/// Where the ranking starts and ends.
const RANKING: (f32, f32) = (280.0, 540.0);

const PAPER: &str = "#fbfaf6";
const INK: &str = "#1c2024";
const SOFT: &str = "#59616b";
const TRACK: &str = "#e3dfd4";
const BAR: &str = "#97aabb";

/// The picture as a PNG.
///
/// # Errors
///
/// When the font or the drawing cannot be read, or the picture is too heavy.
pub fn png(picture: &Picture) -> Result<Vec<u8>, String> {
    let heading = &picture.heading;
    let tree = Tree::from_str(&svg(picture)?, &Options::default());
    let tree = tree.map_err(|e| format!("the preview of {heading:?}: {e}"))?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).ok_or("no room for a preview")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(|e| format!("the preview of {heading:?}: {e}"))?;
    if png.len() > MOST {
        let bytes = png.len();
        return Err(format!("the preview of {heading:?} weighs {bytes} bytes, more than {MOST}"));
    }
    Ok(png)
}

/// The picture as a drawing.
fn svg(picture: &Picture) -> Result<String, String> {
    let read = |font| Face::parse(font, 0).map_err(|e| format!("a font of the previews: {e}"));
    let (regular, bold) = (read(REGULAR)?, read(BOLD)?);
    let ((width, height), accent) = (SIZE, DATASET.site.accent.light);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
         <path fill=\"{PAPER}\" d=\"M0 0h{width}v{height}H0z\"/>\
         <path fill=\"{accent}\" d=\"M0 0h{width}v12H0z\"/>\
         <g transform=\"translate({EDGE} 56) scale(1.5)\">\
         <rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{accent}\"/>\
         <path d=\"M7 9h18v4H7zm0 6h13v4H7zm0 6h8v4H7z\" fill=\"{PAPER}\"/></g>"
    );
    let names = picture.rows.iter().map(|row| row.name);
    for text in [DATASET.site.name, &picture.heading, &picture.note].into_iter().chain(names) {
        if let Some(missing) = text.chars().find(|letter| regular.glyph_index(*letter).is_none()) {
            return Err(format!("the font of the previews has no {missing:?}, which {text:?} has"));
        }
    }
    let mut put = |path: String| svg.push_str(&path);
    let name = Words { font: &bold, size: 34.0, colour: INK };
    let size = (name.size * (ROOM - 66.0) / name.width(DATASET.site.name)).min(name.size);
    put(Words { size, ..name }.at(DATASET.site.name, 136.0, 92.0));
    let whole = Words { font: &bold, size: 76.0, colour: INK };
    let size = (whole.size * ROOM / whole.width(&picture.heading)).min(whole.size);
    put(Words { size, ..whole }.at(&picture.heading, EDGE, 220.0));
    let rows = picture.rows.len();
    #[allow(clippy::cast_precision_loss, reason = "there are few rows")]
    let step = ((RANKING.1 - RANKING.0) / rows.max(1) as f32).min(104.0);
    let mut middle = RANKING.0 + step / 2.0;
    for (place, row) in picture.rows.iter().enumerate() {
        let (font, colour) = if place == 0 { (&bold, accent) } else { (&regular, BAR) };
        let words = Words { font, size: (step * 0.62).min(46.0), colour: INK };
        let base = middle + words.size * 0.36;
        put(words.at(row.name, EDGE, base));
        #[allow(clippy::cast_precision_loss, reason = "it is a thousand at most")]
        let bar = BARS.1 * row.tenths.min(1000) as f32 / 1000.0;
        let (thick, top) = (step * 0.52, middle - step * 0.26);
        let ((start, long), round) = (BARS, thick * 0.18);
        for (length, colour) in [(long, TRACK), (bar, colour)] {
            put(format!(
                "<rect x=\"{start}\" y=\"{top:.2}\" width=\"{length:.2}\" height=\"{thick:.2}\" \
                 rx=\"{round:.2}\" fill=\"{colour}\"/>"
            ));
        }
        let score = stackfit::words::tenths(row.tenths);
        put(words.at(&score, EDGE + ROOM - words.width(&score), base));
        middle += step;
    }
    put(Words { font: &regular, size: 28.0, colour: SOFT }.at(&picture.note, EDGE, 592.0));
    svg.push_str("</svg>");
    Ok(svg)
}

/// Words in a font, a size and a colour.
#[derive(Clone, Copy)]
struct Words<'a> {
    font: &'a Face<'a>,
    size: f32,
    colour: &'a str,
}

impl Words<'_> {
    /// Pixels for a unit of the font.
    fn scale(&self) -> f32 {
        self.size / f32::from(self.font.units_per_em())
    }

    fn width(&self, text: &str) -> f32 {
        let glyphs = text.chars().filter_map(|letter| self.font.glyph_index(letter));
        let widths = glyphs.filter_map(|glyph| self.font.glyph_hor_advance(glyph)).map(f32::from);
        widths.sum::<f32>() * self.scale()
    }

    /// The outlines of a text that starts here, of letters that the font has.
    fn at(&self, text: &str, x: f32, y: f32) -> String {
        let mut outline = Outline { path: String::new(), x, y, scale: self.scale() };
        for glyph in text.chars().filter_map(|letter| self.font.glyph_index(letter)) {
            // One without an outline is a space.
            let _ = self.font.outline_glyph(glyph, &mut outline);
            outline.x += f32::from(self.font.glyph_hor_advance(glyph).unwrap_or(0)) * outline.scale;
        }
        format!("<path fill=\"{}\" d=\"{}\"/>", self.colour, outline.path)
    }
}

/// The outlines of letters as the path of a drawing.
struct Outline {
    path: String,
    x: f32,
    y: f32,
    scale: f32,
}

impl Outline {
    fn add(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (x, y) in points {
            let (x, y) = (self.x + x * self.scale, self.y - y * self.scale);
            // Writing to a string cannot fail.
            let _ = write!(self.path, "{x:.2} {y:.2} ");
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.add('Z', &[]);
    }
}

#[cfg(test)]
mod tests {
    use super::{SIZE, png, svg};
    use stackfit::pages::{Picture, Row, start_picture};

    #[test]
    fn a_preview_is_a_png_of_the_size_that_is_asked_for() {
        let png = png(&start_picture()).expect("it is drawn");
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
        let number =
            |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        assert_eq!((number(16), number(20)), SIZE);
    }

    #[test]
    fn a_preview_is_the_same_bytes_each_time() {
        assert_eq!(png(&start_picture()), png(&start_picture()));
    }

    #[test]
    fn a_name_cannot_break_out_of_the_drawing() {
        let rows = vec![Row { name: "\"><a&", tenths: 500 }];
        let picture = Picture { heading: "<b>&\"".to_owned(), rows, note: "</svg>".to_owned() };
        let svg = svg(&picture).expect("the fonts are there");
        assert!(!svg.contains("<b>") && !svg.contains('&'), "{svg}");
    }
}
