//! Change: whether answers and plausible levels can put another one first, exactly.

use super::guide::Guide;
use super::plausible::{Levels, ends, only};
use crate::slider::Slider;

impl Guide<'_> {
    /// Whether an answer to the question at this place can change the first place, all other sliders
    /// staying where they are: whether some answer that can be given puts somebody ahead of who is first
    /// now.
    ///
    /// Exact, whole numbers decide; takes time in proportion to the sliders and those who take part.
    #[must_use]
    pub fn can_change(&self, question: usize) -> bool {
        let mut open = self.stands.clone();
        for place in self.open(question) {
            if let Some(open) = open.get_mut(*place) {
                *open = self.answers(question);
            }
        }
        self.is_overtaken(&open)
    }

    /// Whether anything plausible, or any answers that can be given, put somebody ahead of who is first
    /// now, whatever sliders it takes: where nothing does, no further answer changes the first place.
    /// Exact.
    #[must_use]
    pub fn can_change_at_all(&self) -> bool {
        let mut open = self.plausible.clone();
        for question in 0..self.questions.len() {
            for place in self.open(question) {
                if let Some(open) = open.get_mut(*place) {
                    *open |= self.answers(question);
                }
            }
        }
        self.is_overtaken(&open)
    }

    /// The levels that the answers to the question at this place set.
    fn answers(&self, question: usize) -> Levels {
        let levels = self.questions.get(question).map_or(&[][..], |asked| asked.levels);
        levels.iter().fold(0, |all, level| all | only(*level))
    }

    /// Whether some choice of one of these levels for each slider puts somebody ahead of the first.
    fn is_overtaken(&self, open: &[Levels]) -> bool {
        (1..self.takers()).any(|rival| self.most_gained(rival, open) > 0)
    }

    /// The most points that somebody can be ahead of the first.
    ///
    /// What they gain is a sum of one term for each criterion and one for the team's language, so the
    /// most is the sum of the most of each, which is at an end of the levels. Of languages it takes one
    /// that counts for the rival, at one of its levels, and all others as low as they may be.
    fn most_gained(&self, rival: usize, open: &[Levels]) -> i32 {
        let (mut lowest, mut most, mut sum) = ([0; 2], i32::MIN, 0);
        let of = |row: &Vec<i32>| [0, rival].map(|who| row.get(who).copied().unwrap_or(0));
        let sliders = || self.sliders.iter().zip(open).zip(&self.rows);
        for ((_, levels), row) in sliders().filter(|((slider, _), _)| is_language(**slider)) {
            let [first, own] = of(row).map(|fit| fit * ends(*levels)[0]);
            lowest = [first.max(lowest[0]), own.max(lowest[1])];
        }
        for ((slider, levels), row) in sliders() {
            let [first, own] = of(row);
            for level in (0..=10).filter(|level| is_language(*slider) && levels >> level & 1 == 1) {
                most = most.max(lowest[1].max(level * own) - lowest[0].max(level * first));
            }
            let gain = match slider {
                Slider::Language(_) => 0,
                Slider::Team => most.max(lowest[1] - lowest[0]),
                Slider::Criterion(_) => own - first,
            };
            let [low, high] = ends(*levels);
            sum += (gain * low).max(gain * high);
        }
        sum
    }
}

fn is_language(slider: Slider) -> bool {
    matches!(slider, Slider::Language(_))
}
