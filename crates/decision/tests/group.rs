//! Groups: the least change with which several people meet, against trying every setting.

use proptest::prelude::*;
use stackfit_decision::{
    ACCEPTABLE, Cell, Goal, Level, Meeting, Member, Model, Override, Parting, Ranking, Scenario,
    Search, Slider, agreed, align, contributions, differing, differing_cells, parting, rank,
};

use crate::models::{Shape, level, model, scenario, table, weights};

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

/// How far one alternative is ahead of another for somebody, in points.
fn lead(Member { model, scenario }: &Member, [one, other]: [usize; 2]) -> i64 {
    let [one, other] = [one, other].map(|at| {
        let points = contributions(&model.alternatives()[at], scenario).map(|part| part.points);
        i64::from(points.sum::<u32>())
    });
    one - other
}

/// All orders of the numbers below this one.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let Some(last) = count.checked_sub(1) else { return vec![Vec::new()] };
    let mut all = Vec::new();
    for order in orders(last) {
        for place in 0..=order.len() {
            let mut order = order.clone();
            order.insert(place, last);
            all.push(order);
        }
    }
    all
}

/// What can make two people's leads differ.
fn causes(model: &Model) -> Vec<Parting> {
    let weights = (0..model.criteria()).map(Slider::Criterion).chain([Slider::Team]);
    weights.map(Parting::Weight).chain([Parting::Knowledge, Parting::Values]).collect()
}

/// What each of these does to the lead where it becomes another person's, added up over all orders.
fn parts(one: &Member, other: &Member, pair: [usize; 2]) -> Vec<i64> {
    let causes = causes(&one.model);
    let mut parts = vec![0; causes.len()];
    for order in orders(causes.len()) {
        let mut now = other.clone();
        for cause in order {
            let before = lead(&now, pair);
            match causes[cause] {
                Parting::Weight(slider) => {
                    slider.set(&mut now.scenario, slider.level(&one.scenario));
                }
                Parting::Knowledge => {
                    now.scenario.knowledge.clone_from(&one.scenario.knowledge);
                }
                Parting::Values => now.model = one.model.clone(),
                Parting::RuledOut => {}
            }
            parts[cause] += lead(&now, pair) - before;
        }
    }
    parts
}

fn firsts(member: &Member) -> Vec<usize> {
    let mut standings = rank(&member.model, &member.scenario).standings;
    standings.retain(|standing| standing.rank == 1);
    standings.iter().map(|standing| standing.alternative).collect()
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
    fn what_parts_people_is_what_does_most_in_all_orders_in_which_one_may_become_the_other(
        members in group(),
        scores in proptest::collection::vec((0..4_usize, 0..3_usize, level()), 0..3),
    ) {
        let mut members = members;
        let scores: Vec<Override> = scores
            .into_iter()
            .map(|(alternative, criterion, value)| Override { alternative, criterion, value })
            .collect();
        members[0].model = members[0].model.with(&scores);
        let (mut sums, mut is_ruled_out) = (vec![0; causes(&members[0].model).len()], false);
        for (place, one) in members.iter().enumerate() {
            for other in &members[..place] {
                let [ours, theirs] = [one, other].map(firsts);
                if ours == theirs || ours.is_empty() || theirs.is_empty() {
                    continue;
                }
                let own = |mine: &[usize], others: &[usize]| {
                    *mine.iter().find(|one| !others.contains(one)).unwrap_or(&mine[0])
                };
                let [a, b] = [own(&ours, &theirs), own(&theirs, &ours)];
                let rules_out = |member: &Member, at: usize| {
                    !rank(&member.model, &member.scenario).listed().contains(&at)
                };
                if rules_out(one, b) || rules_out(other, a) {
                    is_ruled_out = true;
                    continue;
                }
                let parts = parts(one, other, [a, b]);
                prop_assert!(parts.iter().sum::<i64>() > 0);
                for (sum, part) in sums.iter_mut().zip(parts) {
                    *sum += part;
                }
            }
        }
        let causes = causes(&members[0].model);
        let most = |sums: &[i64]| {
            let most = sums.iter().max().copied().filter(|most| *most > 0)?;
            Some(causes[sums.iter().position(|sum| *sum == most)?])
        };
        // The last two are no weights.
        let (best, weight) = (most(&sums), most(&sums[..sums.len() - 2]));
        let best = best.or(is_ruled_out.then_some(Parting::RuledOut));
        prop_assert_eq!(parting(&members), [best, weight.filter(|_| weight != best)]);
    }

    #[test]
    fn where_only_weights_differ_a_slider_is_named_on_which_people_differ(members in group()) {
        let mut members = members;
        let first = members[0].scenario.clone();
        for Member { scenario, .. } in &mut members {
            let Scenario { team, weights, .. } = scenario.clone();
            *scenario = Scenario { team, weights, ..first.clone() };
        }
        let all: Vec<_> = members.iter().map(firsts).filter(|firsts| !firsts.is_empty()).collect();
        match parting(&members)[0] {
            Some(Parting::Weight(slider)) => prop_assert!(differing(&members).contains(&slider)),
            other => {
                prop_assert_eq!(other, None);
                prop_assert!(all.windows(2).all(|two| two[0] == two[1]), "{:?}", all);
            }
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

#[test]
fn only_cells_to_which_not_all_give_the_same_value_differ() {
    let mut members = two(&[6, 2], &[2, 2]);
    let set = |alternative, criterion, value| {
        [Override { alternative, criterion, value: Level::clamped(value) }]
    };
    assert_eq!(differing_cells(&members), []);
    members[1].model = members[1].model.with(&set(2, 0, 3)).with(&set(0, 1, 4));
    members[0].model = members[0].model.with(&set(2, 1, 7));
    assert_eq!(differing_cells(&members), [(2, 0)]);
    let mut alternatives = members[0].model.alternatives().to_vec();
    alternatives[1].values[0] = Cell::Unknown;
    members[0].model = Model::new(alternatives).expect("it has the same shape");
    members[1].model = members[1].model.with(&set(1, 0, 5));
    assert_eq!(differing_cells(&members), [(1, 0), (2, 0)]);
}

#[test]
fn what_is_ruled_out_known_or_scored_otherwise_parts_people_who_weigh_the_same() {
    let mut members = two(&[6, 2], &[6, 2]);
    assert_eq!(parting(&members), [None; 2]);
    members[1].scenario.must = vec![None, Level::new(9)];
    assert_eq!(parting(&members), [Some(Parting::RuledOut), None]);
    members[1].scenario.must = Vec::new();
    let value = Level::MAX;
    members[1].model = members[1].model.with(&[Override { alternative: 1, criterion: 0, value }]);
    assert_eq!(parting(&members), [Some(Parting::Values), None]);
    let model = table(&[(&[50], &[10, 0]), (&[50], &[0, 10])]);
    let of = |knowledge: [u8; 2]| {
        let knowledge = knowledge.map(Level::clamped).to_vec();
        let scenario = Scenario { knowledge, team: Level::MIDDLE, ..weights(&model, &[5]) };
        Member { scenario, model: model.clone() }
    };
    assert_eq!(parting(&[of([9, 0]), of([0, 9])]), [Some(Parting::Knowledge), None]);
}
