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
/// parts them most, if any does; of equal things the one that is easiest to change. Nothing where all share the same first places, or nothing matters to all but one.
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
    let mut rankings = Vec::new();
    for member in members {
        rankings.push(rank(&member.model, &member.scenario));
    }
    let criteria = members.first().map_or(0, |one| one.model.criteria());
    let weights = (0..criteria).map(Slider::Criterion).chain([Slider::Team]);
    let mut parts: Vec<(Parting, i32)> = weights.map(|one| (Parting::Weight(one), 0)).collect();
    let (mut knowledge, mut values, mut is_ruled_out) = (0, 0, false);
    let people = || members.iter().zip(&rankings);
    for (place, (one, ranking)) in people().enumerate() {
        for (other, other_ranking) in people().take(place) {
            let Some([a, b]) = apart(ranking, other_ranking) else { continue };
            if ranking.standing(b).is_none() || other_ranking.standing(a).is_none() {
                is_ruled_out = true;
                continue;
            }
            for (what, part) in &mut parts {
                let Parting::Weight(slider) = *what else { continue };
                let weight = |member: &Member| i32::from(slider.level(&member.scenario).get());
                let [r1, r2] = [one, other].map(weight);
                let [d1, d2] = [one, other].map(|of| value(of, slider, a) - value(of, slider, b));
                *part += (r1 - r2) * (d1 + d2);
                let rest = if slider == Slider::Team { &mut knowledge } else { &mut values };
                *rest += (r1 + r2) * (d1 - d2);
            }
        }
    }
    let (mut weight, mut most) = (None, 0);
    for (what, part) in parts {
        if part > most {
            (weight, most) = (Some(what), part);
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
    let firsts = [one, other].map(|ranking| {
        let firsts = ranking.standings.iter().take_while(|standing| standing.rank == 1);
        firsts.map(|standing| standing.alternative).collect::<Vec<_>>()
    });
    // Of several one that the other does not have.
    let own = |at: usize, other: usize| {
        let [firsts, others] = [firsts.get(at)?, firsts.get(other)?];
        firsts.iter().find(|one| !others.contains(one)).or(firsts.first()).copied()
    };
    Some([own(0, 1)?, own(1, 0)?]).filter(|[a, b]| a != b)
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
