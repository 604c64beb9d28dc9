//! Lists in words: several things in a row.

/// All of several things: `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list(things: &[String]) -> String {
    joined(things, "and")
}

/// One of several things: `a`, `a or b`, `a, b or c`.
pub(super) fn either(things: &[String]) -> String {
    joined(things, "or")
}

fn joined(things: &[String], word: &str) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{either, list};

    #[test]
    fn things_in_a_row_read_as_a_sentence() {
        let things = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&things[..0]), "");
        assert_eq!(list(&things[..1]), "a");
        assert_eq!(list(&things[..2]), "a and b");
        assert_eq!(list(&things), "a, b and c");
        assert_eq!(either(&things), "a, b or c");
    }
}
