//! Table: what was found, and what of it is below the bar.

use std::fmt::Write as _;

use super::axe::State;
use super::lighthouse::{CATEGORIES, Visit};
use crate::versions::Versions;

/// What a page has to have in every category.
const PERFECT: u8 = 100;

/// A line for each look of Lighthouse with what costs points there, and one for each state of axe.
pub fn table(versions: &Versions, visits: &[Visit], states: &[State]) -> String {
    let mut table = row(&format!("Lighthouse {}, phone", versions.lighthouse), CATEGORIES);
    for Visit { page, scores, costs } in visits {
        table += &row(page, *scores);
        for cost in costs {
            // Writing to a string cannot fail.
            let _ = writeln!(table, "  -{} {}: {}", cost.points, cost.audit, cost.told);
        }
    }
    table += "\n";
    let heads = ["looks", "rules held", "for a person", "wrong"];
    table += &row(&format!("axe {}", versions.axe), heads);
    for State { name, looks, passed, left, wrong } in states {
        table += &row(name, [*looks, *passed, *left, wrong.len()]);
    }
    table
}

/// What is below the bar, a line each; nothing where all is as it should be.
pub fn below(visits: &[Visit], states: &[State]) -> Vec<String> {
    let mut below = Vec::new();
    for Visit { page, scores, .. } in visits {
        let low = scores.iter().zip(CATEGORIES).filter(|(score, _)| **score < PERFECT);
        below.extend(low.map(|(score, name)| format!("  {page} has {score} in {name}")));
    }
    for State { name, wrong, .. } in states {
        below.extend(wrong.iter().map(|wrong| format!("  {name}, {wrong}")));
    }
    below
}

fn row(name: &str, columns: [impl ToString; 4]) -> String {
    let mut line = format!("{name:<40}");
    for column in columns {
        let _ = write!(line, "{:>16}", column.to_string());
    }
    line + "\n"
}

#[cfg(test)]
mod tests {
    use super::super::lighthouse::Cost;
    use super::*;

    fn visit(scores: [u8; 4]) -> Visit {
        Visit { page: "/".to_owned(), scores, costs: Vec::new() }
    }

    fn state(wrong: &[&str]) -> State {
        let wrong = wrong.iter().map(|wrong| (*wrong).to_owned()).collect();
        State { name: "start".to_owned(), looks: 5, passed: 40, left: 1, wrong }
    }

    #[test]
    fn what_is_perfect_is_not_below_the_bar() {
        assert_eq!(below(&[visit([100; 4])], &[state(&[])]), Vec::<String>::new());
    }

    #[test]
    fn one_point_or_one_violation_is_below_the_bar() {
        let visits = [visit([100; 4]), visit([99, 100, 100, 100])];
        assert_eq!(
            below(&visits, &[state(&["desk: rule"])]),
            ["  / has 99 in performance", "  start, desk: rule"]
        );
    }

    #[test]
    fn the_table_says_what_costs_points() {
        let cost = Cost {
            audit: "performance, speed-index".to_owned(),
            points: "1.6".to_owned(),
            told: "Speed Index 3.9 s".to_owned(),
        };
        let visit = Visit { costs: vec![cost], ..visit([98, 100, 100, 100]) };
        let versions = Versions::read().map(|it| table(&it, &[visit], &[state(&[])]));
        let table = versions.unwrap_or_default();
        let lines: Vec<_> =
            table.lines().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert!(lines.contains(&"/ 98 100 100 100".to_owned()), "{table}");
        assert!(lines.contains(&"-1.6 performance, speed-index: Speed Index 3.9 s".to_owned()));
        assert!(lines.contains(&"start 5 40 1 0".to_owned()), "{table}");
    }
}
