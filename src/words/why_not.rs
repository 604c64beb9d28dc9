//! Why a framework is not first, in words.

use super::lists::list;
use super::names::{framework, frameworks};
use super::numbers::{apart, points, tenths};
use super::unknown::{counted, term};
use stackfit_decision::{Gain, Model, Ranking, Scenario, covering, differences, dominates};

/// Up to how many gains are named; of more, the first of them, and how many more there are.
const NAMES: usize = 4;

/// Why a framework is not first, in three sentences at most: what the first gains on it outweighs what it
/// gains, and how unknown scores count, where there are any. Empty where it is first alone, or has no rank:
/// what is left out is told below the list.
#[must_use]
pub fn why_not(model: &Model, scenario: &Scenario, ranking: &Ranking, of: usize) -> String {
    let name = framework(of);
    let Some((first, own)) = ranking.standings.first().zip(ranking.standing(of)) else {
        let nothing =
            if ranking.weight == 0 { "Nothing counts so far, so nobody is first." } else { "" };
        return nothing.to_owned();
    };
    if own.rank == 1 {
        let mut others = ranking.leaders();
        others.retain(|other| *other != of);
        let lower = " Only the order of the list in the data puts it lower.";
        let lower = if first.alternative == of { "" } else { lower };
        return match others.as_slice() {
            [] => String::new(),
            others => {
                let unknown = counted(model, scenario, &[&[of], others].concat());
                [name, " has the same score as ", &frameworks(others), ".", lower, &unknown]
                    .concat()
            }
        };
    }
    let Some(why) = covering(model, scenario, first.alternative, of) else { return String::new() };
    let leader = framework(first.alternative);
    let lead = ranking.tenths(first.points - own.points);
    let behind = apart(lead);
    let unknown = counted(model, scenario, &[first.alternative, of]);
    let mut behind = [name, " is ", &behind, " behind"].concat();
    match unknown.strip_prefix(" What") {
        Some(unknown) => behind.push_str(&["; what", unknown].concat()),
        None => behind.push('.'),
    }
    let better = terms(&why.covering, why.covered.is_empty());
    if why.covered.is_empty() && dominates(model, scenario, first.alternative, of) {
        let good = " is at least as good on everything that has weight, and better on ";
        return [leader, good, &better, ". ", &behind].concat();
    }
    if why.covered.is_empty() {
        let nothing = [leader, " gains on ", &better, ", and ", name, " on nothing. "];
        return nothing.concat() + &behind;
    }
    let sum = |gains: &[Gain]| gains.iter().map(|gain| gain.points).sum::<u32>();
    let rest = first.points - own.points + sum(&why.covered) > sum(&why.covering);
    // As the differences are shown term by term, so that whoever adds them up comes to the same.
    let all = differences(model, scenario, first.alternative, of);
    let shown = |gains: &[Gain]| -> u32 {
        let is_one = |part| gains.iter().any(|gain| gain.part == part);
        let of = all.iter().filter(|term| is_one(term.part));
        of.map(|term| term.tenths.unsigned_abs()).sum()
    };
    let (more, less) = (shown(&why.covering), shown(&why.covered));
    let against = [" That is ", &points(more), " against ", &tenths(less), "."].concat();
    let against = if more > less && less > 0 { &against } else { "" };
    let worse = terms(&why.covered, false);
    let outweighs = [" outweighs all that ", name, " gains, on ", &worse, "."].concat();
    let rest =
        if rest { [" With what else ", leader, " gains, "].concat() } else { " So ".to_owned() };
    ["What ", leader, " gains on ", &better, &outweighs, against, &rest, &behind].concat()
}

/// The terms of these gains, the greatest first; where they are all there are, the rest is just more.
fn terms(gains: &[Gain], are_all: bool) -> String {
    let (first, rest) = gains.split_at(if gains.len() > NAMES { NAMES - 1 } else { gains.len() });
    let mut names: Vec<String> = first.iter().map(|gain| term(gain.part, gain.is_known)).collect();
    if let (Some(last), Some(next)) = (first.last(), rest.first()) {
        let what = match next.points < last.points {
            _ if are_all => "more",
            true => "smaller ones",
            false => "others",
        };
        names.push(format!("{} {what}", rest.len()));
    }
    list(&names)
}
