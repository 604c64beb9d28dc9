//! Groups: the least change with which several people meet, against trying every setting.

use proptest::prelude::*;
use stackfit_decision::{
    ACCEPTABLE, Goal, Level, Meeting, Member, Model, Ranking, Scenario, Search, Slider, agreed,
    align, differing, rank,
};

use crate::models::{Shape, model, scenario, table, weights};

/// A group of two or three, each with a scenario of their own, on few criteria.
fn group() -> impl Strategy<Value = Vec<Member>> {
    let shapes = [(2, 0), (2, 1), (1, 2), (2, 2), (3, 0)];
    proptest::sample::select(shapes.to_vec()).prop_flat_map(|(criteria, languages)| {
        let shape = Shape { alternatives: 4, criteria, languages };
        let scenarios = proptest::collection::vec(scenario(shape), 2..=3);
        (model(shape), scenarios).prop_map(|(model, scenarios)| {
            let member = |scenario| Member { model: model.clone(), scenario };
            scenarios.into_iter().map(member).collect()
        })
    })
}

/// Whether an alternative is what it should be in a ranking.
fn is_met(goal: Goal, ranking: &Ranking, alternative: usize) -> bool {
    if ranking.listed() == [alternative] {
        return true;
    }
    let Some(own) = ranking.standing(alternative) else { return false };
    let others = ranking.standings.iter().filter(|other| other.alternative != alternative);
    let best = others.map(|other| other.points).max().unwrap_or(0);
    match goal {
        Goal::First => own.points > best,
        Goal::Acceptable => own.points + ACCEPTABLE * ranking.weight >= best,
    }
}

/// Every setting of the weights, with how many steps it is away.
fn settings(model: &Model, scenario: &Scenario) -> Vec<(u32, Scenario)> {
    let mut settings = vec![(0, scenario.clone())];
    for slider in Slider::all(model).filter(|slider| !matches!(slider, Slider::Language(_))) {
        let mut more = Vec::new();
        for (steps, setting) in settings {
            for to in Level::all() {
                let mut moved = setting.clone();
                slider.set(&mut moved, to);
                let way = u32::from(slider.level(scenario).get().abs_diff(to.get()));
                more.push((steps + way, moved));
            }
        }
        settings = more;
    }
    settings
}

/// The least steps in total for each alternative, found by trying every setting.
fn try_all(members: &[Member], goal: Goal) -> Vec<Option<u32>> {
    let count = members[0].model.alternatives().len();
    let mut sums = vec![Some(0); count];
    for Member { model, scenario } in members {
        let mut least = vec![None::<u32>; count];
        for (steps, setting) in settings(model, scenario) {
            let ranking = rank(model, &setting);
            for (alternative, held) in least.iter_mut().enumerate() {
                if held.is_none_or(|held| steps < held) && is_met(goal, &ranking, alternative) {
                    *held = Some(steps);
                }
            }
        }
        for (sum, least) in sums.iter_mut().zip(least) {
            *sum = sum.zip(least).map(|(sum, least)| sum + least);
        }
    }
    sums
}

fn search(members: &[Member], goal: Goal) -> (Option<Meeting>, bool) {
    let mut search = Search::new(members, goal);
    while search.step(members) {}
    let (best, is_proved) = search.best();
    (best.cloned(), is_proved)
}

fn moved(member: &Member, moves: &[(Slider, Level)]) -> Member {
    let mut after = member.clone();
    for (slider, to) in moves {
        slider.set(&mut after.scenario, *to);
    }
    after
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_meeting_is_the_one_that_trying_every_setting_gives(members in group()) {
        for goal in [Goal::First, Goal::Acceptable] {
            let tried = try_all(&members, goal);
            let least = tried.iter().flatten().min().copied();
            let (best, is_proved) = search(&members, goal);
            prop_assert!(is_proved);
            prop_assert_eq!(best.as_ref().map(|best| best.steps), least, "{:?}", goal);
            let Some(Meeting { alternative, moves, steps }) = best else { continue };
            prop_assert_eq!(tried[alternative], Some(steps));
            prop_assert_eq!(moves.len(), members.len());
            let mut sum = 0;
            for (member, moves) in members.iter().zip(&moves) {
                for (slider, to) in moves {
                    prop_assert!(!matches!(slider, Slider::Language(_)));
                    let now = slider.level(&member.scenario);
                    prop_assert!(now != *to);
                    sum += u32::from(now.get().abs_diff(to.get()));
                }
                let Member { model, scenario } = moved(member, moves);
                prop_assert!(is_met(goal, &rank(&model, &scenario), alternative));
            }
            prop_assert_eq!(sum, steps);
        }
    }

    #[test]
    fn the_best_common_position_of_a_slider_is_the_one_that_trying_each_gives(members in group()) {
        for slider in Slider::all(&members[0].model) {
            let at = |to: Level| -> Vec<Member> {
                members.iter().map(|member| moved(member, &[(slider, to)])).collect()
            };
            let way = |member: &Member, to: Level| {
                u32::from(slider.level(&member.scenario).get().abs_diff(to.get()))
            };
            let tried = Level::all().filter_map(|to| {
                let (alternative, count) = agreed(&at(to))?;
                let ways = || members.iter().map(|member| way(member, to));
                let key = (usize::MAX - count, ways().sum::<u32>(), ways().max(), to);
                Some((key, alternative))
            });
            let tried = tried.min();
            let found = align(&members, slider);
            let found = found.map(|found| {
                let longest = members.iter().map(|member| way(member, found.to)).max();
                let key = (usize::MAX - found.members, found.steps, longest, found.to);
                (key, found.alternative)
            });
            prop_assert_eq!(found, tried);
        }
    }

    #[test]
    fn what_is_acceptable_to_one_needs_no_change_of_theirs(members in group()) {
        for member in &members {
            let acceptable = member.acceptable();
            for alternative in 0..member.model.alternatives().len() {
                let is_met = is_met(Goal::Acceptable, &rank(&member.model, &member.scenario), alternative);
                prop_assert_eq!(acceptable.contains(&alternative), is_met);
            }
        }
    }
}

/// Two people who weigh two criteria, on which one alternative each is good and a third is fair.
fn two(ours: &[u8], theirs: &[u8]) -> Vec<Member> {
    let model = table(&[(&[90, 40], &[]), (&[40, 90], &[]), (&[70, 70], &[])]);
    let of = |levels| Member { scenario: weights(&model, levels), model: model.clone() };
    vec![of(ours), of(theirs)]
}

#[test]
fn people_who_agree_meet_where_they_are() {
    let members = two(&[6, 2], &[7, 2]);
    assert_eq!(agreed(&members), Some((0, 2)));
    let meeting = Meeting { alternative: 0, moves: vec![Vec::new(); 2], steps: 0 };
    assert_eq!(search(&members, Goal::First), (Some(meeting), true));
}

#[test]
fn a_must_have_of_one_rules_an_alternative_out_for_all() {
    let mut members = two(&[6, 2], &[6, 2]);
    members[1].scenario.must = vec![None, Level::new(5)];
    let (best, _) = search(&members, Goal::First);
    assert_eq!(best.map(|best| best.alternative), Some(2));
    members[1].scenario.must = vec![Level::new(10), None];
    assert!(Search::new(&members, Goal::First).is_ruled_out());
    assert_eq!(search(&members, Goal::First), (None, true));
}

#[test]
fn of_two_equal_alternatives_none_is_first_for_all_but_both_are_acceptable() {
    let model = table(&[(&[50], &[]), (&[50], &[])]);
    let member = Member { scenario: weights(&model, &[3]), model };
    let members = [member.clone(), member];
    assert_eq!((agreed(&members), members[0].acceptable()), (None, vec![0, 1]));
    assert_eq!(search(&members, Goal::First), (None, true));
}

#[test]
fn only_sliders_that_stand_apart_differ() {
    let members = two(&[6, 2], &[2, 2]);
    assert_eq!(differing(&members), [Slider::Criterion(0)]);
    let found = align(&members, Slider::Criterion(0));
    let found = found.map(|found| (found.to.get(), found.alternative, found.members, found.steps));
    assert_eq!(found, Some((4, 0, 2, 4)));
}
