//! Links into which blanks came, or whose blanks are no longer escaped, in an address and among words.

use stackfit::link::{Opened, State, decode, encode, pasted};

/// A link with every key, as the page writes it, one with settings behind its name, and some that end in
/// each kind of value.
const LINKS: [&str; 9] = [
    "v=1&js=10&concurrency=8&must=admin.8,data.7,types&add=Our_core.js.ml4,Hub.ml7&hide=own1,gin,rails\
     &view=django,gin&o=django.ml9.data3,rails.ml5&with=31-signs,Ann_Lee.ts9.concurrency7,Bob.py9\
     &on=2026-11-26&name=Our%20shop",
    "v=1&name=Our%20big%20shop&js=10&must=admin.8,types&mood=7&hide=gin,rails",
    "v=1&js=10&must=admin.8,data.7,types",
    "v=1&js=10&add=Our_core.js.ml4,Hub_2.ml10",
    "v=1&js=10&hide=gin,spring-boot",
    "v=1&js=10&view=django,gin",
    "v=1&js=10&o=django.ml9.data3,rails.ml5",
    "v=1&js=10&with=31-signs,Ann_Lee.ts9.concurrency7,Bob.py9",
    "v=1&js=10&on=2026-11-26",
];

/// The links of the people in a text, and what was not understood.
fn found(text: &str) -> (Vec<String>, Vec<String>) {
    let pasted = pasted(text);
    (pasted.people.iter().map(encode).collect(), pasted.opened.not_understood)
}

/// Whether there is something to say of a link, beside that a pair is not known.
fn is_said(opened: &Opened) -> bool {
    opened.adjusted > 0
        || opened.not_understood.iter().any(|part| part != "mood=7")
        || opened.is_cut
}

/// A state with its names without blanks: in a name that is written by hand, one may be meant.
fn without_blanks(people: &[State]) -> Vec<State> {
    let whole = |name: &str| name.split_whitespace().collect::<String>();
    let people = people.iter().cloned().map(|mut person| {
        person.name = whole(&person.name);
        person.unknown_pairs.clear();
        person.own.iter_mut().for_each(|own| own.name = whole(&own.name));
        person
    });
    people.collect()
}

#[test]
fn a_blank_anywhere_in_a_link_loses_nothing_silently() {
    for link in LINKS {
        let right = without_blanks(&pasted(&["Me: #", link].concat()).people);
        let alone = without_blanks(&pasted(&["#", link].concat()).people);
        for at in 1..link.len() {
            let (before, rest) = link.split_at(at);
            // A name shows what came into its escapes.
            let gaps = ["%20", "%20%20", "+", " ", "\u{a0}"].into_iter();
            for gap in gaps.filter(|_| !before.ends_with('%') && !before.ends_with("%2")) {
                let opened = decode(&[before, gap, rest].concat(), "");
                let people = without_blanks(&stackfit::link::people(&opened.state));
                assert!(people == alone || is_said(&opened), "{before}{gap}{rest}: {opened:?}");
            }
            for gap in [" ", "\u{a0}\t"] {
                for end in ["", "\nThanks, Ann", "\nhttps://x.org/#v=1&js=8&ts=9"] {
                    let text = ["Me: https://x.org/#", before, gap, rest, end].concat();
                    let pasted = pasted(&text);
                    let people =
                        without_blanks(pasted.people.get(..right.len()).unwrap_or_default());
                    let is_right = people == right || is_said(&pasted.opened);
                    assert!(is_right, "{text}: {pasted:?}");
                }
            }
        }
    }
}

#[test]
fn blanks_at_every_comma_and_in_every_name_lose_nothing_silently() {
    for link in LINKS {
        let right = without_blanks(&pasted(&["#", link].concat()).people);
        for comma in [",", ", ", " ,", " ,  ", ",\u{a0}"] {
            for blank in ["%20", " ", "\u{a0}", "%20 "] {
                let blanks = link.replace(',', comma).replace("%20", blank);
                let pasted = pasted(&["https://x.org/#", &blanks].concat());
                let is_right = without_blanks(&pasted.people) == right || is_said(&pasted.opened);
                assert!(is_right, "{blanks}: {pasted:?}");
            }
        }
    }
}

#[test]
fn a_name_with_blanks_is_read_whole_where_pairs_follow() {
    let right = "v=1&js=9&ml=4&name=Our%20big%20shop";
    for link in [
        "v=1&js=9&name=Our big shop&ml=4",
        "v=1&name=Our big shop&js=9&ml=4",
        "v=1&js=9&name=Our\u{a0}big  shop&amp;ml=4",
        "v=1&js=9&name=Our%20 big%20shop&ml=4",
        "v=1&js=9&name=Our%20big %20shop&ml=4",
        "v=1&js=9&name=Our%2 0big%20shop&ml=4",
        "v=1&js=9&name=Our\nbig shop&ml=4",
    ] {
        for end in ["", " thanks", "\nThanks, Ann", " and so on, I think"] {
            let text = ["Me: https://x.org/#", link, end].concat();
            assert_eq!(found(&text), (vec![right.to_owned()], Vec::new()), "{text}");
        }
        let text = ["https://x.org/#", link, " and Bob: https://x.org/#v=1&ts=9"].concat();
        let both = vec![right.to_owned(), "v=1&ts=9&name=Bob".to_owned()];
        assert_eq!(found(&text), (both, Vec::new()), "{text}");
    }
    let (links, lost) = found("https://x.org/#v=1&js=9&name=Our big shop&mood=7");
    assert_eq!(
        (links, lost),
        (vec!["v=1&js=9&name=Our%20big%20shop&mood=7".to_owned()], vec!["mood=7".to_owned()])
    );
}

#[test]
fn of_a_name_that_ends_a_link_what_shows_that_it_goes_on_is_read() {
    for link in [
        "v=1&js=9&name=Our%20 shop",
        "v=1&js=9&name=Our %20shop",
        "v=1&js=9&name=Our% 20shop",
        "v=1&js=9&name=Our%2 0shop",
        "v=1&js=9&name=Ou r%20shop",
        "v=1&js=9&name=Our%20\nshop",
    ] {
        for end in ["", " is mine, I think", "\nThanks, Ann"] {
            let text = ["https://x.org/#", link, end].concat();
            let right = vec!["v=1&js=9&name=Our%20shop".to_owned()];
            assert_eq!(found(&text), (right, Vec::new()), "{text}");
        }
    }
}

#[test]
fn a_list_goes_on_behind_a_blank_at_its_comma() {
    let right = "v=1&js=9&must=admin.8,types&hide=gin,rails";
    for link in [
        "v=1&js=9&must=types, admin.8&hide=rails,gin",
        "v=1&js=9&must=types , admin.8&hide=rails, gin",
        "v=1&js=9&must=admin.8, types&hide=gin ,rails",
        "v=1&js=9&hide=gin,  rails&must=admin.8,\u{a0}types",
        "v=1&js=9&hide=gin,rails&must=types, admin .8",
        "v=1&js=9&must=admin.8,types&hide=rails, gin.",
    ] {
        for end in ["", "\nThanks, Ann"] {
            let text = ["https://x.org/#", link, end].concat();
            let (links, lost) = found(&text);
            let opened = decode(&links.concat(), "");
            let meant = decode(right, "").state;
            assert_eq!((opened.state, lost), (meant, Vec::new()), "{text}");
        }
    }
    for (link, right) in [
        ("v=1&add=Hub.js, Our_core.ml4", "v=1&add=Hub.js,Our_core.ml4"),
        ("v=1&add=Hub.js, Core&hide=own2, gin", "v=1&add=Hub.js,Core&hide=gin,own2"),
        ("v=1&o=gin.ml4, rails.ml5", "v=1&o=rails.ml5,gin.ml4"),
        ("v=1&js=1 0&ml=4", "v=1&js=10&ml=4"),
    ] {
        assert_eq!(found(&["#", link].concat()), (vec![right.to_owned()], Vec::new()), "{link}");
    }
}

#[test]
fn words_behind_a_link_end_it_and_those_that_may_be_its_own_are_named() {
    for (text, right, named) in [
        ("#v=1&js=9&name=Our shop", "v=1&js=9&name=Our", "shop"),
        ("#v=1&js=9&name=Our%20big shop", "v=1&js=9&name=Our%20big", "shop"),
        ("#v=1&js=9&name=Ann and that is all of it, thanks", "v=1&js=9&name=Ann", ""),
        ("(#v=1&js=9&name=Ann) here it is", "v=1&js=9&name=Ann", ""),
        ("<https://x.org/#v=1&js=9&name=Ann> thanks", "v=1&js=9&name=Ann", ""),
        ("#v=1&js=9&name=Ann\nthanks", "v=1&js=9&name=Ann", ""),
        ("#v=1&js=9&name=Ann, thanks", "v=1&js=9&name=Ann", ""),
        ("#v=1&js=9 2 of us", "v=1&js=9", ""),
        ("#v=1&js=9&must=admin is what I need", "v=1&js=9&must=admin", ""),
        ("#v=1&js=9&must=admin, which is what I need", "v=1&js=9&must=admin", ""),
        ("#v=1&js=9&must=admin, types matter to me", "v=1&js=9&must=admin", "types"),
        ("#v=1&js=9&add=Hub, Core", "v=1&js=9&add=Hub", "Core"),
        ("#v=1&js=9&add=Hub 2 of us", "v=1&js=9&add=Hub", "2 of us"),
        ("#v=1&js=9&add=Hub.js 2 of us", "v=1&js=9&add=Hub.js", "2 of us"),
        ("#v=1&js=9&add=Hub_2 e.g. for us", "v=1&js=9&add=Hub_2", ""),
        ("#v=1&js=9&add=Hub.js Core.ts is x.org", "v=1&js=9&add=Hub.js", ""),
        ("#v=1&js=9, types", "v=1&js=9", ""),
    ] {
        let named = if named.is_empty() { Vec::new() } else { vec![named.to_owned()] };
        assert_eq!(found(text), (vec![right.to_owned()], named), "{text}");
    }
}

#[test]
fn a_blank_in_what_says_how_long_a_group_is_makes_nobody() {
    for gap in ["%20", "+", "%0A", "\u{a0}"] {
        for at in 1.."24-signs".len() {
            let (before, rest) = "24-signs".split_at(at);
            let link = ["v=1&with=", before, gap, rest, ",Ann.js9.py3.concurrency8"].concat();
            let opened = decode(&link, "");
            assert_eq!(
                (stackfit::link::people(&opened.state).len(), opened.is_cut),
                (2, false),
                "{link}"
            );
        }
    }
}
