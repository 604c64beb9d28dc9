//! Difference between two frameworks, in words.

use super::lists::list;
use super::names::framework;
use super::unknown::{counted, term};
use stackfit_decision::{Difference, Model, Scenario, dominates};

/// Up to how many terms are named; more are only counted.
const NAMES: usize = 3;

/// What is to be said of a framework and its rival besides their differences that can be shown: what they
/// are level on, whether the framework is at least as good everywhere, and how unknown scores count. Where
/// the rival is, that is why it is first, and said there. Empty when there is nothing to say.
#[must_use]
pub fn compared(
    model: &Model,
    scenario: &Scenario,
    [of, rival]: [usize; 2],
    all: &[Difference],
) -> String {
    let rest: Vec<&Difference> = all.iter().filter(|one| one.tenths == 0).collect();
    let on = match rest.len() {
        0 => None,
        every if every == all.len() => Some("everything that has weight".to_owned()),
        1..=NAMES => {
            let names = rest.iter().map(|one| term(one.part, one.is_known));
            Some(list(&names.collect::<Vec<_>>()))
        }
        others => Some(format!("the other {others}")),
    };
    let is_level = rest.iter().all(|one| one.is_level);
    let how = if is_level { "Level" } else { "Within a tenth of a point" };
    let level = on.map(|on| [how, " on ", &on, "."].concat()).unwrap_or_default();
    let better =
        [" ", framework(of), " is at least as good on everything that has weight."].concat();
    let better = if dominates(model, scenario, of, rival) { &better } else { "" };
    let said = [&level, better, &counted(model, scenario, &[of, rival])].concat();
    said.trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::compared;
    use crate::words::framework;
    use stackfit_decision::{
        Alternative, Cell, Difference, Level, Model, Scenario, Value, differences,
    };

    const UNKNOWN: u8 = u8::MAX;

    /// What is said of the first of two with these values, in tenths, each with the same weight.
    fn said<const N: usize>(rows: [[u8; N]; 2]) -> String {
        said_of(rows, |_| ())
    }

    fn said_of<const N: usize>(rows: [[u8; N]; 2], change: impl Fn(&mut Difference)) -> String {
        let cell = |tenths| {
            if tenths == UNKNOWN { Cell::Unknown } else { Cell::Known(Value::tenths(tenths)) }
        };
        let rows = rows.map(|row| Alternative {
            values: row.map(cell).to_vec(),
            doubt: Vec::new(),
            fit: Vec::new(),
        });
        let model = Model::new(rows.to_vec()).unwrap_or_default();
        let scenario = Scenario { weights: vec![Level::MAX; N], ..Scenario::blank(&model) };
        let mut all = differences(&model, &scenario, 0, 1);
        all.iter_mut().for_each(change);
        compared(&model, &scenario, [0, 1], &all)
            .replace(framework(0), "A")
            .replace(framework(1), "B")
    }

    #[test]
    fn it_is_told_who_is_as_good_everywhere_and_where_both_are_level() {
        assert_eq!(said([[90, 50, 10], [40, 50, 30]]), "Level on Real-time.");
        assert_eq!(said([[90, 1, 2, 3, 4], [95, 1, 2, 3, 4]]), "Level on the other 4.");
        assert_eq!(
            said([[90, 50], [40, 50]]),
            "Level on Real-time. A is at least as good on everything that has weight."
        );
        assert_eq!(said([[90], [40]]), "A is at least as good on everything that has weight.");
        let tiny = said_of([[90, 1, 2, 3, 4], [95, 1, 2, 3, 4]], |one| one.is_level = false);
        assert_eq!(tiny, "Within a tenth of a point on the other 4.");
        assert_eq!(said([[50, 50], [50, 50]]), "Level on everything that has weight.");
        assert_eq!(said([[90, 20], [40, 30]]), "");
    }

    #[test]
    fn nobody_is_called_as_good_everywhere_by_an_unknown_score_and_a_tie_by_one_is_marked() {
        let b = "What is unknown of B counts as 5.";
        assert_eq!(said([[90, 50], [40, UNKNOWN]]), ["Level on Real-time (unknown). ", b].concat());
        assert_eq!(said([[90, 70], [40, UNKNOWN]]), b);
        assert_eq!(
            said([[90, 100], [40, UNKNOWN]]),
            ["A is at least as good on everything that has weight. ", b].concat()
        );
        assert_eq!(
            said([[UNKNOWN, 90], [UNKNOWN, 40]]),
            "Level on Concurrency (unknown). What is unknown of A and B counts as 5."
        );
    }
}
