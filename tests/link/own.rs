//! Frameworks of the visitor's own in a link.

use stackfit::dataset::{DATASET, MOST_OWN, OwnFramework};
use stackfit::link::{LIMIT, State, decode, encode, encode_whole, is_ours, other_query, surplus};
use stackfit_decision::{Level, Override};

/// Opens a fragment, asserts how much was adjusted or lost, and gives the link that the page then shows.
#[track_caller]
fn opens(fragment: &str, adjusted: usize) -> String {
    let opened = decode(fragment, "");
    let changed = opened.adjusted + opened.not_understood.len();
    assert_eq!(changed, adjusted, "{fragment}: {opened:?}");
    encode(&opened.state)
}

#[test]
fn an_own_framework_has_a_name_a_language_and_scores() {
    let state = decode("v=1&add=Our_core.js.concurrency7.ml4", "").state;
    let js = DATASET.language("js").map(|language| language.index);
    assert_eq!(state.own, [OwnFramework { name: "Our core".to_owned(), language: js }]);
    let said = |key, value| Override {
        alternative: DATASET.frameworks.len(),
        criterion: DATASET.criterion(key).expect("a criterion").index,
        value: Level::clamped(value),
    };
    assert_eq!(state.overrides, [said("concurrency", 7), said("ml", 4)]);
}

#[test]
fn name_language_and_scores_may_be_missing_and_come_as_people_write_them() {
    for (written, said) in [
        ("add=Core", "add=Core"),
        ("add=Core.GO", "add=Core.go"),
        ("add=Core.ml4", "add=Core.ml4"),
        ("add=Our+core.js", "add=Our_core.js"),
        ("add=Our%20core.js.ml4,B", "add=Our_core.js.ml4,B"),
        ("add=Our%2520core.js.%20ml4", "add=Our_core.js.ml4"),
        ("add=Caf%C3%A9", "add=Caf~C3~A9"),
        ("add=Core.js.ml4.", "add=Core.js.ml4"),
        ("add%3DCore%2Ejs%2Eml4%2CB", "add=Core.js.ml4,B"),
    ] {
        assert_eq!(opens(written, 0), format!("v=1&{said}"), "{written}");
    }
    assert_eq!(opens("add=.js.ml4,B", 1), "v=1&add=Own_1.js.ml4,B");
}

#[test]
fn what_cannot_be_meant_in_an_own_framework_is_named_and_the_rest_holds() {
    assert_eq!(opens("add=Core.js.ml11.speed3.types2", 1), "v=1&add=Core.js.types2");
    assert_eq!(opens("add=Core.js.ml4 and more", 1), "v=1&add=Core.js.ml4");
    assert_eq!(opens("add=", 1), "v=1");
    let many = vec!["A"; MOST_OWN + 2].join(",");
    assert_eq!(decode(&format!("add={many}"), "").state.own.len(), MOST_OWN);
}

#[test]
fn the_ids_of_own_frameworks_mean_something_only_where_there_are_so_many() {
    let link = "v=1&add=A,B&hide=own2&view=own1,gin&o=gin.ml3";
    assert_eq!(opens(link, 0), link);
    // In any order, and from the query where the fragment says nothing of it.
    assert_eq!(opens("hide=own2&add=A,B", 0), "v=1&add=A,B&hide=own2");
    let opened = decode("hide=own1", "v=1&add=A");
    assert_eq!((encode(&opened.state), opened.adjusted), ("v=1&add=A&hide=own1".to_owned(), 0));
    assert_eq!(opens("add=A&hide=own2", 1), "v=1&add=A");
    assert_eq!(opens("hide=own1", 1), "v=1");
    assert_eq!(opens("add=A&o=own1.ml4", 0), "v=1&add=A.ml4");
}

#[test]
fn a_name_is_no_part_of_a_link_whatever_is_in_it() {
    for name in ["a&js=8", "a;ml=4", "a.js.ml4,B", "a＆js＝8", "v=1&hide=gin", "~41_%41", "#?&=+"]
    {
        let own = vec![OwnFramework { name: name.to_owned(), language: None }];
        let state = State { own, ..State::start() };
        let link = encode(&state);
        let escaped = link.replace('~', "%7E").replace('=', "%3D").replace('&', "%26");
        for damaged in [link.clone(), escaped, format!("{link}.")] {
            assert_eq!(decode(&damaged, "").state, state, "{damaged}");
        }
    }
}

#[test]
fn own_frameworks_give_way_whole_and_the_last_first() {
    let name = |place| OwnFramework { name: format!("Framework {place}"), language: Some(0) };
    let count = DATASET.frameworks.len();
    let own: Vec<OwnFramework> = (0..MOST_OWN).map(name).collect();
    let scores = (count..count + MOST_OWN).flat_map(|alternative| {
        let value = Level::MAX;
        (0..DATASET.criteria.len()).map(move |criterion| Override { alternative, criterion, value })
    });
    let mut state = State { own, overrides: scores.collect(), ..State::start() };
    state.scenario.hide(count, true);
    state.scenario.hide(count + MOST_OWN - 1, true);
    state.compared = Some(vec![count + MOST_OWN - 1, count]);
    let lost = surplus(&state).own;
    assert!((35..45).contains(&lost), "{lost}");
    let link = encode(&state);
    assert!(link.len() <= LIMIT, "{}", link.len());
    assert!(link.ends_with("&hide=own1&view=own1"), "{link}");
    assert_eq!(decode(&link, "").state, state.clone().with_own_until(MOST_OWN - lost));
    assert_eq!(decode(&encode_whole(&state), "").state, state);
}

#[test]
fn an_address_with_own_frameworks_is_ours_but_a_query_of_a_host_is_not() {
    assert!(is_ours("#add=Core", "") && !is_ours("", "?add=Core"));
    assert_eq!(other_query("?v=1&add=Core&x=1"), "?x=1");
    assert_eq!(other_query("?add=4&name=x"), "?add=4&name=x");
}
