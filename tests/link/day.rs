//! The day of the data in a link: how it is read, and what gives way to what.

use stackfit::dataset::{DATASET, Day};
use stackfit::link::{LIMIT, State, decode, encode, is_ours};
use stackfit_decision::{Level, Override};

/// The day of a link, and what was not understood of it.
fn read(link: &str) -> (Option<String>, Vec<String>) {
    let opened = decode(link, "");
    (opened.state.on.map(|day| day.to_string()), opened.not_understood)
}

#[test]
fn a_link_carries_its_day_before_the_name() {
    let link = "v=1&js=8&on=2026-11-21&name=Ours&mood=7";
    let state = decode(link, "").state;
    assert_eq!((state.on, encode(&state).as_str()), (Some(Day::at(2026, 11, 21)), link));
}

#[test]
fn a_link_without_a_day_stays_without_one() {
    let state = decode("v=1&js=8", "").state;
    assert_eq!((state.on, encode(&state).as_str()), (None, "v=1&js=8"));
}

#[test]
fn a_day_is_read_whatever_signs_stand_between_its_digits() {
    for day in [
        "20261121",
        "2026/11/21",
        "2026.11.21.",
        "2026-11-%0A21",
        "2026%E2%80%9111%E2%80%9121",
        "2026\u{2011}11\u{2011}21",
        "2026%2D11%2D21",
        "2026-11-21).",
        "2026-11-21:",
        "２０２６-１１-２１",
    ] {
        let link = format!("v=1&js=8&on={day}");
        assert_eq!(read(&link), (Some("2026-11-21".to_owned()), Vec::new()), "{link}");
    }
}

#[test]
fn what_is_no_day_is_named() {
    for day in ["", "soon", "2026", "2026-11-2", "2026-13-01", "2026-02-30", "2026-11-213", "é2"] {
        let link = format!("v=1&js=8&on={day}");
        assert_eq!(read(&link), (None, vec![format!("on={day}")]), "{link}");
        assert_eq!(encode(&decode(&link, "").state), "v=1&js=8");
    }
}

#[test]
fn words_behind_a_day_are_named_and_the_day_is_read() {
    assert_eq!(
        read("v=1&on=2026-11-21 is old"),
        (Some("2026-11-21".to_owned()), vec!["is old".to_owned()])
    );
}

#[test]
fn a_day_that_nobody_knows_stays_in_the_link() {
    for link in ["v=1&on=1999-01-01", "v=1&on=2999-12-31"] {
        assert_eq!((encode(&decode(link, "").state).as_str(), read(link).1.len()), (link, 0));
    }
}

#[test]
fn a_query_with_a_day_may_be_the_hosts() {
    assert!(!is_ours("", "?on=2026-11-21&view=django"));
    assert!(is_ours("", "?v=1&on=2026-11-21"));
}

#[test]
fn the_day_gives_way_to_scores_of_ones_own_and_unknown_pairs_to_the_day() {
    let cells = DATASET.frameworks.len() * DATASET.criteria.len();
    let own = (0..cells).map(|cell| Override {
        alternative: cell / DATASET.criteria.len(),
        criterion: cell % DATASET.criteria.len(),
        value: Level::MAX,
    });
    let own: Vec<Override> = own.collect();
    let (mut with_day, mut with_pair) = (0, 0);
    for count in 0..own.len() {
        let overrides = own.get(..count).map(<[Override]>::to_vec).unwrap_or_default();
        let unknown_pairs = vec!["mood=2026-11".to_owned()];
        let on = Some(DATASET.day);
        let state = State { overrides, on, unknown_pairs, ..State::start() };
        let back = decode(&encode(&state), "").state;
        let without_day = decode(&encode(&State { on: None, ..state.clone() }), "").state;
        assert_eq!(back.overrides, without_day.overrides);
        assert!(encode(&state).len() <= LIMIT);
        with_day += usize::from(back.on.is_some());
        with_pair += usize::from(!back.unknown_pairs.is_empty());
    }
    assert!(with_pair < with_day && with_day < own.len(), "{with_pair} {with_day}");
}
