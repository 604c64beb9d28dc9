//! A name in quotes, short enough for one line.

/// How many characters of a name are shown at its start.
const START: usize = 22;
/// How many are shown at its end, where the numbers are.
const END: usize = 9;

/// The name as a sentence has it: a long one without its middle.
pub fn quoted(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let end = chars.len().saturating_sub(END);
    let mut short = String::from("“");
    for (at, char) in chars.into_iter().enumerate() {
        if at < START || at >= end || end <= START + 1 {
            short.push(char);
        } else if at == START {
            short.push('…');
        }
    }
    short.push('”');
    short
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_long_name_is_shown_by_its_start_and_its_end() {
        assert_eq!(quoted("Our team, 2027"), "“Our team, 2027”");
        assert_eq!(quoted(&"ß".repeat(32)), format!("“{}”", "ß".repeat(32)));
        let long = "The settings of the shop team after the merger with the other one 2";
        assert_eq!(quoted(long), "“The settings of the sh…her one 2”");
    }
}
