//! Fit of an alternative to the languages that a team knows.

use crate::model::Alternative;
use crate::scenario::Scenario;
use crate::value::Value;

impl Alternative {
    /// How well it fits what the team knows: the best over the languages of
    /// `knowledge / 10 * fit`, which in tenths is the plain product.
    #[must_use]
    pub fn team_fit(&self, scenario: &Scenario) -> Value {
        Value::tenths(self.fits(scenario).max().unwrap_or(0))
    }

    /// The language by which it fits best; the first of them when several do, and none when it
    /// does not fit at all.
    #[must_use]
    pub fn team_language(&self, scenario: &Scenario) -> Option<usize> {
        let best = self.fits(scenario).max().filter(|fit| *fit > 0)?;
        self.fits(scenario).position(|fit| fit == best)
    }

    /// How well it fits by each language, in tenths.
    fn fits(&self, scenario: &Scenario) -> impl Iterator<Item = u8> {
        let known = scenario.knowledge.iter().zip(&self.fit);
        known.map(|(knowledge, fit)| knowledge.get() * fit.get())
    }
}
