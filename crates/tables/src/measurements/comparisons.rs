//! Comparisons: figures that others published of several frameworks side by side. By them a figure is
//! carried over to a framework that was not measured here: ours of another framework, times their ratio.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::Measurements;
use super::measures::{Measure, Measures};
use crate::checks::{CheckedFile, Failures, Ids};

/// The file of the comparisons.
const FILE: &str = "comparisons.toml";

/// On how many frameworks that were measured here a figure rests at least.
const LEAST: usize = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    #[serde(default)]
    comparison: Vec<Comparison>,
}

/// One table of figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Comparison {
    pub(crate) id: String,
    /// The measure that its figures stand for.
    pub(crate) measure: String,
    /// The measure whose figures of ours the ratios apply to, where it is another one: what others
    /// measured is of its kind.
    #[serde(default)]
    by: Option<String>,
    /// The id of the source that they were read in.
    pub(crate) source: String,
    /// How what they measured differs from that measure: completes a sentence.
    pub(crate) differs: String,
    /// In whatever unit, by framework: only their ratios count.
    figures: BTreeMap<String, f64>,
}

/// A figure that was carried over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Carried {
    /// The geometric mean of what follows from each framework that both measured.
    pub(crate) value: u32,
    /// The least that follows from one of them.
    pub(crate) lowest: u32,
    /// The most.
    pub(crate) highest: u32,
    /// How many there are.
    pub(crate) rests_on: usize,
}

/// Reads `comparisons.toml`, which need not be there.
pub(crate) fn load(
    dir: &Path,
    failures: &mut Failures,
    frameworks: &Ids,
    measures: Option<&Measures>,
) -> Option<Vec<Comparison>> {
    if !dir.join(FILE).exists() {
        return Some(Vec::new());
    }
    let mut file = CheckedFile::new(FILE, failures);
    let Contents { comparison: comparisons } = file.read(dir)?;
    Ids::of("comparison", Some(&comparisons), |comparison| &comparison.id)
        .require_unique(&mut file);
    let measures = measures.map(|measures| measures.list.as_slice());
    let measures = Ids::of("measure", measures, |measure| &measure.id);
    for comparison in &comparisons {
        let key = format!("comparison.{}.", comparison.id);
        measures.find(&mut file, &format!("{key}measure"), &comparison.measure);
        if let Some(by) = &comparison.by {
            measures.find(&mut file, &format!("{key}by"), by);
        }
        file.texts(&key, &[("differs", &comparison.differs)]);
        for (framework, figure) in &comparison.figures {
            let at = format!("{key}figures.{framework}");
            frameworks.find(&mut file, &at, framework);
            if !(figure.is_finite() && *figure > 0.0) {
                file.refuse(&at, figure, "must be more than 0");
            }
        }
    }
    Some(comparisons)
}

impl Comparison {
    /// What it carries over to a framework, from what was measured here of others; nothing where it
    /// lacks the framework, or has too few of the others.
    pub(crate) fn carry(
        &self,
        framework: &str,
        measured: impl Fn(&str) -> Option<u32>,
    ) -> Option<Carried> {
        let theirs = self.figures.get(framework)?;
        let others = self.figures.iter().filter(|(other, _)| *other != framework);
        let carried: Vec<f64> = others
            .filter_map(|(other, figure)| Some(f64::from(measured(other)?) * theirs / figure))
            .collect();
        if carried.len() < LEAST {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of frameworks")]
        let mean =
            (carried.iter().map(|value| value.ln()).sum::<f64>() / carried.len() as f64).exp();
        let lowest = carried.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = carried.iter().copied().fold(0.0, f64::max);
        let [value, lowest, highest] = [mean, lowest, highest].map(whole);
        Some(Carried { value, lowest, highest, rests_on: carried.len() })
    }
}

/// The first of these comparisons that carries a measure over to a framework, and what it carries.
pub(crate) fn carried<'a>(
    comparisons: &'a [Comparison],
    (measures, measurements): (&[Measure], &Measurements),
    measure: &Measure,
    framework: &str,
) -> Option<(&'a Comparison, Carried)> {
    let mut of_measure = comparisons.iter().filter(|comparison| comparison.measure == measure.id);
    let carry = |comparison: &'a Comparison| {
        let by = comparison.by.as_ref();
        let by = by.and_then(|by| measures.iter().find(|measure| measure.id == *by));
        let measure = by.unwrap_or(measure);
        let ours = |other: &str| {
            let spread = measurements.of(other).find_map(|service| measure.spread(service));
            spread.map(|[median, ..]| median)
        };
        Some((comparison, comparison.carry(framework, ours)?))
    };
    of_measure.find_map(carry)
}

fn whole(value: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within u32")]
    let whole = value.round().clamp(0.0, f64::from(u32::MAX)) as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::{Carried, Comparison};

    fn comparison(figures: &[(&str, f64)]) -> Comparison {
        let figures = figures.iter().map(|(id, figure)| ((*id).to_owned(), *figure)).collect();
        let text = String::new;
        Comparison {
            id: text(),
            measure: text(),
            by: None,
            source: text(),
            differs: text(),
            figures,
        }
    }

    fn ours(framework: &str) -> Option<u32> {
        match framework {
            "express" => Some(1_000),
            "django" => Some(400),
            _ => None,
        }
    }

    #[test]
    fn a_figure_is_carried_over_by_the_mean_ratio_to_what_both_measured() {
        let theirs =
            comparison(&[("rails", 200.0), ("express", 100.0), ("django", 80.0), ("x", 1.0)]);
        let carried = Carried { value: 1_414, lowest: 1_000, highest: 2_000, rests_on: 2 };
        assert_eq!(theirs.carry("rails", ours), Some(carried));
    }

    #[test]
    fn one_framework_that_both_measured_is_too_few() {
        let theirs = comparison(&[("rails", 200.0), ("express", 100.0), ("flask", 80.0)]);
        assert_eq!(theirs.carry("rails", ours), None);
    }

    #[test]
    fn nothing_is_carried_over_to_a_framework_that_is_not_compared() {
        let theirs = comparison(&[("express", 100.0), ("django", 80.0)]);
        assert_eq!(theirs.carry("rails", ours), None);
    }

    #[test]
    fn the_unit_of_the_figures_does_not_matter() {
        let figures = [("rails", 200.0), ("express", 100.0), ("django", 80.0)];
        let tenfold = figures.map(|(id, figure)| (id, figure * 10.0));
        let carried = [comparison(&figures), comparison(&tenfold)].map(|c| c.carry("rails", ours));
        assert_eq!(carried[0], carried[1]);
    }
}
