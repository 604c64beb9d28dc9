//! Release of the data: the scores of an earlier day, for links that were made then.

use super::day::Day;
use stackfit_decision::{Cell, Level, Model, Scenario, Value};

/// The scores that the data had on an earlier day, of what it still has.
#[derive(Debug)]
pub struct Release {
    /// The day.
    pub day: Day,
    /// The frameworks that were not there.
    pub missing: &'static [usize],
    /// The scores, framework by framework and in each by criterion, in tenths, [`Self::UNKNOWN`], or, where
    /// they were as now or were not there, [`Self::SAME`].
    pub cells: &'static [u8],
    /// How well each language suited each framework, framework by framework; empty when as well as
    /// now.
    pub fits: &'static [Level],
}

impl Release {
    /// A score that was unknown.
    const UNKNOWN: u8 = 101;
    /// A score that was as it is now.
    const SAME: u8 = 102;

    /// A model with the scores of this release in place of those that it has of the data. It may have
    /// more alternatives than the data; those stay.
    #[must_use]
    pub fn model(&self, present: &Model) -> Model {
        let mut alternatives = present.alternatives().to_vec();
        let (criteria, languages) = (present.criteria(), present.languages());
        let cells = self.cells.chunks(criteria.max(1));
        for (alternative, cells) in alternatives.iter_mut().zip(cells) {
            for (value, cell) in alternative.values.iter_mut().zip(cells) {
                match *cell {
                    Self::SAME => {}
                    Self::UNKNOWN => *value = Cell::Unknown,
                    tenths => *value = Cell::Known(Value::tenths(tenths)),
                }
            }
        }
        let fits = self.fits.chunks(languages.max(1));
        for (alternative, fit) in alternatives.iter_mut().zip(fits) {
            alternative.fit = fit.to_vec();
        }
        // The shape is that of the present one.
        Model::new(alternatives).unwrap_or_default()
    }

    /// A scenario as it was then: without the frameworks that were not there.
    #[must_use]
    pub fn scenario(&self, present: &Scenario) -> Scenario {
        let mut scenario = present.clone();
        for framework in self.missing {
            scenario.hide(*framework, true);
        }
        scenario
    }
}
