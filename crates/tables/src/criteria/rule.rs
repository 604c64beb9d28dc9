//! Rule: how the scores of a criterion follow from measurements.

use serde::Deserialize;

use crate::checks::CheckedFile;
use crate::measurements::measures::Measure;
use crate::measurements::{Carried, Quantity};

/// Scores come in half points: the measurements are no finer than that.
const STEPS: f64 = 2.0;

/// What an unknown figure counts as.
const MIDDLE: f64 = 5.0;

/// A figure that a score follows from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    pub(crate) value: u32,
    /// How it was carried over; nothing where it was measured here.
    pub(crate) carried: Option<Carried>,
    /// The place of its source, where it has one of its own.
    pub(crate) source: Option<usize>,
}

/// A score that follows from figures.
#[derive(Debug, Default)]
pub(crate) struct RuleScore {
    /// In tenths; nothing where it is unknown.
    pub(crate) tenths: Option<u8>,
    /// The figures in words.
    pub(crate) figures: Vec<String>,
    /// How many of them were carried over.
    pub(crate) carried: usize,
    /// The ids of the measures whose figures are unknown.
    pub(crate) unknown: Vec<String>,
    /// The places of the sources of those that were carried over.
    pub(crate) sources: Vec<usize>,
}

/// A rule, as `criteria.toml` gives it. The score is the mean of its parts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// The rule in a sentence or two.
    pub(crate) says: String,
    pub(crate) part: Vec<Part>,
}

/// One measure on a logarithmic scale from 0 to 10: the same factor is the same step everywhere, and
/// the score rises, or falls, all along it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) measure: String,
    /// The measure in a word or two.
    short: String,
    at_0: u32,
    at_10: u32,
}

impl Rule {
    /// Requires parts that name a measure and have a scale.
    pub(crate) fn check(&self, file: &mut CheckedFile<'_>, key: &str) {
        file.text(&format!("{key}.says"), &self.says);
        if self.part.is_empty() {
            file.fail(&format!("{key}.part"), "must name a measure");
        }
        for part in &self.part {
            file.text(&format!("{key}.part.{}.short", part.measure), &part.short);
            if part.at_0 == part.at_10 || part.at_0 == 0 || part.at_10 == 0 {
                let scale = format_args!("{} to {}", part.at_0, part.at_10);
                let problem = "at_0 and at_10 must differ and be more than 0";
                file.refuse(&format!("{key}.part.{}", part.measure), scale, problem);
            }
        }
    }

    /// The score of a framework by the figures that it has of the measures.
    ///
    /// A figure that nobody knows may be anything from 0 to 10 of its scale, so it counts as 5; where
    /// more than a third of the figures are unknown, so is the score.
    ///
    /// # Errors
    ///
    /// The id of a measure that does not exist.
    pub(crate) fn score(
        &self,
        measures: &[Measure],
        figure: impl Fn(&Measure) -> Option<Figure>,
    ) -> Result<RuleScore, &str> {
        let mut score = RuleScore::default();
        let mut sum = 0.0;
        for part in &self.part {
            let id = &*part.measure;
            let measure = measures.iter().find(|measure| measure.id == id).ok_or(id)?;
            let Some(figure) = figure(measure) else {
                sum += MIDDLE;
                score.unknown.push(id.to_owned());
                score.figures.push(format!("{} unknown", part.short));
                continue;
            };
            sum += part.score(figure.value);
            let words = measure.quantity.in_words([figure.value; 3]);
            score.figures.push(match figure.carried {
                None => format!("{} {words}", part.short),
                Some(carried) => {
                    let range = [carried.lowest, carried.highest];
                    let [low, high] = range.map(|value| measure.quantity.in_words([value; 3]));
                    let others = carried.rests_on;
                    format!("{} {words} (by {others} others: {low} to {high})", part.short)
                }
            });
            score.carried += usize::from(figure.carried.is_some());
            score.sources.extend(figure.source);
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of parts")]
        let mean = sum / self.part.len() as f64;
        score.tenths = (score.unknown.len() * 3 <= self.part.len()).then(|| in_tenths(mean));
        Ok(score)
    }

    /// The measures that the rule names, each with its quantity; nothing for one that does not exist.
    pub(crate) fn quantities<'a>(
        &'a self,
        measures: &'a [Measure],
    ) -> impl Iterator<Item = (&'a str, Option<&'a Quantity>)> {
        self.part.iter().map(|part| {
            let found = measures.iter().find(|measure| measure.id == part.measure);
            (part.measure.as_str(), found.map(|measure| &measure.quantity))
        })
    }
}

impl Part {
    /// The score of a value, from 0 to 10.
    fn score(&self, value: u32) -> f64 {
        let [value, low, high] =
            [value.max(1), self.at_0, self.at_10].map(|number| f64::from(number).ln());
        (10.0 * (value - low) / (high - low)).clamp(0.0, 10.0)
    }
}

/// The nearest half point, in tenths.
fn in_tenths(score: f64) -> u8 {
    let halves = (score * STEPS).round().clamp(0.0, 10.0 * STEPS);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 20")]
    let halves = halves as u8;
    halves * 5
}

#[cfg(test)]
mod tests {
    use super::{Part, in_tenths};

    fn part(low: u32, high: u32) -> Part {
        Part { measure: String::new(), short: String::new(), at_0: low, at_10: high }
    }

    #[test]
    fn the_same_factor_is_the_same_step() {
        let part = part(50, 12_800);
        let scores = [50, 200, 800, 3_200, 12_800].map(|rate| in_tenths(part.score(rate)));
        assert_eq!(scores, [0, 25, 50, 75, 100]);
    }

    #[test]
    fn less_is_better_where_the_scale_falls() {
        let part = part(2_500, 100);
        assert_eq!([100, 500, 2_500].map(|ms| in_tenths(part.score(ms))), [100, 50, 0]);
    }

    #[test]
    fn a_score_never_leaves_the_scale() {
        let part = part(50, 12_800);
        assert_eq!([0, 1, 99_999].map(|rate| in_tenths(part.score(rate))), [0, 0, 100]);
    }

    #[test]
    fn more_of_the_good_never_lowers_a_score() {
        let part = part(50, 12_800);
        let scores: Vec<u8> = (1..20_000).step_by(7).map(|r| in_tenths(part.score(r))).collect();
        assert!(scores.is_sorted());
    }
}
