//! Markdown of a record, in the form of MADR 4 (Markdown Any Decision Records, adr.github.io/madr).

use super::case::Case;
use super::drivers::{languages, needs, own_scores};
use super::heading::{about, title};
use super::options::{left_out, ranking};
use super::outcome::{Outcome, consequences, triggers};
use super::page::Page;
use super::pros::pros_and_cons;
use super::side_by_side::side_by_side;
use super::sources::Notes;
use super::text::{add, digits, put};
use crate::words;

/// The record of a case as Markdown. Whatever a name says stays words: no heading, link, markup or
/// table comes from it.
#[must_use]
pub fn markdown(case: &Case) -> String {
    let mut page = Markdown(["---\nstatus: proposed\ndate: ", &case.day, "\n---\n"].concat());
    page.heading("\n# ", title(case));
    page.heading("\n## ", "Context and Problem Statement");
    about(case, &mut page);
    page.words("", "", "What the team knows, out of 10:");
    languages(case, &mut page);
    page.heading("\n## ", "Decision Drivers");
    page.words("", "", "What matters, out of 10, and scores out of 10:");
    needs(case, &mut page);
    own_scores(case, &mut page);
    page.heading("\n## ", "Considered Options");
    ranking(case, &mut page);
    left_out(case, &mut page);
    page.heading("\n## ", "Decision Outcome");
    let outcome = Outcome::of(case);
    page.words("", "", &["Chosen option: ", outcome.chosen, "."].concat());
    outcome.write(&mut page);
    consequences(case, &mut page);
    triggers(case, &mut page);
    if !case.shown().is_empty() {
        page.heading("\n## ", "Pros and Cons of the Options");
    }
    let mut notes = Notes::default();
    pros_and_cons(case, &mut notes, &mut page);
    side_by_side(case, &mut notes, &mut page);
    page.heading("\n## ", "More Information");
    page.words("", "", &words::no_room(&case.state));
    put(&mut page.0, "\nThese settings on the page: ");
    page.address(&case.address);
    put(&mut page.0, "\n");
    for (number, (title, url)) in (1..).zip(notes.list_with_places()) {
        add(&mut page.0, &["\n", &digits(number), ". "]);
        page.escaped(&title, false);
        if !url.is_empty() {
            put(&mut page.0, " ");
            page.address(url);
        }
    }
    put(&mut page.0, "\n");
    page.0
}

/// What was written so far.
struct Markdown(String);

impl Markdown {
    #[inline(never)]
    fn heading(&mut self, mark: &str, title: &str) {
        put(&mut self.0, mark);
        self.escaped(title, false);
        put(&mut self.0, "\n");
    }

    /// Words up to the end of their line or cell, with the numbers of their sources.
    #[inline(never)]
    fn told(&mut self, lead: &str, rest: &str, notes: &[usize]) {
        if !lead.is_empty() {
            put(&mut self.0, "**");
            self.escaped(lead, false);
            put(&mut self.0, "**");
        }
        self.escaped(rest, lead.is_empty());
        for note in notes {
            add(&mut self.0, &[" \\[", &digits(*note), "\\]"]);
        }
    }

    /// An address as a link; the end of one as it is.
    #[inline(never)]
    fn address(&mut self, address: &str) {
        let (open, close) = if address.starts_with('#') { ("`", "`") } else { ("<", ">") };
        put(&mut self.0, open);
        // What would end it does not stand in an address.
        self.0.extend(address.chars().filter(|char| !" <>`\n".contains(*char)));
        put(&mut self.0, close);
    }

    /// A text as words alone, perhaps at the start of a line. A word joiner behind an `@` keeps
    /// programs from making a letter or a call of what stands around it.
    #[inline(never)]
    fn escaped(&mut self, text: &str, is_start: bool) {
        let text_starts = self.0.len();
        for (at, char) in text.char_indices() {
            let before = self.0.get(text_starts..).unwrap_or_default();
            let is_first = is_start && at == 0;
            let is_mark = match char {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$'
                | '^' | '=' | '{' | '}' => true,
                // Else an address becomes a link by itself.
                ':' => is_first || text.get(at..).is_some_and(|rest| rest.starts_with(":/")),
                '.' | ')' => {
                    let is_number = before.bytes().all(|byte| byte.is_ascii_digit());
                    is_start && is_number || before.ends_with(['w', 'W'])
                }
                '-' | '+' => is_first,
                _ => false,
            };
            if is_mark {
                self.0.push('\\');
            }
            self.0.push(if char.is_control() { ' ' } else { char });
            if char == '@' {
                self.0.push('\u{2060}');
            }
        }
    }
}

impl Page for Markdown {
    #[inline(never)]
    fn part(&mut self, _: &str, title: &str) {
        self.heading("\n### ", title);
    }

    #[inline(never)]
    fn words(&mut self, _: &str, lead: &str, rest: &str) {
        if !rest.is_empty() {
            put(&mut self.0, "\n");
            self.told(lead, rest, &[]);
            put(&mut self.0, "\n");
        }
    }

    #[inline(never)]
    fn list(&mut self) {
        put(&mut self.0, "\n");
    }

    #[inline(never)]
    fn item(&mut self, lead: &str, rest: &str, notes: &[usize]) {
        put(&mut self.0, "- ");
        self.told(lead, rest, notes);
        put(&mut self.0, "\n");
    }

    #[inline(never)]
    fn table(&mut self, _: &str, heads: &[&str]) {
        for head in heads {
            let start = if self.0.ends_with('\n') { "\n| " } else { " | " };
            put(&mut self.0, start);
            self.escaped(head, false);
        }
        put(&mut self.0, " |\n");
        for _ in heads {
            put(&mut self.0, "| --- ");
        }
        self.0.push('|');
    }

    #[inline(never)]
    fn row(&mut self, name: &str) {
        put(&mut self.0, "\n| ");
        self.escaped(name, false);
        put(&mut self.0, " |");
    }

    #[inline(never)]
    fn cell(&mut self, _: &str, words: &str, notes: &[usize]) {
        put(&mut self.0, " ");
        self.told("", words, notes);
        put(&mut self.0, " |");
    }

    #[inline(never)]
    fn ranking(&mut self) {
        self.list();
    }

    #[inline(never)]
    fn place(&mut self, _: usize, rank: &str, name: &str, score: &str) {
        let rest = [", rank ", rank, ": ", score, " of 100 points"].concat();
        self.item(name, if score.is_empty() { "" } else { &rest }, &[]);
    }

    #[inline(never)]
    fn end(&mut self) {
        if self.0.ends_with('|') {
            put(&mut self.0, "\n");
        }
    }
}
