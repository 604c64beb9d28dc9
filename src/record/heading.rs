//! Heading of a record.

use super::case::Case;
use super::page::Page;
use super::text::filled;
use crate::dataset::DATASET;
use crate::group::Group;
use crate::words;

/// The name of the settings; without one, the question.
#[must_use]
pub fn title(case: &Case) -> &str {
    if case.state.name.is_empty() { DATASET.site.question } else { &case.state.name }
}

/// The question where the title is another, when it was answered, with which data, and for whom; of a
/// group who they are and whether they agree.
pub fn about(case: &Case, page: &mut dyn Page) {
    let site = &DATASET.site;
    let pieces = [site.question, &*case.day, DATASET.as_of];
    let (template, pieces) = if case.state.name.is_empty() {
        (". Made on ~, with data of ~.", &pieces[1..])
    } else {
        (": ~ Made on ~, with data of ~.", &pieces[..])
    };
    page.words("", site.name, &filled(template, pieces));
    people(case, page);
}

/// Who the people of a group are, and whether they agree; nothing where there is nobody else.
fn people(case: &Case, page: &mut dyn Page) {
    let state = &case.state;
    if state.with.is_empty() {
        return;
    }
    let Group { names, agreement, .. } = Group::of(state);
    page.words("", "", &words::in_group(&state.name, &state.with));
    page.words("", "", &["The group: ", &words::list(&names), ". ", &agreement].concat());
    for line in case.meeting.split('\n') {
        page.words("", "", line);
    }
}
