//! Sender: the name of the person that stands before a link in a text.

use super::own::clean_own_name;
use crate::characters::is_letter;

/// The name of a person with which these words end, as in `Ann:` or `Ann -`; empty where they end in none.
pub(super) fn name_at_end(words: &[&str]) -> String {
    let mut name = String::new();
    let is_bracket = |word: &&str| word.chars().all(|char| "([{'“„«*_".contains(char));
    let brackets = words.iter().rev().take_while(|word| is_bracket(word)).count();
    let words = words.get(..words.len() - brackets).unwrap_or_default();
    let Some((word, mut before)) = words.split_last() else { return name };
    let own = if matches!(*word, "-" | "–" | "—" | ":" | "：") {
        let Some((last, rest)) = before.split_last() else { return name };
        before = rest;
        Some(*last)
    } else {
        word.strip_suffix([':', '：'])
    };
    let mut own = own.unwrap_or_default();
    // Words in small letters are of a sentence, but for one that stands alone.
    let is_alone = before.is_empty();
    for _ in 0..3 {
        let is_own = |char: char| {
            is_letter(char) && !char.is_ascii_digit() && (is_alone || !char.is_ascii_lowercase())
        };
        let is_end = own.ends_with(|char: char| char.is_ascii_punctuation());
        if is_end || !own.starts_with(is_own) {
            break;
        }
        let gap = if name.is_empty() { "" } else { " " };
        name = [own, gap, &name].concat();
        let Some((last, rest)) = before.split_last() else { break };
        (own, before) = (*last, rest);
    }
    let is_other = OTHERS.iter().any(|other| name.eq_ignore_ascii_case(other));
    let is_other = is_other || name.contains([';', '=']);
    if is_other { String::new() } else { clean_own_name(&name) }
}

/// What stands before links and is nobody's name.
const OTHERS: [&str; 8] =
    ["description", "here", "link", "mine", "see", "this", "url", "view-source"];
