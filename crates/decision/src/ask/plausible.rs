//! Plausible levels of a slider, as a set, and how plausible each is beside the others.

use super::question::Question;
use crate::level::Level;
use crate::slider::Slider;

/// Some of the levels: the bit of each is set.
pub(super) type Levels = u16;

/// How many levels there are.
const COUNT: u8 = Level::MAX.get() + 1;

/// This level alone.
pub(super) fn only(level: Level) -> Levels {
    1 << level.get()
}

/// The lowest and the highest that a set has.
pub(super) fn ends(levels: Levels) -> [i32; 2] {
    // A set has 16 bits at most.
    [levels.trailing_zeros(), levels.checked_ilog2().unwrap_or(0)].map(u32::cast_signed)
}

/// How plausible a level of a slider is that nothing was said about, in shares of any whole.
///
/// A criterion does not matter as often as it does, and then all weights are alike. A language is
/// known wholly or not at all, by one team in seven: of eleven languages a team knows one or two. For
/// the weight of the team's language, 5 and more is twice as plausible as less.
fn share(slider: Slider, level: u8) -> u32 {
    match (slider, level) {
        (Slider::Criterion(_), 0) => 10,
        (Slider::Language(_), 0) => 6,
        (Slider::Language(_), 1..10) => 0,
        (Slider::Team, 5..) => 2,
        _ => 1,
    }
}

/// The levels that are plausible of a slider that nothing was said about.
pub(super) fn all(slider: Slider) -> Levels {
    (0..COUNT).filter(|level| share(slider, *level) > 0).fold(0, |all, level| all | 1 << level)
}

/// These levels, each as often as it is plausible beside the others; one that is alone at least once.
pub(super) fn wheel(slider: Slider, levels: Levels) -> Vec<i32> {
    let mut wheel = Vec::new();
    for level in (0..COUNT).filter(|level| levels >> level & 1 == 1) {
        let times = share(slider, level).max(levels.is_power_of_two().into());
        wheel.extend((0..times).map(|_| i32::from(level)));
    }
    wheel
}

/// What a wheel shows at a number from 0 to 2^32 - 1.
pub(super) fn drawn(wheel: &[i32], number: u32) -> i32 {
    let place = (u64::from(number) * wheel.len() as u64) >> 32;
    usize::try_from(place).ok().and_then(|place| wheel.get(place)).copied().unwrap_or(0)
}

/// The answer that is nearest to a level, of two the higher.
pub(super) fn nearest(answers: &[Level], level: i32) -> Level {
    let far = |answer: &&Level| (i32::from(answer.get()) - level).abs();
    // Of equally near ones the first is taken.
    answers.iter().rev().min_by_key(far).copied().unwrap_or_default()
}

/// What is plausible of what was plausible, once one of these answers was given. To a question about one
/// slider it is taken at its word. To one about several it says less: all that is nearer to it than to
/// the others stays plausible; where that is nothing, it is taken at its word, too.
pub(super) fn after(levels: Levels, asked: &Question, answer: Level) -> Levels {
    let near = (0..COUNT).filter(|level| nearest(asked.levels, i32::from(*level)) == answer);
    let near = near.fold(0, |all, level| all | 1 << level) & levels;
    if asked.sliders.len() == 1 || near == 0 { only(answer) } else { near }
}

#[cfg(test)]
mod tests {
    use super::{Level, Question, Slider, after, all, drawn, ends, nearest, only, wheel};

    const SEVEN: [Level; 2] = [Level::ZERO, Level::clamped(7)];
    const TWO: [Slider; 2] = [Slider::Criterion(0), Slider::Criterion(1)];

    #[test]
    fn an_answer_about_several_leaves_what_is_nearer_to_it_and_one_about_one_itself() {
        let open = all(Slider::Criterion(0));
        let two = Question { sliders: &TWO, levels: &SEVEN };
        assert_eq!(ends(after(open, &two, SEVEN[0])), [0, 3]);
        assert_eq!(ends(after(open, &two, SEVEN[1])), [4, 10]);
        assert_eq!(after(only(Level::MAX), &two, Level::ZERO), only(Level::ZERO));
        let three = [Level::ZERO, Level::MIDDLE, Level::MAX];
        let two = Question { sliders: &TWO, levels: &three };
        assert_eq!(ends(after(open, &two, Level::MIDDLE)), [3, 7]);
        let one = Question { sliders: &TWO[..1], levels: &three };
        assert_eq!(after(open, &one, Level::MIDDLE), only(Level::MIDDLE));
    }

    #[test]
    fn of_two_that_are_as_near_the_higher_is_the_answer() {
        assert_eq!(nearest(&[Level::clamped(3), Level::clamped(5)], 4), Level::clamped(5));
    }

    #[test]
    fn levels_are_drawn_in_proportion() {
        let draw = |slider, number: u32| drawn(&wheel(slider, all(slider)), number);
        assert_eq!(draw(Slider::Criterion(0), u32::MAX / 2 - 1), 0);
        assert_eq!(draw(Slider::Criterion(0), u32::MAX / 2 + 9), 1);
        assert_eq!(draw(Slider::Language(0), u32::MAX), 10);
        assert_eq!(draw(Slider::Language(0), u32::MAX / 7 * 6), 0);
        assert_eq!(drawn(&wheel(Slider::Language(0), only(Level::clamped(4))), 9), 4);
    }
}
