//! Rule scores: scores that follow from measurements by the rule of their criterion.

use super::scores::Score;
use crate::checks::tenths::written;
use crate::checks::{CheckedFile, Failures};
use crate::citations::Citations;
use crate::criteria::Criterion;
use crate::measurements::measures::Measures;
use crate::measurements::{Measurements, Service};
use crate::sources::{JUDGEMENT, Source};

/// How far apart a rule score and the score by other sources may be and still support each other, in
/// tenths.
const AGREE: u8 = 10;

/// From how far apart on the page says that the two disagree, in tenths.
const FAR: u8 = 21;

/// What rule scores are made from.
pub(crate) struct RuleScores<'a> {
    measures: &'a Measures,
    pub(super) measurements: &'a Measurements,
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
        measures: &'a Measures,
        measurements: &'a Measurements,
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
        let is_ours = |source: &Source| ["measurement", JUDGEMENT].contains(&&*source.kind);
        let ours = sources.iter().enumerate().filter(|(_, source)| is_ours(source));
        let ours = ours.map(|(place, _)| place).collect();
        Self { measures, measurements, source, ours }
    }

    /// Replaces the scores of a framework that follow from the measurements of its usual service. The
    /// rationale tells both scores.
    pub(super) fn replace(
        &self,
        file: &mut CheckedFile<'_>,
        service: &Service,
        criteria: &[Criterion],
        scores: &mut [Score],
    ) {
        for (criterion, score) in criteria.iter().zip(scores) {
            let Some(rule) = &criterion.rule else { continue };
            let (tenths, figures) = match rule.score(service, &self.measures.list) {
                Ok(found) => found,
                Err(lacking) => {
                    // A measure that does not exist has failed already, where the rule names it.
                    if self.measures.list.iter().any(|measure| measure.id == lacking) {
                        let problem = format!("{lacking:?} was not measured for {:?}", service.id);
                        file.fail(&format!("scores.{}", criterion.id), problem);
                    }
                    continue;
                }
            };
            let is_only_ours = score.sources.iter().all(|place| self.ours.contains(place));
            let who = if is_only_ours { "We said" } else { "Other sources say" };
            let apart = score.cell.map(|cell| cell.abs_diff(tenths));
            let before = match (score.cell, apart) {
                (None, _) => "Other sources do not say".to_owned(),
                (Some(cell), Some(FAR..)) => format!("{who} {} instead", written(cell.into())),
                (Some(cell), _) => format!("{who} {}", written(cell.into())),
            };
            score.rationale = format!(
                "Measured, {} ({}): {figures}. {before}: {}",
                written(tenths.into()),
                service.name,
                score.rationale
            );
            let confidence = match apart {
                Some(..=AGREE) if !is_only_ours => "high",
                Some(FAR..) => "low",
                _ => "medium",
            };
            confidence.clone_into(&mut score.confidence);
            score.cell = Some(tenths);
            score.sources.retain(|place| Some(*place) != self.source);
            score.sources.splice(0..0, self.source);
        }
    }
}
