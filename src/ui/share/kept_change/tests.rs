//! Tests of the changes of the kept scenarios.

use super::{Change, Decision, IfTaken};
use crate::link::{self, State};
use crate::ui::share::kept_scenarios::KeptScenarios;
use stackfit_decision::{Level, Override};

fn state(link: &str) -> State {
    link::decode(link, "").state
}

fn list(links: &[&str]) -> KeptScenarios {
    let mut list = KeptScenarios::default();
    list.refresh(links.iter().map(|link| (*link).to_owned()).collect());
    list
}

/// Carries out what was decided. The answer undoes it.
#[track_caller]
fn carry_out(list: &mut KeptScenarios, decision: Decision) -> Change {
    let Decision::Change(change, _) = decision else { panic!("no change: {decision:?}") };
    list.set(change.applied_to(list));
    change.undone()
}

fn names(list: &KeptScenarios) -> Vec<&str> {
    list.entries().iter().map(|entry| &*entry.name).collect()
}

fn links(list: &KeptScenarios) -> Vec<&str> {
    list.entries().iter().map(|entry| &*entry.link).collect()
}

#[test]
fn scenarios_without_a_name_are_kept_beside_each_other() {
    let mut list = list(&[]);
    for link in ["v=1&js=1", "v=1&js=2", "v=1&js=3"] {
        let decision = list.keep(state(link), IfTaken::Ask);
        carry_out(&mut list, decision);
    }
    assert_eq!(names(&list), ["Unnamed", "Unnamed 2", "Unnamed 3"]);
    assert_eq!(links(&list)[2], "v=1&js=3&name=Unnamed%203");
}

#[test]
fn what_is_kept_already_is_not_kept_again() {
    let mut list = list(&["v=1&js=1&name=Unnamed", "v=1&js=2&name=Unnamed%202"]);
    for link in ["v=1&js=1", "v=1&js=2", "v=1&js=1&name=Unnamed"] {
        let decision = list.keep(state(link), IfTaken::Ask);
        assert!(matches!(decision, Decision::Refuse(_)), "{link}: {decision:?}");
    }
}

#[test]
fn a_taken_name_is_asked_about() {
    let mut list = list(&["v=1&js=1&name=A"]);
    let link = "v=1&js=2&name=A".to_owned();
    let said = "Other settings are already kept as “A”.".to_owned();
    assert_eq!(list.keep(state(&link), IfTaken::Ask), Decision::Ask { link, said });
}

#[test]
fn replacing_takes_the_place_of_what_had_the_name_and_can_be_undone() {
    let before = ["v=1&js=1&name=A", "v=1&name=B"];
    let mut list = list(&before);
    let decision = list.keep(state("v=1&js=2&name=A"), IfTaken::Replace);
    let undo = carry_out(&mut list, decision);
    assert_eq!(links(&list), ["v=1&js=2&name=A", "v=1&name=B"]);
    list.set(undo.applied_to(&list));
    assert_eq!(links(&list), before);
}

#[test]
fn keeping_both_numbers_the_second_within_the_length_of_a_name() {
    let long = "ß".repeat(80);
    let link = link::encode(&State { name: long.clone(), ..state("v=1&js=1") });
    let mut list = list(&[&link]);
    let second = State { name: long, ..state("v=1&js=2") };
    let decision = list.keep(second, IfTaken::KeepBoth);
    carry_out(&mut list, decision);
    let name = names(&list)[1].to_owned();
    assert_eq!(name, "ß".repeat(78) + " 2");
    assert_eq!(state(links(&list)[1]).name, name);
}

#[test]
fn a_renamed_scenario_stays_chosen() {
    let mut list = list(&["v=1&js=1&name=A", "v=1&js=2&name=B"]);
    let ids: Vec<usize> = list.entries().iter().map(|entry| entry.id).collect();
    for id in &ids {
        list.choose(*id, true);
    }
    let decision = list.rename(ids[0], "C".to_owned());
    carry_out(&mut list, decision);
    let chosen = [("C", "v=1&js=1&name=C"), ("B", "v=1&js=2&name=B")];
    assert_eq!(list.chosen(), chosen.map(|(name, link)| (name.to_owned(), link.to_owned())));
}

#[test]
fn what_is_stored_without_a_name_is_not_kept_again() {
    let mut list = list(&["v=1&js=1", "v=1&js=2"]);
    for link in ["v=1&js=1", "v=1&js=2", "v=1&js=2&name=Unnamed"] {
        let decision = list.keep(state(link), IfTaken::Ask);
        let said = "“Unnamed” is kept already, just as it is.".to_owned();
        assert_eq!(decision, Decision::Refuse(said), "{link}");
    }
}

#[test]
fn no_name_pushes_own_scores_out() {
    let of = |alternative| {
        (0..14).map(move |criterion| Override { alternative, criterion, value: Level::MAX })
    };
    let all = State { overrides: (0..15).flat_map(of).collect(), ..State::start() };
    let mut list = list(&[]);
    let decision = list.keep(all.clone(), IfTaken::Ask);
    carry_out(&mut list, decision);
    let decision = list.rename(list.entries()[0].id, "\u{1f980}".repeat(link::LONGEST_NAME));
    carry_out(&mut list, decision);
    assert_eq!(link::decode(links(&list)[0], "").state.overrides, all.overrides);
}

#[test]
fn a_name_that_is_empty_or_taken_is_refused_in_words() {
    let list = list(&["v=1&name=A", "v=1&name=B"]);
    let id = list.entries()[0].id;
    let empty = "A name cannot be empty. These are still called “A”.";
    assert_eq!(list.rename(id, String::new()), Decision::Refuse(empty.to_owned()));
    let taken = "Other settings are already kept as “B”. These are still called “A”.";
    assert_eq!(list.rename(id, "B".to_owned()), Decision::Refuse(taken.to_owned()));
}

#[test]
fn a_deletion_is_undone_where_it_was_and_as_it_was_chosen() {
    let before = ["v=1&name=A", "v=1&name=B", "v=1&name=C"];
    let mut list = list(&before);
    let id = list.entries()[1].id;
    list.choose(id, true);
    let decision = list.delete(id);
    let undo = carry_out(&mut list, decision);
    assert_eq!((links(&list), list.chosen()), (vec![before[0], before[2]], Vec::new()));
    list.set(undo.applied_to(&list));
    assert_eq!(links(&list), before);
    assert!(list.is_chosen(id) && list.chosen().len() == 1);
}

#[test]
fn what_another_window_did_meanwhile_is_neither_lost_nor_undone() {
    let mut list = list(&["v=1&name=A", "v=1&name=B"]);
    let (first, second) = (list.entries()[0].id, list.entries()[1].id);
    // The other window deleted the first, and kept another.
    list.refresh(vec!["v=1&name=B".to_owned(), "v=1&name=C".to_owned()]);
    assert!(matches!(list.rename(first, "D".to_owned()), Decision::Refuse(_)));
    assert!(matches!(list.delete(first), Decision::Refuse(_)));
    let decision = list.rename(second, "D".to_owned());
    carry_out(&mut list, decision);
    assert_eq!(links(&list), ["v=1&name=D", "v=1&name=C"]);
}
