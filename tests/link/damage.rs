//! Links as mail programs, messengers, editors and people leave them: what was meant is read.

use proptest::prelude::*;
use stackfit::link::{End, State, decode, encode, is_ours, shared_query, strange};

use crate::states::{compared, day, overrides, scenario};

/// What a program on the way does to a link.
type Damage = fn(&str) -> String;

/// Escapes what `encodeURIComponent` of JavaScript does.
fn escape(link: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    let escaped = link
        .bytes()
        .map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    escaped.collect()
}

/// Does something to every key.
fn with_keys(link: &str, change: fn(&str) -> String) -> String {
    let pairs = link.split('&').map(|pair| match pair.split_once('=') {
        Some((key, value)) => format!("{}={value}", change(key)),
        None => pair.to_owned(),
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// Puts something into the middle of a key, where it has one.
fn broken(key: &str, gap: &str) -> String {
    let (start, end) = key.split_at(key.len() / 2);
    if start.is_empty() { key.to_owned() } else { [start, gap, end].concat() }
}

/// Other ways to write the separators.
const SEPARATORS: [Damage; 14] = [
    |link| link.replace('&', "&amp;"),
    |link| link.replace('&', "&amp;amp;"),
    |link| link.replace('&', "&#38;"),
    |link| link.replace('&', "&#x26;"),
    |link| link.replace('&', "\\u0026"),
    |link| link.replace('&', "\\u0026").replace('=', "\\u003d"),
    |link| link.replace('&', ";"),
    |link| link.replace('&', "\\&"),
    |link| link.replace('&', "&%0A"),
    |link| link.replace('&', "%26"),
    |link| link.replace('=', "%3D"),
    escape,
    |link| escape(&escape(link)),
    |link| link.replace('%', "%25"),
];

/// Other ways to write the keys.
const KEYS: [Damage; 5] = [
    |link| with_keys(link, str::to_uppercase),
    |link| with_keys(link, |key| broken(key, "%C2%AD")),
    |link| with_keys(link, |key| broken(key, "\u{200b}")),
    |link| with_keys(link, |key| format!(" {key}")),
    |link| link.replace('=', "=3D"),
];

/// What is put before a link.
const STARTS: [Damage; 7] = [
    |link| format!("#{link}"),
    |link| format!("/?{link}"),
    |link| format!("!{link}"),
    |link| format!("?{link}"),
    |link| format!("%23{link}"),
    |link| format!("Stackfit:%20Django%20leads%20https://example.org/#{link}"),
    |link| format!("Stackfit: Django leads\nhttps://example.org/%23{link}"),
];

/// What is glued to the end of a link.
const ENDS: [Damage; 20] = [
    |link| format!("{link}."),
    |link| format!("{link},"),
    |link| format!("{link}:"),
    |link| format!("{link};"),
    |link| format!("{link})"),
    |link| format!("{link}]"),
    |link| format!("{link}>"),
    |link| format!("{link}\""),
    |link| format!("{link}'"),
    |link| format!("{link})."),
    |link| format!("{link}%20"),
    |link| format!("{link}\u{200b}"),
    |link| format!("{link}%E2%80%8B"),
    |link| format!("{link}%C2%A0"),
    |link| format!("{link}&"),
    |link| format!("{link}&utm_source=letter&fbclid=IwAR0"),
    |link| format!("{link}?fbclid=IwAR0abc"),
    |link| format!("{link}:~:text=Django"),
    |link| format!("{link}&data=05%7C02%7Canna%40example.org%7C0&sdata=a%3D&reserved=0"),
    |link| format!("{link}&amp;utm_medium=mail"),
];

/// A state with a name as people give one, or none. A name ends in a letter: what a sentence puts
/// behind one may have been its own.
fn named_state() -> impl Strategy<Value = State> {
    let name = proptest::option::of("[A-Za-zé][A-Za-z0-9é ,.%&=;()-]{0,20}[A-Za-z]");
    (scenario(), compared(), overrides(10), name, day()).prop_map(
        |(scenario, compared, overrides, name, on)| State {
            scenario,
            own: Vec::new(),
            compared,
            overrides,
            with: String::new(),
            name: name.unwrap_or_default(),
            on,
            unknown_pairs: Vec::new(),
        },
    )
}

#[track_caller]
fn assert_reads(link: &str, meant: &State) {
    let opened = decode(link, "");
    assert_eq!(&opened.state, meant, "{link}");
    assert_eq!((opened.adjusted, opened.not_understood), (0, Vec::new()), "{link}");
}

fn one_of(damages: &'static [Damage]) -> impl Strategy<Value = Damage> {
    (0..damages.len()).prop_map(|place| damages[place])
}

proptest! {
    #[test]
    fn a_damaged_link_reads_as_meant(
        state in named_state(),
        damage in prop_oneof![one_of(&SEPARATORS), one_of(&KEYS), one_of(&STARTS), one_of(&ENDS)],
    ) {
        assert_reads(&damage(&encode(&state)), &state);
    }

    #[test]
    fn a_link_that_was_damaged_twice_reads_as_meant(
        state in named_state(),
        first in prop_oneof![one_of(&KEYS), one_of(&STARTS), one_of(&ENDS)],
        second in one_of(&SEPARATORS),
    ) {
        // A sign behind a name that is escaped with it may be the name's own.
        let state = State { name: String::new(), ..state };
        assert_reads(&second(&first(&encode(&state))), &state);
    }

    #[test]
    fn a_link_with_two_things_around_it_reads_as_meant(
        state in named_state(),
        first in prop_oneof![one_of(&KEYS), one_of(&ENDS)],
        second in prop_oneof![one_of(&STARTS), one_of(&ENDS)],
    ) {
        let state = State { name: String::new(), ..state };
        assert_reads(&second(&first(&encode(&state))), &state);
    }

    #[test]
    fn what_is_said_to_be_understood_was(link in "([a-z]{1,12}(=[a-z0-9.,]{0,8})?&){0,6}") {
        // Whatever is neither named nor counted is in the link of the state, or as at the start.
        let opened = decode(&link, "");
        if opened.adjusted == 0 && opened.not_understood.is_empty() {
            let again = decode(&encode(&opened.state), "");
            prop_assert_eq!(again.state, opened.state);
            for pair in link.split('&').filter(|pair| !pair.is_empty()) {
                let (key, _) = pair.split_once('=').unwrap_or((pair, ""));
                let rubbish = decode(&[key, "=rubbish"].concat(), "");
                prop_assert!(rubbish.state.unknown_pairs.is_empty(), "{}", pair);
            }
        }
    }
}

/// Opens a link, and gives what the page then shows, and what it says was not understood.
fn opens(link: &str) -> (String, String) {
    let opened = decode(link, "");
    (encode(&opened.state), opened.not_understood.join("; "))
}

#[test]
fn a_key_that_a_broken_line_parted_is_read_and_the_visitor_is_told() {
    for gap in ["%20", "+", "%0A", "%0D%0A%20"] {
        let opened = decode(&format!("v=1&js=8&concur{gap}rency=7&ml=4"), "");
        assert_eq!(encode(&opened.state), "v=1&js=8&concurrency=7&ml=4");
        assert_eq!((opened.adjusted, opened.not_understood.len()), (1, 0));
    }
}

#[test]
fn words_behind_a_value_are_named_and_the_value_counts() {
    let read = opens("v=1&js=8&ml=4 is what I use");
    assert_eq!(read, ("v=1&js=8&ml=4".to_owned(), "is what I use".to_owned()));
    let read = opens("v=1&js=8&must=admin%22%3Ehere%3C/a%3E");
    assert_eq!(read, ("v=1&js=8&must=admin".to_owned(), "here</a".to_owned()));
}

#[test]
fn a_value_that_goes_on_as_a_word_is_not_understood() {
    for value in ["8abc", "8-10", "8.x", "seven", "1e1"] {
        let (link, named) = opens(&format!("v=1&js={value}"));
        assert_eq!((link.as_str(), named), ("v=1", format!("js={value}")));
    }
}

#[test]
fn a_link_in_the_value_of_another_key_is_not_this_one() {
    let inside = "via=https%3A%2F%2Fexample.org%2F%23v%3D1%26js%3D3";
    let read = opens(&format!("v=1&js=8&{inside}"));
    assert_eq!(read.0, format!("v=1&js=8&{inside}"));
    assert!(read.1.starts_with("via=https://example.org/"), "{read:?}");
    assert_eq!(opens("mood=7?js=8").1, "mood=7?js=8");
    assert!(!is_ours("", "?redirect=%2Fpage%3Fname%3DAnna%26team%3D3"));
    assert!(!is_ours("", "?u=https%3A%2F%2Fx.org%2F%3Fv%3D1%26team%3D3"));
}

#[test]
fn what_stands_behind_the_name_of_an_escaped_link_is_not_the_names() {
    let read = opens("v%3D1%26js%3D8%26name%3DShop%26utm_source%3Dx");
    assert_eq!(read, ("v=1&js=8&name=Shop".to_owned(), String::new()));
    assert_eq!(opens("v%3D1%26name%3DA%2526B%26js%3D8").0, "v=1&js=8&name=A%26B");
}

#[test]
fn an_empty_name_does_not_beat_a_name() {
    assert_eq!(opens("v=1&name=Our%20shop&name=").0, "v=1&name=Our%20shop");
    assert_eq!(opens("v=1&name="), ("v=1".to_owned(), String::new()));
}

#[test]
fn separators_that_were_written_over_and_over_are_read_at_once() {
    assert_eq!(opens(&format!("v=1&{}js=8", "amp;".repeat(1_900))).0, "v=1&js=8");
}

#[test]
fn what_a_host_reserves_is_no_tracker() {
    assert_eq!(shared_query("?reserved=yes&sdata=7"), "?reserved=yes&sdata=7");
    assert_eq!(shared_query("?id=1&data=05%7C02%7Canna%40example.org%7C0&sdata=x"), "?id=1");
}

#[test]
fn a_link_of_which_nothing_is_known_is_named_and_an_anchor_is_not() {
    assert_eq!(strange("#concurre=7&mood=7"), ["concurre=7", "mood=7"]);
    assert!(strange("#ranking").is_empty() && strange("#utm_source=x").is_empty());
}

#[test]
fn what_safe_links_leave_behind_is_no_setting() {
    let remains = "data=05%7C02%7Canna%40example.org%7C0&sdata=abc%3D&reserved=0";
    assert_eq!(opens(&format!("v=1&js=8&{remains}")), ("v=1&js=8".to_owned(), String::new()));
    let read = opens(&format!("v=1&js=8&data=7&{remains}"));
    assert_eq!(read, ("v=1&js=8&data=7".to_owned(), String::new()));
}

#[test]
fn a_link_that_was_cut_names_what_is_left_of_a_key() {
    assert_eq!(opens("v=1&js=8&concurre"), ("v=1&js=8&concurre".to_owned(), "concurre".to_owned()));
    assert_eq!(decode("v=1&js=8&name=Caf%C3", "").state.name, "Caf");
}

#[test]
fn a_name_that_was_escaped_twice_is_read_and_one_with_escapes_in_it_stays() {
    assert_eq!(decode("v=1&name=Our%2520shop%252C%2520v2", "").state.name, "Our shop, v2");
    for name in ["100%25", "Our%20shop", "%41", "50%", "%%41%42", "v=3D", "Dev=3D1", "a & v=3D1"] {
        let state = State { name: name.to_owned(), ..State::start() };
        assert_eq!(decode(&encode(&state), "").state, state);
    }
}

#[test]
fn a_link_ends_in_a_letter_or_a_digit() {
    for name in ["a-", "a_", "a~", "a.", "a)", "é", "🇮🇸", "a%"] {
        let link = encode(&State { name: name.to_owned(), ..State::start() });
        assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{link}");
    }
}

#[test]
fn a_long_link_is_read_whatever_separates_its_pairs() {
    // Had each pair to be looked for in all of the rest, this would take more than a minute.
    for pair in ["%26js%3D8", ";js=8", "|js=8", "%3Bjs%3D8", ";js=8;%20%20|", "&#js=8", "%0Ajs=8"] {
        let link = ["js=9", &pair.repeat(39_000 / pair.len())].concat();
        assert_eq!(opens(&link), ("v=1&js=8".to_owned(), String::new()), "{pair}");
    }
    for sign in ["#", "?", "#a", "?a=", "&?"] {
        let name = ["v=1&name=Ann", &sign.repeat(39_000 / sign.len())].concat();
        assert!(decode(&name, "").state.name.starts_with("Ann"), "{sign}");
    }
}

#[test]
fn of_two_links_in_one_address_the_first_is_read_and_that_is_said() {
    let second = ["v=1&js=9&team=7&must=admin&on=2026-11-26", "v=1", "v=1&name=Other&o=gin.ml3"];
    let first = [
        "v=1&js=9&ts=8&data=3&on=2026-11-26",
        "v=1&js=9&ts=8&must=admin.8",
        "v=1&js=9&with=7-signs,Ann.js9&name=Our%20shop",
        "v=1&name=Shop",
        "v=1&name=of%20v%3D1%20%23v%3D1",
        "v=1",
    ];
    for (first, second) in first.into_iter().flat_map(|one| second.map(|other| (one, other))) {
        for gap in ["%20", "", " ", "+", "%0A", "%C2%A0", "&"] {
            for page in [
                "https://example.org/#",
                "http://a.org/b/?c=d#",
                "file:///a/b.html#",
                "#",
                "https://example.org/%23",
            ] {
                let link = [first, gap, page, second].concat();
                let opened = decode(&link, "");
                assert_eq!(encode(&opened.state), first, "{link}");
                assert_eq!((opened.adjusted, opened.not_understood.len()), (0, 0), "{link}");
                assert!(opened.end == End::Joined, "{link}");
            }
        }
        assert!(
            decode(first, "").end != End::Joined && decode(&escape(first), "").end != End::Joined
        );
    }
    for start in ["Stackfit%20https://example.org/#", "https://example.org/%23", "!"] {
        assert!(decode(&[start, first[0]].concat(), "").end != End::Joined, "{start}");
    }
    let in_query = decode("", "?v=1&js=8%20https://example.org/%23v=1&ts=9");
    assert_eq!((encode(&in_query.state).as_str(), in_query.end), ("v=1&js=8", End::Joined));
}

#[test]
fn what_is_glued_to_a_name_in_signs_that_it_has_escaped_is_no_part_of_it() {
    for (glued, named) in [
        ("|our choice>", "our choice"),
        ("|our%20choice%3E", "our choice"),
        ("?ref=hn", "ref=hn"),
        ("\">here</a>", "here</a"),
        ("&quot;&gt;here&lt;/a&gt;", "here</a"),
        ("<br>", "br"),
        ("!", ""),
        ("?!", ""),
        ("!!1", "1"),
        ("?", ""),
        (">", ""),
        ("|", ""),
        (">.", ""),
        ("?utm_source=hn", ""),
    ] {
        let read = opens(&["v=1&js=8&name=Our%20shop", glued].concat());
        assert_eq!(read, ("v=1&js=8&name=Our%20shop".to_owned(), named.to_owned()), "{glued}");
    }
    assert_eq!(opens("v=1&name=\"Our%20shop\"").0, "v=1&name=Our%20shop");
    for name in ["a|b", "a <b>", "\"a\"", "Why?", "a?b=c", "Hello!", "|", "?!"] {
        let link = encode(&State { name: name.to_owned(), ..State::start() });
        for link in [link.clone(), escape(&link), link.replace('%', "%25"), format!("{link}|x")] {
            assert_eq!(decode(&link, "").state.name, name, "{link}");
        }
    }
}

#[test]
fn a_query_behind_a_value_is_somebody_elses_and_is_named() {
    for (link, right, lost) in [
        ("v=1&js=8&data=3?go=1", "v=1&js=8&data=3", &["go=1"] as &[&str]),
        ("v=1&js=8?name=Bob&team=3", "v=1&js=8", &["name=Bob", "team=3"]),
        ("v=1&must=ml.8,admin?hide=gin", "v=1&must=ml.8,admin", &["hide=gin"]),
        ("v=1&js=8&name=Ann?go=1&ml=3", "v=1&js=8&name=Ann", &["go=1", "ml=3"]),
        ("v=1&js=8?page=2", "v=1&js=8", &["page=2"]),
        ("v=1&js=8?utm_source=a&utm_medium=b", "v=1&js=8", &[]),
        ("v=1&js=8?go=1&fbclid=a", "v=1&js=8", &["go=1"]),
        ("v=1&js=8?", "v=1&js=8", &[]),
    ] {
        let opened = decode(link, "");
        assert_eq!((encode(&opened.state).as_str(), opened.adjusted), (right, 0), "{link}");
        assert_eq!(opened.not_understood, lost, "{link}");
    }
}
