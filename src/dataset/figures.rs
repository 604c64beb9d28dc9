//! Figures that were measured of a framework, in words.

use super::framework::Framework;
use super::measurements::Measure;

impl Framework {
    /// That it was not measured, and why; nothing where it was.
    #[must_use]
    pub fn why_not_measured(&self) -> Option<String> {
        let why = self.not_measured.get();
        (!why.is_empty()).then(|| format!("{} was not measured by us. {why}", self.name))
    }

    /// Its figures of a measure in words: one for each of the set-ups of which it was taken, named
    /// where there are several; a dash where it was not taken of it, and that it was not measured.
    #[must_use]
    pub fn figures(&self, measure: &Measure) -> String {
        let figures = self.setups.iter().filter_map(|setup| {
            let text = setup.reading(measure)?.text.get();
            let is_one = self.setups.len() == 1;
            Some(if is_one { text.to_owned() } else { format!("{}: {text}", setup.name.get()) })
        });
        let figures: Vec<String> = figures.collect();
        match (figures.is_empty(), self.not_measured.get()) {
            (false, _) => figures.join("; "),
            (true, "") => "–".to_owned(),
            (true, _) => "not measured".to_owned(),
        }
    }
}
