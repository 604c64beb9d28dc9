//! Cells and changes of the comparison, in words.

use super::levels::knowledge;
use super::names::{framework, frameworks};
use super::score::confidence;
use crate::dataset::{Confidence, DATASET, Framework, Score};
use stackfit_decision::{Cell, Level};

/// That a framework was put into the comparison, or taken out.
#[must_use]
pub fn in_comparison(index: usize, is_in: bool) -> String {
    let place = if is_in { "in the comparison now" } else { "out of the comparison" };
    format!("{} is {place}.", framework(index))
}

/// That these are compared, who lead where any are ranked.
#[must_use]
pub fn leaders_compared(leaders: &[usize], is_ranked: bool) -> String {
    let end = match leaders.len() {
        0 => return String::new(),
        1 => " is compared.",
        3 if is_ranked => ", the three that lead, are compared.",
        _ => " are compared.",
    };
    [&*frameworks(leaders), end].concat()
}

/// Why a score is what it is; for one that the visitor set, with the published one.
#[must_use]
pub fn why_score(score: &Score, own: Option<Level>) -> String {
    let doubt = match score.confidence {
        Confidence::Low => format!(" ({})", confidence(Confidence::Low)),
        Confidence::High | Confidence::Medium => String::new(),
    };
    if score.rationale.get().is_empty() {
        // Of a framework of the visitor's own nothing is published.
        return if own.is_some() { "Yours." } else { "Unknown, counted as 5." }.to_owned();
    }
    let why = format!("{}{doubt}", score.rationale.get());
    match (own, score.cell) {
        (Some(_), Cell::Known(value)) => format!("Yours. Published is {value}: {why}"),
        (Some(_), Cell::Unknown) => format!("Yours. Published is unknown: {why}"),
        (None, Cell::Unknown) => format!("Unknown, counted as 5: {why}"),
        (None, Cell::Known(_)) => why,
    }
}

/// By which language a framework fits the team, and how well the team knows it.
#[must_use]
pub fn fit_by(about: &Framework, language: Option<usize>, known: &[Level]) -> String {
    let found = language.and_then(|at| Some((DATASET.languages.get(at)?, *known.get(at)?)));
    if let Some((language, level)) = found {
        return format!("The team’s {}: {}.", language.name, knowledge(level));
    }
    let languages = match about.written_in {
        [] => "another language".to_owned(),
        languages => languages.join(" or "),
    };
    format!("Written in {languages}, which the team does not know.")
}

#[cfg(test)]
mod tests {
    use super::{fit_by, in_comparison, leaders_compared, why_score};
    use crate::dataset::{Confidence, DATASET, Framework, Score};
    use stackfit_decision::{Cell, Level};

    fn named(id: &str) -> &'static Framework {
        let found = DATASET.frameworks.iter().find(|about| about.id == id);
        found.unwrap_or(&DATASET.frameworks[0])
    }

    #[test]
    fn a_change_of_the_comparison_names_the_framework_and_what_was_done() {
        let django = named("django").index;
        assert_eq!(in_comparison(django, true), "Django is in the comparison now.");
        assert_eq!(in_comparison(django, false), "Django is out of the comparison.");
    }

    #[test]
    fn the_leaders_that_are_compared_are_named() {
        let [one, two, three] = ["django", "gin", "fastify"].map(|id| named(id).index);
        for (leaders, is_ranked, told) in [
            (&[][..], true, ""),
            (&[one], true, "Django is compared."),
            (&[one, two], true, "Django and Gin are compared."),
            (&[one, two, three], false, "Django, Gin and Fastify are compared."),
            (
                &[one, two, three],
                true,
                "Django, Gin and Fastify, the three that lead, are compared.",
            ),
        ] {
            assert_eq!(leaders_compared(leaders, is_ranked), told);
        }
    }

    #[test]
    fn the_reason_of_a_score_says_whose_it_is_and_where_it_is_weak() {
        let published = &named("django").scores[0];
        let why = published.rationale.get();
        let of = |cell, confidence| Score { cell, confidence, ..*published };
        let (known, unknown) = (published.cell, Cell::Unknown);
        for (score, own, told) in [
            (of(known, Confidence::High), None, why.to_owned()),
            (
                of(known, Confidence::Low),
                None,
                format!("{why} (weakly supported, open to dispute)"),
            ),
            (of(unknown, Confidence::High), None, format!("Unknown, counted as 5: {why}")),
            (
                of(unknown, Confidence::High),
                Level::new(7),
                format!("Yours. Published is unknown: {why}"),
            ),
        ] {
            assert_eq!(why_score(&score, own), told);
        }
    }

    #[test]
    fn the_fit_names_the_language_or_what_is_not_known() {
        let known = [Level::clamped(8)];
        let language = DATASET.languages[0].name;
        let told = fit_by(named("django"), Some(0), &known);
        assert_eq!(told, format!("The team’s {language}: strong."));
        let told = fit_by(named("django"), None, &known);
        assert_eq!(told, "Written in Python, which the team does not know.");
    }
}
