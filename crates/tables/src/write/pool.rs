//! Pool: texts and citations that the tables refer to by number.
//!
//! Thousands of pointers weigh more in the page than the texts they point to. So each text is kept
//! once, all of them in one piece, one a line, and two bytes refer to it. The page's program does not
//! contain that piece: it stands beside the program, which receives it at the start.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The texts and citations that the tables written so far refer to.
#[derive(Default)]
pub(crate) struct Pool {
    texts: RefCell<Texts>,
    cited: RefCell<Vec<usize>>,
}

#[derive(Default)]
struct Texts {
    places: BTreeMap<String, usize>,
    lines: Vec<String>,
}

impl Pool {
    /// A text as an expression of type `Text`.
    pub(crate) fn words(&self, text: &str) -> String {
        let mut texts = self.texts.borrow_mut();
        let place = if let Some(place) = texts.places.get(text) {
            *place
        } else {
            let place = texts.lines.len();
            texts.lines.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
            texts.places.insert(text.to_owned(), place);
            place
        };
        format!("Text::at({place})")
    }

    /// The texts that are not empty, as one expression of type `Text`: one text is cheaper in the page
    /// than three.
    pub(super) fn joined(&self, texts: &[&str], between: &str) -> String {
        let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
        self.words(&texts.join(between))
    }

    /// Places in the list of sources as an expression of type `Cited`.
    pub(crate) fn cited(&self, places: &[usize]) -> String {
        let mut cited = self.cited.borrow_mut();
        let known = cited.windows(places.len().max(1)).position(|window| window == places);
        let start = known.unwrap_or_else(|| {
            cited.extend(places);
            cited.len() - places.len()
        });
        format!("Cited::at({start}, {})", places.len())
    }

    /// The statics that the numbers refer to.
    pub(crate) fn statics(&self) -> String {
        let texts = self.texts.borrow();
        let cited = self.cited.borrow();
        let mut statics = String::new();
        // Writing to a string cannot fail.
        let _ = writeln!(statics, "#[cfg(texts_outside)]\npub(super) static TEXTS: &str = \"\";");
        let _ = writeln!(statics, "#[cfg(not(texts_outside))]");
        let _ = writeln!(statics, "pub(super) static TEXTS: &str = {:?};", texts.lines.join("\n"));
        let _ = writeln!(statics, "pub(super) static CITED: [u16; {}] = {cited:?};", cited.len());
        statics
    }
}

#[cfg(test)]
mod tests {
    use super::Pool;

    #[test]
    fn equal_texts_and_citations_are_kept_once() {
        let pool = Pool::default();
        assert_eq!(
            ["a", "b\n c", "a"].map(|text| pool.words(text)),
            ["Text::at(0)", "Text::at(1)", "Text::at(0)"]
        );
        assert_eq!(pool.cited(&[4, 5]), "Cited::at(0, 2)");
        assert_eq!(pool.cited(&[5]), "Cited::at(1, 1)");
        assert_eq!(pool.cited(&[]), "Cited::at(2, 0)");
        let statics = "#[cfg(texts_outside)]\npub(super) static TEXTS: &str = \"\";\n\
                       #[cfg(not(texts_outside))]\npub(super) static TEXTS: &str = \"a\\nb c\";\n\
                       pub(super) static CITED: [u16; 2] = [4, 5];\n";
        assert_eq!(pool.statics(), statics);
    }
}
