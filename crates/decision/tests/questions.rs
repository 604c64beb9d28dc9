//! Questions: which one to ask next, against trying every plausible setting.

use proptest::collection::vec;
use proptest::prelude::*;
use stackfit_decision::{COMPLETIONS, Guide, Level, Model, Question, Said, Scenario, Slider, rank};

use crate::models::{Shape, model, scenario, table, weights};

/// So small that every plausible setting can be tried.
const TINY: Shape = Shape { alternatives: 5, criteria: 2, languages: 2 };

const fn at(number: u8) -> Level {
    Level::clamped(number)
}

const LANGUAGES: [Slider; 2] = [Slider::Language(0), Slider::Language(1)];
const CRITERIA: [Slider; 2] = [Slider::Criterion(0), Slider::Criterion(1)];
const THREE: [Level; 4] = [Level::ZERO, at(3), at(6), at(9)];

/// One about the languages, one about both criteria, one about each slider but the languages.
fn questions() -> Vec<Question<'static>> {
    let known = &const { [Level::ZERO, Level::MAX] };
    let chosen = &const { [Level::ZERO, at(2), at(5), at(9)] };
    vec![
        Question { sliders: &LANGUAGES, levels: known },
        Question { sliders: &CRITERIA, levels: chosen },
        Question { sliders: &[Slider::Team], levels: &THREE },
        Question { sliders: &[Slider::Criterion(0)], levels: &THREE },
        Question { sliders: &[Slider::Criterion(1)], levels: &THREE },
    ]
}

/// Visitors who answered some questions, each by any answer or by none.
fn answers() -> impl Strategy<Value = Vec<Said>> {
    let one = (0..5_usize, 0..16_usize, proptest::bool::weighted(0.8));
    vec(one, 0..3).prop_map(|all| {
        let mut said: Vec<Said> = Vec::new();
        for (question, chosen, is_known) in all {
            let about = if is_known { [3, 3, 1, 1, 1][question] } else { 0 };
            if said.iter().all(|said| said.question() != question) {
                said.push(Said::new(question, about, chosen));
            }
        }
        said
    })
}

fn start() -> Scenario {
    let of = |numbers: &[u8]| numbers.iter().copied().map(Level::clamped).collect();
    Scenario {
        knowledge: of(&[5, 0]),
        team: at(8),
        weights: of(&[1, 0]),
        must: Vec::new(),
        hidden: Vec::new(),
    }
}

/// The scenario after these answers, with what is asked for and hidden in another.
fn after(said: &[Said], other: &Scenario) -> Scenario {
    let mut now = start();
    (now.must, now.hidden) = (other.must.clone(), other.hidden.clone());
    for said in said {
        said.apply(&questions()[said.question()], &mut now);
    }
    now
}

fn nearest(levels: &[Level], level: Level) -> Level {
    let far = |one: &&Level| (one.get().abs_diff(level.get()), u8::MAX - one.get());
    *levels.iter().min_by_key(far).expect("a level")
}

/// What is plausible of each slider and how plausible, worked out anew from the published words.
fn plausible(model: &Model, said: &[Said], slider: Slider) -> Vec<(Level, u32)> {
    assert!(Slider::all(model).any(|one| one == slider));
    let mut levels: Vec<(Level, u32)> = match slider {
        Slider::Language(_) => vec![(at(0), 6), (at(10), 1)],
        Slider::Team => (0..=10).map(|n| (at(n), if n < 5 { 1 } else { 2 })).collect(),
        Slider::Criterion(_) => (0..=10).map(|n| (at(n), if n == 0 { 10 } else { 1 })).collect(),
    };
    for said in said {
        let question = questions()[said.question()];
        let Some(answer) = said.level(&question, slider) else { continue };
        levels.retain(|(level, _)| nearest(question.levels, *level) == answer);
        if question.sliders.len() == 1 || levels.is_empty() {
            levels = vec![(answer, 1)];
        }
    }
    levels
}

/// Every scenario in which each of these sliders has one of its levels, with how plausible it is.
fn settings(now: &Scenario, open: &[(Slider, Vec<(Level, u32)>)]) -> Vec<(Scenario, u32)> {
    let mut all = vec![(now.clone(), 1)];
    for (slider, levels) in open {
        let mut more = Vec::new();
        for (scenario, share) in &all {
            for (level, times) in levels {
                let mut set = scenario.clone();
                slider.set(&mut set, *level);
                more.push((set, share * times));
            }
        }
        all = more;
    }
    all
}

/// Whether others than this one are first.
fn is_overtaken(model: &Model, scenario: &Scenario, first: usize) -> bool {
    let standings = rank(model, scenario).standings;
    standings.iter().all(|one| one.rank > 1 || one.alternative != first) && !standings.is_empty()
}

fn guide(model: &Model, said: &[Said], now: &Scenario) -> Guide<'static> {
    Guide::new(model, questions(), said, [&start(), now])
}

/// What to ask next once all questions are weighed, and how many can change the first place.
fn next(mut guide: Guide) -> (Option<usize>, usize) {
    while guide.step() {}
    guide.next()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_question_can_change_the_first_place_if_and_only_if_one_of_its_answers_does(
        model in model(TINY),
        other in scenario(TINY),
        said in answers(),
    ) {
        let now = after(&said, &other);
        let guide = guide(&model, &said, &now);
        let first = rank(&model, &now).listed().first().copied();
        for (place, question) in questions().iter().enumerate() {
            let sliders = question.sliders.iter().filter(|one| guide.is_open(place, **one));
            let answers: Vec<_> = question.levels.iter().map(|level| (*level, 1)).collect();
            let open: Vec<_> = sliders.map(|slider| (*slider, answers.clone())).collect();
            let changes = |(set, _): &(Scenario, u32)| {
                first.is_some_and(|first| is_overtaken(&model, set, first))
            };
            prop_assert_eq!(guide.can_change(place), settings(&now, &open).iter().any(changes));
        }
    }

    #[test]
    fn nothing_can_change_the_first_place_if_and_only_if_nothing_plausible_and_no_answers_do(
        model in model(TINY),
        other in scenario(TINY),
        said in answers(),
    ) {
        let now = after(&said, &other);
        let guide = guide(&model, &said, &now);
        let first = rank(&model, &now).listed().first().copied();
        let levels = |slider: Slider| {
            let mut levels = plausible(&model, &said, slider);
            for (place, question) in questions().iter().enumerate() {
                if guide.is_open(place, slider) {
                    levels.extend(question.levels.iter().map(|level| (*level, 1)));
                }
            }
            levels
        };
        let open: Vec<_> = Slider::all(&model).map(|one| (one, levels(one))).collect();
        let changes = settings(&now, &open)
            .iter()
            .any(|(set, _)| first.is_some_and(|first| is_overtaken(&model, set, first)));
        prop_assert_eq!(guide.can_change_at_all(), changes);
    }

    #[test]
    fn firmness_is_the_share_of_plausible_settings_in_which_the_first_stays_first(
        model in model(TINY),
        said in answers(),
    ) {
        let now = after(&said, &start());
        let listed = rank(&model, &now).listed();
        let open: Vec<_> =
            Slider::all(&model).map(|one| (one, plausible(&model, &said, one))).collect();
        let (mut first, mut all) = (0.0, 0.0);
        for (set, share) in settings(&now, &open) {
            let ranking = rank(&model, &set);
            // Of those who are level the one counts that is listed first now.
            let is_best = |one: &&usize| ranking.standing(**one).is_none_or(|s| s.rank == 1);
            let stays = listed.iter().find(is_best) == listed.first();
            first += if stays { f64::from(share) } else { 0.0 };
            all += f64::from(share);
        }
        // Four standard errors at most.
        let error = 4.0 * 0.5 / f64::from(COMPLETIONS).sqrt();
        let found = f64::from(guide(&model, &said, &now).firmness()) / 100.0;
        prop_assert!((found - first / all).abs() <= error, "{} is not {}", found, first / all);
    }

    #[test]
    fn firmness_after_a_question_is_what_all_plausible_settings_after_each_answer_make_it(
        model in model(TINY),
        said in answers(),
    ) {
        let now = after(&said, &start());
        let guide = guide(&model, &said, &now);
        let listed = rank(&model, &now).listed();
        for place in 2..5 {
            let slider = questions()[place].sliders[0];
            if !guide.is_open(place, slider) {
                continue;
            }
            let (mut sum, mut all) = (0.0, 0.0);
            for (answer, level) in THREE.iter().enumerate() {
                let levels = plausible(&model, &said, slider);
                let near = levels.iter().filter(|(one, _)| nearest(&THREE, *one) == *level);
                let share = f64::from(near.map(|(_, times)| times).sum::<u32>());
                let mut more = said.clone();
                more.push(Said::new(place, 1, answer));
                let open: Vec<_> =
                    Slider::all(&model).map(|one| (one, plausible(&model, &more, one))).collect();
                let mut firsts = vec![0.0; listed.len()];
                for (set, times) in settings(&now, &open) {
                    let ranking = rank(&model, &set);
                    let is_best = |one: &usize| ranking.standing(*one).is_none_or(|s| s.rank == 1);
                    let first = listed.iter().position(is_best).unwrap_or(0);
                    firsts[first] += f64::from(times);
                }
                let whole: f64 = firsts.iter().sum();
                sum += share * firsts.iter().map(|times| (times / whole).powi(2)).sum::<f64>();
                all += share;
            }
            // Four standard errors at most, and what 256 tries make the square too large.
            let error = 4.0 / f64::from(COMPLETIONS).sqrt() / 2.0 + 1.0 / f64::from(COMPLETIONS);
            let found = f64::from(guide.firmness_after(place)) / 1_000.0;
            prop_assert!((found - sum / all).abs() <= error, "{} is not {}", found, sum / all);
        }
    }

    #[test]
    fn a_question_that_was_asked_is_not_asked_again(model in model(TINY), said in answers()) {
        let (next, _) = next(guide(&model, &said, &after(&said, &start())));
        prop_assert!(said.iter().all(|said| Some(said.question()) != next));
    }

    #[test]
    fn as_long_as_an_answer_alone_can_change_the_first_place_its_question_is_asked(
        model in model(TINY),
        other in scenario(TINY),
        said in answers(),
    ) {
        let mut guide = guide(&model, &said, &after(&said, &other));
        while guide.step() {}
        if let (Some(next), 1..) = guide.next() {
            prop_assert!(guide.is_changing(next));
        }
    }

    #[test]
    fn an_answer_that_is_taken_back_leaves_all_as_it_was_before(said in answers()) {
        let Some((last, before)) = said.split_last() else { return Ok(()) };
        let mut now = after(&said, &start());
        let others: Vec<usize> = before.iter().map(|said| said.0).collect();
        last.take_back(&others, &questions(), &start(), &mut now);
        prop_assert_eq!(now, after(before, &start()));
    }

    #[test]
    fn answers_that_were_set_are_still_shown_until_one_is_taken_back(said in answers()) {
        let now = after(&said, &start());
        let all: Vec<usize> = said.iter().map(|said| said.0).collect();
        let shown = Said::still_shown(&all, &questions(), &now);
        prop_assert_eq!(&shown, &all);
        let Some((_, before)) = said.split_last() else { return Ok(()) };
        let back = after(before, &start());
        let shown = Said::still_shown(&all, &questions(), &back);
        prop_assert!(shown.starts_with(&all[..before.len()]));
        // What changed nothing cannot be told from what was not taken back.
        prop_assert_eq!(shown.len() == all.len(), back == now);
    }
}

#[test]
fn a_slider_that_was_moved_by_hand_is_meant_as_it_is() {
    let model = table(&[(&[90, 10], &[10, 0]), (&[10, 90], &[0, 10])]);
    let mut now = start();
    now.weights[0] = at(2);
    let guide = guide(&model, &[], &now);
    assert!(guide.open(3).is_empty() && !guide.open(4).is_empty());
    assert!(guide.open(1).is_empty(), "the one that is left has a question of its own");
}

#[test]
fn the_question_that_tells_most_is_asked_and_none_where_none_can_change_anything() {
    // Only the second criterion tells the two apart, by whether it matters at all: a question whose next
    // answer after 0 is 2 finds out, better than one whose next answer is 3.
    let model = table(&[(&[50, 10], &[0, 0]), (&[50, 90], &[0, 0])]);
    let now = weights(&model, &[1, 0]);
    let ask = |said: &[Said], now: &Scenario| {
        next(Guide::new(&model, questions(), said, [&weights(&model, &[1, 0]), now]))
    };
    assert_eq!(ask(&[], &now), (Some(1), 2));
    let same = table(&[(&[50, 90], &[9, 9]), (&[50, 10], &[0, 0])]);
    assert_eq!(next(Guide::new(&same, questions(), &[], [&start(), &start()])), (None, 0));
}

#[test]
fn answers_that_are_taken_back_together_are_all_taken_back() {
    // The first criterion alone is chosen, then set higher: the second stays as at the start.
    let said = [Said::new(1, 3, 1), Said::new(3, 1, 3)];
    let all = said.map(|said| said.0);
    let shown = |now: &Scenario| Said::still_shown(&all, &questions(), now).len();
    assert_eq!([shown(&after(&said, &start())), shown(&after(&said[..1], &start()))], [2, 1]);
    assert_eq!(shown(&start()), 0);
}

#[test]
fn an_answer_about_twelve_sliders_sets_each_by_itself() {
    let sliders: Vec<Slider> = (0..12).map(Slider::Criterion).collect();
    let question = Question { sliders: &sliders, levels: &[Level::ZERO, Level::MAX] };
    for chosen in 0..12 {
        let said = Said::new(31, 0xfff, 1 << chosen);
        assert_eq!(said.question(), 31);
        for (place, slider) in sliders.iter().enumerate() {
            let level = if place == chosen { Level::MAX } else { Level::ZERO };
            assert_eq!(said.level(&question, *slider), Some(level), "{place}");
        }
    }
}

#[test]
fn an_answer_about_seven_sliders_sets_each_to_one_of_four_levels() {
    let sliders: Vec<Slider> = (0..7).map(Slider::Criterion).collect();
    let question = Question { sliders: &sliders, levels: &THREE };
    for (chosen, level) in THREE.iter().enumerate() {
        for of in 0..7 {
            let said = Said::new(31, 0x7f, chosen << (question.bits() * of));
            for (place, slider) in sliders.iter().enumerate() {
                let level = if place == of { *level } else { Level::ZERO };
                assert_eq!(said.level(&question, *slider), Some(level), "{place}");
            }
        }
    }
}
