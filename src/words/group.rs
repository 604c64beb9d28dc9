//! Sentences about a group: on what it differs, and where it meets.

use super::lists::list;
use super::names::{framework, slider};
use super::numbers::in_words;
use super::win::step;
use crate::dataset::DATASET;
use crate::link::called;
use stackfit_decision::{
    Alignment, Goal, Member, Parting, Search, Slider, agreed, first_for_all, rank,
};

/// That other people are in a group, and whose settings are shown; empty where nobody else is in it.
/// For how many a link has no room, [`no_room`](super::no_room) says.
#[must_use]
pub fn in_group(name: &str, with: &str) -> String {
    if with.is_empty() {
        return String::new();
    }
    let people = (with.split(',').count() + 1).to_string();
    let shown = called(name, 0);
    [&*people, " people are in this group. These are the settings of ", &shown, "."].concat()
}

/// So many people at the start of a sentence or within it: `both`, `all three`, `two of three`.
fn so_many(some: usize, all: usize) -> String {
    match (some, all) {
        (2, 2) => "both".to_owned(),
        _ if some == all => ["all ", &in_words(all)].concat(),
        _ => [&*in_words(some), " of ", &in_words(all)].concat(),
    }
}

/// Whether all have the same first, and else who has which, and for whom nothing is left.
#[must_use]
pub fn agreement(names: &[String], members: &[Member]) -> String {
    if let Some(first) = first_for_all(members) {
        let all = so_many(names.len(), names.len());
        return ["You agree: ", framework(first), " is first for ", &all, "."].concat();
    }
    let mut firsts = Vec::new();
    for member in members {
        firsts.push(member.first());
    }
    let (mut told, mut left, mut is) = (Vec::new(), firsts.clone(), " is first for ");
    while let Some(first) = left.first().copied() {
        let (mut who, mut without) = (Vec::new(), Vec::new());
        for ((name, member), own) in names.iter().zip(members).zip(&firsts) {
            if *own == first {
                let is_left =
                    first.is_some() || !rank(&member.model, &member.scenario).listed().is_empty();
                if is_left { &mut who } else { &mut without }.push(name.clone());
            }
        }
        left.retain(|own| *own != first);
        if !who.is_empty() {
            let first = first.map_or("nothing alone", framework);
            told.push([first, is, &list(&who)].concat());
            is = " for ";
        }
        if !without.is_empty() {
            told.push(["nothing is left for ", &list(&without)].concat());
        }
    }
    // Without a first alone, all the same: nothing is left for anybody, or the same are level.
    let mut outcomes = members.iter().map(|one| {
        let ranking = rank(&one.model, &one.scenario);
        (ranking.leaders(), ranking.listed().is_empty())
    });
    if let Some(one) = outcomes.next()
        && outcomes.all(|other| other == one)
    {
        let what = if one.1 { "nothing is left" } else { "nothing alone is first" };
        return ["You agree: ", what, " for ", &so_many(names.len(), names.len()), "."].concat();
    }
    ["You do not agree yet: ", &told.join("; "), "."].concat()
}

/// On how many sliders the people of a group differ, which of them matters most for the answer, and
/// where they get the same first once all of them stand there; or, where no one slider brings more of
/// them together, what parts them most. `found` has the alignment of each slider on which they differ.
#[must_use]
pub fn differences(
    members: &[Member],
    sliders: &[Slider],
    found: &[Option<Alignment>],
    parting: [Option<Parting>; 2],
) -> String {
    let all = members.len();
    let links = in_words(all);
    if members.iter().all(|one| Some(one) == members.first()) {
        let all = if all == 2 { "Both".to_owned() } else { ["All ", &links].concat() };
        return [&all, " links have the same settings."].concat();
    }
    let agreed = agreed(members).map_or(0, |(_, count)| count);
    let (mut best, mut count) = (None::<&Alignment>, 0);
    for one in found.iter().flatten() {
        count += usize::from(one.members > agreed);
        if best.is_none_or(|best| one.beats(best)) {
            best = Some(one);
        }
    }
    let end = match best {
        _ if agreed == all && sliders.is_empty() => String::new(),
        _ if agreed == all => "that changes nothing about the answer".to_owned(),
        Some(best) if best.members > agreed => what_matters(best, count > 1, all),
        _ => what_parts(members, sliders, parting),
    };
    ["The ", &links, " links ", &where_they_differ(sliders), &end, "."].concat()
}

/// On how many sliders of how many the people differ, before what follows from it.
fn where_they_differ(sliders: &[Slider]) -> String {
    if sliders.is_empty() {
        return "have every slider at the same position".to_owned();
    }
    let are_criteria = sliders.iter().all(|slider| matches!(slider, Slider::Criterion(_)));
    let criteria = DATASET.criteria.len();
    let (all, what) = if are_criteria {
        (criteria, " criteria; ")
    } else {
        (criteria + 1 + DATASET.languages.len(), " sliders; ")
    };
    ["differ on ", &*sliders.len().to_string(), " of ", &*all.to_string(), what].concat()
}

/// That a slider matters most for the answer of so many people, or as the only one, and what they get
/// where it brings most of them together.
fn what_matters(best: &Alignment, are_several: bool, all: usize) -> String {
    let (only, most) = if are_several { ("", "most ") } else { ("only ", "") };
    let is_language = matches!(best.slider, Slider::Language(_));
    let how = if is_language { "how well the team knows " } else { "" };
    let to = best.to.get().to_string();
    let who = so_many(best.members, all);
    let get = if best.members == 1 { " gets " } else { " get " };
    let name = framework(best.alternative);
    let matters = [" matters ", most, "for the answer; at "].concat();
    [only, how, slider(best.slider), &matters, &to, " ", &who, get, name].concat()
}

/// That no one slider is enough, and what parts people most.
fn what_parts(members: &[Member], sliders: &[Slider], parting: [Option<Parting>; 2]) -> String {
    let alone = if sliders.is_empty() {
        ""
    } else {
        "no single one of them is enough to bring more of you together"
    };
    let [most, weight] = parting.map(|what| match what {
        None => "",
        Some(Parting::Weight(one)) => slider(one),
        Some(Parting::Knowledge) => "what each team knows",
        Some(Parting::Values) => "what you score otherwise",
        Some(Parting::RuledOut) => match [has_must, hides].map(|is| members.iter().any(is)) {
            [true, false] => "a must-have",
            [false, true] => "what is hidden",
            _ => "a must-have, or what is hidden,",
        },
    });
    let but = if most.is_empty() { [""; 2] } else { [", but ", " parts you most"] };
    let next = if weight.is_empty() { "" } else { ", and of what matters to you " };
    [alone, but[0], most, but[1], next, weight].concat()
}

fn has_must(member: &Member) -> bool {
    member.scenario.must.iter().any(Option::is_some)
}

fn hides(member: &Member) -> bool {
    member.scenario.hidden.contains(&true)
}

/// How a paragraph begins that tells of steps.
const WITH: &str = "\n\nWith ";

/// What the steps are of which a text with [`meeting`] in it speaks, before another sentence; empty where
/// it speaks of none.
#[must_use]
pub fn what_steps_are(said: &str) -> &'static str {
    if said.contains(WITH) {
        "Steps are those of the sliders for what matters: what a team knows stays. "
    } else {
        ""
    }
}

/// The least change with which all meet, and whose it is, as a paragraph behind others; nothing where
/// all have the same first already, whom [`agreement`] names.
#[must_use]
pub fn meeting(names: &[String], members: &[Member], search: &Search) -> String {
    if first_for_all(members).is_some() {
        return String::new();
    }
    let (what, near) = match search.goal() {
        Goal::First => ("first for all", ""),
        Goal::Acceptable => ("acceptable to all", ", at most 5 points behind each one’s first"),
    };
    let (best, is_proved) = search.best();
    let Some(best) = best else {
        let why = match (search.is_ruled_out(), is_proved) {
            (true, _) => "each one misses somebody’s must-have, or is hidden",
            (_, true) => "no weights do it",
            _ => {
                let whether =
                    "\n\nThe search stopped before it was clear whether any framework can be ";
                return [whether, what, "."].concat();
            }
        };
        return ["\n\nNo framework can be ", what, ": ", why, "."].concat();
    };
    let name = framework(best.alternative);
    let steps = best.steps.to_string();
    let steps = match best.steps {
        0 => return ["\n\n", name, " is ", what, " already", near, "."].concat(),
        1 => "1 step",
        _ => &*[&*steps, " steps in total"].concat(),
    };
    let fewest = if is_proved { "the fewest that will do" } else { "perhaps fewer would do" };
    let mut told = [WITH, steps, " (", fewest, ") ", name, " would be ", what, near, ":"].concat();
    for ((who, member), moves) in names.iter().zip(members).zip(&best.moves) {
        let mut moved = Vec::new();
        for one in moves {
            moved.push(step(*one, &member.scenario));
        }
        if !moved.is_empty() {
            told.push_str(&["\n", who, " would move ", &list(&moved), "."].concat());
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{agreement, differences, meeting};
    use crate::dataset::{DATASET, model};
    use crate::link::decode;
    use stackfit_decision::{
        Alignment, Goal, Level, Member, Scenario, Search, Slider, align, differing, parting,
    };

    /// The people with these links.
    fn members(links: &[&str]) -> Vec<Member> {
        let of = |link: &&str| {
            let state = decode(link, "").state;
            Member { model: model().with(&state.overrides), scenario: state.scenario }
        };
        links.iter().map(of).collect()
    }

    /// All that is said of them.
    fn said(links: &[&str]) -> Vec<String> {
        let members = members(links);
        let names: Vec<String> = ["Ann", "Bob", "Cyd"].map(str::to_owned).to_vec();
        let names = &names[..members.len()];
        let sliders = differing(&members);
        let found: Vec<_> = sliders.iter().map(|slider| align(&members, *slider)).collect();
        let met = [Goal::First, Goal::Acceptable].map(|goal| {
            let mut search = Search::new(&members, goal);
            while search.step(&members) {}
            meeting(names, &members, &search)
        });
        let all = [
            agreement(names, &members),
            differences(&members, &sliders, &found, parting(&members)),
        ];
        all.into_iter().chain(met).collect()
    }

    #[test]
    fn two_links_are_told_the_slider_that_matters_and_where_they_meet() {
        let ann = "v=1&js=9&py=3&concurrency=8";
        let links = [ann, "v=1&js=9&py=3&concurrency=2&admin=6&rest=2"];
        let told = said(&links);
        let acceptable = "acceptable to all already, at most 5 points behind each one’s first.";
        let expected = [
            "You do not agree yet: Fastify is first for Ann; Django for Bob.".to_owned(),
            "The two links differ on 3 of 14 criteria; Concurrency matters most for the answer; at 5 \
             both get Fastify."
                .to_owned(),
            "\n\nWith 2 steps in total (the fewest that will do) Fastify would be first for all:\n\
             Bob would move Admin panel from 6 to 4."
                .to_owned(),
            format!("\n\nFastify is {acceptable}"),
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
        let told = differences(&members(&links), &sliders, &found, [None; 2]);
        let only = "; only Real-time matters for the answer; at 6 both get Express.";
        assert!(told.ends_with(only), "{told}");
    }

    #[test]
    fn people_who_agree_are_told_so() {
        let told = said(&["v=1&js=9", "v=1&js=9&rest=2"]);
        assert_eq!(told[0], "You agree: Fastify is first for both.");
        assert!(
            told[1].ends_with("on 1 of 14 criteria; that changes nothing about the answer."),
            "{told:?}"
        );
        assert_eq!(told[2..], [""; 2]);
    }

    #[test]
    fn where_nothing_is_left_for_somebody_it_is_said_and_no_tie() {
        let none = "v=1&must=admin.10,concurrency.10";
        let told = |links: &[&str]| said(links).swap_remove(0);
        let first = "You do not agree yet: ";
        assert_eq!(
            told(&["v=1&must=admin.10", none]),
            [first, "Django is first for Ann; nothing is left for Bob."].concat()
        );
        assert_eq!(
            told(&[none, "v=1&must=admin.10", none]),
            [first, "nothing is left for Ann and Cyd; Django is first for Bob."].concat()
        );
        let both = "You agree: nothing is left for both.";
        assert_eq!(told(&[none; 2]), both);
        let weights = DATASET.criteria.iter().map(|one| ["&", one.key, "=0"].concat());
        let zero = ["v=1&team=0", &*weights.collect::<String>()].concat();
        let tie = "You do not agree yet: nothing alone is first for Ann; nothing is left for Bob.";
        assert_eq!(told(&[&zero, none]), tie);
        assert_eq!(told(&[&*zero; 3]), "You agree: nothing alone is first for all three.");
    }

    #[test]
    fn links_that_are_the_same_are_told_to_be_and_others_not() {
        let told = |links: &[&str]| said(links).swap_remove(1);
        let one = "v=1&js=9&must=rest.3";
        assert_eq!(told(&[one; 2]), "Both links have the same settings.");
        assert_eq!(told(&[one; 3]), "All three links have the same settings.");
        let other = "The two links have every slider at the same position.";
        assert_eq!(told(&[one, "v=1&js=9"]), other);
    }

    #[test]
    fn where_several_sliders_bring_more_together_none_is_the_only_one() {
        let told = said(&["v=1&concurrency=4&structure=9", "v=1&learning=10", "v=1&rest=9"]);
        let most = "; Enterprise structure matters most for the answer; at 9 all three get NestJS.";
        assert!(told[1].ends_with(most), "{told:?}");
    }

    #[test]
    fn what_a_team_knows_is_not_what_its_language_is_worth_and_one_of_two_gets_it() {
        let java = Slider::Language(DATASET.language("java").map_or(0, |java| java.index));
        let found =
            Alignment { slider: java, to: Level::clamped(1), alternative: 0, members: 1, steps: 1 };
        // Nobody is first for them.
        let mut two = members(&["v=1", "v=1"]);
        for (member, level) in two.iter_mut().zip([0, 1]) {
            member.scenario = Scenario::blank(&member.model);
            java.set(&mut member.scenario, Level::clamped(level));
        }
        let told = differences(&two, &[java], &[Some(found)], [None; 2]);
        let how = "only how well the team knows Java matters for the answer; at 1 one of two gets Express.";
        assert!(told.ends_with(how), "{told}");
    }

    #[test]
    fn where_must_haves_leave_nothing_it_is_said() {
        let told = said(&["v=1&must=admin.10", "v=1&must=realtime.10", "v=1&must=light.10"]);
        let part = ", but a must-have parts you most.";
        let same = "The three links have every slider at the same position";
        assert_eq!(told[1], [same, part].concat());
        let why = ": each one misses somebody’s must-have, or is hidden.";
        assert_eq!(told[2], format!("\n\nNo framework can be first for all{why}"));
        assert!(told[3].ends_with(why), "{told:?}");
    }

    #[test]
    fn where_no_slider_brings_more_together_what_parts_people_most_is_named() {
        for (links, part) in [
            (
                ["v=1&js=9", "v=1&light=10&concurrency=10&types=10"],
                "Light footprint parts you most.",
            ),
            (
                ["v=1&js=0&go=10&concurrency=10&light=10", "v=1&js=9"],
                "what each team knows parts you most, and of what matters to you Light footprint.",
            ),
            (
                ["v=1&js=9&security=9", "v=1&js=9&security=9&o=django.security0"],
                "what you score otherwise parts you most.",
            ),
        ] {
            let told = said(&links);
            assert!(told[1].ends_with(&[", but ", part].concat()), "{told:?}");
        }
    }
}
