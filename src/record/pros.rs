//! Pros and cons of an option: where it is good or bad at what matters most, with reasons and sources.

use super::block::{Block, Told};
use super::case::Case;
use super::sources::Notes;
use crate::dataset::DATASET;
use crate::words;
use stackfit_decision::{Alternative, Contribution, Part, contributions, descending};

/// How many are told on each side.
const TOLD: usize = 3;
/// From how many tenths on a score is good.
const GOOD: u8 = 70;
/// Up to how many tenths it is bad.
const BAD: u8 = 40;

/// What is good and what is bad about a framework: of its scores, those that add most to its points or
/// cost it most.
pub(super) fn of_option(case: &Case, framework: usize, notes: &mut Notes) -> Block {
    let of = case.model.alternatives().get(framework);
    let parts: Vec<Contribution> =
        of.map(|of| contributions(of, &case.state.scenario).collect()).unwrap_or_default();
    let mut list = Vec::new();
    for is_good in [true, false] {
        // How much each adds, or costs; nothing where the score is neither good nor bad.
        let much = parts.iter().map(|part| match part.value.in_tenths() {
            GOOD.. if is_good => part.points,
            value @ ..=BAD if !is_good => u32::from(part.weight.get()) * u32::from(100 - value),
            _ => 0,
        });
        let much: Vec<u32> = much.collect();
        for place in descending(much.iter().copied()).into_iter().take(TOLD) {
            let (Some(part), Some(1..)) = (parts.get(place), much.get(place)) else { break };
            list.extend(of.map(|of| reason(case, of, framework, part, is_good, notes)));
        }
    }
    Block::Part("", words::framework(framework).to_owned(), vec![Block::List(list)])
}

fn reason(
    case: &Case,
    of: &Alternative,
    framework: usize,
    part: &Contribution,
    is_good: bool,
    notes: &mut Notes,
) -> Told {
    let scenario = &case.state.scenario;
    let about = DATASET.frameworks.get(framework);
    let mut told = match (about, part.part) {
        (Some(about), Part::Criterion(at)) => about.scores.get(at).map(|score| {
            let own = case.state.overrides.iter();
            let mut own = own.filter(|one| (one.alternative, one.criterion) == (framework, at));
            let own = own.next().map(|one| one.value);
            notes.cited(words::why_score(score, own), score.sources)
        }),
        (Some(about), Part::Team) => {
            let language = of.team_language(scenario);
            Some(Told::plain(words::fit_by(about, language, &scenario.knowledge)))
        }
        (None, _) => None,
    }
    .unwrap_or_default();
    let (score, weight) = (words::tenths(part.value.in_tenths().into()), part.weight.get());
    told.rest = format!(
        ", because {} is {score}, at weight {weight}. {}",
        words::part(part.part),
        told.rest
    );
    if is_good { "Good" } else { "Bad" }.clone_into(&mut told.lead);
    told
}
