//! Frameworks that a must-have keeps out of the ranking, in words.

use super::lists::list;
use super::names::framework;
use crate::dataset::DATASET;
use stackfit_decision::{Exclusion, Shortfall};

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

/// How many frameworks are left out, and which; of a single one, what it misses. Empty where none
/// is.
#[must_use]
pub fn excluded(excluded: &[Exclusion]) -> String {
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
    format!("{} left out by a must-have: {}.", excluded.len(), list(&names))
}

#[cfg(test)]
mod tests {
    use super::excluded;
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{Level, rank};

    /// What is said where at least this much of an admin panel is asked for.
    fn said(least: u8) -> String {
        let mut scenario = start();
        let admin = DATASET.criterion("admin").map_or(0, |admin| admin.index);
        scenario.must[admin] = Level::new(least);
        excluded(&rank(model(), &scenario).excluded)
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
