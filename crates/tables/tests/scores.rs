//! Scores in a framework's file: what must hold for them, one promise a test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use folder::{Folder, inside, score, set};
use stackfit_tables::{load, write};
use toml::Value;

#[test]
fn the_real_data_is_right() {
    Folder::new().assert_failures(&[]);
}

#[test]
fn a_score_is_from_zero_to_ten() {
    let folder = Folder::new();
    folder.edit_django(|django| set(score(django, "admin"), "score", 12));
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.score = 12: must be from 0 to 10",
    ]);
    folder.edit_django(|django| set(score(django, "admin"), "score", -0.5));
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.score = -0.5: must be from 0 to 10",
    ]);
}

#[test]
fn a_score_has_at_most_one_decimal() {
    let folder = Folder::new();
    folder.edit_django(|django| set(score(django, "admin"), "score", 9.75));
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.score = 9.75: must have at most one decimal",
    ]);
    folder.edit_django(|django| set(score(django, "admin"), "score", 9.7));
    folder.assert_failures(&[]);
}

#[test]
fn a_score_is_a_number_or_unknown() {
    let folder = Folder::new();
    folder.edit_django(|django| set(score(django, "admin"), "score", "high"));
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.score = \"high\": must be a number from 0 to \
         10, or \"unknown\"",
    ]);
}

#[test]
fn an_unknown_score_with_a_rationale_is_an_unknown_cell() {
    let folder = Folder::new();
    let before = write(&load(folder.path()).expect("the real data is right"));
    folder.edit_django(|django| {
        set(score(django, "admin"), "score", "unknown");
        set(score(django, "admin"), "confidence", "low");
    });
    let after = write(&load(folder.path()).expect("an unknown score is right"));
    let unknown = |tables: &str| tables.matches("Cell::Unknown").count();
    assert_eq!(unknown(&after), unknown(&before) + 1);
}

#[test]
fn an_unknown_score_needs_a_rationale() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(score(django, "admin"), "score", "unknown");
        set(score(django, "admin"), "confidence", "low");
        score(django, "admin").remove("rationale");
    });
    folder.assert_failures(&["data/frameworks/django.toml: scores.admin.rationale: is missing"]);
}

#[test]
fn a_score_needs_its_number_its_rationale_its_confidence_and_its_sources() {
    let folder = Folder::new();
    folder.edit_django(|django| score(django, "admin").clear());
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.score: is missing",
        "data/frameworks/django.toml: scores.admin.rationale: is missing",
        "data/frameworks/django.toml: scores.admin.sources: must name a source",
        "data/frameworks/django.toml: scores.admin.confidence: is missing",
    ]);
}

#[test]
fn every_criterion_has_a_score() {
    let folder = Folder::new();
    folder.edit_django(|django| drop(inside(django, "scores").remove("learning")));
    folder.assert_failures(&["data/frameworks/django.toml: scores.learning: is missing"]);
}

#[test]
fn every_score_has_a_criterion() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        let learning = score(django, "learning").clone();
        set(inside(django, "scores"), "teaching", learning);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.teaching: unknown criterion \"teaching\"",
    ]);
}

#[test]
fn one_article_alone_does_not_make_a_score_certain() {
    let folder = Folder::new();
    folder.edit("frameworks/django.toml", |django| {
        set(score(django, "ml_ai"), "sources", vec!["s1.ml", "s1.ai"]);
        set(score(django, "ml_ai"), "confidence", "high");
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.ml_ai.confidence = \"high\": must not be high, \
         because one article or one text is the only source",
    ]);
}

#[test]
fn judgement_alone_leaves_the_confidence_low() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(score(django, "admin"), "sources", vec!["judgement"]);
        set(score(django, "admin"), "confidence", "medium");
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.confidence = \"medium\": must be low, \
         because judgement is the only source",
    ]);
}

#[test]
fn an_unknown_score_leaves_the_confidence_low() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(score(django, "admin"), "score", "unknown");
        set(score(django, "admin"), "confidence", "medium");
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.confidence = \"medium\": must be low, because \
         the score is unknown",
    ]);
}

#[test]
fn a_confidence_is_low_medium_or_high() {
    let folder = Folder::new();
    folder.edit_django(|django| set(score(django, "admin"), "confidence", "sure"));
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.admin.confidence = \"sure\": must be one of low, \
         medium, high",
    ]);
}

#[test]
fn an_item_of_a_checklist_counts_whole_half_or_not() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(inside(inside(django, "checklists"), "batteries"), "email", 0.7);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: checklists.batteries.email = 0.7: must be 0, 0.5 or 1",
    ]);
}

#[test]
fn a_checklist_has_all_items_and_no_others() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        let batteries = inside(inside(django, "checklists"), "batteries");
        batteries.remove("email");
        set(batteries, "graphql", 1);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: checklists.batteries.graphql: unknown item",
        "data/frameworks/django.toml: checklists.batteries.email: is missing",
    ]);
}

#[test]
fn a_checklist_belongs_to_a_criterion_with_items() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        let checklists = inside(django, "checklists");
        let batteries = checklists.remove("batteries").expect("a checklist");
        set(checklists, "learning", batteries);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: checklists.batteries: is missing",
        "data/frameworks/django.toml: checklists.learning: unknown checklist \"learning\"",
    ]);
}

#[test]
fn a_score_that_a_checklist_gives_is_not_given_again() {
    let folder = Folder::new();
    folder.edit_django(|django| set(score(django, "batteries"), "score", 9));
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.batteries.score = 9: must be left out, because \
         checklists.batteries gives it",
    ]);
}

/// All items of the checklist.
const BATTERIES: [&str; 10] = [
    "project_starter",
    "background_jobs",
    "scheduled_work",
    "email",
    "caching",
    "file_storage",
    "test_tools",
    "translations",
    "templates",
    "live_reload",
];

/// The tables when these items come with Django, and these in part.
fn tables_with(whole: &[&str], half: &[&str]) -> String {
    let folder = Folder::new();
    folder.edit_django(|django| {
        for item in BATTERIES {
            let share: Value = if half.contains(&item) {
                0.5.into()
            } else {
                i64::from(whole.contains(&item)).into()
            };
            set(inside(inside(django, "checklists"), "batteries"), item, share);
        }
        score(django, "batteries").remove("rationale");
    });
    write(&load(folder.path()).expect("the checklist is right"))
}

/// Whether the tables have this text and this score; texts stand in a pool of their own.
#[track_caller]
fn assert_told(tables: &str, tenths: u8, text: &str) {
    assert!(tables.contains(text), "{text}");
    assert!(tables.contains(&format!("cell: Cell::Known(Value::tenths({tenths}))")), "{tenths}");
}

#[test]
fn a_checklist_counts_to_the_tenth_and_says_what_it_counted() {
    let tables = tables_with(&["email", "caching"], &["templates"]);
    assert_told(&tables, 25, "2.5 of 10: e-mail and caching; partly page templates.");
}

#[test]
fn a_checklist_without_anything_says_so() {
    let tables = tables_with(&[], &[]);
    assert_told(&tables, 0, "0 of 10: nothing on the list comes with it.");
}

#[test]
fn a_checklist_with_everything_says_so() {
    let tables = tables_with(&BATTERIES, &[]);
    assert_told(&tables, 100, "10 of 10: everything on the list comes with it.");
}
