//! A group in one link: who is in it, and what they set and added.

use proptest::prelude::*;
use stackfit::dataset::DATASET;
use stackfit::link::{
    LIMIT, MOST_PEOPLE, State, decode, encode, encode_whole, group, pasted, people, surplus,
};

use crate::person::person;

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
