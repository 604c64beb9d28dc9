//! Why a framework is not first, in words.

use super::excluded::shortfall;
use super::lists::list;
use super::names::{framework, frameworks, part};
use super::numbers::{points, tenths};
use stackfit_decision::{Gain, Model, Ranking, Scenario, covering};

/// Up to how many gains are named; of more, the first of them, and how many more there are.
const NAMES: usize = 4;

/// Why a framework is not first, in three sentences at most: what the first gains on it outweighs what it
/// gains. Empty where it is first alone.
#[must_use]
pub fn why_not(model: &Model, scenario: &Scenario, ranking: &Ranking, of: usize) -> String {
    let name = framework(of);
    if ranking.hidden.contains(&of) {
        return format!("{name} is hidden.");
    }
    if let Some(excluded) = ranking.excluded.iter().find(|excluded| excluded.alternative == of) {
        let misses: Vec<String> = excluded.shortfalls.iter().map(shortfall).collect();
        return format!("{name} misses what you must have: {}.", list(&misses));
    }
    let Some(first) = ranking.standings.first() else {
        return "Every need is at 0, so nobody is first.".to_owned();
    };
    let Some(own) = ranking.standing(of) else { return String::new() };
    if own.rank == 1 {
        let shared = ranking.standings.iter().take_while(|standing| standing.rank == 1);
        let others = shared.map(|standing| standing.alternative).filter(|other| *other != of);
        let others: Vec<usize> = others.collect();
        if others.is_empty() {
            return String::new();
        }
        let lower = if first.alternative == of {
            ""
        } else {
            " Only the order of the list in the data puts it lower."
        };
        return format!("{name} has the same score as {}.{lower}", frameworks(&others));
    }
    let (leader, behind) = (framework(first.alternative), first.points - own.points);
    let Some(why) = covering(model, scenario, first.alternative, of) else { return String::new() };
    let behind = match ranking.tenths(behind) {
        0 => format!("{name} is less than a tenth of a point behind"),
        behind => format!("{name} is {} behind", points(behind)),
    };
    let better = terms(&why.covering);
    if why.covered.is_empty() {
        return format!(
            "{leader} is at least as good on everything that has weight, and better on {better}. \
             {behind}."
        );
    }
    let all = |gains: &[Gain]| ranking.tenths(gains.iter().map(|gain| gain.points).sum());
    let against = match (all(&why.covering), all(&why.covered)) {
        (more, less) if more > less => {
            format!("That is {} against {}. ", points(more), tenths(less))
        }
        _ => String::new(),
    };
    format!(
        "What {leader} gains on {better} outweighs all that {name} gains, on {}. {against}In all, \
         {behind}.",
        terms(&why.covered)
    )
}

/// The terms of these gains, the greatest first.
fn terms(gains: &[Gain]) -> String {
    let (first, rest) = gains.split_at(if gains.len() > NAMES { NAMES - 1 } else { gains.len() });
    let mut names: Vec<String> = first.iter().map(|gain| part(gain.part).to_owned()).collect();
    if let (Some(last), Some(next)) = (first.last(), rest.first()) {
        let what = if next.points < last.points { "smaller ones" } else { "others" };
        names.push(format!("{} {what}", rest.len()));
    }
    list(&names)
}
