//! Any address opens as a valid state, and its link opens as the same state again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stackfit::dataset::{DATASET, model};
use stackfit::link::{LIMIT, State, clean_name, decode, encode, is_ours, other_query};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // The first line is the fragment, the rest the query.
    let (fragment, query) = text.split_once('\n').unwrap_or((&text, ""));

    let opened = decode(fragment, query);
    assert_valid(&opened.state);

    let link = encode(&opened.state);
    assert!(link.len() <= LIMIT);
    assert!(link.starts_with("v=1"));
    assert!(link.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#<>[\\]^`{|}".contains(&byte)));
    assert!(is_ours(&link, ""));

    let again = decode(&link, "");
    assert_eq!(again.state, opened.state);
    assert_eq!(again.adjusted, 0);
    assert!(!again.newer);

    let rest = other_query(query);
    assert!(!is_ours("", &rest));
    assert_eq!(other_query(&rest), rest);
});

fn assert_valid(state: &State) {
    let scenario = &state.scenario;
    assert_eq!(scenario.knowledge.len(), model().languages());
    assert_eq!(scenario.weights.len(), model().criteria());
    assert_eq!(scenario.must.len(), model().criteria());
    assert_eq!(scenario.hidden.len(), DATASET.frameworks.len());
    assert!(scenario.must.iter().flatten().all(|least| !least.is_zero()));
    assert_eq!(clean_name(&state.name), state.name);
    let cell =
        |place: usize| state.overrides.get(place).map(|one| (one.alternative, one.criterion));
    for (place, one) in state.overrides.iter().enumerate() {
        assert!(one.alternative < DATASET.frameworks.len() && one.criterion < model().criteria());
        assert!(place == 0 || cell(place - 1) < cell(place));
    }
    let compared = state.compared.as_deref().unwrap_or_default();
    for (place, framework) in compared.iter().enumerate() {
        assert!(*framework < DATASET.frameworks.len());
        assert!(!compared[..place].contains(framework));
    }
}
