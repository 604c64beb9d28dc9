//! The scores of the data as a file of `history/` has them.

use std::fmt::Write as _;

use crate::checks::tenths::written;
use crate::data::Data;
use crate::releases::UNKNOWN;

impl Data {
    /// The scores of the data as a file of `history/` has them, so that they are known when the data
    /// has changed.
    #[must_use]
    pub fn release(&self) -> String {
        let day = &self.site.as_of;
        let mut text = format!(
            "# The scores of the data of {day}, for links that were made on it. Written by \
             `cargo xtask history`; only what is\n# not in the data any more is taken out by hand.\n\
             as_of = \"{day}\"\n"
        );
        // Writing to a string cannot fail.
        for framework in &self.frameworks {
            let _ = writeln!(text, "\n[scores.{}]", framework.id);
            for (criterion, score) in self.criteria.iter().zip(&framework.scores) {
                let score = score.cell.map_or(format!("{UNKNOWN:?}"), |cell| written(cell.into()));
                let _ = writeln!(text, "{} = {score}", criterion.id);
            }
        }
        let _ = writeln!(text, "\n[language_fit]");
        for framework in &self.frameworks {
            let fits = self.languages.iter().zip(&framework.fit).filter(|(_, fit)| **fit > 0);
            let fits = fits.map(|(language, fit)| format!("{} = {fit}", language.id));
            let fits = fits.collect::<Vec<_>>().join(", ");
            let _ = writeln!(text, "{} = {{ {fits} }}", framework.id);
        }
        text
    }
}
