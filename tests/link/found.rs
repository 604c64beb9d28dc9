//! What is found in a text.

use stackfit::link::{encode, pasted};

/// The links of the people in a text, and what was not understood.
pub fn found(text: &str) -> (Vec<String>, Vec<String>) {
    let pasted = pasted(text);
    (pasted.people.iter().map(encode).collect(), pasted.opened.not_understood)
}
