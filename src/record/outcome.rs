//! Outcome of a decision: the answer, how firm it is, what follows from it, and when it is to be
//! taken again.

use std::sync::Arc;

use super::case::Case;
use super::page::Page;
use super::text::{digits, filled, level};
use crate::dataset::DATASET;
use crate::group::Group;
use crate::words;
use stackfit_decision::{
    Answer, Level, Noise, Part, SAMPLES, SEED, Slider, answer, certainty, descending, differences,
    flips, rank,
};

/// How many reasons are told on each side.
const REASONS: usize = 2;
/// How many moves of a slider are told that put others first, the least ones.
const TRIGGERS: usize = 8;
/// How many are told that a must-have keeps from being first.
const KEPT_OUT: usize = 4;

/// The answer in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What is chosen, or that nothing is yet.
    pub chosen: &'static str,
    /// The answer in a sentence, in two pieces.
    pub answer: (String, String),
    /// How firm it is; empty where nobody leads anybody.
    pub firm: (&'static str, String),
}

impl Outcome {
    /// The answer of a case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let (model, scenario, ranking) = (&case.model, &case.state.scenario, &case.ranking);
        let count = || {
            let samples = SAMPLES.into();
            Arc::new(Noise::new(model, samples, SEED).robustness(model, scenario, samples))
        };
        let robustness = case.nearby.clone().unwrap_or_else(count);
        let answer = answer(model, scenario, ranking);
        let firm = match certainty(&answer, &robustness) {
            Some(firm) => {
                let nearby = [". ", &words::nearby(&answer, &robustness)].concat();
                (words::certainty(firm), nearby)
            }
            None => ("", String::new()),
        };
        let chosen = match &answer {
            _ if !case.state.with.is_empty() && !Group::of(&case.state).agrees => {
                "none yet: the group does not agree"
            }
            Answer::Lead(lead) => words::framework(lead.first),
            Answer::Alone(first) => words::framework(*first),
            Answer::Close { .. } | Answer::NothingMatters | Answer::NothingLeft => {
                "none yet; write yours here"
            }
        };
        let answer = match answer {
            // Away from the page, nobody has a slider or a list below.
            Answer::NothingMatters => {
                (String::new(), "Nothing that is set counts for a framework.".to_owned())
            }
            Answer::NothingLeft => (String::new(), words::sentence(&answer, ranking).0),
            _ => words::sentence(&answer, ranking),
        };
        Self { chosen, answer, firm }
    }

    /// The answer, and how firm it is.
    pub fn write(&self, page: &mut dyn Page) {
        page.words("paper-answer", &self.answer.0, &self.answer.1);
        page.words("", self.firm.0, &self.firm.1);
    }
}

/// What the first gains on who is next, and what it loses: the most of each; nothing where the two
/// have the same everywhere.
pub fn consequences(case: &Case, page: &mut dyn Page) {
    if let [first, second, ..] = case.ranking.standings.as_slice() {
        let (first, second) = (first.alternative, second.alternative);
        let all = differences(&case.model, &case.state.scenario, first, second);
        if all.iter().all(|one| one.tenths == 0) {
            return;
        }
        page.part("", "Consequences");
        page.list();
        let (first, second) = (words::framework(first), words::framework(second));
        for is_good in [true, false] {
            let (lead, gains, on) =
                if is_good { ("Good", "gains", "on") } else { ("Bad", "loses", "to") };
            let mut left = REASONS;
            for one in &all {
                if left == 0 || one.tenths == 0 || (one.tenths > 0) != is_good {
                    continue;
                }
                left -= 1;
                let points = words::points(one.tenths.unsigned_abs());
                let part = words::term(one.part, one.is_known);
                let rest = filled(
                    ", because ~ ~ ~ ~ ~ for ~.",
                    &[first, gains, &points, on, second, &part],
                );
                page.item(lead, &rest, &[]);
            }
        }
        page.end();
        page.end();
    }
}

/// What has to change for the decision to be taken again, such as `Reopen when the team’s Python
/// drops below 3: Express takes over.` The nearest come first, of equally near ones that of the heaviest
/// weight; how many more there are is told behind them.
pub fn triggers(case: &Case, page: &mut dyn Page) {
    page.part("", "Confirmation");
    page.list();
    let scenario = &case.state.scenario;
    let (mut left, mut ties, mut more) = (TRIGGERS, TRIGGERS / 2, 0);
    let flips = flips(&case.model, scenario, &case.ranking);
    let order = descending(flips.iter().map(|flip| {
        let now = flip.slider.level(scenario).get();
        let weight = if matches!(flip.slider, Slider::Language(_)) { 0 } else { now + 1 };
        u32::from(Level::MAX.get() - flip.to.get().abs_diff(now)) * 12 + u32::from(weight)
    }));
    for flip in order.into_iter().filter_map(|place| flips.get(place)) {
        // Many moves break a tie: that leaves room for those that put others first.
        if left == 0 || flip.breaks_tie && ties == 0 {
            more += 1;
            continue;
        }
        (left, ties) = (left - 1, ties.saturating_sub(usize::from(flip.breaks_tie)));
        let whose = match flip.slider {
            Slider::Language(_) => "team’s",
            Slider::Team | Slider::Criterion(_) => "weight of",
        };
        let (now, to) = (flip.slider.level(scenario), flip.to);
        let (moves, than) = if to > now {
            ("rises above", to.get().saturating_sub(1))
        } else {
            ("drops below", to.get() + 1)
        };
        let (slider, than) = (words::slider(flip.slider), level(Level::clamped(than)));
        let pieces = [whose, slider, moves, than, &words::take(flip)];
        page.item("", &filled("Reopen when the ~ ~ ~ ~: ~", &pieces), &[]);
    }
    more += kept_out(case, page);
    if more > 0 {
        let changes = if more == 1 { "change" } else { "changes" };
        let pieces = [&*digits(more), changes];
        page.item("", &filled("Not listed: ~ more such ~.", &pieces), &[]);
    }
    let newer = ["Reopen when the page has newer data than that of ", DATASET.as_of, "."].concat();
    page.item("", &newer, &[]);
    page.end();
    page.end();
}

/// What would have to be enough for those that would be first then, the least that is given up first; tells
/// how many more there are.
fn kept_out(case: &Case, page: &mut dyn Page) -> usize {
    let mut found = Vec::new();
    for one in &case.ranking.excluded {
        let mut scenario = case.state.scenario.clone();
        let (mut enough, mut given_up) = (Vec::new(), 0);
        for miss in &one.shortfalls {
            let name = words::part(Part::Criterion(miss.criterion));
            enough.push([name, " ", &miss.value.to_string()].concat());
            let level = Level::clamped(miss.value.in_tenths() / 10);
            given_up += u32::from(miss.least.get().saturating_sub(level.get()));
            if let Some(must) = scenario.must.get_mut(miss.criterion) {
                *must = Some(level);
            }
        }
        let leaders = rank(&case.model, &scenario).leaders();
        if leaders.contains(&one.alternative) {
            let becomes = if leaders.len() == 1 { "takes over" } else { "is level in front" };
            let is = if enough.len() > 1 { "are" } else { "is" };
            found.push((given_up, enough, is, words::framework(one.alternative), becomes));
        }
    }
    let order = descending(found.iter().map(|(given_up, ..)| u32::MAX - given_up));
    let nearest = order.into_iter().take(KEPT_OUT).filter_map(|at| found.get(at));
    for (_, enough, is, name, becomes) in nearest {
        let pieces = [&*words::list(enough), is, name, becomes];
        page.item("", &filled("Reopen when ~ ~ enough after all: ~ ~.", &pieces), &[]);
    }
    found.len().saturating_sub(KEPT_OUT)
}
