//! Block: what a record is made of, as plain text.

/// A piece of a record, of which the printed sheet makes an element and Markdown makes lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Words(Told),
    /// A list.
    List(Vec<Told>),
    /// A table. Of its heads, an empty one stands above a column that needs none; without any it has
    /// no head.
    Table(&'static str, Vec<String>, Vec<Line>),
    /// A part under its title. The first is a class of the sheet's styles, as in a table and a cell.
    Part(&'static str, String, Vec<Block>),
}

/// Words, of which the first stand out, and the numbers of their sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What stands out; perhaps nothing.
    pub lead: String,
    /// What follows it, with what is between the two.
    pub rest: String,
    /// The numbers of the sources, from 1.
    pub notes: Vec<usize>,
}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub name: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// A class of the sheet's styles.
    pub class: &'static str,
    /// Its words.
    pub told: Told,
}

impl Told {
    /// Words that stand out, and what follows them.
    #[must_use]
    pub fn new(lead: impl Into<String>, rest: impl Into<String>) -> Self {
        Self { lead: lead.into(), rest: rest.into(), notes: Vec::new() }
    }

    /// Words of which none stand out.
    #[must_use]
    pub fn plain(rest: impl Into<String>) -> Self {
        Self::new("", rest)
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.rest.is_empty()
    }
}

impl Cell {
    /// A cell with words in it.
    pub(super) fn words(words: impl Into<String>) -> Self {
        Self { class: "", told: Told::plain(words) }
    }

    /// A cell with a number in it.
    pub(super) fn number(number: impl Into<String>) -> Self {
        Self { class: "paper-number", told: Told::plain(number) }
    }
}
