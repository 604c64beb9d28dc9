//! Template: the page as one file, with marks where its parts go.
//!
//! The bundler makes the page from it, and hands it to the program, which makes its copies from it:
//! so page and copy differ in their parts alone, and nothing that others wrote into the document
//! gets into a copy.

/// Where a part goes. No page can hold this character otherwise.
pub const MARK: char = '\0';

/// The parts of a page, in the order of their marks.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The title, as text.
    pub title: &'a str,
    /// The attributes of the element that holds the scenario, as [`scenario`] writes them.
    pub scenario: &'a str,
    /// The styles.
    pub styles: &'a str,
    /// What one reads until the program runs, as HTML.
    pub content: &'a str,
    /// The script that starts the program.
    pub script: &'a str,
    /// The program, packed.
    pub program: &'a str,
}

impl Parts<'_> {
    /// The page with these parts in it.
    #[must_use]
    pub fn put_into(&self, template: &str) -> String {
        let title = escaped(self.title);
        let parts =
            [&title, self.scenario, self.styles, self.content, self.script, self.program, ""];
        let pieces = template.split(MARK).zip(parts);
        pieces.flat_map(|(before, part)| [before, part]).collect()
    }
}

/// The attributes that say which scenario was saved with a page, in which copy, and when, in
/// milliseconds since 1970.
#[must_use]
pub fn scenario(link: &str, copy: &str, time: u64) -> String {
    format!("content=\"{}\" data-copy=\"{copy}\" data-saved=\"{time}\"", escaped(link))
}

/// A text as HTML, also for an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Parts, scenario};

    #[test]
    fn every_part_stands_at_its_mark() {
        let parts = Parts {
            title: "t",
            scenario: "a=\"b\"",
            styles: "s",
            content: "c",
            program: "p",
            script: "j",
        };
        let template = "<1>\0<2 \0><3>\0<4>\0<5>\0<6>\0<7>";
        assert_eq!(parts.put_into(template), "<1>t<2 a=\"b\"><3>s<4>c<5>j<6>p<7>");
    }

    #[test]
    fn a_name_is_text_in_the_page_whatever_it_holds() {
        let parts = Parts {
            title: "</title> & \"x\"",
            scenario: "",
            styles: "",
            content: "",
            program: "",
            script: "",
        };
        assert_eq!(parts.put_into("\0"), "&lt;/title> &amp; &quot;x&quot;");
        let attributes = "content=\"v=1&amp;name=&quot;\" data-copy=\"7\" data-saved=\"9\"";
        assert_eq!(scenario("v=1&name=\"", "7", 9), attributes);
    }
}
