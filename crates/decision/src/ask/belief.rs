//! Belief: how plausible each level of a slider is.

use crate::level::Level;

/// How many levels there are.
const LEVELS: usize = Level::MAX.get() as usize + 1;

/// How plausible each level of a slider is, in shares of any whole; 0 is for what is not plausible. At
/// least one level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Belief([u8; LEVELS]);

impl Belief {
    /// The weight of a criterion that nothing was said about: 0 as often as not, else all alike.
    pub const CRITERION: Self = Self([10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    /// The weight of the team's language that nothing was said about: from 5 on each level is twice as
    /// plausible as one below.
    pub const TEAM: Self = Self([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    /// The knowledge of a language that nothing was said about: known wholly by one team in seven, so
    /// that of eleven languages a team knows one or two.
    pub const LANGUAGE: Self = Self([6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

    /// This level alone is plausible.
    #[must_use]
    pub fn surely(level: Level) -> Self {
        let mut shares = [0; LEVELS];
        if let Some(share) = shares.get_mut(usize::from(level.get())) {
            *share = 1;
        }
        Self(shares)
    }

    /// The levels that are plausible, and the share of each.
    pub fn levels(self) -> impl Iterator<Item = (Level, u32)> {
        let shares = Level::all().zip(self.0);
        shares.filter(|(_, share)| *share > 0).map(|(level, share)| (level, share.into()))
    }

    /// Whether one level alone is plausible.
    #[must_use]
    pub fn is_sure(self) -> bool {
        self.levels().count() == 1
    }

    /// What is plausible once one of these answers was given. One of three or more is taken at its word.
    /// One of two says little: what is nearer to it than to the other stays as plausible as before, and
    /// where nothing is, it is taken at its word, too.
    #[must_use]
    pub fn after(self, answers: &[Level], answer: Level) -> Self {
        if answers.len() > 2 {
            return Self::surely(answer);
        }
        let mut shares = self.0;
        for (level, share) in Level::all().zip(&mut shares) {
            if nearest(answers, level) != answer {
                *share = 0;
            }
        }
        if shares == [0; LEVELS] { Self::surely(answer) } else { Self(shares) }
    }

    /// The level at this place of all, from 0 to 2^32 - 1, in proportion to the shares.
    pub(super) fn at(self, place: u32) -> Level {
        let whole: u32 = self.0.iter().map(|share| u32::from(*share)).sum();
        // Below the whole, which is small.
        let place = (u64::from(place) * u64::from(whole)) >> 32;
        let mut passed = 0;
        for (level, share) in self.levels() {
            passed += u64::from(share);
            if place < passed {
                return level;
            }
        }
        Level::ZERO
    }
}

/// The answer that is nearest to a level; the higher of two.
#[must_use]
pub(super) fn nearest(answers: &[Level], level: Level) -> Level {
    let far = |answer: &Level| (answer.get().abs_diff(level.get()), u8::MAX - answer.get());
    answers.iter().copied().min_by_key(far).unwrap_or(level)
}
