//! Groups: several people in one link, and the links in a text.

use proptest::prelude::*;
use stackfit::dataset::DATASET;
use stackfit::link::{
    End, LIMIT, MOST_PEOPLE, State, decode, encode, encode_whole, group, pasted, people, surplus,
};

use crate::states::state;

/// A person as a group keeps one: without what is left out there.
fn person() -> impl Strategy<Value = State> {
    (state(), "[A-Za-zé][ -~é]{0,20}[A-Za-z.é]").prop_map(|(state, name)| State {
        compared: None,
        on: None,
        with: String::new(),
        unknown_pairs: Vec::new(),
        name,
        ..state
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_group_comes_back_from_its_link_but_for_the_last_who_do_not_fit(
        members in proptest::collection::vec(person(), 2..=MOST_PEOPLE),
    ) {
        let mut names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        prop_assume!(names.len() == members.len());
        let state = group(&members);
        prop_assert_eq!(&people(&state), &members);
        let link = encode(&state);
        prop_assert!(link.len() <= LIMIT);
        let opened = decode(&link, "");
        prop_assert_eq!((opened.adjusted, opened.not_understood.len()), (0, 0), "{}", link);
        let kept = members.len() - surplus(&state).people;
        prop_assert_eq!(&people(&opened.state)[..], &members[..kept], "{}", link);
        prop_assert_eq!(encode(&opened.state), link);
    }

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

/// The links of the people in a text, and what was not understood.
fn found(text: &str) -> (Vec<String>, Vec<String>) {
    let pasted = pasted(text);
    (pasted.people.iter().map(encode).collect(), pasted.opened.not_understood)
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
fn of_a_text_that_is_too_long_the_start_is_read_and_that_is_said() {
    let start = "#v=1&js=8\n";
    let text = [start, &"words\n".repeat(50_000), "#v=1&js=9"].concat();
    let pasted = pasted(&text);
    assert!(pasted.is_cut);
    assert!(!stackfit::link::pasted(start).is_cut);
    assert_eq!(pasted.people.iter().map(encode).collect::<Vec<_>>(), ["v=1&js=8"]);
}

#[test]
fn what_is_longer_than_any_link_is_joined_no_more() {
    let text = ["#v=1&js=8", &"\n&mood=7".repeat(10_000)].concat();
    let (links, lost) = found(&text);
    assert_eq!(links.len(), 1);
    // What is in the link, and the rest by itself.
    assert!(lost.len() >= 9_990, "{}", lost.len());
}

#[test]
fn what_is_not_understood_of_a_person_is_named_with_them() {
    let lost = decode("v=1&js=8&with=Ann.js9,Person_2.js9.ts7.py3.concur", "").not_understood;
    assert_eq!(lost, ["concur of Person 2"]);
    assert_eq!(decode("v=1&with=.js9.concur", "").not_understood, ["with=concur"]);
}

#[test]
fn a_link_of_a_group_that_lost_its_end_says_so() {
    let of = |link: &str| decode(link, "").state;
    let group = group(&[of("v=1&js=8"), of("v=1&ts=9&must=admin.10&name=Ann"), of("v=1&py=10")]);
    let link = encode(&group);
    let start = link.find("with=").expect("it has others") + "with=".len();
    for end in start..link.len() {
        let cut = link.get(..end).expect("it is ASCII");
        let opened = decode(cut, "");
        assert!(opened.is_cut, "{cut}");
        assert!(!opened.state.with.contains("sign"), "{cut}");
        assert!(pasted(&["#", cut, " and so on"].concat()).opened.is_cut, "{cut}");
    }
    let escaped = link.replace('-', "%2D").replace(',', "%2C").replace('%', "%25");
    for whole in [link.clone(), escaped, [&*link, ")."].concat()] {
        let opened = decode(&whole, "");
        assert_eq!((&opened.state, opened.is_cut, opened.adjusted), (&group, false, 0), "{whole}");
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
fn a_link_among_others_that_was_shortened_says_so() {
    let of = |text: &str| pasted(text).opened.end == End::Shortened;
    assert!(of("https://x.org/#v=1&js=8 https://x.org/#v=1&ts=9&must=admin…\nhttps://x.org/#v=1"));
    assert!(of("https://x.org/?v=1&js=8&must=admin..."));
    assert!(!of("https://x.org/#v=1&js=8. And so on…"));
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
fn what_calendars_and_cards_have_before_a_link_is_nobody() {
    for before in ["URL;VALUE=URI:", "URL:", "DESCRIPTION:", "view-source:"] {
        let text = [before, "https://x.org/#v=1&js=8"].concat();
        assert_eq!(found(&text), (vec!["v=1&js=8".to_owned()], Vec::new()), "{text}");
    }
}

#[test]
fn what_anybody_added_is_there_for_all_with_their_own_scores() {
    let (ann, bob) = (
        "v=1&js=8&add=Hub.js.ml4&o=gin.ml9&name=Ann",
        "v=1&add=Core.ts.ml1,Hub.ml7&hide=own2,gin&o=rails.ml2&name=Bob",
    );
    let state = |link: &str| decode(link, "").state;
    let group = group(&[state(ann), state(bob)]);
    let link = encode(&group);
    let with = "with=45-signs,Bob.hide-gin.hide-own1.o-rails-ml2.o-own1-ml7&name=Ann";
    assert_eq!(link, ["v=1&js=8&add=Hub.js.ml4,Core.ts.ml1&o=gin.ml9&", with].concat());
    let opened = decode(&link, "");
    assert_eq!((&opened.state, opened.adjusted, opened.not_understood.len()), (&group, 0, 0));
    let people = people(&group);
    assert_eq!(encode(&people[0]), "v=1&js=8&add=Hub.js.ml4,Core.ts.ml1&o=gin.ml9&name=Ann");
    assert_eq!(
        encode(&people[1]),
        "v=1&add=Hub.js.ml7,Core.ts.ml1&hide=gin,own1&o=rails.ml2&name=Bob"
    );
    let mut less = group;
    less.remove_own(0);
    assert_eq!(
        encode(&less),
        "v=1&js=8&add=Core.ts.ml1&o=gin.ml9&with=24-signs,Bob.hide-gin.o-rails-ml2&name=Ann"
    );
}

#[test]
fn what_looks_like_a_link_and_is_none_is_named_and_other_words_are_not() {
    let (links, lost) = found("Hello, see https://x.org/ and #v=1&js=8&mood=7 by 10:32");
    assert_eq!(links, ["v=1&js=8&mood=7"]);
    assert_eq!(lost, ["https://x.org/", "mood=7"]);
    assert_eq!(found("nothing <b>here</b>"), (Vec::new(), Vec::new()));
}

#[test]
fn what_is_wrong_in_the_settings_of_the_others_is_counted_or_named() {
    let opened = decode("#v=1&with=Ann.js99.mood7.o-gin-ml11.must-admin0,.ts9,Bob is here", "");
    assert_eq!(opened.adjusted, 3);
    assert_eq!(opened.not_understood, ["mood7 of Ann", "o-gin-ml11 of Ann"]);
    assert_eq!(opened.state.with, "Ann.js10.must-admin1,Person_3.ts9,Bob_is_here");
    let many = format!("#v=1&with={}", ["Ann.js8"; 14].join(","));
    let opened = decode(&many, "");
    assert_eq!((opened.adjusted, people(&opened.state).len()), (3, MOST_PEOPLE));
}

#[test]
fn people_who_do_not_fit_give_way_whole_and_are_counted() {
    let long = State { name: "é".repeat(80), ..State::start() };
    let mut members = vec![State::start(); 12];
    members[1..].fill(long);
    let state = group(&members);
    let (link, kept) = (encode(&state), 12 - surplus(&state).people);
    assert!(link.len() <= LIMIT && kept < 12);
    assert_eq!(people(&decode(&link, "").state).len(), kept);
}

#[test]
fn what_the_page_keeps_for_itself_holds_everybody() {
    let long = State { name: "é".repeat(80), ..State::start() };
    let mut members = vec![State::start(); 12];
    members[1..].fill(long);
    let state = group(&members);
    let opened = decode(&encode_whole(&state), "");
    assert_eq!((people(&opened.state), opened.adjusted), (people(&state), 0));
}

#[test]
fn what_people_say_of_own_frameworks_without_room_is_not_in_the_link_either() {
    let scores: String = DATASET.criteria.iter().map(|one| [".", one.key, "7"].concat()).collect();
    let added: Vec<String> = (0..20).map(|place| format!("Framework_{place}{scores}")).collect();
    let with = "Ann.js8.o-own1-ml4.o-own20-ml4.hide-own20";
    let state = decode(&format!("v=1&add={}&with={with}", added.join(",")), "").state;
    assert_eq!(state.own.len(), 20);
    let opened = decode(&encode(&state), "");
    assert!(opened.state.own.len() < 20);
    assert_eq!((opened.adjusted, opened.not_understood), (0, Vec::new()));
    assert_eq!(opened.state.with, "Ann.js8.o-own1-ml4");
}

#[test]
fn what_one_does_not_know_of_a_framework_stays_unknown_whoever_is_first() {
    let state = |link: &str| decode(link, "").state;
    let both = [
        state("v=1&add=Hub.js.ml4.types3&name=Ann"),
        state("v=1&add=Hub.js.ml7&name=Bob"),
        state("v=1&name=Cyd"),
    ];
    let ann = group(&both);
    assert_eq!(ann.with, "Bob.o-own1-ml7.o-own1-types-no,Cyd");
    let opened = decode(&encode(&ann), "");
    assert_eq!((&opened.state, opened.adjusted, opened.not_understood.len()), (&ann, 0, 0));
    let mut people = people(&ann);
    // Who says nothing of it takes over what who added it says.
    let added = ["v=1&add=Hub.js.ml4.types3", "v=1&add=Hub.js.ml7", "v=1&add=Hub.js.ml4.types3"];
    let names = ["&name=Ann", "&name=Bob", "&name=Cyd"];
    for (person, link) in people.iter().zip(added.iter().zip(names)) {
        assert_eq!(encode(person), [link.0, link.1].concat());
    }
    people.rotate_left(1);
    let bob = group(&people);
    assert_eq!(stackfit::link::people(&bob), people);
    let strange = decode("v=1&add=Hub.ml4&with=Bob.o-gin-ml-no.o-own2-ml-no.O-OWN1-ML-NO", "");
    assert_eq!(strange.not_understood, ["o-gin-ml-no of Bob", "o-own2-ml-no of Bob"]);
    assert_eq!(strange.state.with, "Bob.o-own1-ml-no");
}

#[test]
fn of_two_frameworks_of_one_name_in_a_link_none_is_lost_and_those_of_two_people_are_one() {
    let state = |link: &str| decode(link, "").state;
    let (ann, bob) = ("v=1&add=Hub.js.ml1&name=Ann", "v=1&add=Hub.ml4,Hub.ml7&name=Bob");
    let group = group(&[state(ann), state(bob)]);
    let people = people(&group);
    // The one that is there only once has the name of whose it is.
    assert_eq!(encode(&people[0]), "v=1&add=Hub.js.ml1,Hub_~28Bob~29.ml7&name=Ann");
    assert_eq!(encode(&people[1]), "v=1&add=Hub.js.ml4,Hub_~28Bob~29.ml7&name=Bob");
    for _ in 0..2 {
        let again = stackfit::link::group(&people);
        assert_eq!(stackfit::link::people(&again), people);
    }
    // Who joins again is still the same.
    let bob = state(bob);
    assert_eq!(stackfit::link::group(&[people[0].clone(), bob]).own, group.own);
    // What is written in two languages is two frameworks, and a language that one knows is that of both.
    let group = stackfit::link::group(&[
        state("v=1&add=Hub.js,Core"),
        state("v=1&add=Hub.ts.ml7,Core.py.ml7&name=Bob"),
    ]);
    assert_eq!(
        encode(&State { with: String::new(), ..group }),
        "v=1&add=Hub.js,Core.py,Hub_~28Bob~29.ts.ml7"
    );
}

#[test]
fn frameworks_for_which_a_group_has_no_room_are_named() {
    let add = |sign: &str| -> String {
        let all: Vec<String> = (0..30).map(|place| format!("{sign}{place}")).collect();
        format!("#v=1&js=8&add={}", all.join(","))
    };
    let pasted = pasted(&[add("A"), add("B")].join("\n"));
    assert_eq!(pasted.opened.state.own.len(), 50);
    let lost: Vec<String> = (20..30).map(|place| format!("add=B{place}")).collect();
    assert_eq!(pasted.opened.not_understood, lost);
}

#[test]
fn no_two_people_of_a_group_are_called_the_same() {
    let named = |name: &str| State { name: name.to_owned(), ..State::start() };
    let called = |people: &[State]| -> Vec<String> {
        people.iter().map(|person| person.name.clone()).collect()
    };
    let long = "é".repeat(80);
    let given = ["", "Ann", "Ann (3)", "Ann", "Person 1", "Person 7", "", &long, &long, &long];
    let state = group(&given.map(named));
    let own = [&"é".repeat(40), " (9)"].concat();
    let next = own.replace('9', "10");
    let shown = [
        "",
        "Ann",
        "Ann (3)",
        "Ann (4)",
        "Person 1 (5)",
        "Person 7",
        "Person 7 (7)",
        &long,
        &own,
        &next,
    ];
    assert_eq!(called(&people(&state)), shown);
    assert_eq!(people(&decode(&encode_whole(&state), "").state), people(&state));
    // Nor in a link that somebody wrote.
    let opened = decode("v=1&with=Ann,Ann,Ann_~283~29,Ann&name=Ann", "").state;
    assert_eq!(called(&people(&opened)), ["Ann", "Ann (2)", "Ann (4)", "Ann (3)", "Ann (5)"]);
}

#[test]
fn the_length_of_a_group_is_nobody_whatever_is_around_it_and_however_its_digits_are_written() {
    let whole = "24-signs,Ann.js9.py3.concurrency8";
    let right = decode(&format!("v=1&with={whole}&name=Bob"), "");
    for start in
        ["\"", "(", "=", "3D", "[", "<", "“", "'", "**", "%22", "%3D", "+", "%C2%A0", "%E2%80%8B"]
    {
        for end in ["", "\"", ")", "%20", "**"] {
            let link = format!("v=1&with={start}24-signs{end},Ann.js9.py3.concurrency8&name=Bob");
            assert_eq!(decode(&link, ""), right, "{link}");
        }
    }
    for hyphen in ["\u{2011}", "%E2%80%91", "–", "—", "−", "\u{ad}-", "-\u{200b}", " - ", "", "%2D"]
    {
        for digits in ["24", "２４", "٢٤", "२४", "2\u{fe0f}\u{20e3}4\u{fe0f}\u{20e3}", "𝟐𝟒", "𝟸𝟺"]
        {
            for word in ["signs", "SIGNS", "Signs"] {
                let link =
                    format!("v=1&with={digits}{hyphen}{word},Ann.js9.py3.concurrency8&name=Bob");
                assert_eq!(decode(&link, ""), right, "{link}");
                let cut = link.replace(".concurrency8", "");
                assert!(decode(&cut, "").is_cut, "{cut}");
            }
        }
    }
    // Of a number that cannot be read.
    for first in ["99999999999999999999999-signs", "24-1000000-signs"] {
        let opened = decode(&format!("v=1&with={first},Ann.js9.py3.concurrency8&name=Bob"), "");
        assert_eq!((&opened.state, opened.is_cut), (&right.state, true), "{first}");
    }
    // One of a group that was cut there.
    for first in ["\"24-signs", "(24", "24\u{2011}si", "=24-", "\"", "2\u{fe0f}\u{20e3}"] {
        let opened = decode(&format!("v=1&js=8&with={first}"), "");
        assert_eq!((encode(&opened.state).as_str(), opened.is_cut), ("v=1&js=8", true), "{first}");
    }
    for person in ["Signs", "Ann-signs", "signs", "Co_signs", "Ann"] {
        let opened = decode(&format!("v=1&with={person}.js9,Bob.js8"), "");
        assert_eq!((people(&opened.state).len(), opened.is_cut), (3, false), "{person}");
    }
}

#[test]
fn a_group_whose_signs_were_eaten_says_that_signs_are_missing() {
    let state = decode("v=1&js=8&with=Bob_B~2E.js9,Zo~C3~AB.py3", "").state;
    let link = encode(&state);
    for eaten in [link.replacen('_', "", 2), link.replace('~', "")] {
        let opened = decode(&eaten, "");
        assert_eq!((people(&opened.state).len(), opened.is_cut), (3, true), "{eaten}");
    }
}

#[test]
fn the_escapes_of_a_name_are_repaired_and_a_damaged_name_is_said() {
    let changed = |link: &str| {
        let opened = decode(link, "");
        assert_eq!(
            (opened.adjusted, opened.not_understood.len()),
            (opened.changed.len(), 0),
            "{link}"
        );
        (encode(&opened.state), opened.changed.join("; "))
    };
    for gap in ["%20", "+", "%0A", "%0D%0A", "%E2%80%8B", "%C2%AD", "\u{200b}", "\u{ad}", " "] {
        for (with, right) in [
            (format!("v=1&add=~{gap}3Cb"), "v=1&add=~3Cb"),
            (format!("v=1&add=~C3{gap}~96l.js.ml4"), "v=1&add=~C3~96l.js.ml4"),
            (
                format!("v=1&with=9-signs,~{gap}3C{gap}~3{gap}Eb.js9"),
                "v=1&with=11-signs,~3C~3Eb.js9",
            ),
        ] {
            assert_eq!(changed(&with), (right.to_owned(), String::new()), "{with}");
        }
    }
    for (link, right, said) in [
        (
            "v=1&add=~C3~96l-Kern_~22~3",
            "v=1&add=~C3~96l~2DKern_~22",
            "the name “Öl-Kern \"” is damaged",
        ),
        ("v=1&add=Core~zz.js", "v=1&add=Core~7Ezz.js", "the name “Core~zz” is damaged"),
        ("v=1&with=9-signs,Ann~C3.js9", "v=1&with=7-signs,Ann.js9", "the name “Ann” is damaged"),
        ("v=1&name=Caf%C3", "v=1&name=Caf", "the name “Caf” is damaged"),
        ("v=1&name=a%0Ab", "v=1&name=ab", "the name “ab” was changed"),
        ("v=1&add=Our_%0Acore", "v=1&add=Our_core", "the name “Our core” was changed"),
    ] {
        assert_eq!(changed(link), (right.to_owned(), said.to_owned()), "{link}");
    }
    let long = changed(&["v=1&name=", &"a".repeat(81)].concat()).1;
    assert_eq!(long, format!("the name “{}” was changed", "a".repeat(40)));
}
