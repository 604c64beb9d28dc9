//! Guide: what the answers to each question may do to the first place.

use stackfit_sampling::Stream;

use super::plausible::{Levels, after, all, drawn, nearest, only, wheel};
use super::question::{Question, Said};
use crate::model::Model;
use crate::noise::SEED;
use crate::ranking::rank;
use crate::robustness::percent;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// How many completions are tried: the standard error of a share is at most 3.2 percent.
pub const COMPLETIONS: u32 = 256;
/// How many answers are tried to a question about several sliders.
const ANSWERS: u32 = 16;
/// From how many of 100 completions the first place is firm.
const FIRM: u32 = 95;

/// Who is first in a scenario, and in all that it may become.
///
/// A *completion* is a level for every slider, each drawn by itself from what is plausible of it: what
/// all that was not said yet may turn out to be. They are drawn from a seed, so that everybody gets
/// the same questions. *Firmness* is the share of completions in which who is first in the scenario,
/// with the sliders where they stand, stays first.
///
/// The next question is the one that the first place is expected to gain most firmness from
/// ([`Guide::firmness_after`]). That looks one question ahead (a myopic choice: Gorry and Barnett,
/// Experience with a model of sequential diagnosis, Computers and Biomedical Research 1, 1968).
#[derive(Clone, Debug)]
pub struct Guide<'a> {
    pub(super) questions: Vec<Question<'a>>,
    pub(super) sliders: Vec<Slider>,
    /// Who is first, if anything matters.
    pub first: Option<usize>,
    /// What is plausible of each slider.
    pub(super) plausible: Vec<Levels>,
    /// Where each slider stands.
    pub(super) stands: Vec<Levels>,
    /// For each slider the fits or values of those who take part, who is first before the others.
    pub(super) rows: Vec<Vec<i32>>,
    /// For each completion the number that draws each slider's level.
    numbers: Vec<Vec<u32>>,
    /// The points of all who take part, one completion after the other.
    points: Vec<i32>,
    /// For each question the places of the sliders about which it is still open; none when there is
    /// nothing to ask.
    open: Vec<Vec<usize>>,
    /// How firm the first place is expected to be after each of the first questions, and whether its
    /// answer alone can change it.
    weighed: Vec<(u32, bool)>,
}

impl<'a> Guide<'a> {
    /// The guide in a scenario after these answers.
    ///
    /// A slider that stands neither where it stood at the start nor where the last answer about it set
    /// it was moved by the visitor's hand: it is meant as it is. A question that was asked is not asked
    /// again; what was asked by itself is not asked by a question about several sliders.
    #[must_use]
    pub fn new(
        model: &Model,
        questions: Vec<Question<'a>>,
        said: &[Said],
        [start, now]: [&Scenario; 2],
    ) -> Self {
        let mut sliders = Vec::new();
        let ranking = rank(model, now);
        let listed = ranking.listed();
        let first = ranking.standings.first().map(|one| one.alternative);
        let (mut plausible, mut stands, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for slider in Slider::all(model) {
            let mut levels = all(slider);
            let mut expected = slider.level(start);
            for said in said {
                let Some(question) = questions.get(said.question()) else { continue };
                if let Some(level) = said.level(question, slider) {
                    levels = after(levels, question, level);
                    expected = level;
                }
            }
            let level = slider.level(now);
            plausible.push(if level == expected { levels } else { only(level) });
            stands.push(only(level));
            rows.push(row(model, &listed, slider));
            sliders.push(slider);
        }
        let mut numbers = Vec::new();
        for completion in 0..COMPLETIONS {
            let mut stream = Stream::new(SEED, completion, 0);
            numbers.push(sliders.iter().map(|_| stream.number()).collect());
        }
        let (points, open, weighed) = (Vec::new(), Vec::new(), Vec::new());
        let mut guide = Self {
            questions,
            sliders,
            first,
            plausible,
            stands,
            rows,
            numbers,
            points,
            open,
            weighed,
        };
        guide.points = guide.points(&guide.plausible);
        for at in 0..guide.questions.len() {
            let open = guide.left_open(said, at);
            guide.open.push(open);
        }
        guide
    }

    /// The places of the sliders about which a question is open after these answers.
    fn left_open(&self, said: &[Said], question: usize) -> Vec<usize> {
        let mut open = Vec::new();
        let Some(asked) = self.questions.get(question) else { return open };
        if said.iter().any(|said| said.question() == question) {
            return open;
        }
        for (at, (slider, plausible)) in self.sliders.iter().zip(&self.plausible).enumerate() {
            let is_alone = |said: &Said| {
                self.questions.get(said.question()).is_some_and(|of| of.sliders == [*slider])
            };
            let is_open = !plausible.is_power_of_two() && !said.iter().any(is_alone);
            if is_open && asked.sliders.contains(slider) {
                open.push(at);
            }
        }
        // Of several sliders, one that is left has a question of its own.
        if open.len() == 1 && asked.sliders.len() > 1 {
            open.clear();
        }
        open
    }

    /// The places of the sliders about which the question at this place is open, among all sliders;
    /// none when there is nothing to ask.
    #[must_use]
    pub fn open(&self, question: usize) -> &[usize] {
        self.open.get(question).map_or(&[], Vec::as_slice)
    }

    /// Whether the question at this place is open about a slider.
    #[must_use]
    pub fn is_open(&self, question: usize, slider: Slider) -> bool {
        self.open(question).iter().any(|at| self.sliders.get(*at) == Some(&slider))
    }

    /// Weighs one question more; false when there is none left.
    pub fn step(&mut self) -> bool {
        let question = self.weighed.len();
        self.weighed.push((self.firmness_after(question), self.can_change(question)));
        question + 1 < self.questions.len()
    }

    /// Of the questions that were weighed the place of the one to ask next, and how many can change the
    /// first place by an answer alone. As long as there are such, it is one of them; of equally good ones
    /// it is the first. There is none where nothing is open; nor where the first place is firm (in at least
    /// 95 of 100 completions) and no answer alone can change it, or where no answers at all can.
    #[must_use]
    pub fn next(&self) -> (Option<usize>, usize) {
        let (mut most, mut next, mut changing) = ((false, 0), None, 0);
        for (question, (firmness, can_change)) in self.weighed.iter().enumerate() {
            if *firmness > 0 && (*can_change, *firmness) > most {
                (most, next) = ((*can_change, *firmness), Some(question));
            }
            changing += usize::from(*can_change);
        }
        let is_over = changing == 0 && (self.is_firm() || !self.can_change_at_all());
        (next.filter(|_| !is_over), changing)
    }

    /// Whether the question at this place was weighed and can change the first place by an answer alone.
    #[must_use]
    pub fn is_changing(&self, question: usize) -> bool {
        self.weighed.get(question).is_some_and(|(_, can_change)| *can_change)
    }

    /// [`Guide`]'s firmness in whole percent of the [`COMPLETIONS`]; only what holds in all is 100. Of
    /// those who are level the one counts that is listed first.
    #[must_use]
    pub fn firmness(&self) -> u32 {
        percent(self.firsts(&self.plausible).first().copied().unwrap_or(0), COMPLETIONS)
    }

    /// Whether the first place is firm enough to ask no more, where no answer alone can change it.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.firmness() >= FIRM
    }

    /// How firm the first place is expected to be after the question at this place, in thousandths: the
    /// mean over its plausible answers `a` of the chance that two completions of what is plausible after
    /// `a` have the same first,
    ///
    /// `E(q) = sum over a of p(a) * sum over f of F(f, a)^2`,
    ///
    /// where `F(f, a)` is the share of those completions in which `f` is first, which is the firmness
    /// after `a` if `f` is first then. `p(a)` follows from what is plausible: of one slider, the shares
    /// of the levels nearest to the answer; of several sliders, the answers that fit the first few
    /// completions, each as likely as the others. What is gained is the difference to `E` of no
    /// question, the same for all.
    ///
    /// The square is what tells questions apart where none can change the first place by itself: the
    /// mean of firmness is then the same after all of them.
    #[must_use]
    pub fn firmness_after(&self, question: usize) -> u32 {
        let (Some(asked), [_, others @ ..]) = (self.questions.get(question), self.open(question))
        else {
            return 0;
        };
        let answers = match others {
            [] => u32::try_from(asked.levels.len()).unwrap_or(0),
            _ => ANSWERS,
        };
        let (mut sum, mut whole) = (0, 0);
        for answer in 0..answers {
            let mut plausible = self.plausible.clone();
            let level = asked.levels.get(answer as usize).copied().unwrap_or_default();
            let mut share = 1;
            let drawing = self.numbers.get(answer as usize).map_or(&[][..], Vec::as_slice);
            for at in self.open(question) {
                let (Some(levels), Some(slider)) = (plausible.get_mut(*at), self.sliders.get(*at))
                else {
                    continue;
                };
                let number = drawing.get(*at).copied().unwrap_or_default();
                let wheel = wheel(*slider, *levels);
                let given = if others.is_empty() {
                    let near = |drawn: &&i32| nearest(asked.levels, **drawn) == level;
                    share = wheel.iter().filter(near).count();
                    level
                } else {
                    nearest(asked.levels, drawn(&wheel, number))
                };
                *levels = after(*levels, asked, given);
            }
            let share = u32::try_from(share).unwrap_or(0);
            if share > 0 {
                let firsts = self.firsts(&plausible);
                sum += firsts.iter().map(|count| count * count).sum::<u32>() * share;
                whole += share;
            }
        }
        // At most 2^16 times 20 shares; then at most 2^16 times 1,000.
        sum.checked_div(whole).unwrap_or(0) * 1_000 / (COMPLETIONS * COMPLETIONS)
    }

    /// In how many completions each is first, alone or the first listed of those who are level.
    fn firsts(&self, plausible: &[Levels]) -> Vec<u32> {
        let mut firsts = vec![0; self.takers()];
        for points in self.points(plausible).chunks_exact(firsts.len().max(1)) {
            let most = points.iter().max();
            let first = points.iter().position(|one| Some(one) == most);
            if let Some(count) = first.and_then(|first| firsts.get_mut(first)) {
                *count += 1;
            }
        }
        firsts
    }

    /// The points of all who take part, one completion after the other. Where only criteria are
    /// otherwise than in the guide, it starts from the points there.
    fn points(&self, plausible: &[Levels]) -> Vec<i32> {
        let takers = self.takers();
        let mut points = self.points.clone();
        let sliders = || self.sliders.iter().zip(plausible).zip(&self.plausible);
        let is_other = |((slider, now), before): ((&Slider, &Levels), &Levels)| {
            now != before && !matches!(slider, Slider::Criterion(_))
        };
        let is_anew = points.is_empty() || sliders().any(is_other);
        if is_anew {
            points = vec![0; takers * self.numbers.len()];
        }
        // Languages come first, then how much they weigh, then the criteria.
        for (at, (((slider, now), before), row)) in sliders().zip(&self.rows).enumerate() {
            if !is_anew && now == before {
                continue;
            }
            let of = [*now, if is_anew { 0 } else { *before }];
            let [wheel, old] = of.map(|levels| wheel(*slider, levels));
            for (numbers, points) in self.numbers.iter().zip(points.chunks_exact_mut(takers.max(1)))
            {
                let number = numbers.get(at).copied().unwrap_or_default();
                // Of no levels 0 is drawn.
                let [level, before] = [&wheel, &old].map(|wheel| drawn(wheel, number));
                if level == before && *slider != Slider::Team {
                    continue;
                }
                for (points, value) in points.iter_mut().zip(row) {
                    *points = match slider {
                        Slider::Language(_) => *points.max(&mut (level * value)),
                        Slider::Team => *points * level,
                        Slider::Criterion(_) => *points + (level - before) * value,
                    };
                }
            }
        }
        points
    }

    /// How many take part: those who are not hidden and meet every must-have.
    #[must_use]
    pub fn takers(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }
}

/// The fits or values of these alternatives; of the team's language as such there are none.
fn row(model: &Model, alternatives: &[usize], slider: Slider) -> Vec<i32> {
    let mut row = Vec::new();
    for alternative in alternatives.iter().filter_map(|at| model.alternatives().get(*at)) {
        row.push(match slider {
            Slider::Language(at) => alternative.fit.get(at).map_or(0, |fit| fit.get().into()),
            Slider::Team => 0,
            Slider::Criterion(at) => {
                alternative.values.get(at).map_or(0, |cell| cell.midpoint().in_tenths().into())
            }
        });
    }
    row
}
