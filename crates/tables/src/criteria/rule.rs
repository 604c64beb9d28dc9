//! Rule: how the scores of a criterion follow from measurements.

use serde::Deserialize;

use crate::checks::CheckedFile;
use crate::measurements::measures::Measure;
use crate::measurements::{Carried, Quantity};

/// Scores come in tenths: the rounds of a campaign agree to one or two of them.
const STEPS: f64 = 10.0;

/// What an unknown figure counts as.
const MIDDLE: f64 = 5.0;

/// A figure that a score follows from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure<'a> {
    pub(crate) value: u32,
    pub(crate) from: Origin<'a>,
    /// The place of its source, where it has one of its own.
    pub(crate) source: Option<usize>,
}

/// Where a figure is from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Origin<'a> {
    /// It was measured here, of the service of this name.
    Service(&'a str),
    /// It was carried over from what others measured.
    Others(Carried),
}

/// A score that follows from figures.
#[derive(Debug, Default)]
pub(crate) struct RuleScore {
    /// In tenths; nothing where it is unknown.
    pub(crate) tenths: Option<u8>,
    /// The figures in words.
    pub(crate) figures: Vec<String>,
    /// The names of the services of which they were measured.
    pub(crate) measured_of: Vec<String>,
    /// The ids of the measures whose figures were carried over.
    pub(crate) carried: Vec<String>,
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
    pub(crate) fn score<'f>(
        &self,
        measures: &[Measure],
        figure: impl Fn(&Measure) -> Option<Figure<'f>>,
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
            score.figures.push(match figure.from {
                Origin::Service(name) => {
                    if score.measured_of.iter().all(|other| other != name) {
                        score.measured_of.push(name.to_owned());
                    }
                    format!("{} {words}", part.short)
                }
                Origin::Others(carried) => {
                    score.carried.push(id.to_owned());
                    let range = [carried.value, carried.lowest, carried.highest];
                    let words = measure.quantity.in_words(range);
                    format!("{} {words} from {} others", part.short, carried.rests_on)
                }
            });
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

/// The nearest tenth, in tenths.
fn in_tenths(score: f64) -> u8 {
    let tenths = (score * STEPS).round().clamp(0.0, 10.0 * STEPS);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
    let tenths = tenths as u8;
    tenths
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
