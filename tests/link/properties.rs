//! Promises of the link for any state and any address.

use proptest::prelude::*;
use stackfit::dataset::{DATASET, LONGEST_OWN_NAME, MOST_OWN, OwnFramework, model};
use stackfit::link::{
    LIMIT, MOST_PEOPLE, State, WHOLE, clean_name, clean_own_name, decode, encode, encode_whole,
    is_ours, other_query, people, surplus,
};
use stackfit_decision::{Level, Override, Scenario};

use crate::states::{state, state_with};

/// A valid link with some of its characters replaced.
fn broken_link() -> impl Strategy<Value = String> {
    let breaks = proptest::collection::vec((any::<prop::sample::Index>(), any::<char>()), 0..6);
    let marks = proptest::collection::vec((any::<prop::sample::Index>(), "[&=%+,.0-9-]"), 0..6);
    (state_with(2, 10), breaks, marks).prop_map(|(state, breaks, marks)| {
        let mut chars: Vec<char> = encode(&state).chars().collect();
        for (place, char) in breaks {
            let place = place.index(chars.len());
            chars[place] = char;
        }
        for (place, mark) in marks {
            let place = place.index(chars.len());
            chars.splice(place..place, mark.chars());
        }
        chars.into_iter().collect()
    })
}

fn assert_valid(state: &State) {
    let scenario = &state.scenario;
    assert_eq!(scenario.knowledge.len(), model().languages());
    assert_eq!(scenario.weights.len(), model().criteria());
    assert_eq!(scenario.must.len(), model().criteria());
    let count = DATASET.frameworks.len() + state.own.len();
    assert!((DATASET.frameworks.len()..=count).contains(&scenario.hidden.len()));
    assert!(state.own.len() <= MOST_OWN);
    for own in &state.own {
        assert_eq!((clean_own_name(&own.name), own.name.is_empty()), (own.name.clone(), false));
    }
    assert!(state.compared.iter().flatten().all(|place| *place < count));
    assert!(scenario.must.iter().flatten().all(|least| !least.is_zero()));
    assert_eq!(clean_name(&state.name), state.name);
    let others = people(state);
    assert!(others.len() <= MOST_PEOPLE);
    assert!(others.iter().skip(1).all(|other| clean_name(&other.name) == other.name));
    let cell = |one: &Override| (one.alternative, one.criterion);
    assert!(state.overrides.is_sorted_by(|one, next| cell(one) < cell(next)));
    for one in &state.overrides {
        assert!(one.alternative < count && one.criterion < model().criteria());
    }
    let link = encode_whole(state);
    let again = decode(&link, "");
    assert_eq!((&again.state, again.adjusted, again.newer), (state, 0, false), "{link}");
    assert_eq!(again.not_understood.len(), state.unknown_pairs.len(), "{link}");
    assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{link}");
}

/// A state with more own frameworks and overrides than may fit.
fn overfull_state() -> impl Strategy<Value = State> {
    state_with(20, 300)
}

proptest! {
    #[test]
    fn every_state_comes_back_from_its_link(mut state in state_with(5, 60)) {
        // No link is read with more unknown pairs than one that is passed on has room for.
        let passed_on = encode(&state);
        state.unknown_pairs.retain(|pair| passed_on.contains(&format!("&{pair}")));
        assert_valid(&state);
    }

    #[test]
    fn a_state_that_fits_is_passed_on_whole(state in state()) {
        prop_assert_eq!(decode(&encode(&state), "").state, state);
    }

    #[test]
    fn every_state_comes_back_from_its_link_as_a_query_but_for_unknown_pairs(state in state()) {
        let link = encode(&State { unknown_pairs: Vec::new(), ..state.clone() });
        prop_assume!(link.contains('&'));
        let back = decode("", &encode(&state));
        prop_assert_eq!((back.adjusted, back.not_understood.len()), (0, 0));
        prop_assert_eq!(back.state, State { unknown_pairs: Vec::new(), ..state });
    }

    #[test]
    fn a_link_is_never_over_the_limit(state in overfull_state()) {
        prop_assert!(encode(&state).len() <= LIMIT);
    }

    #[test]
    fn an_overfull_state_comes_back_but_for_its_last_own_frameworks_overrides_and_people(
        state in overfull_state(),
    ) {
        let link = encode(&state);
        let back = decode(&link, "");
        prop_assert_eq!((back.adjusted, encode(&back.state)), (0, link));
        let lost = surplus(&state);
        let mut expected = state.clone().with_own_until(state.own.len() - lost.own);
        let of_dataset = |state: &State| {
            state.overrides.partition_point(|one| one.alternative < DATASET.frameworks.len())
        };
        let end = of_dataset(&expected);
        expected.overrides.drain(end - lost.overrides..end);
        prop_assert!(back.state.on.is_none() || back.state.on == state.on);
        prop_assert!(state.with.starts_with(&back.state.with));
        expected.on = back.state.on;
        expected.with.clone_from(&back.state.with);
        expected.unknown_pairs = back.state.unknown_pairs.clone();
        prop_assert_eq!(back.state, expected);
    }

    #[test]
    fn any_address_opens_as_a_valid_state(fragment: String, query: String) {
        assert_valid(&decode(&fragment, &query).state);
    }

    #[test]
    fn a_broken_link_opens_as_a_valid_state(fragment in broken_link(), query in broken_link()) {
        assert_valid(&decode(&fragment, &query).state);
    }

    #[test]
    fn a_clean_name_is_clean(name: String) {
        let clean = clean_name(&name);
        prop_assert!(clean.chars().count() <= 80);
        prop_assert!(!clean.chars().any(char::is_control));
        prop_assert_eq!(clean_name(&clean), clean);
    }

    #[test]
    fn what_is_left_of_a_query_is_not_ours(query in broken_link()) {
        let rest = other_query(&query);
        prop_assert!(!is_ours("", &rest));
        prop_assert_eq!(other_query(&rest), rest);
    }
}

#[test]
fn the_longest_state_fits_with_all_scores_of_one_framework_overridden() {
    let longest = DATASET.frameworks.iter().max_by_key(|framework| framework.id.len());
    let overridden = longest.into_iter().flat_map(|framework| {
        (0..model().criteria()).map(|criterion| Override {
            alternative: framework.index,
            criterion,
            value: Level::MAX,
        })
    });
    let state = State {
        scenario: Scenario {
            knowledge: vec![Level::MAX; model().languages()],
            team: Level::MAX,
            weights: vec![Level::MAX; model().criteria()],
            must: vec![Some(Level::MAX); model().criteria()],
            hidden: vec![true; DATASET.frameworks.len()],
        },
        own: Vec::new(),
        compared: Some((0..DATASET.frameworks.len()).collect()),
        overrides: overridden.collect(),
        with: String::new(),
        name: "\u{1f980}".repeat(80),
        on: Some(DATASET.day),
        unknown_pairs: Vec::new(),
    };
    assert!(encode(&state).len() <= LIMIT, "{}", encode(&state).len());
    assert_valid(&state); // Where the page keeps it for itself there is room for more than anybody has.
    let count = DATASET.frameworks.len() + MOST_OWN;
    let all = (0..count).flat_map(|alternative| {
        (0..model().criteria()).map(move |criterion| Override {
            alternative,
            criterion,
            value: Level::MAX,
        })
    });
    let name = "\u{1f980}".repeat(LONGEST_OWN_NAME);
    let mut most = State {
        own: vec![OwnFramework { name, language: Some(4) }; MOST_OWN],
        compared: Some((0..count).collect()),
        overrides: all.collect(),
        ..state
    };
    most.scenario.hidden = vec![true; count];
    assert!(encode_whole(&most).len() <= WHOLE, "{}", encode_whole(&most).len());
    assert_valid(&most);
}
