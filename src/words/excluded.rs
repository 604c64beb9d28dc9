//! Frameworks that a must-have keeps out of the ranking, in words.

use super::lists::list;
use super::names::{first_frameworks, framework, frameworks};
use crate::dataset::DATASET;
use stackfit_decision::{Cell, Exclusion, Model, Override, Ranking, Scenario, Shortfall};

/// The most frameworks that are told with what they miss.
const EXPLAINED: usize = 1;
/// The most that are named.
const NAMED: usize = 4;

/// What a framework misses: `Admin panel is 2, you need 5`.
#[must_use]
pub fn shortfall(shortfall: &Shortfall) -> String {
    let name = DATASET.criteria.get(shortfall.criterion).map_or("", |criterion| criterion.name);
    format!("{name} is {}, you need {}", shortfall.value, shortfall.least.get())
}

/// What is a must, and how much of it: `Must have at least: Real-time 8.`; empty where nothing is.
#[must_use]
pub fn musts(scenario: &Scenario) -> String {
    let mut musts = Vec::new();
    for (criterion, must) in DATASET.criteria.iter().zip(&scenario.must) {
        if let Some(least) = must {
            musts.push([criterion.name, " ", &least.get().to_string()].concat());
        }
    }
    if musts.is_empty() {
        return String::new();
    }
    ["Must have at least: ", &*list(&musts), "."].concat()
}

/// What else the visitor changed that whoever sees the answer alone does not know: who is hidden, and that
/// scores of the dataset were changed. Sentences that each follow a blank; empty where nothing was.
#[must_use]
pub fn changed(scenario: &Scenario, overrides: &[Override]) -> String {
    let mut hidden = Vec::new();
    for (place, is_hidden) in scenario.hidden.iter().enumerate() {
        if *is_hidden {
            hidden.push(place);
        }
    }
    let mut said = String::new();
    if !hidden.is_empty() {
        said = [" Hidden: ", &first_frameworks(&hidden, NAMED), "."].concat();
    }
    let mut scored = Vec::new();
    for one in overrides {
        if one.alternative < DATASET.frameworks.len() && !scored.contains(&one.alternative) {
            scored.push(one.alternative);
        }
    }
    if !scored.is_empty() {
        said.extend([" Own scores for: ", &first_frameworks(&scored, NAMED), "."]);
    }
    said
}

/// How many frameworks are left out, and which; of a single one, what it misses; and which of them would be
/// first. Empty where none is left out.
#[must_use]
pub fn excluded(ranking: &Ranking) -> String {
    let excluded = &*ranking.excluded;
    if excluded.is_empty() {
        return String::new();
    }
    let told = |one: &Exclusion| {
        let misses: Vec<String> = one.shortfalls.iter().map(shortfall).collect();
        match excluded.len() {
            ..=EXPLAINED => format!("{} ({})", framework(one.alternative), list(&misses)),
            _ => framework(one.alternative).to_owned(),
        }
    };
    let names = excluded.iter().take(NAMED).map(told);
    let more = excluded.len().checked_sub(NAMED).filter(|more| *more > 0);
    let names: Vec<String> = names.chain(more.map(|more| format!("{more} more"))).collect();
    let first = kept_out(ranking);
    format!("{} left out by a must-have: {}.{first}", excluded.len(), list(&names))
}

/// Who was left out of a list and is now, and the other way round, as sentences that are each followed by a
/// blank; of must-haves, how many they leave out. Empty where that is as before, and where the answer says it
/// itself, because nobody is left.
#[must_use]
pub fn left_out(before: &Ranking, after: &Ranking) -> String {
    let mut said = String::new();
    if after.listed().is_empty() {
        return said;
    }
    let count = after.excluded.len();
    if count != before.excluded.len() {
        let many = match count {
            0 => "None is".to_owned(),
            1 => "1 is".to_owned(),
            _ => [&*count.to_string(), " are"].concat(),
        };
        said.extend([&*many, " left out by a must-have. "]);
    }
    for (one, other, state) in [(after, before, "hidden. "), (before, after, "back. ")] {
        let mut moved = one.hidden.clone();
        moved.retain(|framework| !other.hidden.contains(framework));
        if !moved.is_empty() {
            let verb = if moved.len() == 1 { " is " } else { " are " };
            said.extend([&*first_frameworks(&moved, NAMED), verb, state]);
        }
    }
    said
}

/// Who would be first but for the must-haves, as a sentence behind another; empty where that is nobody else.
pub(super) fn kept_out(ranking: &Ranking) -> String {
    match ranking.kept_out.as_slice() {
        [] => String::new(),
        [one] => [" Without must-haves, ", framework(*one), " would be first."].concat(),
        more => [" Without must-haves, ", &frameworks(more), " would be level in front."].concat(),
    }
}

/// Which of those that are ranked have an unknown score on a must-have, which leaves nobody out; empty where
/// none has.
#[must_use]
pub fn unchecked(model: &Model, scenario: &Scenario, ranking: &Ranking) -> String {
    let mut unsure = Vec::new();
    // Nearly always there is none, and this runs on every move.
    if scenario.must.iter().all(Option::is_none) {
        return String::new();
    }
    for one in ranking.listed() {
        let mut missing = Vec::new();
        for (must, criterion) in scenario.must.iter().zip(DATASET.criteria) {
            if must.is_some() && model.cell(one, criterion.index) == Cell::Unknown {
                missing.push(criterion.name.to_owned());
            }
        }
        if !missing.is_empty() {
            unsure.push([framework(one), " (", &list(&missing), ")"].concat());
        }
    }
    let more = unsure.len().saturating_sub(NAMED);
    unsure.truncate(NAMED);
    if more > 0 {
        unsure.push([&*more.to_string(), " more"].concat());
    }
    if unsure.is_empty() {
        return String::new();
    }
    ["Not known, so not left out: ", &*list(&unsure), "."].concat()
}

#[cfg(test)]
mod tests {
    use super::{excluded, left_out, unchecked};
    use crate::dataset::{self, DATASET, model, start};
    use crate::link::decode;
    use stackfit_decision::{Level, rank};

    /// What is said of a link where scores are unknown.
    fn said_of(link: &str) -> String {
        let state = decode(link, "").state;
        dataset::set_own(&state.own);
        let model = dataset::model_with(&state.own).with(&state.overrides);
        unchecked(&model, &state.scenario, &rank(&model, &state.scenario))
    }

    #[test]
    fn who_passes_a_must_have_by_an_unknown_score_is_named() {
        let hub = "v=1&add=Hub.py.data9,Core.ml3&must=admin,ml.3";
        let told = "Not known, so not left out: Hub (Machine learning and Admin panel) and Core (Admin panel).";
        assert_eq!(said_of(hub), told);
        assert_eq!(said_of("v=1&add=Hub.py.admin9&must=admin"), "");
        let much = "v=1&add=Hub.py&must=admin.10";
        assert_eq!(said_of(much), "Not known, so not left out: Hub (Admin panel).");
    }

    /// What is said where at least this much of an admin panel is asked for.
    fn said(least: u8) -> String {
        let mut scenario = start();
        let admin = DATASET.criterion("admin").map_or(0, |admin| admin.index);
        scenario.must[admin] = Level::new(least);
        excluded(&rank(model(), &scenario))
    }

    #[test]
    fn who_is_first_but_for_a_must_have_is_named() {
        let said = |link: &str| excluded(&rank(model(), &decode(link, "").state.scenario));
        let kept_out = said("v=1&must=concurrency.6");
        assert!(kept_out.ends_with(" Without must-haves, Django would be first."), "{kept_out}");
        let first_anyway = said("v=1&must=admin.6");
        assert!(first_anyway.contains("left out by a must-have"), "{first_anyway}");
        assert!(!first_anyway.contains("would be first"), "{first_anyway}");
    }

    #[test]
    fn who_is_left_out_and_comes_back_is_told_once() {
        let of = |link: &str| rank(model(), &decode(link, "").state.scenario);
        let [all, musts, hidden] = ["v=1", "v=1&must=admin", "v=1&hide=fastify,gin"].map(of);
        let nobody = of("v=1&must=admin.10,ml.10,concurrency.10");
        let count = musts.excluded.len();
        for (before, after, told) in [
            (&all, &all, String::new()),
            (&musts, &musts, String::new()),
            (&all, &nobody, String::new()),
            (&all, &musts, format!("{count} are left out by a must-have. ")),
            (&musts, &all, "None is left out by a must-have. ".to_owned()),
            (&all, &hidden, "Fastify and Gin are hidden. ".to_owned()),
            (&hidden, &of("v=1&hide=gin"), "Fastify is back. ".to_owned()),
            (&of("v=1&hide=gin"), &hidden, "Fastify is hidden. ".to_owned()),
        ] {
            assert_eq!(left_out(before, after), told);
        }
    }

    #[test]
    fn nobody_left_out_is_not_told() {
        assert_eq!(said(0), "");
    }

    #[test]
    fn many_that_are_left_out_are_counted_and_the_first_named() {
        let said = said(10);
        assert!(said.starts_with("14 left out by a must-have: Express, Fastify, "), "{said}");
        assert!(said.ends_with(" and 10 more."), "{said}");
    }
}
