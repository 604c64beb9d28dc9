//! Question that a visitor may be asked instead of moving sliders.

use super::text::Text;
use stackfit_decision::Question;

/// A question about one slider, or about several of which any may be chosen.
#[derive(Debug)]
pub struct Asked {
    /// The question itself.
    pub text: Text,
    /// The sliders that it is about, and the levels that its answers set, 0 before the others.
    pub question: Question<'static>,
    /// Of one slider, the answer for each level but 0; of several, the words that stand for each.
    pub words: &'static [Text],
}
