//! Table of frameworks: added whole, or not at all.

use leptos::prelude::*;

use super::OwnForm;
use crate::csv;
use crate::link::MOST_BYTES;
use crate::record;
use crate::ui::share::record_section::opened;
use crate::words;

/// How many mistakes of a table are told.
const TOLD: usize = 100;

/// What is said before what is wrong with a file.
pub const NOTHING: &str = "Nothing was added:";

/// What is said of a text that is too large.
pub const TOO_LARGE: &str = "this is larger than 256 kB.";

impl OwnForm {
    /// Adds the frameworks in a table; where anything is wrong with it, adds none and says all of it.
    /// Settings that the page saved are opened instead.
    #[inline(never)]
    pub fn add_table(self, text: &str) {
        // What was pasted may be of any size.
        if text.len() as u64 > MOST_BYTES.into() {
            return self.say([NOTHING, " ", TOO_LARGE].concat());
        }
        if record::unfenced(text).trim_start().starts_with('{') {
            return self.open_settings(text);
        }
        let mut state = untrack(|| self.page.state());
        let place = state.own.len();
        let csv::Added { names, changed, mut mistakes, unknown } = csv::add(text, &mut state);
        let left_out = if unknown.is_empty() {
            String::new()
        } else {
            ["Columns left out: ", &words::list(&unknown), "."].concat()
        };
        if !mistakes.is_empty() {
            let more = mistakes.len().saturating_sub(TOLD);
            mistakes.truncate(TOLD);
            if more > 0 {
                mistakes.push(["And ", &more.to_string(), " more."].concat());
            }
            mistakes.push(left_out);
            self.say([NOTHING, "\n", mistakes.join("\n").trim_end()].concat());
            return;
        }
        self.page.open_by_step(state);
        self.close(Some(place));
        let added = names.len().saturating_sub(changed);
        let told = |verb: &str, count: usize| {
            let many = if count == 1 { ". " } else { "s. " };
            let what = [verb, &count.to_string(), " framework", many].concat();
            if count == 0 { String::new() } else { what }
        };
        let said = told("Added ", added) + &told("Changed ", changed) + &left_out;
        self.page.notice.set(said.trim_end().to_owned());
    }

    /// Opens the settings in a file of this page's.
    #[inline(never)]
    fn open_settings(self, text: &str) {
        match opened(self.page, text) {
            Ok(said) => {
                self.close(Some(0));
                self.page.notice.set(said);
            }
            Err(why) => self.say([NOTHING, " ", &why].concat()),
        }
    }
}
