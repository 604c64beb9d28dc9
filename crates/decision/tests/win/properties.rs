//! Answers and proofs, against trying every setting.

use proptest::prelude::*;
use stackfit_decision::{
    Alternative, Level, Mix, Model, Proof, Scenario, Slider, Win, how_to_win, in_fewer_steps,
    never_first, rank,
};

use crate::models::{Shape, model, scenario};

type Moves = Vec<(Slider, Level)>;

/// A model, a scenario, and some fixed sliders; at most four sliders are free.
fn case() -> impl Strategy<Value = (Model, Scenario, Vec<Slider>)> {
    let shapes = [(3, 0), (3, 1), (2, 1), (1, 2), (2, 2), (1, 3)];
    proptest::sample::select(shapes.to_vec()).prop_flat_map(|(criteria, languages)| {
        let sliders = criteria + languages + 1;
        let order = Just((0..sliders).collect::<Vec<_>>()).prop_shuffle();
        let few = 0..=2_usize.max(sliders - 4);
        let shape = Shape { alternatives: 4, criteria, languages };
        (model(shape), scenario(shape), order, few).prop_map(
            move |(model, scenario, order, few)| {
                let all: Vec<Slider> = Slider::all(&model).collect();
                let fixed = order.iter().take(few.max(sliders.saturating_sub(4)));
                let fixed = fixed.map(|place| all[*place]).collect();
                (model, scenario, fixed)
            },
        )
    })
}

/// The lead on the best of the others, when it is ranked.
fn lead(model: &Model, scenario: &Scenario, alternative: usize) -> Option<i64> {
    let ranking = rank(model, scenario);
    let own = i64::from(ranking.standing(alternative)?.points);
    let others = ranking.standings.iter().filter(|s| s.alternative != alternative);
    Some(own - others.map(|s| i64::from(s.points)).max().unwrap_or(-1))
}

fn moved(scenario: &Scenario, moves: &[(Slider, Level)]) -> Scenario {
    let mut scenario = scenario.clone();
    for (slider, level) in moves {
        slider.set(&mut scenario, *level);
    }
    scenario
}

/// How many steps the moves make in total.
fn steps(scenario: &Scenario, moves: &[(Slider, Level)]) -> u32 {
    moves.iter().map(|(s, to)| u32::from(to.get().abs_diff(s.level(scenario).get()))).sum()
}

/// The least steps of all sliders, and of one slider alone, to be first alone and to share that.
#[derive(Debug, Default, PartialEq, Eq)]
struct Least {
    all: [Option<u32>; 2],
    single: [Option<u32>; 2],
}

/// Tries every setting of the free sliders, and says what the least is for each alternative.
fn try_all(model: &Model, scenario: &Scenario, fixed: &[Slider]) -> Vec<Least> {
    let free: Vec<Slider> = Slider::all(model).filter(|s| !fixed.contains(s)).collect();
    let count = 11_u32.pow(u32::try_from(free.len()).expect("few sliders"));
    let mut all: Vec<Least> = model.alternatives().iter().map(|_| Least::default()).collect();
    for setting in 0..count {
        let level = |place: u32| u8::try_from(setting / 11_u32.pow(place) % 11).expect("below 11");
        let moves: Moves =
            free.iter().zip(0..).map(|(s, place)| (*s, Level::clamped(level(place)))).collect();
        let steps = steps(scenario, &moves);
        let is_single = moves.iter().filter(|(s, to)| *to != s.level(scenario)).count() <= 1;
        let standings = rank(model, &moved(scenario, &moves)).standings;
        for standing in standings.iter().filter(|standing| standing.rank == 1) {
            let is_alone = standings.iter().filter(|other| other.rank == 1).count() == 1;
            let least = &mut all[standing.alternative];
            for goal in if is_alone { 0..2 } else { 1..2 } {
                let keep =
                    |held: &mut Option<u32>| *held = Some(held.map_or(steps, |h| h.min(steps)));
                keep(&mut least.all[goal]);
                if is_single {
                    keep(&mut least.single[goal]);
                }
            }
        }
    }
    all
}

/// The points of an alternative, or its fit by one language alone, in a setting.
fn points(one: &Alternative, scenario: &Scenario, languages: &[usize]) -> i64 {
    let product = |a: Level, b: Level| i64::from(a.get()) * i64::from(b.get());
    let fit = languages.iter().map(|l| product(scenario.knowledge[*l], one.fit[*l])).max();
    let values = scenario.weights.iter().zip(&one.values);
    let values =
        values.map(|(w, cell)| i64::from(w.get()) * i64::from(cell.midpoint().in_tenths()));
    values.sum::<i64>() + i64::from(scenario.team.get()) * fit.unwrap_or(0)
}

/// Whether the mix has at least as many points as the alternative, taken to fit by the language of
/// the mix, in every setting of the free sliders.
fn mix_holds(
    model: &Model,
    scenario: &Scenario,
    alternative: usize,
    mix: &Mix,
    fixed: &[Slider],
) -> bool {
    let all: Vec<usize> = (0..model.languages()).collect();
    let is_fixed = |l: &usize| fixed.contains(&Slider::Language(*l));
    let by: Vec<usize> =
        mix.language.map_or_else(|| all.iter().copied().filter(is_fixed).collect(), |l| vec![l]);
    let free: Vec<Slider> = Slider::all(model).filter(|s| !fixed.contains(s)).collect();
    // A lead of the mix is linear in each slider alone where it is least, so the ends would do;
    // the middle guards against a mistake in that.
    let count = 3_u32.pow(u32::try_from(free.len()).expect("few sliders"));
    (0..count).all(|setting| {
        let level = |place: u32| u8::try_from(setting / 3_u32.pow(place) % 3 * 5).expect("small");
        let moves: Moves =
            free.iter().zip(0..).map(|(s, place)| (*s, Level::clamped(level(place)))).collect();
        let scenario = moved(scenario, &moves);
        let own = points(&model.alternatives()[alternative], &scenario, &by);
        let of_mix = mix.shares.iter().map(|(other, share)| {
            points(&model.alternatives()[*other], &scenario, &all) * i64::from(*share)
        });
        of_mix.sum::<i64>() >= own * i64::from(mix.parts())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_answer_is_what_trying_every_setting_gives((model, scenario, fixed) in case()) {
        let tried = try_all(&model, &scenario, &fixed);
        for (alternative, least) in tried.into_iter().enumerate() {
            let win = how_to_win(&model, &scenario, alternative, &fixed);
            let ranking = rank(&model, &scenario);
            if ranking.hidden.contains(&alternative) {
                prop_assert_eq!(win, Win::Hidden);
                continue;
            }
            if let Some(excluded) = ranking.excluded.iter().find(|e| e.alternative == alternative) {
                prop_assert_eq!(win, Win::Excluded(excluded.shortfalls.clone()));
                continue;
            }
            if ranking.listed().len() == 1 {
                prop_assert_eq!(win, Win::AlreadyFirst);
                continue;
            }
            let Least { all: [alone, shared], single: [one_alone, one_shared] } =
                least;
            let check = |moves: &Moves, ahead: i64| {
                let untouched = moves.iter().all(|(slider, _)| !fixed.contains(slider));
                let needed = moves.iter().all(|(s, to)| *to != s.level(&scenario));
                let lead = lead(&model, &moved(&scenario, moves), alternative);
                untouched && needed && lead.is_some_and(|lead| lead >= ahead)
            };
            match win {
                Win::AlreadyFirst => prop_assert_eq!(alone, Some(0)),
                Win::One { slider, to } => {
                    let moves = vec![(slider, to)];
                    prop_assert!(check(&moves, 1));
                    prop_assert!(alone != Some(0));
                    prop_assert_eq!(one_alone, Some(steps(&scenario, &moves)));
                }
                Win::Several { moves, smallest } => {
                    prop_assert!(check(&moves, 1) && smallest && moves.len() > 1);
                    prop_assert_eq!(one_alone, None);
                    prop_assert_eq!(alone, Some(steps(&scenario, &moves)));
                }
                Win::Shared { moves, smallest } => {
                    prop_assert!(check(&moves, 0) && smallest);
                    prop_assert_eq!(alone, None);
                    prop_assert_eq!(one_shared.or(shared), Some(steps(&scenario, &moves)));
                }
                Win::Never(proof) => {
                    prop_assert_eq!((alone, shared), (None, None));
                    let mixes = match proof {
                        Proof::Dominated(by) => {
                            let languages = (0..model.languages()).map(Some).chain([None]);
                            let shares = vec![(by, 1)];
                            languages.map(|language| Mix { language, shares: shares.clone() })
                                .collect()
                        }
                        Proof::Mixes(mixes) => mixes,
                        Proof::BetweenSteps | Proof::Searched => Vec::new(),
                    };
                    for mix in &mixes {
                        prop_assert!(mix_holds(&model, &scenario, alternative, mix, &fixed));
                    }
                }
                Win::Hidden | Win::Excluded(_) | Win::Open => prop_assert!(false, "{:?}", win),
            }
        }
    }

    #[test]
    fn who_can_never_be_first_is_behind_a_mix((model, scenario, _) in case()) {
        let languages: Vec<Slider> = (0..model.languages()).map(Slider::Language).collect();
        let never = never_first(&model, &scenario);
        for alternative in rank(&model, &scenario).listed() {
            let win = how_to_win(&model, &scenario, alternative, &languages);
            let alone = matches!(win, Win::AlreadyFirst | Win::One { .. } | Win::Several { .. });
            let between = matches!(win, Win::Never(Proof::BetweenSteps));
            if never.contains(&alternative) {
                prop_assert!(!alone && !between, "{:?}", win);
            } else if !alone {
                // Shared in whole steps is possible where weights between them win alone.
                prop_assert!(between || matches!(win, Win::Shared { .. }), "{:?}", win);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn several_sliders_take_fewer_steps_where_trying_every_setting_finds_such((model, scenario, fixed) in case()) {
        let tried = try_all(&model, &scenario, &fixed);
        for (alternative, Least { all: [alone, _], single: [single, _] }) in tried.into_iter().enumerate() {
            let Some(single) = single.filter(|steps| *steps > 0) else { continue };
            let moves = in_fewer_steps(&model, &scenario, alternative, &fixed, single);
            prop_assert!(moves.iter().all(|(slider, _)| !fixed.contains(slider)));
            let expected = alone.filter(|steps| *steps < single);
            if expected.is_none() {
                prop_assert_eq!(moves, Vec::new());
                continue;
            }
            let lead = lead(&model, &moved(&scenario, &moves), alternative);
            prop_assert!(lead.is_some_and(|lead| lead > 0), "{:?}", moves);
            prop_assert_eq!(Some(steps(&scenario, &moves)), expected);
        }
    }
}

/// Whether moves of at most this many steps in total put the alternative first alone.
fn within(
    model: &Model,
    scenario: &mut Scenario,
    alternative: usize,
    sliders: &[Slider],
    steps: u8,
) -> bool {
    let Some((slider, rest)) = sliders.split_first() else {
        return lead(model, scenario, alternative).is_some_and(|lead| lead > 0);
    };
    let now = slider.level(scenario);
    let near = Level::all().filter(|to| to.get().abs_diff(now.get()) <= steps);
    let found = near.into_iter().any(|to| {
        slider.set(scenario, to);
        let left = steps - to.get().abs_diff(now.get());
        within(model, scenario, alternative, rest, left)
    });
    slider.set(scenario, now);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_fewer_steps_of_several_sliders_do_it(
        model in model(Shape { alternatives: 4, criteria: 6, languages: 2 }),
        scenario in scenario(Shape { alternatives: 4, criteria: 6, languages: 2 }),
    ) {
        let sliders: Vec<Slider> = Slider::all(&model).collect();
        for alternative in 0..model.alternatives().len() {
            let win = how_to_win(&model, &scenario, alternative, &[]);
            let Win::Several { moves, smallest: true } = win else { continue };
            let fewer = u8::try_from(steps(&scenario, &moves) - 1).expect("few steps").min(4);
            let mut scenario = scenario.clone();
            prop_assert!(!within(&model, &mut scenario, alternative, &sliders, fewer));
        }
    }
}
