//! Frameworks in a table: a row each, with every mistake named by row and column.

use super::cells::{Row, each_row, separator};
use crate::dataset::{DATASET, LONGEST_OWN_NAME, MOST_OWN, OwnFramework};
use crate::link::{FULL, State, clean_own_name};
use crate::words::shortened;
use stackfit_decision::{Decimal, Level, Override};

/// What is wrong with a cell whose quote is open at the end of the table, or closed too early.
const TORN: &str = "has a quote that is not closed at its end";

/// The greatest length of what is quoted from a table in characters.
const LONGEST: usize = 24;

/// What came of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// The names of the frameworks that are in the state now.
    pub names: Vec<String>,
    /// How many of them were there before, and changed.
    pub changed: usize,
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
            Self::Unknown => "a column left out",
        }
    }
}

/// Whether these cells are the heads of the columns: one of them says `Name`.
fn are_heads(cells: &[String]) -> bool {
    cells.iter().any(|head| Column::of(head.trim()) == Column::Name)
}

/// Adds the frameworks in a table to a state. The first row in which a cell says `Name` has the heads of
/// the columns. A score that is empty, `?` or `unknown` is that. One that has the name of one that is
/// there changes that one, which keeps what the table has no column for. Where there are mistakes, the
/// state has a part of the table, and is not to be used.
pub fn add(text: &str, state: &mut State) -> Added {
    let mut table = Table { added: Added::default(), columns: Vec::new(), state, has_room: true };
    each_row(text, separator(text, are_heads), &mut |row| {
        // In a cell of several lines, each begins where words part.
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        if cells.iter().all(String::is_empty) {
        } else if !table.columns.is_empty() {
            table.add(row, &cells);
        } else if let Some(cell) = row.torn.first().and_then(|place| cells.get(*place)) {
            table.mistake(row.number, &[": ", &short(cell), " ", TORN].concat());
        } else if are_heads(&cells) {
            table.read_heads(row.number, &cells);
        }
    });
    let Table { mut added, columns, .. } = table;
    if added.names.is_empty() && added.mistakes.is_empty() {
        let missing = if columns.is_empty() {
            "No row has the names of the columns, one of which must be Name."
        } else {
            "There is no row below the names of the columns."
        };
        added.mistakes.push(missing.to_owned());
    }
    added
}

/// A table that is read.
struct Table<'a> {
    added: Added,
    /// What the columns are of, once their heads are read.
    columns: Vec<Column>,
    state: &'a mut State,
    /// Whether nothing was said of the room for frameworks yet.
    has_room: bool,
}

impl Table<'_> {
    fn read_heads(&mut self, row: usize, heads: &[String]) {
        for head in heads {
            let column = Column::of(head);
            if column == Column::Unknown {
                self.added.unknown.extend((!head.is_empty()).then(|| short(head)));
            } else if self.columns.contains(&column) {
                self.mistake(row, &[", ", column.name(), ": it stands above two columns"].concat());
            }
            self.columns.push(column);
        }
    }

    /// Adds the framework of a row while there is room, or says what is wrong; of the room once.
    fn add(&mut self, row: &Row, cells: &[String]) {
        let mistakes = self.added.mistakes.len();
        let (mut own, mut scores) = self.framework(row, cells);
        if own.name.is_empty() && self.added.mistakes.len() == mistakes {
            self.mistake(row.number, ", Name: it is missing");
        }
        let named = |other: &OwnFramework| other.name == own.name;
        let place = self.state.own.iter().position(named);
        if place != self.state.own.iter().rposition(named) {
            let what = "; give one of them another name first";
            let what = [", Name: two of yours are called ", &short(&own.name), what].concat();
            self.mistake(row.number, &what);
        }
        if self.added.mistakes.len() > mistakes {
            return;
        }
        let name = own.name.clone();
        if let Some(place) = place {
            self.added.changed += 1;
            self.keep(place, &mut own, &mut scores);
        }
        if self.state.put_own(place.unwrap_or(MOST_OWN), own, &scores) {
            self.added.names.push(name);
        } else if std::mem::take(&mut self.has_room) {
            self.mistake(row.number, &[": ", FULL].concat());
        }
    }

    /// The framework that a row describes, and its scores; what is wrong with its cells is said.
    fn framework(&mut self, row: &Row, cells: &[String]) -> (OwnFramework, Vec<Override>) {
        let (mut own, mut scores) = (OwnFramework::default(), Vec::new());
        for (place, cell) in cells.iter().enumerate() {
            let Some(column) = self.columns.get(place).copied() else {
                if cell.is_empty() {
                    continue;
                }
                self.mistake(row.number, ": there are more cells than columns");
                break;
            };
            let read = if row.torn.contains(&place) {
                Err(TORN)
            } else {
                self.cell(column, cell, &mut own, &mut scores)
            };
            if let Err(mistake) = read {
                let what = [", ", column.name(), ": ", &short(cell), " ", mistake].concat();
                self.mistake(row.number, &what);
            }
        }
        (own, scores)
    }

    /// Leaves the framework in this place what the table has no column for.
    fn keep(&self, place: usize, own: &mut OwnFramework, scores: &mut Vec<Override>) {
        let before = DATASET.frameworks.len() + place;
        let lacks = |column| !self.columns.contains(&column);
        if lacks(Column::Language) {
            own.language = self.state.own.get(place).and_then(|before| before.language);
        }
        let of = |one: &&Override| one.alternative == before;
        let kept = self.state.overrides.iter().filter(of).copied();
        scores.extend(kept.filter(|one| lacks(Column::Criterion(one.criterion))));
    }

    fn mistake(&mut self, row: usize, what: &str) {
        self.added.mistakes.push(["Row ", &row.to_string(), what, "."].concat());
    }

    /// Puts what a cell says into a framework and its scores.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as the end of a sentence.
    fn cell(
        &self,
        column: Column,
        cell: &str,
        own: &mut OwnFramework,
        scores: &mut Vec<Override>,
    ) -> Result<(), &'static str> {
        match column {
            Column::Name => {
                own.name = clean_own_name(cell);
                if cell.chars().count() > LONGEST_OWN_NAME {
                    return Err("is too long; 40 characters are the most");
                }
                if self.added.names.contains(&own.name) {
                    return Err("stands in two rows");
                }
                own.name_error().map_or(Ok(()), Err)
            }
            Column::Language if !cell.is_empty() => {
                let is = |word: &str| word.eq_ignore_ascii_case(cell);
                let cell = if is("Golang") { "Go" } else { cell };
                let is = |word: &str| word.eq_ignore_ascii_case(cell);
                let mut languages = DATASET.languages.iter();
                let known = languages.find(|one| is(one.key) || is(one.name) || is(one.id));
                own.language = known.map(|language| language.index);
                if known.is_none() && !is("other") && !is("another") {
                    return Err("is not one of our languages; leave it empty for any other");
                }
                Ok(())
            }
            Column::Criterion(criterion)
                if !matches!(cell, "" | "?") && !cell.eq_ignore_ascii_case("unknown") =>
            {
                let value = score(cell).ok_or("is not a whole number from 0 to 10")?;
                scores.push(Override { alternative: 0, criterion, value });
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The score that a cell means, if any. `1,000` is more likely a thousand than a one.
fn score(cell: &str) -> Option<Level> {
    if cell.rsplit_once(',').is_some_and(|(_, behind)| behind.len() == 3) {
        return None;
    }
    let number = Decimal::parse(cell)?;
    let level = number.level_in_range()?;
    (number.value()?.in_tenths() == level.get() * 10).then_some(level)
}

/// What stands in a cell, to be quoted.
fn short(cell: &str) -> String {
    shortened(&clean_own_name(cell), LONGEST)
}
