//! Paper: elements that are made one inside the other, to be read and not to be used.

use web_sys::{Document, Element};

use super::document::document;

/// Elements in the making, of which the last is still open.
pub struct Paper {
    document: Document,
    open: Vec<Element>,
}

impl Paper {
    /// An element with this class, open; nothing where there is no document to make it in.
    #[must_use]
    pub fn new(tag: &str, class: &str) -> Option<Self> {
        let document = document()?;
        let mut paper = Self { open: vec![document.create_element("div").ok()?], document };
        paper.open(tag, class);
        Some(paper)
    }

    /// Opens an element in the last open one, with this class unless it is empty.
    #[inline(never)]
    pub fn open(&mut self, tag: &str, class: &str) {
        let made = match tag {
            "svg" | "path" => {
                self.document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
            }
            _ => self.document.create_element(tag),
        };
        let Ok(made) = made else { return };
        if let Some(around) = self.open.last() {
            // What is not put anywhere is not seen.
            let _ = around.append_child(&made);
        }
        self.open.push(made);
        if !class.is_empty() {
            self.attribute("class", class);
        }
    }

    /// Sets an attribute of the last open element.
    #[inline(never)]
    pub fn attribute(&mut self, name: &str, value: &str) {
        if let Some(last) = self.open.last() {
            let _ = last.set_attribute(name, value);
        }
    }

    /// Puts a text into the last open element.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        if let Some(last) = self.open.last() {
            let _ = last.append_child(&self.document.create_text_node(text));
        }
    }

    /// Whether the last open element has this tag, in capitals.
    #[inline(never)]
    #[must_use]
    pub fn is_in(&self, tag: &str) -> bool {
        self.open.last().is_some_and(|last| last.tag_name() == tag)
    }

    /// Closes the last open element.
    #[inline(never)]
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// An element that holds nothing but a text.
    #[inline(never)]
    pub fn element(&mut self, tag: &str, class: &str, text: &str) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// All of it, in an element that is in no document.
    #[must_use]
    pub fn whole(mut self) -> Option<Element> {
        self.open.drain(..).next()
    }
}
