//! Copying a text, or selecting it where the browser does not let the page copy.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{self, Answer};

/// Copies the text of a field of several lines, which a CSS selector names, and says so; where the
/// browser refuses, selects it and says that. What is said then is the first of two, or begins with
/// the second.
pub fn copy(
    text: String,
    field: &'static str,
    said: RwSignal<String>,
    [done, selected]: [&'static str; 2],
) {
    let asked = browser::copy(&text);
    // Said again, it is heard again.
    said.set(String::new());
    spawn_local(async move {
        let mut is_copied = asked.answer(true).await == Answer::Done;
        if !is_copied && let Some(field) = browser::first(field) {
            browser::focus_in_place(&field);
            browser::select_lines(&field);
            is_copied = browser::copy_selected(&text);
        }
        let _ = said.try_set(if is_copied {
            done.to_owned()
        } else {
            ["This browser does not let the page copy. ", selected, ": copy it."].concat()
        });
    });
}
