//! Settings as JSON, written and read again.

use proptest::prelude::*;
use serde_json::{Value, json as value};
use stackfit::dataset::DATASET;
use stackfit::link::{State, decode, encode};
use stackfit::record::{is_json, json, unfenced};

use crate::states::{state, state_with};
use crate::{case, name, of_link};

fn parsed(state: &State) -> Value {
    serde_json::from_str(&json(&case(state))).expect("it is JSON")
}

/// The leaves of a file, as the browser's own JSON takes it apart.
fn leaves(file: &Value) -> String {
    fn put(leaves: &mut Vec<String>, path: &str, value: &Value) {
        let plain = |text: &str| text.replace(|char| char < ' ', "\u{fffd}");
        match value {
            Value::Object(map) if !map.is_empty() => {
                map.iter().for_each(|(key, value)| {
                    put(leaves, &format!("{path}{}\t", plain(key)), value);
                });
            }
            Value::Array(list) if !list.is_empty() => {
                (0..).zip(list).for_each(|(at, value): (usize, _)| {
                    put(leaves, &format!("{path}{at}\t"), value);
                });
            }
            Value::String(text) => leaves.push(format!("{path}\"{}", plain(text))),
            other => leaves.push(format!("{path}{other}")),
        }
    }
    let mut found = Vec::new();
    put(&mut found, "", file);
    found.join("\n")
}

/// The state that a file says.
fn read(file: &Value) -> Result<State, String> {
    stackfit::record::read(&leaves(file))
}

/// What reading says of the start with something else in its settings.
fn refused(change: impl FnOnce(&mut Value)) -> String {
    let mut changed = parsed(&State::start());
    change(&mut changed);
    read(&changed).expect_err("it is refused")
}

/// The lines of a file, and others, in any order and with damage.
fn lines() -> impl Strategy<Value = String> {
    let damage = ("[a-z0-9\"{}.-]{0,9}", 0..4_usize);
    let line = (any::<prop::sample::Index>(), proptest::option::weighted(0.3, damage));
    (state(), proptest::collection::vec(line, 0..60)).prop_map(|(state, chosen)| {
        let all = leaves(&parsed(&state));
        let all: Vec<&str> = all.lines().collect();
        let lines = chosen.into_iter().map(|(place, damage)| {
            let line = place.get(&all);
            let Some((text, at)) = damage else { return (*line).to_owned() };
            let mut parts: Vec<&str> = line.split('\t').collect();
            let place = at % parts.len();
            parts[place] = &text;
            parts.join("\t")
        });
        ["version\t1".to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_state_comes_back_from_its_file(state in state()) {
        prop_assert_eq!(read(&parsed(&state)), Ok(state));
    }

    #[test]
    fn frameworks_of_ones_own_come_back_by_the_link_of_the_file(state in state_with(5, 60)) {
        // Of what is not known here, what has no room beside them is left out.
        let known = |state: State| State { unknown_pairs: Vec::new(), ..state };
        prop_assert_eq!(read(&parsed(&state)).map(known), Ok(known(state)));
    }

    #[test]
    fn without_a_link_all_comes_back_but_the_day_the_group_and_what_is_not_known(state in state_with(0, 300)) {
        let mut file = parsed(&state);
        file["link"] = Value::Null;
        let expected = State { on: None, with: String::new(), unknown_pairs: Vec::new(), ..state };
        prop_assert_eq!(read(&file), Ok(expected));
    }

    #[test]
    fn any_lines_are_read_as_a_state_that_comes_back_or_refused(lines in lines()) {
        if let Ok(state) = stackfit::record::read(&lines) {
            prop_assert_eq!(read(&parsed(&state)), Ok(state.clone()));
            prop_assert_eq!(decode(&encode(&state), "").state.scenario, state.scenario);
        }
    }

    #[test]
    fn any_text_is_refused_and_nothing_more(text: String) {
        prop_assert!(stackfit::record::read(&text).is_err());
    }
}

#[test]
fn every_mistake_is_named_by_where_it_is() {
    let said = |path: &str, wrong: Value| {
        refused(|file| {
            let (last, before) = path.rsplit_once('.').map_or((path, ""), |(b, l)| (l, b));
            let place = before.split('.').filter(|key| !key.is_empty()).fold(file, |at, key| {
                if at[key].is_null() {
                    at[key] = value!({});
                }
                &mut at[key]
            });
            place[last] = wrong;
        })
    };
    for (path, wrong, words) in [
        ("settings.weights.concurrency", value!(17), "17 is not between 0 and 10."),
        ("settings.weights.concurrency", value!(-1), "-1 is not between 0 and 10."),
        ("settings.weights.ml", value!(7.5), "7.5 is no whole number."),
        ("settings.weights.ml", value!("7"), "“7” is no number."),
        ("settings.weights.ml", value!(null), "null is no number."),
        ("settings.weights.mood", value!(7), "7 is not known here."),
        ("settings.knowledge.py", value!(11), "11 is not between 0 and 10."),
        ("settings.must.admin", value!(0), "0 is not between 1 and 10."),
        ("settings.scores.django.admin", value!(10.5), "10.5 is not between 0 and 10."),
        ("settings.scores.cobol.admin", value!(5), "5 is not known here."),
        ("settings.name", value!(5), "5 is no text."),
        ("settings.colour", value!("red"), "“red” is not known here."),
    ] {
        assert_eq!(said(path, wrong), format!("{path}: {words}"));
    }
    assert_eq!(
        said("settings.hidden", value!(["gin", "cobol", 7])),
        "settings.hidden.1: “cobol” is no framework here; \
         settings.hidden.2: 7 is no framework here."
    );
    assert_eq!(
        said("settings.compared", value!(["gin", "gin"])),
        "settings.compared.1: “gin” is there twice."
    );
}

#[test]
fn what_is_no_file_of_the_page_says_so() {
    let other = "This is no file of this page: it has no version 1.";
    for file in [
        value!({}),
        value!([1]),
        value!({ "version": 2, "settings": { "name": "A" } }),
        value!({ "version": "1", "settings": { "name": "A" } }),
        value!({ "settings": { "name": "A" } }),
    ] {
        assert_eq!(read(&file), Err(other.to_owned()), "{file}");
    }
    let empty = value!({ "version": 1, "settings": {} });
    assert_eq!(read(&empty), Ok(State::start()));
}

#[test]
fn of_mistakes_a_hundred_are_named_and_more_are_counted() {
    for (count, end) in [(100, "99: 9 is not known here."), (103, "; and 3 more.")] {
        let said = refused(|file| {
            for mood in 0..count {
                file["settings"]["weights"][format!("mood{mood:02}")] = value!(9);
            }
        });
        assert_eq!(said.matches("9 is not known here").count(), 100, "{said}");
        assert!(said.ends_with(end), "{said}");
    }
}

#[test]
fn what_has_another_shape_is_named_by_where_it_is() {
    for (settings, said) in [
        (value!([]), "settings: [] is no object."),
        (value!("x"), "settings: “x” is no object."),
        (value!(null), "settings: null is no object."),
        (value!([1]), "settings.0: 1 is not known here."),
        (value!({ "hidden": "gin" }), "settings.hidden: “gin” is no list."),
        (value!({ "hidden": {} }), "settings.hidden: {} is no list."),
        (value!({ "hidden": { "a": "gin" } }), "settings.hidden.a: “gin” is not known here."),
        (value!({ "hidden": [["gin"]] }), "settings.hidden.0.0: “gin” is not known here."),
        (value!({ "compared": "gin" }), "settings.compared: “gin” is no list."),
        (value!({ "weights": [] }), "settings.weights: [] is no object."),
        (value!({ "weights": 5 }), "settings.weights: 5 is no object."),
        (value!({ "weights": { "ml": [5] } }), "settings.weights.ml.0: 5 is not known here."),
        (value!({ "must": null }), "settings.must: null is no object."),
        (value!({ "scores": [] }), "settings.scores: [] is no object."),
        (value!({ "scores": [5] }), "settings.scores.0: 5 is not known here."),
        (value!({ "scores": { "gin": 5 } }), "settings.scores.gin: 5 is not known here."),
        (value!({ "scores": { "x": {} } }), "settings.scores.x: {} is not known here."),
        (value!({ "name": ["A"] }), "settings.name.0: “A” is not known here."),
    ] {
        let file = value!({ "version": 1, "settings": settings });
        assert_eq!(read(&file), Err(said.to_owned()), "{file}");
    }
    for (link, said) in [
        (value!(7), "link: 7 is no text."),
        (value!({}), "link: {} is no text."),
        (value!(["#v=1"]), "link.0: “#v=1” is no text."),
    ] {
        assert_eq!(read(&value!({ "version": 1, "link": link })), Err(said.to_owned()));
    }
}

#[test]
fn a_name_that_is_too_long_is_refused_and_not_cut() {
    let named = |length| {
        let name = "ß".repeat(length);
        read(&value!({ "version": 1, "settings": { "name": name } })).map(|state| state.name)
    };
    assert_eq!(named(80), Ok("ß".repeat(80)));
    let short = "ß".repeat(59);
    let said = format!("settings.name: “{short}…” is longer than 80 characters.");
    assert_eq!(named(81), Err(said));
}

#[test]
fn a_file_without_settings_opens_by_its_link_and_without_either_says_so() {
    let link = "https://a.example/#v=1&js=1&ml=9";
    let file = value!({ "version": 1, "link": link });
    assert_eq!(read(&file), Ok(decode("v=1&js=1&ml=9", "").state));
    let neither = "It has neither settings nor a link with any.";
    for file in [
        value!({ "version": 1 }),
        value!({ "version": 1, "link": null }),
        value!({ "version": 1, "link": "https://a.example/", "ranking": [] }),
        value!({ "version": 1, "name": "x", "link": "https://example.com/docs#install" }),
        value!({ "version": 1, "link": "#top" }),
        value!({ "version": 1, "link": "https://a.example/#page=2" }),
    ] {
        assert_eq!(read(&file), Err(neither.to_owned()), "{file}");
    }
}

#[test]
fn what_settings_leave_out_is_as_in_the_link() {
    let file = value!({ "version": 1, "link": "https://a.example/#v=1&js=9&mood=3", "settings": { "name": "A" } });
    let state = read(&file).expect("it is read");
    assert_eq!(state, decode("v=1&js=9&name=A&mood=3", "").state);
}

#[test]
fn a_list_in_settings_takes_the_place_of_the_whole_list_of_the_link() {
    let link = "https://a.example/#v=1&must=admin.2,data.3&hide=gin,axum&view=django&o=django.ml9";
    for (list, said, expected) in [
        ("must", value!({ "ml": 4 }), "v=1&must=ml.4&hide=gin,axum&view=django&o=django.ml9"),
        ("hidden", value!([]), "v=1&must=admin.2,data.3&view=django&o=django.ml9"),
        ("compared", value!([]), "v=1&must=admin.2,data.3&hide=gin,axum&view=none&o=django.ml9"),
        ("scores", value!({}), "v=1&must=admin.2,data.3&hide=gin,axum&view=django"),
    ] {
        let file = value!({ "version": 1, "link": link, "settings": { list: said } });
        assert_eq!(read(&file), Ok(decode(expected, "").state), "{list}");
    }
}

#[test]
fn a_file_has_the_ranking_with_its_parts() {
    let case = of_link("v=1&must=admin.3&hide=gin");
    let file: Value = serde_json::from_str(&json(&case)).expect("it is JSON");
    assert_eq!((&file["version"], &file["data"]), (&value!(1), &value!(DATASET.as_of)));
    let first = &file["ranking"][0];
    assert_eq!(first["name"], name(case.ranking.standings[0].alternative));
    assert_eq!(first["rank"], 1);
    let parts = first["parts"].as_object().expect("it has parts");
    let sum: f64 = parts.values().filter_map(Value::as_f64).sum();
    assert!((sum - first["score"].as_f64().expect("a number")).abs() < 1e-9, "{first}");
}

#[test]
fn what_the_link_of_a_file_loses_is_named_and_nothing_is_opened() {
    let file = |link: &str| value!({ "version": 1, "link": link, "settings": { "name": "T" } });
    let said = |link: &str| read(&file(link)).expect_err("it is refused");
    assert_eq!(
        said("#v=1&add=Core.ml99,Hub.ml3&o=gin.ml77&concurrency=x&mood=7"),
        "link: “add=Core.ml99” is not understood; link: “o=gin.ml77” is not understood; \
         link: “concurrency=x” is not understood."
    );
    for (link, wrong) in [
        ("#v=1&js=44", &["js=44"][..]),
        ("#v=1&foo=2&ml=99&py=3&types=7.5", &["ml=99", "types=7.5"]),
        ("#v=1&must=data.11&add=Core&hide=own1,gin,gin", &["must=data.11", "hide=own1,gin,gin"]),
        ("#v=1&ml=3&ml=4", &["ml=4"]),
    ] {
        let named: Vec<String> =
            wrong.iter().map(|pair| format!("link: “{pair}” cannot be set")).collect();
        assert_eq!(said(link), named.join("; ") + ".");
    }
    let long = format!("#v=1&name={}", "a".repeat(81));
    assert!(said(&long).starts_with("link: “name=aaaa"), "{}", said(&long));
    let many = format!("#v=1{}&js=44", "&mood=7".repeat(100));
    assert!(said(&many).ends_with("cannot be set."), "{}", said(&many));
    assert_eq!(
        said("#v=1&with=12-signs,Ann.js9"),
        "link: “v=1&with=12-signs,Ann.js9” cannot be set."
    );
    assert!(read(&file("#v=1&mood=7")).is_ok());
}

#[test]
fn a_text_is_json_where_it_begins_as_an_object_or_a_list() {
    for text in ["{", "{}", " {\n  \"version\": 1 }", "[]", "[", "[{\"version\":1}]", "[\"a\"]"] {
        assert!(is_json(text), "{text}");
    }
    for text in [
        "",
        "https://urldefense.com/v3/__https://example.org/*v=1__;Iw!!a",
        "{link:x|https://example.org/#v=1&js=8}",
        "[mine](https://example.org/#v=1&js=8)",
        "[10:32] Ann: https://example.org/#v=1&js=8",
        "Hello {\"a\":1}",
    ] {
        assert!(!is_json(text), "{text}");
    }
}

#[test]
fn settings_in_a_fence_are_found() {
    let json = "{\"version\":1}";
    for text in [
        json.to_owned(),
        format!("```json\n{json}\n```"),
        format!("Here they are:\n\n```\n{json}\n```\nBye"),
    ] {
        assert_eq!(unfenced(&text).trim(), json);
    }
    for other in ["", "```", "}```{", "Hello {}", "https://example.org/#v=1"] {
        assert_eq!(unfenced(other), other);
    }
}
