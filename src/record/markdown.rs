//! Markdown of a record, in the form of MADR 4 (Markdown Any Decision Records, adr.github.io/madr).

use super::block::{Block, Told};
use super::case::Case;
use super::whole::Record;

/// The record of a case as Markdown. Whatever a name says stays words: no heading, link, markup or table comes
/// from it.
#[must_use]
pub fn markdown(case: &Case) -> String {
    let record = Record::of(case);
    let outcome = &record.outcome;
    let mut text = Markdown(["---\nstatus: proposed\ndate: ", &case.day, "\n---\n"].concat());
    text.heading("#", &record.title);
    text.heading("##", "Context and Problem Statement");
    text.told(&record.about);
    text.told(&Told::plain("What the team knows, out of 10:"));
    text.block(&record.languages);
    text.heading("##", "Decision Drivers");
    text.told(&Told::plain("What matters, out of 10, and scores out of 10:"));
    text.blocks(&record.needs);
    text.told(&record.own_scores);
    text.heading("##", "Considered Options");
    for place in &record.places {
        let score = match place.score.as_str() {
            "" => String::new(),
            score => [", rank ", &place.rank, ": ", score, " of 100 points"].concat(),
        };
        text.item("- ", &Told::new(&*place.name, score));
    }
    text.blocks(&record.left_out);
    text.heading("##", "Decision Outcome");
    text.told(&Told::new("", ["Chosen option: ", &outcome.chosen, "."].concat()));
    text.told(&outcome.answer);
    text.told(&outcome.firm);
    text.heading("###", "Consequences");
    text.block(&Block::List(outcome.consequences.clone()));
    text.heading("###", "Confirmation");
    text.block(&Block::List(outcome.triggers.clone()));
    text.heading("##", "Pros and Cons of the Options");
    text.blocks(&record.pros);
    text.blocks(&record.side_by_side);
    text.heading("##", "More Information");
    text.line(&["These settings on the page: ", &address(&record.address)].concat());
    text.told(&Told::plain(&*record.no_room));
    for (number, (title, url)) in (1..).zip(&record.sources) {
        let url = if url.is_empty() { String::new() } else { [" ", &address(url)].concat() };
        text.0.push_str(&[&number.to_string(), ". ", &escaped(title), &url, "\n"].concat());
    }
    text.0
}

/// What was written so far.
struct Markdown(String);

impl Markdown {
    fn heading(&mut self, level: &str, title: &str) {
        self.line(&[level, " ", &escaped(title)].concat());
    }

    /// A line with an empty one before it and the end of the line behind it.
    fn line(&mut self, line: &str) {
        self.0.push_str(&["\n", line, "\n"].concat());
    }

    /// A paragraph; nothing where there is nothing to say.
    fn told(&mut self, told: &Told) {
        if !told.is_empty() {
            self.line(&inline(told));
        }
    }

    fn item(&mut self, mark: &str, told: &Told) {
        self.0.push_str(&[mark, &inline(told), "\n"].concat());
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Words(told) => self.told(told),
            Block::List(entries) => {
                self.0.push('\n');
                for told in entries {
                    self.item("- ", told);
                }
            }
            Block::Table(_, heads, lines) => {
                // A table has a head, if an empty one.
                let columns = lines.first().map_or(0, |line| line.cells.len() + 1);
                let head = |at: usize| heads.get(at).map(|head| escaped(head)).unwrap_or_default();
                self.0.push('\n');
                self.row((0..columns).map(head));
                self.row((0..columns).map(|_| "---".to_owned()));
                for line in lines {
                    let cells = line.cells.iter().map(|cell| inline(&cell.told));
                    self.row(std::iter::once(escaped(&line.name)).chain(cells));
                }
            }
            Block::Part(_, title, content) => {
                self.heading("###", title);
                self.blocks(content);
            }
        }
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        for cell in cells {
            self.0.push_str(&["| ", &cell, " "].concat());
        }
        self.0.push_str("|\n");
    }
}

/// Words in one line, with the numbers of their sources.
fn inline(told: &Told) -> String {
    let mut line = if told.lead.is_empty() {
        String::new()
    } else {
        ["**", &escaped(&told.lead), "**"].concat()
    };
    line.push_str(&escaped(&told.rest));
    for note in &told.notes {
        line.push_str(&[" \\[", &note.to_string(), "\\]"].concat());
    }
    line
}

/// An address that is a link; the end of one is told as it is.
fn address(address: &str) -> String {
    let (open, close) = if address.starts_with('#') { ("`", "`") } else { ("<", ">") };
    // What would end it does not stand in an address.
    let own = |char: &char| !char.is_whitespace() && !"<>`".contains(*char);
    let address: String = address.chars().filter(own).collect();
    [open, &address, close].concat()
}

/// A text as words alone. A word joiner behind an `@` keeps programs from making a letter or a call of
/// what stands around it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for (at, char) in text.char_indices() {
        let (before, rest) = text.split_at(at);
        let is_mark = match char {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' | '^'
            | '=' | '{' | '}' => true,
            // Else an address becomes a link by itself.
            ':' => before.is_empty() || rest.starts_with(":/"),
            '.' => {
                let last = before.len().saturating_sub(3);
                is_number(before)
                    || before.get(last..).is_some_and(|w| w.eq_ignore_ascii_case("www"))
            }
            ')' => is_number(before),
            '-' | '+' => before.is_empty(),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(if char.is_control() { ' ' } else { char });
        if char == '@' {
            escaped.push('\u{2060}');
        }
    }
    escaped
}

/// Whether a text begins with a number and has nothing else, so that a list would begin with it.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
