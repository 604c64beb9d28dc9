//! Lines of a text: which are parts of one link that was broken, and which are not.

use stackfit::link::pasted;

use crate::found::found;

#[test]
fn a_link_that_was_broken_anywhere_in_a_long_line_is_joined() {
    let link = "https://example.org/the-very-long-name-of-a-page-that-is-deep-in-a-site/#v=1&js=10&concurrency=8\
                &must=admin.8,data.7&add=Our_core.js.ml4,Hub.ml7&hide=own1,gin&o=django.ml9\
                &with=Ann.ts9.concurrency7,Bob.py9&on=2026-11-26&name=Our%20shop";
    let (whole, _) = found(link);
    let start = link.find("&js").expect("it has a pair");
    for at in start..link.len() {
        let (before, rest) = link.split_at(at);
        // Letters alone may be a word, what begins like a list may be one, and these may be a day or a time.
        let is_open = |text: &str| text.chars().all(|char| char.is_ascii_alphabetic());
        if is_open(rest) {
            continue;
        }
        for (end, start) in [("\n", ""), ("\r\n", "> ")] {
            let (links, lost) = found(&[before, end, start, rest].concat());
            assert_eq!((links, lost), (whole.clone(), Vec::new()), "{before} | {rest}");
        }
    }
}

#[test]
fn a_link_of_a_group_that_is_broken_among_its_people_is_joined() {
    let link = "https://example.org/compare/frameworks/#v=1&js=8&with=Ann.ts9.conc";
    for (rest, words) in [("urrency7,Bob.py9", ""), ("urrency7,Bob.py9&name=Me", "\nCheers,\nMe")] {
        let (links, lost) = found(&[link, "\n", rest, words].concat());
        assert_eq!(links[1..], ["v=1&ts=9&concurrency=7&name=Ann", "v=1&py=9&name=Bob"], "{rest}");
        assert!(lost.is_empty(), "{lost:?}");
    }
    // Words that follow are words.
    let (links, lost) = found(&[link, "urrency7\nCheers,\nMe"].concat());
    assert_eq!((links.len(), lost.len()), (2, 0));
}

#[test]
fn a_link_of_a_group_that_a_program_broke_at_some_length_of_a_line_is_joined() {
    let link = "https://example.org/compare/#v=1&js=9&go=6&must=admin.8,data&add=Our_core.js.ml4,a~2Eb~2Cc.ts.types7&hide=gin\
                &with=234-signs,Bob.ts9.must-types.must-admin10.hide-rails,Zo~C3~AB.py8.types7.must-data.o-gin-ml4,\
                Cyd_Ellis.rust9.concurrency8.security7.must-security7,Dana.go10.learning9.must-admin.hide-django,\
                Eve_Okafor.ts8.js9.o-own1-types3.hide-own2.must-types8&on=2026-11-26&name=Ann";
    let (whole, lost) = found(link);
    assert_eq!((whole.len(), lost.len(), pasted(link).opened.is_cut), (6, 0, false));
    for length in 64..=100 {
        for gap in ["\n", "\r\n", "\r\n "] {
            let pieces: Vec<&str> = (0..link.len())
                .step_by(length)
                .map(|at| &link[at..link.len().min(at + length)])
                .collect();
            let rest = pieces.last().expect("there are some");
            let is_folded = gap == "\r\n ";
            if is_folded && !(70..=75).contains(&length) {
                continue;
            }
            // Letters alone may be a word.
            if !is_folded && rest.chars().all(|char| char.is_ascii_alphabetic()) {
                continue;
            }
            for end in ["", "\n\nCheers,\nMe"] {
                let text = [&*pieces.join(gap), end].concat();
                assert_eq!(found(&text), (whole.clone(), Vec::new()), "{text}");
            }
        }
    }
}

#[test]
fn a_list_goes_on_in_the_next_line_behind_a_comma() {
    for (text, right) in [
        (
            "https://x.org/#v=1&\njs=8&\nmust=ml.8,\nadmin.3,\ntypes&\nhide=flask,\nrails",
            "v=1&js=8&must=ml.8,admin.3,types&hide=flask,rails",
        ),
        ("#v=1&add=Hub.js,\nOur_core&hide=own2,\ngin", "v=1&add=Hub.js,Our_core&hide=gin,own2"),
        ("#v=1&js=8&o=gin.ml4,\nrails.ml5\nCheers", "v=1&js=8&o=rails.ml5,gin.ml4"),
        // Words are words.
        ("#v=1&js=8&must=ml.8,\nCheers,\nMe", "v=1&js=8&must=ml.8"),
        ("#v=1&js=8&must=ml.8,\nadmin is more for me", "v=1&js=8&must=ml.8"),
        ("#v=1&js=8&add=Hub.js,\nCheers,\nMe", "v=1&js=8&add=Hub.js"),
        ("#v=1&js=8,\nadmin.3", "v=1&js=8"),
    ] {
        assert_eq!(found(text), (vec![right.to_owned()], Vec::new()), "{text}");
    }
}

#[test]
fn a_line_of_its_own_is_no_part_of_the_link_before_it() {
    let long = "https://example.org/compare/the-frameworks-of-ours/#v=1&py=3&";
    for line in
        ["bob99", "2026-11-27", "15.32", "7", "PS=sorry", "x=5", "py=4", "Bob, 10:32", "a_b"]
    {
        for link in [
            "https://example.org/#v=1&js=9&py=3&concurrency=8&name=Ann".to_owned(),
            "#v=1&js=9".to_owned(),
            [long, "concurrency=8&name=Ann"].concat(),
            [long, "concurrency=8&hide=gin&js=9"].concat(),
            [long, "concurrency=8&must=admin.8&on=2026-11-26"].concat(),
            [long, "concurrency=8&with=Ann.js9"].concat(),
        ] {
            let text = [&*link, "\n", line, "\nhttps://example.org/#v=1&js=9&name=Bob"].concat();
            let (mut links, lost) = found(&text);
            assert_eq!(links.pop().as_deref(), Some("v=1&js=9&name=Bob"), "{text}");
            assert_eq!(links, found(&link).0, "{text}");
            let said: Vec<&str> = line.contains('=').then_some(line).into_iter().collect();
            assert_eq!(lost, said, "{text}");
        }
    }
}

#[test]
fn a_line_behind_a_long_one_is_no_part_of_the_link_in_it_for_a_blank_alone() {
    let long = "https://example.org/compare/the-frameworks-of-ours/in-short/#v=1&js=9&name=Ann";
    for line in [" Cheers", "  Cheers", "\tMe", " Bob:"] {
        let text = [long, "&on=2026-11-26", "\n", line].concat();
        assert_eq!(found(&text).0, ["v=1&js=9&on=2026-11-26&name=Ann"], "{text}");
    }
}

#[test]
fn what_is_longer_than_any_link_is_joined_no_more() {
    let text = ["#v=1&js=8", &"\n&mood=7".repeat(10_000)].concat();
    let (links, lost) = found(&text);
    assert_eq!(links.len(), 1);
    // What is in the link, and the rest by itself.
    assert!(lost.len() >= 9_990, "{}", lost.len());
}
