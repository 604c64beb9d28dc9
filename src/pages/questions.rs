//! Questions that readers ask, answered from the data alone: from scores and their reasons, and from
//! what is said of the frameworks.

use std::cmp::Ordering;

use maud::{Markup, html};

use super::pair::Pair;
use super::tables::cell;
use crate::article::Notes;
use crate::dataset::{Cited, Criterion, DATASET, Framework, Score};
use crate::words;
use stackfit_decision::{Cell, descending};

/// How many of the greatest differences are named, and up to how many where more are as great as the last.
const DIFFERENCES: usize = 3;
const MOST_DIFFERENCES: usize = 6;

/// A question with its answer.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// What is asked.
    pub(super) asked: String,
    /// What is answered, as plain text.
    pub(super) answer: String,
    /// By which sources.
    pub(super) sources: Vec<Cited>,
}

/// Questions about two frameworks that a criterion answers: its id, and what is asked, with `{1}` and
/// `{2}` for their names.
const SCORED: [(&str, &str); 6] = [
    ("io_concurrency", "Which serves more requests at once, {1} or {2}?"),
    ("learning", "Which is easier to learn, {1} or {2}?"),
    ("ml_ai", "Which is better for AI and machine learning, {1} or {2}?"),
    ("realtime", "Which is better for real-time features, {1} or {2}?"),
    ("admin", "Which has the better admin panel, {1} or {2}?"),
    ("hiring_india", "Which is easier to hire for in India, {1} or {2}?"),
];

/// Questions that aspects answer: what is asked, and their ids.
const TOLD: [(&str, &[&str]); 4] = [
    ("How is the community support for {1} and {2}?", &["popularity", "ecosystem"]),
    ("Can {1} and {2} be deployed on different platforms?", &["deployment"]),
    ("What are use cases for {1} and {2}?", &["use_cases"]),
    ("What speaks against {1} and {2}?", &["cons"]),
];

/// The questions about a pair, this one about which to choose first.
pub(super) fn of_pair(pair: &Pair, choice: Question) -> Vec<Question> {
    let asked = |text: &str| text.replace("{1}", pair.one.name).replace("{2}", pair.other.name);
    let scored = SCORED.iter().filter_map(|(id, text)| {
        let criterion = DATASET.criteria.iter().find(|criterion| criterion.id == *id)?;
        scored(pair, criterion, asked(text))
    });
    let told = TOLD.iter().filter_map(|(text, ids)| told(pair, ids, asked(text)));
    let first = [choice, differences(pair)].into_iter();
    first.chain(pair.both().map(what)).chain(scored).chain(told).collect()
}

/// What a framework is.
fn what(about: &Framework) -> Question {
    let architecture = DATASET.aspects.iter().find(|aspect| aspect.id == "architecture");
    let architecture = architecture.and_then(|aspect| about.aspects.get(aspect.index));
    let languages: Vec<String> = about.written_in.iter().map(|&name| name.to_owned()).collect();
    let (kind, runtime) = (about.kind.get(), about.runtime.get());
    Question {
        asked: format!("What is {}?", about.name),
        answer: format!(
            "{}: {kind}, for {}, on {runtime}. {}",
            about.full_name.get(),
            words::list(&languages),
            architecture.map_or("", |told| told.text.get())
        ),
        sources: architecture.map(|told| told.sources).into_iter().collect(),
    }
}

/// Where two differ most. What differs as much as the last that is named is named, too, or counted.
fn differences(pair: &Pair) -> Question {
    let gap = |place: usize| {
        let [one, other] = pair.both().map(|about| about.scores.get(place).map(|score| score.cell));
        one.zip(other).filter(|(one, other)| one != other).map(|(one, other)| {
            u32::from(one.midpoint().in_tenths().abs_diff(other.midpoint().in_tenths()))
        })
    };
    let mut greatest = descending(DATASET.criteria.iter().map(|it| gap(it.index).unwrap_or(0)));
    greatest.retain(|place| gap(*place).is_some());
    let last = greatest.get(DIFFERENCES - 1).and_then(|place| gap(*place));
    greatest.retain(|place| gap(*place) >= last);
    let more = match greatest.len() {
        ..=MOST_DIFFERENCES => 0,
        all => all - DIFFERENCES,
    };
    greatest.truncate(greatest.len() - more);
    let greatest = greatest.into_iter().filter_map(|place| {
        let scores = (pair.one.scores.get(place)?, pair.other.scores.get(place)?);
        Some((DATASET.criteria.get(place)?, scores))
    });
    let (mut told, mut sources) = (Vec::new(), Vec::new());
    for (criterion, (one, other)) in greatest {
        told.push(format!("{} ({} and {})", criterion.name, cell(one.cell), cell(other.cell)));
        sources.extend([one.sources, other.sources]);
    }
    let [one, other] = pair.both().map(|about| {
        // Which of several is the usual one is no difference.
        let mut languages = about.written_in.to_vec();
        languages.sort_unstable();
        (about.name, languages.join(" or "))
    });
    let languages = if one.1 == other.1 {
        format!("With both one writes {}.", one.1)
    } else {
        format!("With {} one writes {}, with {} {}.", one.0, one.1, other.0, other.1)
    };
    let more = if more > 0 {
        format!(", and on {more} others as much as on the last")
    } else {
        String::new()
    };
    let most = if told.is_empty() {
        "Their scores are the same.".to_owned()
    } else {
        format!("Of the scores out of 10 they differ most on {}{more}.", words::list(&told))
    };
    Question {
        asked: format!("What are the main differences between {} and {}?", one.0, other.0),
        answer: format!("{languages} {most}"),
        sources,
    }
}

/// Who scores more on a criterion, and why.
fn scored(pair: &Pair, criterion: &Criterion, asked: String) -> Option<Question> {
    let of = |about: &Framework| Some((about.name, about.scores.get(criterion.index)?));
    let (one, other) = (of(pair.one)?, of(pair.other)?);
    let reason = |(name, score): (&str, &Score)| {
        let why = score.rationale.get().trim_end_matches('.');
        format!("{name}: {why} ({}).", words::confidence(score.confidence))
    };
    Some(Question {
        asked,
        answer: format!("{} {} {}", verdict(criterion, one, other), reason(one), reason(other)),
        sources: vec![one.1.sources, other.1.sources],
    })
}

/// Who scores more, in a sentence, and by how much that may be off.
fn verdict(criterion: &Criterion, one: (&str, &Score), other: (&str, &Score)) -> String {
    let name = criterion.name;
    let (Cell::Known(first), Cell::Known(second)) = (one.1.cell, other.1.cell) else {
        let unknown = if one.1.cell == Cell::Unknown { one.0 } else { other.0 };
        return format!("We cannot say: the score of {unknown} on {name} is unknown.");
    };
    let (higher, lower) = match first.cmp(&second) {
        Ordering::Equal => return format!("Neither: on {name} both score {first} out of 10."),
        Ordering::Greater => ((one.0, first), (other.0, second)),
        Ordering::Less => ((other.0, second), (one.0, first)),
    };
    let gap = higher.1.in_tenths() - lower.1.in_tenths();
    // A score may be off by so much, and who is ahead with it.
    let doubt = one.1.confidence.half_width().max(other.1.confidence.half_width());
    let (sure, unless) = if gap > doubt.in_tenths() {
        ("", String::new())
    } else {
        (", but not for sure", format!(", and such scores may be off by up to {doubt}"))
    };
    format!(
        "{}{sure}: it scores {} out of 10 on {name}, {} {}{unless}.",
        higher.0, higher.1, lower.0, lower.1
    )
}

/// What is said of both on these aspects; nothing where the data has none of them.
fn told(pair: &Pair, ids: &[&str], asked: String) -> Option<Question> {
    let aspects = DATASET.aspects.iter().filter(|aspect| ids.contains(&aspect.id));
    let aspects: Vec<usize> = aspects.map(|aspect| aspect.index).collect();
    let (mut parts, mut sources) = (Vec::new(), Vec::new());
    for about in pair.both() {
        let told = aspects.iter().filter_map(|index| about.aspects.get(*index));
        let told: Vec<&str> = told
            .map(|told| {
                sources.push(told.sources);
                told.text.get()
            })
            .collect();
        parts.push(format!("{}: {}", about.name, told.join(" ")));
    }
    (!aspects.is_empty()).then(|| Question { asked, answer: parts.join(" "), sources })
}

/// The questions with their answers, as they stand on a page.
pub(super) fn markup(questions: &[Question], notes: &mut Notes) -> Markup {
    html! {
        h2 { "Questions and answers" }
        @for question in questions {
            h3 { (question.asked) }
            p {
                (question.answer)
                (notes.cite_all(&question.sources))
            }
        }
    }
}
