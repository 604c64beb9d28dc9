//! Parting: what most keeps the people of a group from having the same first.

use super::Member;
use crate::ranking::{Ranking, rank};
use crate::slider::Slider;

/// What parts the people of a group most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// The weight of a criterion or of the team's language.
    Weight(Slider),
    /// What the teams know.
    Knowledge,
    /// The values that they give the alternatives.
    Values,
    /// That what is first for one is ruled out for another, by a must-have or because it is hidden.
    RuledOut,
}

/// What parts people most who do not have the same first, and where that is no weight, the weight that
/// parts them most, if any does; of equal things the one that is easiest to change. Nothing where all
/// share the same first places, or all but one at most have no first.
///
/// Of two people one has `a` first and the other `b`. What parts them is by how many points `a` is
/// further ahead of `b` for the one than for the other, `sum of r1(c)*d1(c) - sum of r2(c)*d2(c)` with
/// the weights `r` and the differences `d` in value between `a` and `b`, which is more than 0. Each
/// weight, what is known and the values have a part in it: what changes with them, in the mean of all
/// orders in which the one's settings may become the other's, one after the other (the value of
/// Shapley, A value for n-person games, 1953). Of a product that is half of `(r1 - r2) * (d1 + d2)`
/// for the weight, and half of `(r1 + r2) * (d1 - d2)` for the rest. So the parts add up to the
/// whole, one of them is more than 0, and a weight that is the same for both has none. In a group the
/// parts of all pairs are added, but for pairs of whom one rules out what the other has first; where
/// there are no other pairs, that parts them.
///
/// Exact: whole numbers decide.
#[must_use]
pub fn parting(members: &[Member]) -> [Option<Parting>; 2] {
    let (mut seen, mut pairs, mut is_ruled_out) = (Vec::new(), Vec::new(), false);
    for one in members {
        let ranking = rank(&one.model, &one.scenario);
        for (other, other_ranking) in &seen {
            let Some([a, b]) = apart(&ranking, other_ranking) else { continue };
            if ranking.standing(b).is_none() || other_ranking.standing(a).is_none() {
                is_ruled_out = true;
            } else {
                pairs.push((one, *other, a, b));
            }
        }
        seen.push((one, ranking));
    }
    let (mut knowledge, mut values, mut weight, mut most) = (0, 0, None, 0);
    let Some(first) = members.first() else { return [None; 2] };
    for slider in Slider::all(&first.model) {
        let rest = match slider {
            Slider::Language(_) => continue,
            Slider::Team => &mut knowledge,
            Slider::Criterion(_) => &mut values,
        };
        let mut part = 0;
        for (one, other, a, b) in &pairs {
            let of = |member: &Member| {
                let weight = i32::from(slider.level(&member.scenario).get());
                (weight, value(member, slider, *a) - value(member, slider, *b))
            };
            let ((r1, d1), (r2, d2)) = (of(one), of(other));
            part += (r1 - r2) * (d1 + d2);
            *rest += (r1 + r2) * (d1 - d2);
        }
        let is_team = weight == Some(Parting::Weight(Slider::Team));
        if part > most || (part == most && is_team) {
            (weight, most) = (Some(Parting::Weight(slider)), part);
        }
    }
    if knowledge.max(values) > most {
        let what = if values > knowledge { Parting::Values } else { Parting::Knowledge };
        return [Some(what), weight];
    }
    [weight.or(is_ruled_out.then_some(Parting::RuledOut)), None]
}

/// What is first in one ranking and what is in another, where they do not have the same first.
fn apart(one: &Ranking, other: &Ranking) -> Option<[usize; 2]> {
    let [ours, theirs] = [one, other].map(|ranking| {
        let mut firsts = Vec::new();
        for standing in ranking.standings.iter().filter(|standing| standing.rank == 1) {
            firsts.push(standing.alternative);
        }
        firsts
    });
    // Of several one that the other does not have.
    let own = |firsts: &[usize], others: &[usize]| {
        firsts.iter().find(|one| !others.contains(one)).or(firsts.first()).copied()
    };
    Some([own(&ours, &theirs)?, own(&theirs, &ours)?]).filter(|[a, b]| a != b)
}

/// What a weight counts of an alternative for somebody, in tenths.
fn value(member: &Member, slider: Slider, alternative: usize) -> i32 {
    let alternative = member.model.alternatives().get(alternative);
    let value = alternative.and_then(|alternative| match slider {
        Slider::Criterion(at) => alternative.values.get(at).map(|cell| cell.midpoint()),
        _ => Some(alternative.team_fit(&member.scenario)),
    });
    value.map_or(0, |value| value.in_tenths().into())
}
