//! Options that were considered: the ranking, and who is left out.

use super::case::Case;
use super::page::Page;
use super::text::{add, digits};
use crate::dataset::framework_at;
use crate::words;

/// The ranking as it is.
pub fn ranking(case: &Case, page: &mut dyn Page) {
    page.ranking();
    for framework in case.ranking.listed() {
        let mut name = words::framework(framework).to_owned();
        let language = framework_at(framework).map(words::language).unwrap_or_default();
        if !language.is_empty() {
            add(&mut name, &[" (", &language, ")"]);
        }
        let (mut rank, mut score) = (String::new(), String::new());
        if let Some(standing) = case.ranking.standing(framework) {
            rank = digits(standing.rank);
            score = words::tenths(case.ranking.tenths(standing.points));
        }
        page.place(framework, &rank, &name, &score);
    }
    page.end();
}

/// How unknown scores count in the ranking, the frameworks that miss a must-have with the reason, and the
/// hidden ones.
pub fn left_out(case: &Case, page: &mut dyn Page) {
    let ranking = &case.ranking;
    let unknown = words::counted(&case.model, &case.state.scenario, &ranking.listed());
    page.words("", "", unknown.trim_start());
    if !ranking.excluded.is_empty() {
        page.words("", "", "Left out, because a must-have is missing:");
        page.list();
        for one in &ranking.excluded {
            let mut reasons = Vec::new();
            for miss in &one.shortfalls {
                reasons.push(words::shortfall(miss));
            }
            let reasons = [": ", &words::list(&reasons), "."].concat();
            page.item(words::framework(one.alternative), &reasons, &[]);
        }
        page.end();
    }
    if !ranking.hidden.is_empty() {
        let mut hidden = Vec::new();
        for one in &ranking.hidden {
            hidden.push(words::framework(*one).to_owned());
        }
        page.words("", "", &["Hidden: ", &words::list(&hidden), "."].concat());
    }
}
