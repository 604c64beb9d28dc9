//! Links in a text: which are found, and whose they are.

use proptest::prelude::*;
use stackfit::link::{End, State, encode, pasted};

use crate::found::found;
use crate::person::person;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn links_are_found_in_a_text_whatever_is_around_them(
        members in proptest::collection::vec(person(), 2..4),
        around in proptest::sample::select(vec![
            ("Ann: ", ""),
            ("> <", ">"),
            ("[mine](", ")"),
            ("See “", "”."),
            ("- ", ", and"),
        ]),
        gap in proptest::sample::select(vec!["\n", " ", "\r\n\r\nBob, 10:32\n"]),
    ) {
        let links = members.iter().map(|member| {
            let (before, behind) = around;
            // What a sentence puts behind a name may be its own.
            let member = State { name: "Ann".to_owned(), ..member.clone() };
            format!("{before}https://example.org/page/#{}{behind}", encode(&member))
        });
        let text = links.collect::<Vec<_>>().join(gap);
        let found = pasted(&text);
        let settings = |people: &[State]| -> Vec<_> {
            people.iter().map(|one| (one.scenario.clone(), one.overrides.clone())).collect()
        };
        prop_assert_eq!(settings(&found.people), settings(&members), "{}", text);
    }

    #[test]
    fn any_text_is_read(text: String) {
        let _ = pasted(&text);
    }
}

#[test]
fn links_are_found_however_programs_wrote_them() {
    let right = vec!["v=1&js=8&concurrency=7".to_owned(), "v=1&ts=9".to_owned()];
    for text in [
        "https://x.org/#v=1&js=8&concurrency=7https://x.org/#v=1&ts=9",
        "#v=1&js=8&concurrency=7 v=1&ts=9",
        "https://x.org/?v=1&js=8&concurrency=7 https://x.org/?page=2&v=1&ts=9",
        "https://x.org/%23v=1&js=8&concurrency=7\nhttps://x.org/#v%3D1%26ts%3D9",
        "<a href=\"https://x.org/#v=1&amp;js=8&amp;concurrency=7\">one</a>\nfile:///a/b.html#v=1&ts=9",
        "https://x.org/#v=1&js=8&con\ncurrency=7\nhttps://x.org/#v=1&ts=9",
        "> https://x.org/#v=1&amp;js=8&amp;con\n> currency=7>.\n>> *https://x.org/#v=1&ts=9*?utm_source=x",
        "https://x.org/#v=1&utm_campaign=a-very-long-name-of-one&js=8&concurr\nency=7\nhttps://x.org/#v=1&ts=9",
        "https://x.org/?utm_source=a&utm_campaign=a-very-long-name#v=1&js=8&concurrency=\n7\n\nhttps://x.org/#v=1&ts=9\nCheers,",
        "https://x.org/#v=3D1&js=3D8&concurrency=\n=3D7\n\nhttps://x.org/#v=1&ts=9",
        "https://go.example/?url=https%3A%2F%2Fx.org%2F%23v%3D1%26js%3D8%26concurrency%3D7&data=05%7C02%7Ca \
         https://x.org/#v=1&ts=9",
    ] {
        assert_eq!(found(text), (right.clone(), Vec::new()), "{text}");
    }
}

#[test]
fn people_of_a_group_that_is_pasted_join() {
    let (links, lost) = found("#v=1&js=8&with=Ann.ts9,Bob&name=Me and https://x.org/#v=1&py=9");
    assert_eq!(links, ["v=1&js=8&name=Me", "v=1&ts=9&name=Ann", "v=1&name=Bob", "v=1&py=9"]);
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn who_stands_directly_before_a_link_without_a_name_is_called_so() {
    let names = |text: &str| -> Vec<String> {
        pasted(text).people.into_iter().map(|person| person.name).collect()
    };
    for (before, name) in [
        ("Asha: ", "Asha"),
        ("Asha Rao - ", "Asha Rao"),
        ("Zoë – ", "Zoë"),
        ("[10:32] bob99: ", ""),
        ("bob99: ", "bob99"),
        ("27/11/26, 10:32 - Asha Rao: ", "Asha Rao"),
        ("> Asha: <", "Asha"),
        ("李: ", "李"),
        ("from A\u{202e}sha: ", "Asha"),
        ("Here is mine: ", ""),
        ("Link: ", ""),
        ("my link: ", ""),
        ("- ", ""),
        ("Asha\n", ""),
        ("Asha:\n", ""),
        ("Asha ", ""),
        ("10:32: ", ""),
    ] {
        let text =
            [before, "https://x.org/#v=1&js=8\nBob: https://x.org/#v=1&js=9&name=Me"].concat();
        assert_eq!(names(&text), [name, "Me"], "{text}");
    }
    let long = ["A".repeat(90), ": #v=1&js=8".to_owned()].concat();
    assert_eq!(names(&long), ["A".repeat(40)]);
    let group = "Asha: #v=1&js=8&with=Ann.ts9";
    assert_eq!(names(group), ["Asha", "Ann"]);
}

#[test]
fn what_calendars_and_cards_have_before_a_link_is_nobody() {
    for before in ["URL;VALUE=URI:", "URL:", "DESCRIPTION:", "view-source:"] {
        let text = [before, "https://x.org/#v=1&js=8"].concat();
        assert_eq!(found(&text), (vec!["v=1&js=8".to_owned()], Vec::new()), "{text}");
    }
}

#[test]
fn a_link_with_a_name_that_is_quoted_counts_once() {
    let (links, _) = found("#v=1&js=8&name=Me\n> #v=1&js=8&name=Me\n#v=1&js=9&name=Me #v=1 #v=1");
    assert_eq!(links, ["v=1&js=8&name=Me", "v=1&js=9&name=Me", "v=1"]);
}

#[test]
fn a_link_that_stands_directly_behind_the_same_counts_once() {
    let link = "https://x.org/#v=1&js=8&must=admin";
    let named = "https://x.org/#v=1&js=8&must=admin&name=Ann";
    let other = "v=1&ts=9";
    for twice in [
        "link <link>",
        "link<link>",
        "[link](link)",
        "<link|link>",
        "[link|link|smart-link]",
        "<a href=\"link\">link</a>",
        "<a href='link'>link</a>",
        "> link\n>> link",
        "> link\n> Cheers\n>\n> On Monday somebody wrote:\n>> link",
        "link\nlink",
        "link link",
        "(link), \"link\".",
    ] {
        for (whole, right) in
            [(link, "v=1&js=8&must=admin"), (named, "v=1&js=8&must=admin&name=Ann")]
        {
            let text = [
                &*twice.replace("link", whole).replace(&["smart-", whole].concat(), "smart-link"),
                "\n#",
                other,
            ]
            .concat();
            assert_eq!(
                found(&text),
                (vec![right.to_owned(), other.to_owned()], Vec::new()),
                "{text}"
            );
        }
        if twice.starts_with('>') {
            continue;
        }
        let text = [
            "Ann: ",
            &*twice.replace("link", link).replace(&["smart-", link].concat(), "smart-link"),
        ]
        .concat();
        let own = if text.contains("href") { "" } else { "&name=Ann" };
        assert_eq!(found(&text).0, [["v=1&js=8&must=admin", own].concat()], "{text}");
    }
    // A group is there once, too, and one without a name behind one with it.
    let group = "https://x.org/#v=1&js=8&with=Ann.ts9";
    assert_eq!(found(&[group, " <", group, ">"].concat()).0.len(), 2);
    assert_eq!(found(&[named, " <", link, ">"].concat()).0.len(), 1);
    // But not where somebody else is named, or words are between.
    for apart in ["Bob: ", "and mine: ", "me too, "] {
        assert_eq!(found(&["Ann: ", link, "\n", apart, link].concat()).0.len(), 2, "{apart}");
    }
    assert_eq!(found(&[link, "\n", named].concat()).0.len(), 2);
}

#[test]
fn what_looks_like_a_link_and_is_none_is_named_and_other_words_are_not() {
    let (links, lost) = found("Hello, see https://x.org/ and #v=1&js=8&mood=7 by 10:32");
    assert_eq!(links, ["v=1&js=8&mood=7"]);
    assert_eq!(lost, ["https://x.org/", "mood=7"]);
    assert_eq!(found("nothing <b>here</b>"), (Vec::new(), Vec::new()));
}

#[test]
fn a_link_among_others_that_was_shortened_says_so() {
    let of = |text: &str| pasted(text).opened.end == End::Shortened;
    assert!(of("https://x.org/#v=1&js=8 https://x.org/#v=1&ts=9&must=admin…\nhttps://x.org/#v=1"));
    assert!(of("https://x.org/?v=1&js=8&must=admin..."));
    assert!(!of("https://x.org/#v=1&js=8. And so on…"));
}

#[test]
fn of_a_text_that_is_too_long_the_start_is_read_and_that_is_said() {
    let start = "#v=1&js=8\n";
    let text = [start, &"words\n".repeat(50_000), "#v=1&js=9"].concat();
    let pasted = pasted(&text);
    assert!(pasted.is_cut);
    assert!(!stackfit::link::pasted(start).is_cut);
    assert_eq!(pasted.people.iter().map(encode).collect::<Vec<_>>(), ["v=1&js=8"]);
}
