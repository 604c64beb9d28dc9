//! Where the answers of a group meet, in words.

use super::lists::list;
use super::names::{first_frameworks, framework, slider};
use super::win::step;
use crate::dataset::DATASET;
use stackfit_decision::{ACCEPTABLE, Alignment, Goal, Meeting, Member, Slider};

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
    let mut groups: Vec<(Option<usize>, Vec<String>)> = Vec::new();
    for (name, first) in names.iter().zip(firsts) {
        match groups.iter_mut().find(|(other, _)| other == first) {
            Some((_, names)) => names.push(name.clone()),
            None => groups.push((*first, vec![name.clone()])),
        }
    }
    if let [(Some(first), all)] = groups.as_slice() {
        let all = so_many(all.len(), all.len());
        return format!("You agree: {} is first for {all}.", framework(*first));
    }
    let told = groups.iter().map(|(first, names)| {
        let first = first.map_or("nothing alone", framework);
        format!("{first} is first for {}", list(names))
    });
    format!("You do not agree yet: {}.", list(&told.collect::<Vec<_>>()))
}

/// On how many sliders the people of a group differ, which of them matters most for the answer, and
/// where they get the same first once all of them stand there. `agreed` says how many have the same
/// first as it is; `found` has an alignment for each slider on which they differ.
#[must_use]
pub fn differences(all: usize, sliders: &[Slider], agreed: usize, found: &[Alignment]) -> String {
    let links = if all == 2 { "two".to_owned() } else { all.to_string() };
    if sliders.is_empty() {
        return format!("The {links} links have every slider at the same position.");
    }
    let criteria = DATASET.criteria.len();
    let is_criterion = |slider: &Slider| matches!(slider, Slider::Criterion(_));
    let of = if sliders.iter().all(is_criterion) {
        criteria.to_string()
    } else {
        format!("{} sliders", criteria + 1 + DATASET.languages.len())
    };
    let start = format!("The {links} links differ on {} of {of}", sliders.len());
    let best = found.iter().fold(None::<&Alignment>, |best, one| match best {
        Some(best) if !one.beats(best) => Some(best),
        _ => Some(one),
    });
    let end = match best {
        _ if agreed == all => "and that changes nothing about the answer".to_owned(),
        Some(best) if best.members > agreed => {
            let as_good = found.iter().filter(|one| one.members == best.members).count();
            let (which, what) = match best.slider {
                Slider::Language(_) => ("the team’s ", slider(best.slider)),
                Slider::Team | Slider::Criterion(_) => ("", slider(best.slider)),
            };
            let matters = if as_good == 1 {
                format!("only {which}{what} matters for the answer")
            } else {
                format!("{which}{what} matters most for the answer")
            };
            let (to, who) = (best.to.get(), so_many(best.members, all));
            format!("{matters}; at {to} {who} get {}", framework(best.alternative))
        }
        _ => "no single one of them is enough to agree".to_owned(),
    };
    format!("{start}; {end}.")
}

/// The least change with which all meet, and whose it is; `is_ruled_out` says that no framework is
/// left that nobody rules out. `is_proved` says that no fewer steps will do.
#[must_use]
pub fn meeting(
    goal: Goal,
    names: &[String],
    members: &[Member],
    (best, is_proved): (Option<&Meeting>, bool),
    is_ruled_out: bool,
) -> String {
    let what = match goal {
        Goal::First => "first for all".to_owned(),
        Goal::Acceptable => "acceptable to all".to_owned(),
    };
    if is_ruled_out {
        return format!(
            "No framework can be {what}: each one misses a must-have of somebody, or is hidden."
        );
    }
    let Some(best) = best else {
        return if is_proved {
            format!("No weights make one framework {what}.")
        } else {
            format!("The search stopped before it was clear what would be {what}.")
        };
    };
    let moves = names.iter().zip(members).zip(&best.moves);
    let moves = moves.filter(|(_, moves)| !moves.is_empty()).map(|((name, member), moves)| {
        let moves = moves.iter().map(|one| step(*one, &member.scenario));
        format!("{name} moves {}", list(&moves.collect::<Vec<_>>()))
    });
    let moves = moves.collect::<Vec<_>>().join("; ");
    let steps = if best.steps == 1 { "step" } else { "steps" };
    let fewer = if is_proved { "" } else { " Perhaps fewer would do." };
    let name = framework(best.alternative);
    format!("{name} is {what} after {} {steps} in total: {moves}.{fewer}", best.steps)
}

/// What is acceptable to all as it is.
#[must_use]
pub fn acceptable(found: &[usize]) -> String {
    let be = if found.len() == 1 { "is" } else { "are" };
    let names = first_frameworks(found, 4);
    format!(
        "{names} {be} acceptable to all as it is: at most {ACCEPTABLE} points behind each one’s first."
    )
}
