//! Ranking and answer, for all models and scenarios.

use proptest::prelude::*;
use stackfit_decision::{
    Answer, Level, Model, Noise, Ranking, Scenario, Slider, Standing, answer, apportion,
    contributions, differences, dominance, flip_points, how_to_win, never_first, rank, reach,
    track,
};

use crate::models::{SMALL, level, model, order, scenario, short_scenario};

/// A scenario whose weights can be multiplied by 2 without leaving the scale.
fn half_scenario() -> impl Strategy<Value = Scenario> {
    scenario(SMALL).prop_map(|mut scenario| {
        scenario.team = Level::clamped(scenario.team.get() / 2);
        for weight in &mut scenario.weights {
            *weight = Level::clamped(weight.get() / 2);
        }
        scenario
    })
}

/// The ranked alternatives other than one, in order, with their points.
fn order_without(ranking: &Ranking, left_out: usize) -> Vec<(usize, u32)> {
    let others = ranking.standings.iter().filter(|s| s.alternative != left_out);
    others.map(|s| (s.alternative, s.points)).collect()
}

proptest! {
    #[test]
    fn scaling_all_sliders_changes_nothing(model in model(SMALL), scenario in half_scenario()) {
        let mut doubled = scenario.clone();
        doubled.team = Level::clamped(scenario.team.get() * 2);
        for weight in &mut doubled.weights {
            *weight = Level::clamped(weight.get() * 2);
        }
        let (one, two) = (rank(&model, &scenario), rank(&model, &doubled));
        prop_assert_eq!(order(&one), order(&two));
        for (a, b) in one.standings.iter().zip(&two.standings) {
            prop_assert_eq!(one.tenths(a.points), two.tenths(b.points));
        }
    }

    #[test]
    fn raising_a_slider_never_lowers_the_better_one_there(
        model in model(SMALL),
        scenario in scenario(SMALL),
        criterion in 0..SMALL.criteria,
        to in level(),
    ) {
        let mut raised = scenario.clone();
        raised.weights[criterion] = to.max(scenario.weights[criterion]);
        let (before, after) = (rank(&model, &scenario), rank(&model, &raised));
        let value = |s: &Standing| model.alternatives()[s.alternative].values[criterion].midpoint();
        let lead = |ranking: &Ranking, a: &Standing, b: &Standing| {
            let points = |s: &Standing| {
                i64::from(ranking.standing(s.alternative).expect("both are ranked").points)
            };
            points(a) - points(b)
        };
        // Raised from where nothing mattered, there was no lead before.
        for a in &before.standings {
            for b in before.standings.iter().filter(|b| value(a) >= value(b)) {
                prop_assert!(lead(&after, a, b) >= lead(&before, a, b));
            }
        }
    }

    #[test]
    fn hiding_one_never_reorders_the_others(
        model in model(SMALL),
        scenario in scenario(SMALL),
        one in 0..8_usize,
    ) {
        let mut hidden = scenario.clone();
        hidden.hidden[one] = true;
        let (before, after) = (rank(&model, &scenario), rank(&model, &hidden));
        prop_assert_eq!(order_without(&before, one), order_without(&after, one));
    }

    #[test]
    fn leaving_one_out_of_the_table_never_reorders_the_others(
        model in model(SMALL),
        scenario in scenario(SMALL),
        one in 0..8_usize,
    ) {
        let scenario = Scenario { hidden: Vec::new(), ..scenario };
        let one = one % model.alternatives().len();
        let mut rest = model.alternatives().to_vec();
        rest.remove(one);
        let rest = Model::new(rest).expect("all of one shape");
        let renumbered: Vec<_> = rank(&rest, &scenario)
            .standings
            .iter()
            .map(|s| (s.alternative + usize::from(s.alternative >= one), s.points))
            .collect();
        prop_assert_eq!(order_without(&rank(&model, &scenario), one), renumbered);
    }

    #[test]
    fn the_order_of_the_table_changes_no_score_and_no_rank(
        model in model(SMALL),
        scenario in scenario(SMALL),
        turn in 0..8_usize,
    ) {
        let scenario = Scenario { hidden: Vec::new(), ..scenario };
        let count = model.alternatives().len();
        let mut turned = model.alternatives().to_vec();
        turned.rotate_left(turn % count);
        let turned = rank(&Model::new(turned).expect("all of one shape"), &scenario);
        let straight = rank(&model, &scenario);
        for standing in &turned.standings {
            let same = straight.standing((standing.alternative + turn) % count);
            prop_assert_eq!(
                same.map(|s| (s.rank, s.points)),
                Some((standing.rank, standing.points))
            );
        }
    }

    #[test]
    fn contributions_add_up_to_the_score(model in model(SMALL), scenario in scenario(SMALL)) {
        let ranking = rank(&model, &scenario);
        for standing in &ranking.standings {
            let parts: Vec<u32> =
                contributions(&model.alternatives()[standing.alternative], &scenario)
                    .map(|part| part.points)
                    .collect();
            prop_assert_eq!(parts.iter().sum::<u32>(), standing.points);
            let shown: u32 = apportion(&parts, ranking.weight).iter().sum();
            prop_assert_eq!(shown, ranking.tenths(standing.points));
        }
    }

    #[test]
    fn what_a_short_scenario_lacks_counts_as_nothing(
        model in model(SMALL),
        short in short_scenario(SMALL),
    ) {
        let mut whole = short.clone();
        whole.knowledge.resize(SMALL.languages, Level::ZERO);
        whole.weights.resize(SMALL.criteria, Level::ZERO);
        whole.must.resize(SMALL.criteria, None);
        whole.hidden.resize(SMALL.alternatives, false);
        prop_assert_eq!(rank(&model, &short), rank(&model, &whole));
        prop_assert_eq!(dominance(&model, &short), dominance(&model, &whole));
        prop_assert_eq!(differences(&model, &short, 0, 0), differences(&model, &whole, 0, 0));
        prop_assert_eq!(never_first(&model, &short), never_first(&model, &whole));
        prop_assert_eq!(reach(&model, &short, 20, 1), reach(&model, &whole, 20, 1));
        let noise = Noise::new(&model, 20, 1);
        let robustness = |scenario| noise.robustness(&model, scenario, 20);
        prop_assert_eq!(robustness(&short), robustness(&whole));
        // What is not there cannot be moved, but nothing fails.
        let _ = how_to_win(&model, &short, 0, &[]);
        for slider in Slider::all(&model) {
            let _ = (track(&model, &short, slider), flip_points(&model, &short, slider));
        }
    }

    #[test]
    fn every_alternative_is_listed_exactly_once(model in model(SMALL), scenario in scenario(SMALL)) {
        let ranking = rank(&model, &scenario);
        let mut all = ranking.listed();
        all.extend(ranking.excluded.iter().map(|e| e.alternative));
        all.extend(&ranking.hidden);
        all.sort_unstable();
        prop_assert_eq!(all, (0..model.alternatives().len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_score_is_from_0_to_100(model in model(SMALL), scenario in scenario(SMALL)) {
        let ranking = rank(&model, &scenario);
        prop_assert!(ranking.standings.iter().all(|s| s.points <= 100 * ranking.weight));
    }

    #[test]
    fn a_lead_is_claimed_only_with_two_points_and_a_reason(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        let ranking = rank(&model, &scenario);
        let points: Vec<u32> = ranking.standings.iter().map(|s| s.points).collect();
        match answer(&model, &scenario, &ranking) {
            Answer::Lead(lead) => {
                prop_assert!(points[0] - points[1] >= 2 * ranking.weight);
                prop_assert!(!lead.reasons.is_empty());
            }
            Answer::Close { group, next, spread } => {
                let last = points[group.len() - 1];
                prop_assert!(points[0] - last < 2 * ranking.weight);
                prop_assert_eq!(spread == 0, last == points[0]);
                match (next, points.get(group.len())) {
                    (Some(_), Some(far)) => prop_assert!(points[0] - far >= 2 * ranking.weight),
                    (next, far) => prop_assert!(next.is_none() && far.is_none()),
                }
            }
            Answer::Alone(_) => prop_assert_eq!(points.len(), 1),
            Answer::NothingLeft => prop_assert!(ranking.listed().is_empty()),
            Answer::NothingMatters => prop_assert_eq!(ranking.weight, 0),
        }
    }
}
