//! Ranks of a framework in nearby settings, in words.

use stackfit_decision::Robustness;

/// The ranks that a framework usually has in nearby settings, and how often it is first. Empty when
/// it is not ranked.
#[must_use]
pub fn ranks(robustness: &Robustness, framework: usize) -> String {
    let Some(interval) = robustness.rank_interval(framework) else { return String::new() };
    let which = match (interval.best, interval.worst) {
        (1, 1) => "First".to_owned(),
        (best, worst) if best == worst => format!("Rank {best}"),
        (best, worst) => format!("Ranks {best} to {worst}"),
    };
    let first = match robustness.first(framework) {
        0 => "never first".to_owned(),
        first if first * 100 < robustness.samples() => "hardly ever first".to_owned(),
        _ => format!("first in {}", robustness.percent(framework, 1)),
    };
    match (interval.percent, (interval.best, interval.worst)) {
        (100, (1, 1)) => "First in every nearby setting.".to_owned(),
        (percent, (1, 1)) => format!("First in {percent} of 100 nearby settings."),
        // One that always has other ranks is never first, which goes without saying.
        (100, (2.., _)) => format!("{which} in every nearby setting."),
        (100, _) => format!("{which} in every nearby setting, {first}."),
        (percent, _) => format!("{which} in {percent} of 100 nearby settings, {first}."),
    }
}

#[cfg(test)]
mod tests {
    use super::ranks;
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{Noise, Robustness, Scenario, rank};

    fn near(scenario: &Scenario) -> Robustness {
        Noise::new(model(), 1000, 1).robustness(model(), scenario, 1000)
    }

    #[test]
    fn every_ranked_framework_has_a_sentence_that_holds_nine_tenths() {
        let robustness = near(&start());
        for framework in DATASET.frameworks {
            let said = ranks(&robustness, framework.index);
            let shares = said.split_whitespace().filter_map(|word| word.parse::<u32>().ok());
            let held = said.contains("every") || shares.into_iter().any(|n| (90..100).contains(&n));
            assert!(held, "{}: {said}", framework.name);
        }
    }

    #[test]
    fn who_is_alone_is_always_first_and_who_is_hidden_has_no_rank() {
        let mut scenario = start();
        scenario.hidden = vec![true; DATASET.frameworks.len()];
        scenario.hide(0, false);
        let robustness = near(&scenario);
        assert_eq!(ranks(&robustness, 0), "First in every nearby setting.");
        assert_eq!(ranks(&robustness, 1), "");
    }

    #[test]
    fn a_framework_that_never_leads_is_told_so() {
        let robustness = near(&start());
        let last = rank(model(), &start()).standings.last().map_or(0, |last| last.alternative);
        assert_eq!(robustness.first(last), 0);
        assert!(ranks(&robustness, last).ends_with("nearby settings, never first."));
    }
}
