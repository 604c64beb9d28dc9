//! Sentence: the answer of the page.

use super::lists::list;
use super::names::{criterion, first_frameworks, framework};
use super::numbers::points;
use super::unknown::unknown_of;
use crate::dataset::{DATASET, framework_at};
use stackfit_decision::{Answer, Lead, Part, Ranking};

/// How many frameworks of a close group are named.
const NAMES: usize = 4;

/// Who leads, by how much, for which reasons, and who is next. In two pieces: the words that stand
/// out, and the rest, which starts with a space.
#[must_use]
pub fn sentence(answer: &Answer, ranking: &Ranking) -> (String, String) {
    match answer {
        Answer::NothingMatters => (
            "What matters to you?".to_owned(),
            " Nothing counts so far: move a slider, and all are ranked.".to_owned(),
        ),
        Answer::NothingLeft => nothing_left(ranking),
        Answer::Alone(first) => (
            framework(*first).to_owned(),
            " is the only one left, so there is nothing to rank.".to_owned(),
        ),
        Answer::Lead(lead) => leading(lead),
        Answer::Close { group, spread, next } => close(group, *spread, *next),
    }
}

fn nothing_left(ranking: &Ranking) -> (String, String) {
    let (lead, rest) = match (ranking.excluded.is_empty(), ranking.hidden.is_empty()) {
        (true, _) => ("Every framework is hidden.", " Bring one back below the list."),
        (false, true) => {
            ("No framework meets all your must-haves.", " Switch one off, or ask for less.")
        }
        (false, false) => (
            "Nothing is left.",
            " Some miss a must-have, and you hid the others. All are below the list.",
        ),
    };
    (lead.to_owned(), rest.to_owned())
}

fn leading(lead: &Lead) -> (String, String) {
    let mut reasons = Vec::new();
    for (at, told) in lead.reasons.iter().enumerate() {
        let mut text = reason(told.part, lead.language);
        // Of two that are unknown of the same one that is said once.
        if told.unknown != lead.reasons.get(at + 1).and_then(|next| next.unknown)
            && let Some(of) = told.unknown
        {
            let both = at > 0 && lead.reasons.iter().all(|other| other.unknown == told.unknown);
            text.push_str(&unknown_of(of, both));
        }
        reasons.push(text);
    }
    let how = if lead.mostly { "mostly" } else { "among other things" };
    let written_in = framework_at(lead.first).map_or(&[][..], |first| first.written_in);
    let unknown = match lead.language {
        None if lead.is_team_known && !written_in.is_empty() => {
            [" Your team does not know ", &written_in.join(" or "), "."].concat()
        }
        _ => String::new(),
    };
    (
        framework(lead.first).to_owned(),
        format!(
            " leads, {} ahead of {}, {how} for {}.{unknown}",
            points(lead.margin),
            framework(lead.second),
            list(&reasons),
        ),
    )
}

fn close(group: &[usize], spread: u32, next: Option<(usize, u32)>) -> (String, String) {
    // Those who are level are all named.
    let names = first_frameworks(group, if spread == 0 { group.len() } else { NAMES });
    let apart = match (spread, group.len()) {
        (0, 2) => " have the same score.".to_owned(),
        (0, _) => " all have the same score.".to_owned(),
        (_, 2) => format!(" are {} apart.", points(spread)),
        _ => format!(" are within {} of each other.", points(spread)),
    };
    let next = next.map(|(next, behind)| {
        format!(" {} is next, {} behind the first.", framework(next), points(behind))
    });
    (names, apart + &next.unwrap_or_default())
}

/// A term as a reason to be first; for the team's language, the language through which the first fits.
fn reason(part: Part, language: Option<usize>) -> String {
    if let Some(criterion) = criterion(part) {
        return criterion.reason.get().to_owned();
    }
    match language.and_then(|index| DATASET.languages.get(index)) {
        Some(language) => format!("the {} your team knows", language.name),
        None => "your team’s language".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{Level, Scenario, answer, rank};

    /// The sentence for the start with these languages known in full, after a change.
    fn said(languages: &[&str], change: impl FnOnce(&mut Scenario)) -> String {
        let mut scenario = start();
        for language in DATASET.languages {
            let known = languages.contains(&language.key);
            scenario.knowledge[language.index] = if known { Level::MAX } else { Level::ZERO };
        }
        change(&mut scenario);
        let ranking = rank(model(), &scenario);
        let (lead, rest) = sentence(&answer(model(), &scenario, &ranking), &ranking);
        lead + &rest
    }

    #[test]
    fn the_language_named_is_one_that_the_team_knows() {
        let said = said(&["kotlin"], |_| {});
        assert!(said.starts_with("Spring Boot leads, "), "{said}");
        assert!(said.contains("the Kotlin your team knows"), "{said}");
    }

    #[test]
    fn that_nobody_knows_the_language_of_the_first_is_said() {
        let admin = DATASET.criterion("admin").map_or(0, |admin| admin.index);
        let of = |languages| {
            said(languages, |scenario| {
                (scenario.weights[admin], scenario.team) = (Level::MAX, Level::ZERO);
            })
        };
        assert!(of(&["js"]).ends_with(" Your team does not know Python."), "{}", of(&["js"]));
        assert!(!of(&["py"]).contains("does not know"), "{}", of(&["py"]));
    }

    #[test]
    fn a_team_of_which_nothing_is_said_is_not_said_to_know_nothing() {
        let admin = DATASET.criterion("admin").map_or(0, |admin| admin.index);
        let said = said(&[], |scenario| scenario.weights[admin] = Level::MAX);
        assert!(said.starts_with("Django leads, ") && !said.contains("know"), "{said}");
    }

    #[test]
    fn nothing_left_tells_what_was_hidden_from_what_falls_short() {
        let django = DATASET.framework("django").map_or(0, |django| django.index);
        let admin = DATASET.criterion("admin").map_or(0, |admin| admin.index);
        let ask = |scenario: &mut Scenario| scenario.must[admin] = Some(Level::MAX);
        let both = said(&["py"], |scenario| {
            ask(scenario);
            scenario.hide(django, true);
        });
        assert!(both.starts_with("Nothing is left. Some miss a must-have"), "{both}");
        let alone = said(&["py"], ask);
        assert!(alone.starts_with("Django is the only one left"), "{alone}");
    }
}
