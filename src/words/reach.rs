//! Reach in words: how often a framework is first over all possible weights, and for whom.

use super::lists::list;
use super::names::{framework, frameworks, part};
use stackfit_decision::{Dominance, Part, Reach, descending};

/// How many terms at most are named as what typically matters.
const TOLD: usize = 3;

/// The share of all weights, in percent, with which a framework is first. `never` says that it is
/// proved that no weights put it first alone.
#[must_use]
pub fn first_share(reach: &Reach, framework: usize, never: bool) -> String {
    match (reach.first(framework), never) {
        (0, true) => "never".to_owned(),
        (count, _) if count * 100 < reach.samples() => "under 1%".to_owned(),
        _ => format!("{}%", reach.percent(framework, 1)),
    }
}

/// The terms whose central weights exceed the even share, with their percent: three at most, the
/// greatest first.
#[must_use]
pub fn more_than_even(weights: &[(Part, f64)]) -> String {
    let even = even_share(weights.len());
    let order = descending(weights.iter().map(|(_, weight)| parts_of(1000.0, *weight)));
    let told = order.into_iter().filter_map(|place| weights.get(place));
    let told = told.map(|(term, weight)| (part(*term), percent(*weight)));
    let told = told.filter(|(_, percent)| *percent > even).take(TOLD);
    let told: Vec<String> = told.map(|(name, percent)| format!("{name} {percent}%")).collect();
    if told.is_empty() { "nothing in particular".to_owned() } else { told.join(", ") }
}

/// The share in percent that each of this many terms has when all have the same.
#[must_use]
pub fn even_share(terms: usize) -> u32 {
    let terms = u32::try_from(terms).unwrap_or(u32::MAX);
    (100 + terms / 2).checked_div(terms).unwrap_or(0)
}

/// A weight from 0 to 1 in whole percent.
#[must_use]
pub fn percent(weight: f64) -> u32 {
    parts_of(100.0, weight)
}

fn parts_of(whole: f64, weight: f64) -> u32 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a weight is from 0 to 1, and the cast would stop at the ends"
    )]
    let parts = (weight * whole + 0.5) as u32;
    parts
}

/// Which frameworks are never first and which are dominated, a sentence each; and that none is, where
/// none is.
#[must_use]
pub fn never_and_dominated(never: &[usize], dominance: &[Dominance]) -> Vec<String> {
    let names: Vec<String> = never.iter().map(|index| framework(*index).to_owned()).collect();
    let first = match never {
        [] => "None of them can be ruled out.".to_owned(),
        [only] => format!("No weights put {} first alone.", framework(*only)),
        _ => format!("No weights put any of these first alone: {}.", list(&names)),
    };
    if dominance.is_empty() {
        let none = "With the sliders as they are, none is known to be at least as good as another on \
                    everything that has weight.";
        return if never.is_empty() {
            vec![format!("{first} {none}")]
        } else {
            vec![first, none.to_owned()]
        };
    }
    let mut said = vec![first];
    // The pairs are sorted by the dominated framework.
    for pairs in dominance.chunk_by(|one, next| one.worse == next.worse) {
        let better: Vec<usize> = pairs.iter().map(|pair| pair.better).collect();
        let worse = pairs.first().map_or("", |pair| framework(pair.worse));
        let are = if better.len() == 1 { "is" } else { "are each" };
        said.push(format!(
            "With the sliders as they are, {} {are} at least as good as {worse} on everything that has \
             weight.",
            frameworks(&better),
        ));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{even_share, first_share, more_than_even, never_and_dominated};
    use crate::dataset::DATASET;
    use stackfit_decision::{Alternative, Cell, Dominance, Model, Part, Scenario, Value, reach};

    fn index(id: &str) -> usize {
        DATASET.framework(id).map_or(usize::MAX, |framework| framework.index)
    }

    fn of(key: &str) -> Part {
        DATASET.criterion(key).map_or(Part::Team, |criterion| Part::Criterion(criterion.index))
    }

    #[test]
    fn what_matters_more_than_an_even_share_is_told_with_the_greatest_first() {
        let weights =
            [(of("ml"), 0.3), (of("admin"), 0.02), (of("light"), 0.4), (Part::Team, 0.28)];
        assert_eq!(even_share(weights.len()), 25);
        assert_eq!(
            more_than_even(&weights),
            "Light footprint 40%, Machine learning 30%, Team’s language 28%"
        );
    }

    #[test]
    fn where_all_weigh_about_the_same_nothing_is_singled_out() {
        let weights = [(of("ml"), 0.504), (of("admin"), 0.496)];
        assert_eq!(more_than_even(&weights), "nothing in particular");
    }

    #[test]
    fn a_share_is_never_only_where_that_is_proved() {
        let rows = [[100_u8, 0], [0, 100], [40, 40]];
        let alternatives = rows.map(|row| Alternative {
            values: row.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
            doubt: Vec::new(),
            fit: Vec::new(),
        });
        let model = Model::new(alternatives.to_vec()).unwrap_or_default();
        let reach = reach(&model, &Scenario::blank(&model), 1_000, 1);
        assert_eq!(reach.first(2), 0);
        assert_eq!(first_share(&reach, 2, true), "never");
        assert_eq!(first_share(&reach, 2, false), "under 1%");
        assert!(first_share(&reach, 0, false).ends_with('%'));
    }

    #[test]
    fn that_nobody_is_never_first_or_dominated_is_one_line() {
        assert_eq!(never_and_dominated(&[], &[]).len(), 1);
    }

    #[test]
    fn who_dominates_is_told_once_for_each_dominated_one() {
        let (express, fastify, hono) = (index("express"), index("fastify"), index("hono"));
        let pair = |better, worse| Dominance { better, worse };
        let said = never_and_dominated(
            &[express],
            &[pair(fastify, express), pair(hono, express), pair(fastify, hono)],
        );
        assert_eq!(
            said,
            [
                "No weights put Express first alone.",
                "With the sliders as they are, Fastify and Hono are each at least as good as Express on everything that has \
                 weight.",
                "With the sliders as they are, Fastify is at least as good as Hono on everything that has \
                 weight.",
            ]
        );
    }
}
