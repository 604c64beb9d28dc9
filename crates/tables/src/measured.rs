//! Scores that follow from measurements.

use crate::citations::Citations;
use crate::criteria::Criterion;
use crate::failures::Failures;
use crate::measurements::{Measurements, Service};
use crate::measuring::Measuring;
use crate::scores::Score;
use crate::sheet::Sheet;
use crate::sources::{JUDGEMENT, Source};

/// How far a measured score and that of the other sources may be apart, in tenths, for the two to
/// bear each other out.
const AGREE: u8 = 10;

/// How far apart they are when the page says that the two disagree, in tenths.
const FAR: u8 = 21;

/// What was measured, and what the page makes of it.
pub(crate) struct Evidence<'a> {
    measuring: &'a Measuring,
    measurements: &'a Measurements,
    /// The place of the measurements among the sources.
    source: Option<usize>,
    /// The places of all sources that are our own.
    ours: Vec<usize>,
}

impl<'a> Evidence<'a> {
    /// Requires that all rules name measures, and cites the source that stands for the measurements,
    /// which has the date of the newest of them.
    pub(crate) fn check(
        failures: &mut Failures,
        citations: &mut Citations,
        criteria: &[Criterion],
        sources: &[Source],
        measuring: &'a Measuring,
        measurements: &'a Measurements,
    ) -> Self {
        let mut sheet = Sheet::new("criteria.toml", failures);
        for criterion in criteria {
            let quantities = criterion.rule.iter().flat_map(|r| r.quantities(&measuring.measures));
            for (measure, quantity) in quantities {
                if quantity.is_none() {
                    let key = format!("criterion.{}.measured.part", criterion.id);
                    sheet.fail(&key, format_args!("unknown measure {measure:?}"));
                }
            }
        }
        let mut sheet = Sheet::new("measuring.toml", failures);
        let source = std::slice::from_ref(&measuring.source);
        let source = citations.cite(&mut sheet, "source", source).first().copied();
        let newest = measurements.campaigns.iter().map(|campaign| &campaign.date).max();
        let cited = source.and_then(|place| sources.get(place));
        if let (Some(newest), Some(cited)) = (newest, cited.filter(|c| Some(&c.date) != newest)) {
            let problem = format!("must be {newest:?}, the day of the newest measurements");
            let date = format!("{:?}", cited.date);
            Sheet::new("sources.toml", failures).refuse(
                &format!("source.{}.date", cited.id),
                date,
                problem,
            );
        }
        let is_ours = |source: &Source| ["measurement", JUDGEMENT].contains(&&*source.kind);
        let ours = sources.iter().enumerate().filter(|(_, source)| is_ours(source));
        let ours = ours.map(|(place, _)| place).collect();
        Self { measuring, measurements, source, ours }
    }

    /// Requires of a framework that was not measured that it says why, and of one that was that it
    /// does not.
    pub(crate) fn require_reason(&self, sheet: &mut Sheet<'_>, framework: &str, reason: &str) {
        let is_measured = self.measurements.of(framework).next().is_some();
        match (is_measured, reason.trim().is_empty()) {
            (false, true) => {
                sheet.fail("not_measured", "must say why, because measurements.toml lacks it");
            }
            (true, false) => {
                sheet.fail("not_measured", "must be left out, because measurements.toml has it");
            }
            _ => {}
        }
    }

    /// The usual set-up of a framework, which its scores go by. Where it was measured in several,
    /// its file must name the usual one.
    pub(crate) fn usual(
        &self,
        sheet: &mut Sheet<'_>,
        framework: &str,
        named: &str,
    ) -> Option<&'a Service> {
        let setups: Vec<&Service> = self.measurements.of(framework).collect();
        let is_named = |service: &&&Service| service.id == named;
        match (setups.as_slice(), named.is_empty()) {
            ([], true) => None,
            ([only], true) => Some(only),
            (several, true) => {
                let ids: Vec<&str> = several.iter().map(|service| &*service.id).collect();
                let problem = format!("must be one of {}", ids.join(", "));
                sheet.fail("usual_setup", problem);
                None
            }
            (setups, false) => {
                let found = setups.iter().find(is_named).copied();
                if found.is_none() {
                    let problem = "is no measured set-up of this framework";
                    sheet.refuse("usual_setup", format_args!("{named:?}"), problem);
                }
                found
            }
        }
    }
}

/// Replaces the scores of a framework that follow from the measurements of a set-up. What it scored
/// before stays beside it, in words.
pub(crate) fn score(
    evidence: &Evidence<'_>,
    sheet: &mut Sheet<'_>,
    service: &Service,
    criteria: &[Criterion],
    scores: &mut [Score],
) {
    for (criterion, score) in criteria.iter().zip(scores) {
        let Some(rule) = &criterion.rule else { continue };
        let (tenths, told) = match rule.score(service, &evidence.measuring.measures) {
            Ok(found) => found,
            Err(lacking) => {
                // A measure that does not exist has failed already, where the rule names it.
                if evidence.measuring.measures.iter().any(|measure| measure.id == lacking) {
                    let problem = format!("{lacking:?} was not measured for {:?}", service.id);
                    sheet.fail(&format!("scores.{}", criterion.id), problem);
                }
                continue;
            }
        };
        let is_only_ours = score.sources.iter().all(|place| evidence.ours.contains(place));
        let who = if is_only_ours { "We said" } else { "Other sources say" };
        let apart = score.cell.map(|cell| cell.abs_diff(tenths));
        let before = match (score.cell, apart) {
            (None, _) => "Other sources do not tell".to_owned(),
            (Some(cell), Some(FAR..)) => format!("{who} otherwise, {}", number(cell)),
            (Some(cell), _) => format!("{who} {}", number(cell)),
        };
        score.rationale = format!(
            "Measured, {} ({}): {told}. {before}: {}",
            number(tenths),
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
        score.sources.retain(|place| Some(*place) != evidence.source);
        score.sources.splice(0..0, evidence.source);
    }
}

/// Tenths as one writes them: 8.5, 9.
fn number(tenths: u8) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}
