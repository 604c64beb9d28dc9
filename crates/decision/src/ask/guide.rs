//! Guide: what the answers to a question may do to the first place.

use stackfit_sampling::Stream;

use super::belief::{Belief, nearest};
use super::question::Question;
use crate::level::Level;
use crate::model::Model;
use crate::noise::SEED;
use crate::ranking::rank;
use crate::robustness::percent;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// How many completions are tried: the standard error of a share is at most three percent.
pub const COMPLETIONS: u32 = 256;
/// From how many of 100 completions the first place is firm.
const FIRM: u32 = 95;
/// How many answers are tried to a question about several sliders.
const ANSWERS: usize = 16;

/// Who is first in a scenario, and in all that it may become.
///
/// A *completion* is a level for every slider, each drawn by itself in proportion to its [`Belief`]:
/// what all that was not said yet may turn out to be. They are drawn from a seed, so that everybody
/// gets the same questions. *Firmness* is the share of completions in which who is first in the
/// scenario, with the sliders where they stand, stays first.
///
/// The next question is the one that the first place is expected to gain most firmness from
/// ([`Guide::firmness_after`]). That looks one question ahead (a myopic choice: Gorry and Barnett,
/// Experience with a model of sequential diagnosis, Computers and Biomedical Research 1, 1968).
#[derive(Clone, Debug)]
pub struct Guide {
    /// How many languages come before the team's language among the sliders.
    languages: usize,
    /// Where the sliders stand, and what is plausible of each, in the order of [`Slider::all`].
    pub(super) levels: Vec<Level>,
    pub(super) beliefs: Vec<Belief>,
    /// For each slider the fits or values of who takes part, the first of the ranking at the start.
    pub(super) rows: Vec<Vec<i32>>,
    /// The place of each slider's level among all, in each completion.
    places: Vec<Vec<u32>>,
}

impl Guide {
    /// The guide in a scenario, with what is plausible of each slider in the order of [`Slider::all`];
    /// a slider that has no belief stays where it is.
    #[must_use]
    pub fn new(model: &Model, scenario: &Scenario, beliefs: &[Belief]) -> Self {
        let listed = rank(model, scenario).listed();
        let part = || listed.iter().filter_map(|at| model.alternatives().get(*at));
        let row = |slider| match slider {
            Slider::Language(at) => {
                part().map(|a| a.fit.get(at).map_or(0, |fit| fit.get().into())).collect()
            }
            Slider::Team => vec![0; listed.len()],
            Slider::Criterion(at) => {
                let value = |cell: &crate::Cell| cell.midpoint().in_tenths().into();
                part().map(|a| a.values.get(at).map_or(0, value)).collect()
            }
        };
        let levels: Vec<Level> = Slider::all(model).map(|slider| slider.level(scenario)).collect();
        let mut beliefs = beliefs.to_vec();
        beliefs.extend(levels.iter().skip(beliefs.len()).copied().map(Belief::surely));
        let drawn = |completion| {
            let mut stream = Stream::new(SEED, completion, 0);
            levels.iter().map(|_| stream.number()).collect()
        };
        Self {
            languages: model.languages(),
            rows: Slider::all(model).map(row).collect(),
            places: (0..COMPLETIONS).map(drawn).collect(),
            levels,
            beliefs,
        }
    }

    /// In how many of the [`COMPLETIONS`] who is first now is first, too; of those who are level, the
    /// one that is listed first now.
    #[must_use]
    pub fn firmness(&self) -> u32 {
        self.firsts(&self.beliefs).first().copied().unwrap_or(0)
    }

    /// [`Guide::firmness`] in whole percent; only what holds in all of them is 100.
    #[must_use]
    pub fn firm_percent(&self) -> u32 {
        percent(self.firmness(), COMPLETIONS)
    }

    /// Whether who is first now is so in at least 95 of 100 completions.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.firm_percent() >= FIRM
    }

    /// How firm the first place is expected to be after a question, in thousandths: the mean over its
    /// plausible answers `a` of the chance that two completions of what is plausible after `a` have the
    /// same first,
    ///
    /// `E(q) = sum over a of p(a) * sum over f of F(f, a)^2`,
    ///
    /// where `F(f, a)` is the share of those completions in which `f` is first, which is the firmness
    /// after `a` where `f` is first then. `p(a)` follows from the beliefs: of one slider, the shares of
    /// the levels nearest to the answer; of several sliders, the answers that the first few completions
    /// would give, each as likely as the others. What is gained is the difference to `E` of no
    /// question, the same for all.
    ///
    /// The square is what tells questions apart where none can change the first place by itself: the
    /// mean of firmness is then the same after all of them.
    #[must_use]
    pub fn firmness_after(&self, question: &Question) -> u32 {
        let sliders: Vec<usize> = question.sliders.iter().map(|one| self.place(*one)).collect();
        let (mut sum, mut whole) = (0, 0);
        for (share, answer) in self.answers(&sliders, &question.levels) {
            let mut beliefs = self.beliefs.clone();
            for (slider, level) in sliders.iter().zip(answer) {
                if let Some(belief) = beliefs.get_mut(*slider) {
                    *belief = belief.after(&question.levels, level);
                }
            }
            let firsts = self.firsts(&beliefs);
            sum += firsts.iter().map(|count| count * count).sum::<u32>() * share;
            whole += share;
        }
        // At most 2^16 times 11 shares of at most 10; a thousandth of the whole is never 0.
        sum.checked_div(whole * (COMPLETIONS * COMPLETIONS / 1_000)).unwrap_or(0)
    }

    /// The plausible answers, and how plausible each is.
    fn answers(&self, sliders: &[usize], levels: &[Level]) -> Vec<(u32, Vec<Level>)> {
        let belief = |slider: usize| self.beliefs.get(slider).copied();
        if let [slider] = sliders {
            let plausible = |answer: Level| {
                let of = belief(*slider)?.levels();
                let nearest = of.filter(|(level, _)| nearest(levels, *level) == answer);
                Some((nearest.map(|(_, share)| share).sum(), vec![answer]))
            };
            return levels.iter().filter_map(|answer| plausible(*answer)).collect();
        }
        let given = |places: &Vec<u32>| {
            let of =
                |slider: &usize| Some(nearest(levels, belief(*slider)?.at(*places.get(*slider)?)));
            (1, sliders.iter().filter_map(of).collect())
        };
        self.places.iter().take(ANSWERS).map(given).collect()
    }

    /// In how many completions each is first, alone or the first listed of those who are level.
    fn firsts(&self, beliefs: &[Belief]) -> Vec<u32> {
        let mut firsts = vec![0; self.takers()];
        for places in &self.places {
            let levels = beliefs.iter().zip(places).map(|(belief, place)| belief.at(*place));
            let points = self.points(levels);
            let most = points.iter().max();
            let first = points.iter().position(|one| Some(one) == most);
            if let Some(count) = first.and_then(|first| firsts.get_mut(first)) {
                *count += 1;
            }
        }
        firsts
    }

    /// The points of all who take part, as in a ranking.
    fn points(&self, levels: impl Iterator<Item = Level>) -> Vec<i32> {
        let mut points = vec![0; self.takers()];
        for (slider, (level, row)) in levels.zip(&self.rows).enumerate() {
            let level = i32::from(level.get());
            for (points, value) in points.iter_mut().zip(row) {
                *points = match slider.cmp(&self.languages) {
                    std::cmp::Ordering::Less => (level * value).max(*points),
                    std::cmp::Ordering::Equal => *points * level,
                    std::cmp::Ordering::Greater => *points + level * value,
                };
            }
        }
        points
    }

    /// How many take part.
    pub(super) fn takers(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The place of a slider among all.
    pub(super) fn place(&self, slider: Slider) -> usize {
        match slider {
            Slider::Language(at) => at,
            Slider::Team => self.languages,
            Slider::Criterion(at) => self.languages + 1 + at,
        }
    }

    /// The place of the team's language among the sliders.
    pub(super) fn team(&self) -> usize {
        self.languages
    }
}
