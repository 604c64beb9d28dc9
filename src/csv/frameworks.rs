//! Frameworks in a table: a row each, with every mistake named by row and column.

use super::cells::rows;
use crate::dataset::{DATASET, LONGEST_OWN_NAME};
use crate::link::{AddedOwn, clean_own_name};
use stackfit_decision::{Decimal, Level};

/// The greatest size of a table that is read, in bytes.
pub const MOST_BYTES: u32 = 200_000;

/// The greatest length of what is quoted from a table in characters.
const LONGEST: usize = 24;

/// What a table says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The frameworks in it, in their order. Where there are mistakes, this is not all.
    pub frameworks: Vec<AddedOwn>,
    /// What is wrong, each mistake in a sentence that names its row and its column.
    pub mistakes: Vec<String>,
    /// The heads of columns that mean nothing here.
    pub unknown: Vec<String>,
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Language,
    /// The scores on the criterion in this place.
    Criterion(usize),
    Unknown,
}

impl Column {
    /// The column with this head: a key or a name, in any case.
    fn of(head: &str) -> Self {
        let is = |word: &str| head.eq_ignore_ascii_case(word);
        let criterion =
            DATASET.criteria.iter().find(|one| is(one.key) || is(one.name) || is(one.id));
        match criterion {
            Some(criterion) => Self::Criterion(criterion.index),
            None if is("name") || is("framework") => Self::Name,
            None if is("language") => Self::Language,
            None => Self::Unknown,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Language => "Language",
            Self::Criterion(place) => DATASET.criteria.get(place).map_or("", |one| one.name),
            Self::Unknown => "",
        }
    }
}

/// The frameworks in a table. Its first row has the heads of the columns. A score that is empty or `?`
/// is unknown.
#[must_use]
pub fn found(text: &str) -> Found {
    let mut found = Found::default();
    let mut rows = rows(text).into_iter().enumerate();
    let heads =
        rows.find(|(_, cells)| !is_blank(cells)).map(|(_, heads)| heads).unwrap_or_default();
    let columns = found.columns(&heads);
    if !columns.contains(&Column::Name) {
        found.mistakes.push("No column is called Name.".to_owned());
        return found;
    }
    for (row, cells) in rows.filter(|(_, cells)| !is_blank(cells)) {
        found.row(row + 1, &columns, &cells);
    }
    if found.frameworks.is_empty() && found.mistakes.is_empty() {
        found.mistakes.push("There is no framework in it.".to_owned());
    }
    found
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

impl Found {
    fn columns(&mut self, heads: &[String]) -> Vec<Column> {
        let mut columns = Vec::new();
        for head in heads {
            let head = head.trim();
            let column = Column::of(head);
            if column == Column::Unknown {
                self.unknown.extend((!head.is_empty()).then(|| short(head)));
            } else if columns.contains(&column) {
                self.mistakes.push([column.name(), " stands above two columns."].concat());
            }
            columns.push(column);
        }
        columns
    }

    fn row(&mut self, row: usize, columns: &[Column], cells: &[String]) {
        let mut own = AddedOwn::default();
        let mistakes = self.mistakes.len();
        for (place, cell) in cells.iter().enumerate() {
            let cell = cell.trim();
            let Some(column) = columns.get(place) else {
                if !cell.is_empty() {
                    self.mistake(row, ": there are more cells than columns");
                    break;
                }
                continue;
            };
            if let Err(mistake) = self.cell(*column, cell, &mut own) {
                let cell = [", ", column.name(), ": ", &short(cell), " ", mistake].concat();
                self.mistake(row, &cell);
            }
        }
        if own.framework.name.is_empty() && self.mistakes.len() == mistakes {
            self.mistake(row, ", Name: it is missing");
        }
        if self.mistakes.len() == mistakes {
            self.frameworks.push(own);
        }
    }

    fn mistake(&mut self, row: usize, what: &str) {
        self.mistakes.push(["Row ", &row.to_string(), what, "."].concat());
    }

    /// Puts what a cell says into a framework.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as the end of a sentence.
    fn cell(&self, column: Column, cell: &str, own: &mut AddedOwn) -> Result<(), &'static str> {
        match column {
            Column::Name => {
                let clean = clean_own_name(cell);
                if cell.chars().count() > LONGEST_OWN_NAME {
                    return Err("is too long; 40 characters are the most");
                }
                if self.frameworks.iter().any(|other| other.framework.name == clean) {
                    return Err("stands in two rows");
                }
                own.framework.name = clean;
                own.framework.name_error().map_or(Ok(()), Err)
            }
            Column::Language if !cell.is_empty() => {
                let is = |word: &str| word.eq_ignore_ascii_case(cell);
                let mut languages = DATASET.languages.iter();
                let known = languages.find(|one| is(one.key) || is(one.name) || is(one.id));
                own.framework.language = known.map(|language| language.index);
                if known.is_none() && !is("other") {
                    return Err("is not a language here; leave it empty for another");
                }
                Ok(())
            }
            Column::Criterion(place) if !cell.is_empty() && cell != "?" => {
                own.scores.push((place, score(cell)?));
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The score that a cell means.
fn score(cell: &str) -> Result<Level, &'static str> {
    let number = Decimal::parse(cell).ok_or("is not a number")?;
    let level = number.level_in_range().ok_or("is not between 0 and 10")?;
    let is_whole = number.value().is_some_and(|value| value.in_tenths() == level.get() * 10);
    if is_whole { Ok(level) } else { Err("is not a whole number") }
}

/// What stands in a cell, to be quoted.
fn short(cell: &str) -> String {
    let clean = clean_own_name(cell);
    match clean.chars().count() {
        0..=LONGEST => clean,
        _ => clean.chars().take(LONGEST - 1).chain(['…']).collect(),
    }
}
