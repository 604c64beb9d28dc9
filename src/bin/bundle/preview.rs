//! Preview: the picture that is shown beside a link to a page, as a PNG of 1200 by 630.
//!
//! Its words are drawn as outlines of a font that comes with the project, so every machine makes the
//! same bytes.

use std::fmt::Write as _;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use stackfit::dataset::DATASET;
use stackfit::picture::{self, Letters, Picture, SIZE, Words};
use ttf_parser::{Face, OutlineBuilder};

/// The most that it may weigh, in bytes.
const MOST: usize = 60_000;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-Bold.ttf");

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
    let outlines = Outlines { regular: read(REGULAR)?, bold: read(BOLD)? };
    let names = picture.rows.iter().map(|row| row.name.as_str());
    for text in [DATASET.site.name, &picture.heading, &picture.note].into_iter().chain(names) {
        let mut letters = text.chars();
        if let Some(missing) = letters.find(|one| outlines.regular.glyph_index(*one).is_none()) {
            return Err(format!("the font of the previews has no {missing:?}, which {text:?} has"));
        }
    }
    Ok(picture::svg(picture, &outlines))
}

/// Letters as outlines, of fonts that have all of them.
struct Outlines<'a> {
    regular: Face<'a>,
    bold: Face<'a>,
}

impl Outlines<'_> {
    fn font(&self, is_bold: bool) -> &Face<'_> {
        if is_bold { &self.bold } else { &self.regular }
    }
}

impl Letters for Outlines<'_> {
    fn width(&self, text: &str, is_bold: bool) -> i32 {
        let font = self.font(is_bold);
        let glyphs = text.chars().filter_map(|letter| font.glyph_index(letter));
        let widths = glyphs.filter_map(|glyph| font.glyph_hor_advance(glyph)).map(i32::from);
        widths.sum::<i32>() * 1000 / i32::from(font.units_per_em())
    }

    fn put(&self, svg: &mut String, words: Words, x: i32, y: i32) {
        let font = self.font(words.is_bold);
        #[allow(clippy::cast_precision_loss, reason = "these are a few thousand pixels at most")]
        let [mut x, y, size, width] =
            [x, y, words.size, self.width(words.text, words.is_bold)].map(|number| number as f32);
        if words.is_end {
            x -= width * size / 1000.0;
        }
        let scale = size / f32::from(font.units_per_em());
        let mut outline = Outline { path: String::new(), x, y, scale };
        for glyph in words.text.chars().filter_map(|letter| font.glyph_index(letter)) {
            // One without an outline is a space.
            let _ = font.outline_glyph(glyph, &mut outline);
            outline.x += f32::from(font.glyph_hor_advance(glyph).unwrap_or(0)) * scale;
        }
        // Writing to a string cannot fail.
        let _ = write!(svg, "<path fill=\"{}\" d=\"{}\"/>", words.colour, outline.path);
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
    use stackfit::pages::start_picture;
    use stackfit::picture::{Picture, Row};

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
        let rows = vec![Row { name: "\"><a&".to_owned(), tenths: 500, is_first: true }];
        let picture = Picture {
            heading: "<b>&\"".to_owned(),
            musts: String::new(),
            rows,
            note: "</svg>".to_owned(),
            place: String::new(),
        };
        let svg = svg(&picture).expect("the fonts are there");
        assert!(!svg.contains("<b>") && !svg.contains('&'), "{svg}");
    }
}
