//! Rule scores: scores that follow from measurements by the rule of their criterion.

use super::scores::Score;
use crate::checks::tenths::written;
use crate::checks::{CheckedFile, Failures};
use crate::citations::Citations;
use crate::criteria::{Criterion, Figure, Origin};
use crate::measurements::measures::{Measure, Measures};
use crate::measurements::{Comparison, Measurements, Service, carried};
use crate::sources::{JUDGEMENT, MEASUREMENT, Source};

/// How far apart a rule score and the score by other sources may be and still support each other, in
/// tenths.
const AGREE: u8 = 10;

/// From how far apart on the page says that the two disagree, in tenths.
const FAR: u8 = 21;

/// What was measured here, and what others compared.
pub(crate) type Figures<'a> = (&'a Measures, &'a Measurements, &'a [Comparison]);

/// What rule scores are made from.
pub(crate) struct RuleScores<'a> {
    measures: &'a Measures,
    pub(super) measurements: &'a Measurements,
    comparisons: &'a [Comparison],
    /// The place of the source of each of the comparisons.
    compared_in: Vec<Option<usize>>,
    /// The place of the measurements among the sources.
    source: Option<usize>,
    /// The places of all sources that are our own: measurements and judgement.
    ours: Vec<usize>,
}

impl<'a> RuleScores<'a> {
    /// Requires that all rules name measures, and cites the source that stands for the measurements,
    /// which has the date of the newest of them.
    pub(crate) fn check(
        failures: &mut Failures,
        citations: &mut Citations,
        criteria: &[Criterion],
        sources: &[Source],
        (measures, measurements, comparisons): Figures<'a>,
    ) -> Self {
        let mut file = CheckedFile::new("criteria.toml", failures);
        for criterion in criteria {
            let quantities = criterion.rule.iter().flat_map(|r| r.quantities(&measures.list));
            for (measure, quantity) in quantities {
                if quantity.is_none() {
                    let key = format!("criterion.{}.rule.part", criterion.id);
                    file.fail(&key, format_args!("unknown measure {measure:?}"));
                }
            }
        }
        let mut file = CheckedFile::new("measures.toml", failures);
        let source = std::slice::from_ref(&measures.source);
        let source = citations.cite(&mut file, "source", source).first().copied();
        let newest = measurements.campaigns.iter().map(|campaign| &campaign.date).max();
        let cited = source.and_then(|place| sources.get(place));
        if let (Some(newest), Some(cited)) = (newest, cited.filter(|c| Some(&c.date) != newest)) {
            let problem = format!("must be {newest:?}, the day of the newest measurements");
            let date = format!("{:?}", cited.date);
            CheckedFile::new("sources.toml", failures).refuse(
                &format!("source.{}.date", cited.id),
                date,
                problem,
            );
        }
        let is_ours = |source: &Source| [MEASUREMENT, JUDGEMENT].contains(&&*source.kind);
        let ours = sources.iter().enumerate().filter(|(_, source)| is_ours(source));
        let ours = ours.map(|(place, _)| place).collect();
        let mut file = CheckedFile::new("comparisons.toml", failures);
        let compared_in = comparisons.iter().map(|comparison| {
            let key = format!("comparison.{}.source", comparison.id);
            let cited = std::slice::from_ref(&comparison.source);
            citations.cite(&mut file, &key, cited).first().copied()
        });
        let compared_in = compared_in.collect();
        Self { measures, measurements, comparisons, compared_in, source, ours }
    }

    /// Replaces the scores of a framework that follow from figures: measured here of its services, of
    /// which the usual one comes first, or carried over from what others measured. The rationale tells
    /// both scores.
    pub(super) fn replace(
        &self,
        file: &mut CheckedFile<'_>,
        framework: &str,
        services: &[&'a Service],
        criteria: &[Criterion],
        scores: &mut [Score],
    ) {
        for (criterion, score) in criteria.iter().zip(scores) {
            let Some(rule) = &criterion.rule else { continue };
            let figure = |measure: &Measure| self.figure(framework, services, measure);
            // A measure that does not exist has failed already, where the rule names it.
            let Ok(found) = rule.score(&self.measures.list, figure) else { continue };
            let lacking = found.carried.iter().chain(&found.unknown).next();
            let is_measured = lacking.is_none();
            if let (Some(lacking), false) = (lacking, services.is_empty()) {
                let problem = format!("{lacking:?} was not measured");
                file.fail(&format!("scores.{}", criterion.id), problem);
                continue;
            }
            let is_only_ours = score.sources.iter().all(|place| self.ours.contains(place));
            let who = if is_only_ours { "We said" } else { "Other sources say" };
            let apart = score.cell.zip(found.tenths).map(|(cell, tenths)| cell.abs_diff(tenths));
            let before = match (score.cell, apart) {
                (None, _) => "Other sources do not say".to_owned(),
                (Some(cell), Some(FAR..)) => format!("{who} {} instead", written(cell.into())),
                (Some(cell), _) => format!("{who} {}", written(cell.into())),
            };
            let figures = found.figures.join("; ");
            let how = match (found.tenths.map(|tenths| written(tenths.into())), services.is_empty())
            {
                (Some(score), false) => {
                    format!("Measured, {score} ({}): {figures}", found.measured_of.join("; "))
                }
                (Some(score), true) => {
                    format!("Carried over from figures of others, {score}: {figures}")
                }
                (None, _) => format!("Too few of its figures are known: {figures}"),
            };
            score.rationale = format!("{how}. {before}: {}", score.rationale);
            let confidence = match apart {
                _ if !is_measured => "low",
                Some(..=AGREE) if !is_only_ours => "high",
                Some(FAR..) => "low",
                _ => "medium",
            };
            confidence.clone_into(&mut score.confidence);
            score.cell = found.tenths;
            let mut sources: Vec<usize> =
                if services.is_empty() { found.sources } else { self.source.into_iter().collect() };
            sources.append(&mut score.sources);
            let mut cited = Vec::new();
            sources.retain(|place| {
                !cited.contains(place) && {
                    cited.push(*place);
                    true
                }
            });
            score.sources = sources;
        }
    }

    /// What is known of a measure for a framework.
    fn figure(
        &self,
        framework: &str,
        services: &[&'a Service],
        measure: &Measure,
    ) -> Option<Figure<'a>> {
        let measured =
            services.iter().find_map(|service| Some((service, measure.spread(service)?)));
        if let Some((service, [value, ..])) = measured {
            return Some(Figure { value, from: Origin::Service(&service.name), source: None });
        }
        let (comparison, found) = carried(
            self.comparisons,
            (&self.measures.list, self.measurements),
            measure,
            framework,
        )?;
        let place = self.comparisons.iter().position(|other| other.id == comparison.id);
        let source = place.and_then(|place| self.compared_in.get(place).copied().flatten());
        Some(Figure { value: found.value, from: Origin::Others(found), source })
    }
}
