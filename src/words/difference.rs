//! Difference between two frameworks, in words.

use super::lists::list;
use super::names::{framework, part};
use stackfit_decision::Part;

/// Up to how many terms are named; more are only counted.
const NAMES: usize = 3;

/// What is to be said of two frameworks besides the differences that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedPair {
    /// Whether any difference is shown.
    pub shown: bool,
    /// The other terms, on which they are level or differ by less than can be shown.
    pub rest: Vec<Part>,
    /// Whether they are level on all the other terms.
    pub is_level: bool,
    /// The one that dominates the other.
    pub dominator: Option<usize>,
}

/// What two frameworks are level on, and which of them is at least as good as the other everywhere.
/// Empty when there is nothing to say.
#[must_use]
pub fn compared(pair: &ComparedPair) -> String {
    let rest = match pair.rest.len() {
        0 => None,
        _ if !pair.shown => Some("everything that has weight".to_owned()),
        1..=NAMES => {
            let names = pair.rest.iter().map(|term| part(*term).to_owned());
            Some(list(&names.collect::<Vec<_>>()))
        }
        others => Some(format!("the other {others}")),
    };
    let how = if pair.is_level { "Level" } else { "Within a tenth of a point" };
    let level = rest.map(|rest| format!("{how} on {rest}."));
    let better = pair.dominator.map(|better| {
        let better = framework(better);
        format!("{better} is at least as good on everything that has weight.")
    });
    let said: Vec<String> = level.into_iter().chain(better).collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{ComparedPair, compared};
    use crate::dataset::DATASET;
    use stackfit_decision::Part;

    #[test]
    fn it_is_told_who_is_as_good_everywhere_and_where_both_are_level() {
        let fastify = DATASET.framework("fastify").map(|framework| framework.index);
        let of = |rest: &[Part]| ComparedPair {
            shown: true,
            rest: rest.to_vec(),
            is_level: true,
            dominator: None,
        };
        let two = of(&[Part::Team, Part::Criterion(0)]);
        assert_eq!(compared(&two), "Level on Team’s language and Concurrency.");
        assert_eq!(compared(&of(&[Part::Team; 4])), "Level on the other 4.");
        assert_eq!(
            compared(&ComparedPair { dominator: fastify, ..of(&[Part::Team]) }),
            "Level on Team’s language. Fastify is at least as good on everything that has weight."
        );
        assert_eq!(
            compared(&ComparedPair { dominator: fastify, ..of(&[]) }),
            "Fastify is at least as good on everything that has weight."
        );
        let tiny = ComparedPair { is_level: false, ..of(&[Part::Team; 4]) };
        assert_eq!(compared(&tiny), "Within a tenth of a point on the other 4.");
        assert_eq!(
            compared(&ComparedPair { shown: false, ..two }),
            "Level on everything that has weight."
        );
        assert_eq!(compared(&of(&[])), "");
    }
}
