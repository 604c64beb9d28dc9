//! Where the answers of a group meet, in words.

use super::lists::list;
use super::names::{framework, slider};
use super::win::step;
use crate::dataset::DATASET;
use stackfit_decision::{Alignment, Goal, Member, Search, Slider};

/// How a person is called: by name, or else by place in the group, from 0.
#[must_use]
pub fn person(name: &str, place: usize) -> String {
    if name.is_empty() { format!("Person {}", place + 1) } else { name.to_owned() }
}

/// So many people at the start of a sentence or within it: `both`, `all 3`, `2 of 3`.
fn so_many(some: usize, all: usize) -> String {
    match (some, all) {
        (2, 2) => "both".to_owned(),
        _ if some == all => format!("all {all}"),
        _ => format!("{some} of {all}"),
    }
}

/// Whether all have the same first, and else who has which.
#[must_use]
pub fn agreement(names: &[String], firsts: &[Option<usize>]) -> String {
    if let [Some(first), others @ ..] = firsts
        && others.iter().all(|other| *other == Some(*first))
    {
        let all = so_many(names.len(), names.len());
        return ["You agree: ", framework(*first), " is first for ", &all, "."].concat();
    }
    let (mut told, mut left) = (Vec::new(), firsts.to_vec());
    while let Some(first) = left.first().copied() {
        let mut who = Vec::new();
        for (name, own) in names.iter().zip(firsts) {
            if *own == first {
                who.push(name.clone());
            }
        }
        left.retain(|own| *own != first);
        let first = first.map_or("nothing alone", framework);
        told.push([first, " is first for ", &list(&who)].concat());
    }
    ["You do not agree yet: ", &list(&told), "."].concat()
}

/// On how many sliders the people of a group differ, which of them matters most for the answer, and
/// where they get the same first once all of them stand there. `agreed` says how many have the same
/// first as it is; `found` has the alignment of each slider on which they differ.
#[must_use]
pub fn differences(
    all: usize,
    sliders: &[Slider],
    agreed: usize,
    found: &[Option<Alignment>],
) -> String {
    let links = if all == 2 { "two".to_owned() } else { all.to_string() };
    let (mut best, mut as_good, mut are_criteria) = (None::<Alignment>, 0, true);
    for (slider, one) in sliders.iter().zip(found) {
        are_criteria &= matches!(slider, Slider::Criterion(_));
        let Some(one) = one else { continue };
        let most = best.map_or(0, |best| best.members);
        if one.members >= most {
            as_good = if one.members > most { 1 } else { as_good + 1 };
        }
        if best.is_none_or(|best| one.beats(&best)) {
            best = Some(*one);
        }
    }
    let criteria = DATASET.criteria.len();
    let of = if are_criteria {
        criteria.to_string()
    } else {
        [&*(criteria + 1 + DATASET.languages.len()).to_string(), " sliders"].concat()
    };
    let end = match best {
        _ if agreed == all => "that changes nothing about the answer".to_owned(),
        Some(best) if best.members > agreed => {
            let only = if as_good == 1 { "only " } else { "" };
            let most = if as_good == 1 { "" } else { "most " };
            let whose =
                if matches!(best.slider, Slider::Language(_)) { "the team’s " } else { "" };
            let what = slider(best.slider);
            let (to, who) = (best.to.get().to_string(), so_many(best.members, all));
            let name = framework(best.alternative);
            [
                only,
                whose,
                what,
                " matters ",
                most,
                "for the answer; at ",
                &to,
                " ",
                &who,
                " get ",
                name,
            ]
            .concat()
        }
        _ => "no single one of them is enough to bring more of you together".to_owned(),
    };
    let count = sliders.len().to_string();
    ["The ", &links, " links differ on ", &count, " of ", &of, "; ", &end, "."].concat()
}

/// The least change with which all meet, and whose it is; nothing where all have the same first
/// already.
#[must_use]
pub fn meeting(goal: Goal, names: &[String], members: &[Member], search: &Search) -> String {
    let what = match goal {
        Goal::First => "first for all",
        Goal::Acceptable => "acceptable to all (at most 5 points behind each one’s first)",
    };
    let (best, is_proved) = search.best();
    let Some(best) = best else {
        let why = match (search.is_ruled_out(), is_proved) {
            (true, _) => "each one misses somebody’s must-have, or is hidden",
            (_, true) => "no weights do it",
            _ => "the search stopped before it was clear",
        };
        return ["Nothing can be ", what, ": ", why, "."].concat();
    };
    let name = framework(best.alternative);
    let mut told = Vec::new();
    for ((who, member), moves) in names.iter().zip(members).zip(&best.moves) {
        let mut moved = Vec::new();
        for one in moves {
            moved.push(step(*one, &member.scenario));
        }
        if !moved.is_empty() {
            told.push([who, " moves ", &list(&moved)].concat());
        }
    }
    match (best.steps, goal) {
        (0, Goal::First) => String::new(),
        (0, Goal::Acceptable) => [name, " is ", what, " already."].concat(),
        (steps, _) => {
            let steps = steps.to_string();
            let fewest = if is_proved { "at least" } else { "perhaps fewer than" };
            let moves = told.join("; ");
            [
                "To make one framework ",
                what,
                " takes ",
                fewest,
                " ",
                &steps,
                " in total: ",
                &moves,
                ". Then ",
                name,
                " is.",
            ]
            .concat()
        }
    }
}
