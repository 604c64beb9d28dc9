//! Markup as a string, with the places in it that code fills.

use std::fmt::Write as _;

/// What stands before a template's markup and behind it in the program, so that the build finds all
/// of them there. Neither can stand in HTML.
const MARKS: [char; 2] = ['\u{2}', '\u{3}'];

/// Elements that have no content and no end.
const VOID: [&str; 3] = ["input", "br", "hr"];

/// Elements that stand in an `<svg>` only. A template that starts with one has it inside an `<svg>`.
const DRAWN: [&str; 11] = [
    "circle", "defs", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "text",
    "tspan",
];

/// The most nodes that one letter of a step stands for, with more to come.
const FAR: usize = (b'~' - b'0') as usize;

/// The markup of one element.
pub struct Markup {
    html: String,
    is_drawn: bool,
    /// The elements and places for children so far, the first element included.
    nodes: usize,
    /// Which of those code fills.
    places: Vec<usize>,
}

impl Markup {
    /// The markup of an element of this name.
    pub fn of(name: &str) -> Self {
        Self { html: String::new(), is_drawn: DRAWN.contains(&name), nodes: 0, places: Vec::new() }
    }

    /// Starts an element and returns its number.
    pub fn start(&mut self, name: &str) -> usize {
        self.put(format_args!("<{name}"));
        self.count()
    }

    /// An attribute of the element that was started last.
    pub fn attribute(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => {
                self.put(format_args!(" {name}=\"{}\"", escaped(value).replace('"', "&quot;")));
            }
            None => self.put(format_args!(" {name}")),
        }
    }

    /// The end of the start tag.
    pub fn inside(&mut self) {
        self.html.push('>');
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.put(format_args!("{}", escaped(text)));
    }

    /// A place for a child, as a comment; returns its number.
    pub fn child(&mut self) -> usize {
        self.html.push_str("<!>");
        self.count()
    }

    /// The end of an element.
    pub fn end(&mut self, name: &str) {
        if !VOID.contains(&name) {
            self.put(format_args!("</{name}>"));
        }
    }

    /// The place among those that code fills of the node with this number, which may be named again
    /// until the next one is.
    pub fn place(&mut self, node: usize) -> usize {
        if self.places.last() != Some(&node) {
            self.places.push(node);
        }
        self.places.len() - 1
    }

    /// The template: the markup between its marks, and behind it how many nodes lie between those
    /// that code fills, one letter each.
    pub fn template(&self) -> String {
        let [start, end] = MARKS;
        let html =
            if self.is_drawn { format!("<svg>{}</svg>", self.html) } else { self.html.clone() };
        let mut template = format!("{start}{html}{end}");
        let mut before = 0;
        for place in &self.places {
            let mut steps = place - before;
            before = *place;
            while steps >= FAR {
                template.push('~');
                steps -= FAR;
            }
            template.push(char::from(b'0' + u8::try_from(steps).unwrap_or_default()));
        }
        template
    }

    fn count(&mut self) -> usize {
        self.nodes += 1;
        self.nodes - 1
    }

    fn put(&mut self, html: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.html.write_fmt(html);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_are_escaped() {
        let mut markup = Markup::of("p");
        markup.start("p");
        markup.attribute("title", Some("a \"b\" & <c>"));
        markup.attribute("hidden", None);
        markup.inside();
        markup.text("1 < 2 & 3");
        markup.end("p");
        let html = "<p title=\"a &quot;b&quot; &amp; &lt;c>\" hidden>1 &lt; 2 &amp; 3</p>";
        assert_eq!(markup.template(), format!("\u{2}{html}\u{3}"));
    }

    #[test]
    fn steps_lead_from_place_to_place() {
        let mut markup = Markup::of("ul");
        let list = markup.start("ul");
        assert_eq!([markup.place(list), markup.place(list)], [0, 0]);
        markup.inside();
        for _ in 0..100 {
            markup.start("li");
            markup.inside();
            markup.end("li");
        }
        let child = markup.child();
        assert_eq!(markup.place(child), 1);
        // From the list itself, 0 nodes on, to the child, 78 and 23 nodes on.
        assert!(markup.template().ends_with("\u{3}0~G"), "{}", markup.template());
    }

    #[test]
    fn what_is_drawn_is_parsed_in_a_drawing() {
        let mut markup = Markup::of("path");
        markup.start("path");
        markup.inside();
        markup.end("path");
        assert_eq!(markup.template(), "\u{2}<svg><path></path></svg>\u{3}");
    }

    #[test]
    fn an_element_without_content_has_no_end() {
        let mut markup = Markup::of("input");
        markup.start("input");
        markup.inside();
        markup.end("input");
        assert_eq!(markup.template(), "\u{2}<input>\u{3}");
    }
}
