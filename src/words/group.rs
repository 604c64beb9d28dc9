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
        None if sliders.is_empty() => "every slider is at the same position".to_owned(),
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
            let found = if is_proved { "" } else { "found " };
            let noun = if steps == "1" { " step: " } else { " steps in total: " };
            let moves = told.join("; ");
            [
                "The least change ",
                found,
                "that makes one framework ",
                what,
                " is ",
                &steps,
                noun,
                &moves,
                ". Then ",
                name,
                " is.",
            ]
            .concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{agreement, differences, meeting};
    use crate::dataset::model;
    use crate::link::decode;
    use stackfit_decision::{
        Alignment, Goal, Level, Member, Search, Slider, agreed, align, differing,
    };

    /// All that is said of the people with these links.
    fn said(links: &[&str]) -> Vec<String> {
        let of = |link: &&str| Member {
            model: model().clone(),
            scenario: decode(link, "").state.scenario,
        };
        let members: Vec<Member> = links.iter().map(of).collect();
        let names: Vec<String> = ["Ann", "Bob", "Cyd"].map(str::to_owned).to_vec();
        let names = &names[..members.len()];
        let firsts: Vec<Option<usize>> = members.iter().map(Member::first).collect();
        let sliders = differing(&members);
        let found: Vec<_> = sliders.iter().map(|slider| align(&members, *slider)).collect();
        let count = agreed(&members).map_or(0, |(_, count)| count);
        let met = [Goal::First, Goal::Acceptable].map(|goal| {
            let mut search = Search::new(&members, goal);
            while search.step(&members) {}
            meeting(goal, names, &members, &search)
        });
        let all = [agreement(names, &firsts), differences(members.len(), &sliders, count, &found)];
        all.into_iter().chain(met).collect()
    }

    #[test]
    fn two_links_are_told_the_slider_that_matters_and_where_they_meet() {
        let ann = "v=1&js=9&py=3&concurrency=8";
        let told = said(&[ann, "v=1&js=9&py=3&concurrency=2&admin=6&rest=2"]);
        let acceptable = "acceptable to all (at most 5 points behind each one’s first)";
        let expected = [
            "You do not agree yet: Fastify is first for Ann and Django is first for Bob.".to_owned(),
            "The two links differ on 3 of 14; Concurrency matters most for the answer; at 5 both get \
             Fastify."
                .to_owned(),
            "The least change that makes one framework first for all is 2 steps in total: Bob moves \
             Admin panel from 6 to 4. Then Fastify is."
                .to_owned(),
            format!("Fastify is {acceptable} already."),
        ];
        assert_eq!(told, expected);
        let sliders = [0, 1, 2].map(Slider::Criterion);
        let of = |slider, members| Alignment {
            slider,
            to: Level::clamped(6),
            alternative: 0,
            members,
            steps: 1,
        };
        let found = [None, Some(of(sliders[1], 2)), Some(of(sliders[2], 1))];
        let told = differences(2, &sliders, 1, &found);
        let only = "; only Real-time matters for the answer; at 6 both get Express.";
        assert!(told.ends_with(only), "{told}");
    }

    #[test]
    fn people_who_agree_are_told_so() {
        let told = said(&["v=1&js=9", "v=1&js=9&rest=2"]);
        assert_eq!(told[0], "You agree: Fastify is first for both.");
        assert!(
            told[1].ends_with("on 1 of 14; that changes nothing about the answer."),
            "{told:?}"
        );
        assert_eq!(told[2], "");
    }

    #[test]
    fn where_must_haves_leave_nothing_it_is_said() {
        let told = said(&["v=1&must=admin.10", "v=1&must=realtime.10", "v=1&must=light.10"]);
        assert!(told[1].ends_with("0 of 14; every slider is at the same position."), "{told:?}");
        let why = ": each one misses somebody’s must-have, or is hidden.";
        assert_eq!(told[2], format!("Nothing can be first for all{why}"));
        assert!(told[3].ends_with(why), "{told:?}");
    }
}
