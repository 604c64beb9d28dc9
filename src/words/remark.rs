//! Remark on a link that was opened: what was adjusted in it, and what was not understood.

use super::lists::list;
use super::shortened::shortened;
use super::since::since;
use crate::link::{End, Opened};

/// How many settings that were adjusted are named.
const CHANGED: usize = 3;

/// How many parts that were not understood are named.
const NAMED: usize = 5;

/// The greatest length of such a part in characters, as it is shown.
const LONGEST: usize = 24;

/// What there is to say about a link that was opened; nothing about one that was understood whole and
/// made on the present data.
#[must_use]
pub fn remark(opened: &Opened) -> String {
    let newer =
        "This link was made by a newer version of this page. What this version knows of it is set.";
    let adjusted = match opened.adjusted {
        0 => String::new(),
        1 => "1 setting in this link was adjusted".to_owned(),
        more => format!("{more} settings in this link were adjusted"),
    };
    let changed = opened.changed.get(..CHANGED).unwrap_or(&opened.changed);
    let changed = named(changed, opened.adjusted);
    let adjusted = ended(&adjusted, &changed);
    let lost = &opened.not_understood;
    let parts: Vec<String> = lost.iter().take(NAMED).map(|part| shortened(part, LONGEST)).collect();
    let parts = named(&parts, lost.len());
    let lost = match lost.len() {
        0 => String::new(),
        1 => "1 part of this link was not understood".to_owned(),
        more => format!("{more} parts of this link were not understood"),
    };
    let lost = ended(&lost, &parts);
    let newer = if opened.newer { newer } else { "" };
    let cut = "Signs of the group in this link are missing or changed: people may be missing, and names \
               or settings may be wrong.";
    let cut = if opened.is_cut { cut } else { "" };
    let end = match opened.end {
        End::Whole => "",
        End::Shortened => {
            "This link ends in “…”: it may have been shortened, and settings may be missing."
        }
        End::Joined => "This address holds two links: the first is shown.",
    };
    let since = since(&opened.state);
    let said =
        [newer, end, cut, &*adjusted, &*lost, &*since].into_iter().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// These of so many things, and how many more there are; empty where there are none of these.
fn named(these: &[String], of: usize) -> String {
    let named = these.join(", ");
    match of.saturating_sub(these.len()) {
        0 => named,
        _ if named.is_empty() => named,
        more => list(&[named, format!("{more} more")]),
    }
}

/// A sentence that names things; nothing where it is empty.
fn ended(sentence: &str, named: &str) -> String {
    let sign = if named.is_empty() { "" } else { ": " };
    let end = if sentence.is_empty() { "" } else { "." };
    [sentence, sign, named, end].concat()
}

#[cfg(test)]
mod tests {
    use super::remark;
    use crate::link::decode;

    fn said(link: &str) -> String {
        remark(&decode(link, ""))
    }

    #[test]
    fn nothing_is_said_about_a_link_that_was_understood() {
        assert_eq!(said("v=1&js=8&utm_source=x"), "");
    }

    #[test]
    fn what_was_not_understood_is_counted_and_named() {
        assert_eq!(said("v=1&concurre"), "1 part of this link was not understood: concurre.");
        assert_eq!(
            said("v=1&concurre&mood=7&ml=11"),
            "1 setting in this link was adjusted: Machine learning 11 became 10. \
             2 parts of this link were not understood: concurre, mood=7."
        );
    }

    #[test]
    fn up_to_three_settings_that_were_adjusted_are_named() {
        let named =
            "JavaScript 44 became 10, Python -3 became 0, Team’s language 7,5 became 8 and ";
        assert_eq!(
            said("v=1&js=44&py=-3&must=data,data&team=7,5%20or%20so&ml=11"),
            ["5 settings in this link were adjusted: ", named, "2 more. "].concat()
                + "1 part of this link was not understood: or so."
        );
        assert_eq!(said("v=1&must=data.11"), "1 setting in this link was adjusted.");
        let long = ["v=1&js=", &"9".repeat(90), "&js=12"].concat();
        assert_eq!(
            said(&long),
            "2 settings in this link were adjusted: JavaScript 12 became 10 and 1 more."
        );
        let long = ["v=1&js=", &"9".repeat(90)].concat();
        assert_eq!(said(&long), "1 setting in this link was adjusted: JavaScript became 10.");
    }

    #[test]
    fn what_is_long_or_many_is_named_in_short() {
        let long = format!("v=1&x={}&a&b&c&d&e&f", "y".repeat(90));
        let named = format!("x={}…, a, b, c, d and 2 more", "y".repeat(21));
        assert_eq!(said(&long), format!("7 parts of this link were not understood: {named}."));
    }

    #[test]
    fn a_link_of_a_group_whose_signs_are_missing_says_so() {
        let end = "Signs of the group in this link are missing or changed: people may be missing, and \
                   names or settings may be wrong.";
        assert_eq!(said("v=1&js=8&with=12-signs,Ann.js9"), end);
        assert_eq!(said("v=1&js=8&with=7-signs,Ann.js9"), "");
        assert_eq!(said("v=1&js=8&with=Ann.js9"), "");
    }

    #[test]
    fn an_address_that_holds_two_links_says_so() {
        let said = said("v=1&js=8%20https://example.org/#v=1&js=9&mood=7");
        assert_eq!(said, "This address holds two links: the first is shown.");
    }

    #[test]
    fn a_link_that_was_shortened_says_so() {
        let shortened =
            "This link ends in “…”: it may have been shortened, and settings may be missing.";
        for link in [
            "v=1&must=ml.8,admin.3…",
            "v=1&must=admin,…",
            "v=1&must=admin...",
            "v=1&js=8%E2%80%A6",
            "v=1&js=8…)",
            "v=1&name=Our…",
        ] {
            assert_eq!(said(link), shortened, "{link}");
        }
        assert_eq!(said("v=1&js=8.."), "");
        assert_eq!(said("v=1&name=Wait%E2%80%A6"), "");
        assert_eq!(
            said("v=1&add=a~2Eb~2Cc_~…"),
            format!(
                "{shortened} 1 setting in this link was adjusted: the name “a.b,c” is damaged."
            )
        );
    }

    #[test]
    fn a_name_that_is_damaged_is_named() {
        assert_eq!(
            said("v=1&add=Core~zz"),
            "1 setting in this link was adjusted: the name “Core~zz” is damaged."
        );
    }

    #[test]
    fn people_for_whom_a_group_has_no_room_are_named() {
        let named: Vec<String> =
            (1..14).map(|place| format!("P{place}.js{}", place % 11)).collect();
        let of = |with: &[String]| said(&["v=1&name=Me&with=", &with.join(",")].concat());
        assert_eq!(of(&named[..11]), "");
        assert_eq!(
            of(&named),
            "2 settings in this link were adjusted: a group has twelve people at most: P12 left out, \
             P13 left out."
        );
        let many = of(&[&named[..3], &named[..]].concat());
        assert!(many.ends_with("P9 left out, P10 left out, P11 left out and 2 more."), "{many}");
    }

    #[test]
    fn a_newer_link_says_so_first() {
        assert!(said("v=2&mood=7").starts_with("This link was made by a newer version"));
    }
}
