//! The pieces of a record as the elements of the decision sheet.

use crate::browser::Paper;
use crate::record::{Case, Page};
use crate::ui::ranking::bar::bar;
use crate::ui::ranking::legend::KEYS;

/// A sheet in the making.
pub struct Sheet<'a> {
    /// Its elements.
    pub paper: Paper,
    /// What it is about.
    pub case: &'a Case,
    /// The heads of the table in the making.
    pub heads: Vec<String>,
    /// The column of its next cell.
    pub column: usize,
}

impl Sheet<'_> {
    /// Words in the last open element, with the numbers of their sources as links to the list.
    #[inline(never)]
    fn told(&mut self, lead: &str, rest: &str, notes: &[usize]) {
        if !lead.is_empty() {
            self.paper.element("strong", "", lead);
        }
        self.paper.text(rest);
        if !notes.is_empty() {
            self.paper.open("small", "note");
            for note in notes {
                let note = note.to_string();
                self.paper.text(" ");
                self.link(&["#source-", &note].concat(), &note);
            }
            self.paper.close();
        }
    }

    /// A link that tells nobody where it was followed.
    #[inline(never)]
    pub fn link(&mut self, address: &str, words: &str) {
        self.paper.open("a", "");
        self.paper.attribute("href", address);
        self.paper.attribute("rel", "noopener noreferrer");
        self.paper.text(words);
        self.paper.close();
    }

    /// What the colours of the bars mean.
    pub fn legend(&mut self) {
        self.paper.open("ul", "legend");
        for (class, name) in KEYS {
            self.paper.open("li", "");
            self.paper.element("span", &["legend-key ", class].concat(), "");
            self.paper.text(name);
            self.paper.close();
        }
        self.paper.close();
    }

    /// The list of the sources by their numbers, from 1: each with its title, and its address where it
    /// has one. Nothing where none is cited.
    pub fn sources(&mut self, sources: &[(&str, &str)]) {
        if sources.is_empty() {
            return;
        }
        self.part("", "Sources");
        self.paper.open("ol", "paper-sources");
        for (number, (title, url)) in (1_u32..).zip(sources) {
            let number = number.to_string();
            self.paper.open("li", "");
            self.paper.attribute("id", &["source-", &number].concat());
            self.paper.element("strong", "", &number);
            self.paper.text(&[" ", title, " "].concat());
            if !url.is_empty() {
                self.link(url, url.trim_start_matches("https://").trim_end_matches('/'));
            }
            self.paper.close();
        }
        self.paper.close();
        self.end();
    }
}

impl Page for Sheet<'_> {
    #[inline(never)]
    fn part(&mut self, class: &str, title: &str) {
        self.paper.open("section", class);
        self.paper.element("h2", "", title);
    }

    #[inline(never)]
    fn words(&mut self, class: &str, lead: &str, rest: &str) {
        if !rest.is_empty() {
            self.paper.open("p", class);
            self.told(lead, rest, &[]);
            self.paper.close();
        }
    }

    #[inline(never)]
    fn list(&mut self) {
        self.paper.open("ul", "");
    }

    #[inline(never)]
    fn item(&mut self, lead: &str, rest: &str, notes: &[usize]) {
        self.paper.open("li", "");
        self.told(lead, rest, notes);
        self.paper.close();
    }

    #[inline(never)]
    fn table(&mut self, class: &str, heads: &[&str]) {
        self.paper.open("table", class);
        if heads.iter().any(|head| !head.is_empty()) {
            self.paper.open("thead", "");
            self.paper.open("tr", "");
            for head in heads {
                self.paper.open(if head.is_empty() { "td" } else { "th" }, "");
                if !head.is_empty() {
                    self.paper.attribute("scope", "col");
                }
                self.paper.text(head);
                self.paper.close();
            }
            self.paper.close();
            self.paper.close();
        }
        self.paper.open("tbody", "");
        self.heads.clear();
        self.heads.extend(heads.iter().map(|head| (*head).to_owned()));
    }

    #[inline(never)]
    fn row(&mut self, name: &str) {
        // The one before it, if there is one.
        if self.paper.is_in("TR") {
            self.paper.close();
        }
        self.column = 1;
        self.paper.open("tr", "");
        self.paper.open("th", "");
        self.paper.attribute("scope", "row");
        self.paper.text(name);
        self.paper.close();
    }

    #[inline(never)]
    fn cell(&mut self, class: &str, words: &str, notes: &[usize]) {
        self.paper.open("td", class);
        // Where lines are broken, each cell has the name of its column.
        if let Some(head) = self.heads.get(self.column).filter(|head| !head.is_empty()) {
            self.paper.attribute("data-name", head);
        }
        self.column += 1;
        self.told("", words, notes);
        self.paper.close();
    }

    #[inline(never)]
    fn ranking(&mut self) {
        self.table("", &[]);
    }

    #[inline(never)]
    fn place(&mut self, framework: usize, rank: &str, name: &str, score: &str) {
        // Spaces as wide as digits, so that the names stand below each other.
        self.row(&format!("{rank:\u{2007}>2}\u{2002}{name}"));
        self.paper.open("td", "paper-bar");
        bar(&mut self.paper, self.case, framework);
        self.paper.close();
        self.cell("paper-number", score, &[]);
    }

    #[inline(never)]
    fn end(&mut self) {
        while self.paper.is_in("TR") || self.paper.is_in("TBODY") {
            self.paper.close();
        }
        self.paper.close();
    }
}
