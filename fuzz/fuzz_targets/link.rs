//! Fuzz target for links: any address opens as a valid state, and every state comes back from its
//! link, but for what a link has no room for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stackfit::dataset::{DATASET, model};
use stackfit::link::{
    LIMIT, State, WHOLE, clean_name, clean_own_name, decode, encode, encode_whole, is_ours,
    other_query, surplus,
};
use stackfit_decision::{Level, Override, set_override};

fuzz_target!(|bytes: &[u8]| {
    // The first line is the fragment, the second the query, and what follows sets scores.
    let mut lines = bytes.splitn(3, |byte| *byte == b'\n');
    let mut line = || lines.next().unwrap_or_default();
    let (fragment, query, scores) = (line(), line(), line());
    let fragment = String::from_utf8_lossy(fragment);
    let query = String::from_utf8_lossy(query);

    let mut state = assert_opens(&fragment, &query);
    set_scores(&mut state, scores);
    assert_comes_back(&state.clone().with_own_until(0));
    let whole = encode_whole(&state);
    assert!(whole.len() <= WHOLE && encode(&state).len() <= LIMIT);
    assert_eq!(decode(&whole, "").state, state);

    let rest = other_query(&query);
    assert!(!is_ours("", &rest));
    assert_eq!(other_query(&rest), rest);
});

/// The state of an address, after checking that it is valid and that its link says just that.
fn assert_opens(fragment: &str, query: &str) -> State {
    let state = decode(fragment, query).state;
    assert_valid(&state);
    let again = decode(&encode_whole(&state), "");
    assert_eq!(again.state, state);
    state
}

/// Sets scores as a visitor may: two bytes are a cell of the table, the third is its score.
fn set_scores(state: &mut State, bytes: &[u8]) {
    let frameworks = DATASET.frameworks.len() + state.own.len();
    let criteria = model().criteria();
    for score in bytes.chunks_exact(3) {
        let (framework, criterion) = (usize::from(score[0]), usize::from(score[1]));
        // One number more than there are levels takes a score back.
        let value = Level::new(score[2] % 12);
        set_override(&mut state.overrides, framework % frameworks, criterion % criteria, value);
    }
}

/// Checks that a state comes back from its link: all but the last scores of one's own, which give
/// way whole and only where there is no room for the first of them, and pairs that are not known.
fn assert_comes_back(state: &State) {
    let link = encode(state);
    assert!(link.len() <= LIMIT);
    assert!(link.starts_with("v=1"));
    assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()));
    assert!(link.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#<>[\\]^`{|}".contains(&byte)));
    assert!(is_ours(&link, ""));

    let back = decode(&link, "");
    assert_eq!((back.adjusted, back.newer), (0, false));
    assert_valid(&back.state);
    assert_eq!(encode(&back.state), link);

    let held = back.state.overrides.len();
    assert_eq!(held, state.overrides.len() - surplus(state).overrides);
    assert_eq!(back.state.overrides, state.overrides[..held]);
    if let Some(next) = state.overrides.get(held) {
        let without_kept = State { unknown_pairs: Vec::new(), ..back.state.clone() };
        let key = if held == 0 { "&o=" } else { "" };
        let before = held.checked_sub(1).map(|last| state.overrides[last].alternative);
        assert!(encode(&without_kept).len() + key.len() + entry(next, before).len() > LIMIT);
    }

    let mut kept = state.unknown_pairs.iter();
    assert!(back.state.unknown_pairs.iter().all(|pair| kept.any(|other| other == pair)));
    // The day gives way to scores.
    let on = state.on.filter(|_| back.state.on.is_some());
    assert!(on == state.on || link.len() + "&on=2026-11-26".len() > LIMIT);
    let State { overrides, unknown_pairs, .. } = back.state.clone();
    assert_eq!(back.state, State { overrides, on, unknown_pairs, ..state.clone() });
}

/// A score of one's own as a link writes it behind one of the framework `before`.
fn entry(own: &Override, before: Option<usize>) -> String {
    let framework = DATASET.frameworks[own.alternative].id;
    let criterion = DATASET.criteria[own.criterion].key;
    let id = match before {
        Some(before) if before == own.alternative => String::new(),
        Some(_) => format!(",{framework}"),
        None => framework.to_owned(),
    };
    format!("{id}.{criterion}{}", own.value.get())
}

fn assert_valid(state: &State) {
    let scenario = &state.scenario;
    assert_eq!(scenario.knowledge.len(), model().languages());
    assert_eq!(scenario.weights.len(), model().criteria());
    assert_eq!(scenario.must.len(), model().criteria());
    let frameworks = DATASET.frameworks.len() + state.own.len();
    assert!((DATASET.frameworks.len()..=frameworks).contains(&scenario.hidden.len()));
    for own in &state.own {
        assert_eq!((clean_own_name(&own.name), own.name.is_empty()), (own.name.clone(), false));
    }
    assert!(scenario.must.iter().flatten().all(|least| !least.is_zero()));
    assert_eq!(clean_name(&state.name), state.name);
    let cell = |one: &Override| (one.alternative, one.criterion);
    assert!(state.overrides.is_sorted_by(|one, next| cell(one) < cell(next)));
    for one in &state.overrides {
        assert!(one.alternative < frameworks && one.criterion < model().criteria());
    }
    let compared = state.compared.as_deref().unwrap_or_default();
    for (place, framework) in compared.iter().enumerate() {
        assert!(*framework < frameworks);
        assert!(!compared[..place].contains(framework));
    }
}
