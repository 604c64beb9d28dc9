//! Settings as JSON, written and read again.

use proptest::prelude::*;
use serde_json::{Value, json as value};
use stackfit::dataset::DATASET;
use stackfit::link::{State, decode};
use stackfit::record::{json, read, tokens};

use crate::states::{overfull_state, state};
use crate::{case, name, of_link};

fn parsed(state: &State) -> Value {
    serde_json::from_str(&json(&case(state))).expect("it is JSON")
}

/// What reading says of the start with something else in its settings.
fn refused(change: impl FnOnce(&mut Value)) -> String {
    let mut changed = parsed(&State::start());
    change(&mut changed);
    read(&changed.to_string()).expect_err("it is refused")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_state_comes_back_from_its_file(state in state()) {
        prop_assert_eq!(read(&json(&case(&state))), Ok(state));
    }

    #[test]
    fn without_a_link_all_comes_back_but_pairs_that_are_not_known(state in overfull_state()) {
        let mut file = parsed(&state);
        file["link"] = Value::Null;
        let expected = State { unknown_pairs: Vec::new(), ..state };
        prop_assert_eq!(read(&file.to_string()), Ok(expected));
    }

    #[test]
    fn a_text_is_json_here_as_it_is_elsewhere(
        text in r#"[\[\]{}:,"a0123.eE+\-\\u/ \n\tdb89]{0,24}|-?[0-9]{1,3}(\.[0-9]{0,2})?([eE][+-]?[0-9]{0,1})?|"(\\u[dD][89a-fA-F][0-9a-f]{2}){1,2}"|(true|false|null|nul)"#,
    ) {
        prop_assert_eq!(
            tokens::leaves(&text).is_ok(),
            serde_json::from_str::<Value>(&text).is_ok(),
            "{}", text
        );
    }

    #[test]
    fn a_file_that_was_damaged_is_read_or_refused_and_never_stops_the_page(
        state in state(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), "[{}\\[\\]\":,0-9a-z\\\\-]"), 1..5),
    ) {
        let mut chars: Vec<char> = json(&case(&state)).chars().collect();
        for (place, mark) in damage {
            let place = place.index(chars.len());
            chars.splice(place..=place, mark.chars());
        }
        let text = String::from_iter(chars);
        prop_assert_eq!(tokens::leaves(&text).is_ok(), serde_json::from_str::<Value>(&text).is_ok());
        if let Ok(state) = read(&text) {
            prop_assert_eq!(read(&json(&case(&state))), Ok(state));
        }
    }

    #[test]
    fn texts_are_read_as_others_read_them(words in any::<String>()) {
        let text = value!({ "a": [words] }).to_string();
        let leaves = tokens::leaves(&text).expect("it is JSON");
        prop_assert_eq!(&leaves[0].path, &["a", "0"]);
        prop_assert_eq!(&leaves[0].value, &tokens::Value::Text(words));
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
        ("settings.weights.ml", value!("7"), "“7” is no whole number."),
        ("settings.weights.ml", value!(null), "null is no whole number."),
        ("settings.weights.mood", value!(7), "it is not known here."),
        ("settings.knowledge.py", value!(11), "11 is not between 0 and 10."),
        ("settings.must.admin", value!(0), "0 is not between 1 and 10."),
        ("settings.hidden", value!(7), "it is not known here."),
        ("settings.scores.django.admin", value!(10.5), "10.5 is not between 0 and 10."),
        ("settings.scores.cobol.admin", value!(5), "it is not known here."),
        ("settings.name", value!(5), "5 is no text."),
        ("settings.colour", value!("red"), "it is not known here."),
        ("version", value!(2), "2 is not 1, which this page reads."),
        ("version", value!("1"), "“1” is not 1, which this page reads."),
    ] {
        assert_eq!(said(path, wrong), format!("{path}: {words}"));
    }
    assert_eq!(
        said("settings.hidden", value!(["gin", "cobol"])),
        "settings.hidden.1: “cobol” is no framework here."
    );
    assert_eq!(
        said("settings.compared", value!(["gin", "gin"])),
        "settings.compared.1: “gin” is there twice."
    );
}

#[test]
fn what_is_no_file_of_the_page_says_so() {
    assert_eq!(read("{\n\"version\": 1,\n}"), Err("Line 3 is no JSON.".to_owned()));
    assert!(read("{}").is_err_and(|said| said.starts_with("version: it is missing")));
    assert!(read("{\"version\":1}").is_err_and(|said| said.starts_with("settings: they are")));
    assert!(read(&"[".repeat(300_000)).is_err());
}

#[test]
fn many_mistakes_are_counted() {
    let said = refused(|file| {
        for criterion in &DATASET.criteria[..8] {
            file["settings"]["weights"][criterion.key] = value!(99);
        }
    });
    assert_eq!(said.matches("99 is not between").count(), 5, "{said}");
    assert!(said.ends_with("; and 3 more."), "{said}");
}

#[test]
fn what_settings_leave_out_is_as_in_the_link() {
    let file = value!({ "version": 1, "link": "https://a.example/#v=1&js=9&mood=3", "settings": { "name": "A" } });
    let state = read(&file.to_string()).expect("it is read");
    assert_eq!(state, decode("v=1&js=9&name=A&mood=3", "").state);
}

#[test]
fn a_file_has_the_ranking_with_its_parts_and_who_is_left_out() {
    let case = of_link("v=1&must=admin.3&hide=gin");
    let file: Value = serde_json::from_str(&json(&case)).expect("it is JSON");
    assert_eq!((&file["version"], &file["data"]), (&value!(1), &value!(DATASET.as_of)));
    let first = &file["ranking"][0];
    assert_eq!(first["name"], name(case.ranking.standings[0].alternative));
    assert_eq!(first["rank"], 1);
    let parts = first["parts"].as_object().expect("it has parts");
    let sum: f64 = parts.values().filter_map(Value::as_f64).sum();
    assert!((sum - first["score"].as_f64().expect("a number")).abs() < 1e-9, "{first}");
    assert_eq!(file["left_out"].as_array().map(Vec::len), Some(case.ranking.excluded.len()));
    assert_eq!(file["left_out"][0]["misses"], value!(["admin"]));
}
