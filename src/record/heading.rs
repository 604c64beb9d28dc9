//! Heading of a record.

use super::case::Case;
use super::page::Page;
use crate::dataset::DATASET;

/// The name of the settings; without one, the question.
#[must_use]
pub fn title(case: &Case) -> &str {
    if case.state.name.is_empty() { DATASET.site.question } else { &case.state.name }
}

/// The question where the title is another, when it was answered, and with which data.
pub fn about(case: &Case, page: &mut dyn Page) {
    let site = &DATASET.site;
    let (colon, question) =
        if case.state.name.is_empty() { (".", "") } else { (": ", site.question) };
    let pieces =
        [colon, question, " Made on ", &case.day, ", with data of ", DATASET.as_of, "."].concat();
    page.words("", site.name, &pieces);
}
