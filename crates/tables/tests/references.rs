//! References between the files of the data, one promise a test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use folder::{Folder, entry, inside, score, set};
use toml::{Table, Value};

/// A source that nobody cites yet.
fn newcomer() -> Table {
    let mut source = Table::new();
    for (key, value) in [("id", "new"), ("kind", "survey"), ("title", "New"), ("date", "2026")] {
        set(&mut source, key, value);
    }
    set(&mut source, "url", "https://example.org/");
    source
}

/// Adds an entry to the list of this name.
fn add(table: &mut Table, list: &str, entry: Table) {
    table.get_mut(list).and_then(Value::as_array_mut).expect("a list").push(entry.into());
}

#[test]
fn every_source_is_cited() {
    let folder = Folder::new();
    folder.edit("sources.toml", |sources| add(sources, "source", newcomer()));
    folder.assert_failures(&["data/sources.toml: source.new: is cited nowhere"]);
}

#[test]
fn every_citation_has_a_source() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        let text = inside(inside(django, "aspects"), "pros");
        text["sources"].as_array_mut().expect("sources").push("hearsay".into());
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: aspects.pros.sources: unknown source \"hearsay\"",
    ]);
}

#[test]
fn a_source_has_an_address_that_a_visitor_can_open() {
    let folder = Folder::new();
    folder.edit("sources.toml", |sources| {
        let source = entry(sources, "source", "s1.lang");
        source.remove("url");
    });
    folder.assert_failures(&["data/sources.toml: source.s1.lang: must have a url"]);
}

#[test]
fn a_source_has_a_kind_a_date_and_an_address_of_the_known_forms() {
    let folder = Folder::new();
    folder.edit("sources.toml", |sources| {
        let source = entry(sources, "source", "s1.lang");
        set(source, "kind", "rumour");
        set(source, "date", "May 2026");
        set(source, "url", "www.example.org");
    });
    folder.assert_failures(&[
        "data/sources.toml: source.s1.lang.kind = \"rumour\": must be one of article, \
         documentation, registry, survey, benchmark, measurement, secondary, judgement",
        "data/sources.toml: source.s1.lang.date = \"May 2026\": must be YYYY, YYYY-MM or \
         YYYY-MM-DD",
        "data/sources.toml: source.s1.lang.url = \"www.example.org\": must start with https://",
    ]);
}

#[test]
fn a_source_does_not_leave_its_title_or_its_place_at_a_dash() {
    let folder = Folder::new();
    folder.edit("sources.toml", |sources| {
        let source = entry(sources, "source", "s1.lang");
        set(source, "title", "-");
        set(source, "locator", "-");
    });
    folder.assert_failures(&[
        "data/sources.toml: source.s1.lang.title = \"-\": must say something",
        "data/sources.toml: source.s1.lang.locator = \"-\": must say something",
    ]);
}

#[test]
fn a_source_is_named_once_in_a_citation() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(score(django, "ml_ai"), "sources", vec!["s1.ml", "s1.ai", "s1.ml"]);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: scores.ml_ai.sources: names \"s1.ml\" twice",
    ]);
}

#[test]
fn an_id_is_given_once_in_each_list() {
    for (file, list, id) in [
        ("sources.toml", "source", "s1.lang"),
        ("aspects.toml", "aspect", "pros"),
        ("aspects.toml", "fact", "licence"),
        ("presets.toml", "preset", "ai"),
        ("criteria.toml", "criterion", "learning"),
        ("languages.toml", "language", "go"),
    ] {
        let folder = Folder::new();
        folder.edit(file, |table| {
            let twin = entry(table, list, id).clone();
            add(table, list, twin);
        });
        let failure = format!("data/{file}: {list}.{id}.id: is given twice");
        let found = folder.failures();
        assert!(found.contains(&failure), "{found:?}");
    }
}

#[test]
fn a_key_means_one_thing_in_links() {
    let folder = Folder::new();
    folder.edit("criteria.toml", |criteria| {
        set(entry(criteria, "criterion", "learning"), "key", "must");
        set(entry(criteria, "criterion", "ecosystem"), "key", "team");
    });
    folder.edit("languages.toml", |languages| {
        set(entry(languages, "language", "rust"), "key", "rest");
        set(entry(languages, "language", "go"), "key", "Go!");
    });
    folder.assert_failures(&[
        "data/criteria.toml: criterion.learning.key = \"must\": means something else in links",
        "data/criteria.toml: criterion.ecosystem.key = \"team\": is given twice",
        "data/languages.toml: language.go.key = \"Go!\": must be lower-case letters",
        "data/languages.toml: language.rust.key = \"rest\": is given twice",
    ]);
}

#[test]
fn every_aspect_is_answered() {
    let folder = Folder::new();
    folder.edit("frameworks/express.toml", |express| {
        inside(express, "aspects").remove("popularity");
    });
    folder.assert_failures(&["data/frameworks/express.toml: aspects.popularity: is missing"]);
}

#[test]
fn an_answer_or_a_figure_belongs_to_a_row() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        let pros = inside(inside(django, "aspects"), "pros").clone();
        set(inside(django, "aspects"), "perks", pros);
        let licence = inside(inside(django, "facts"), "licence").clone();
        set(inside(django, "facts"), "license", licence);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: facts.license: unknown fact \"license\"",
        "data/frameworks/django.toml: aspects.perks: unknown aspect \"perks\"",
    ]);
}

#[test]
fn a_language_that_suits_a_framework_is_on_the_list() {
    let folder = Folder::new();
    folder.edit_django(|django| set(inside(django, "language_fit"), "cobol", 3));
    folder.assert_failures(&[
        "data/frameworks/django.toml: language_fit.cobol: unknown language \"cobol\"",
    ]);
}

#[test]
fn a_language_that_a_framework_is_written_in_is_on_the_list() {
    let folder = Folder::new();
    folder.edit_django(|django| set(django, "languages", vec!["Python", "Cobol"]));
    folder.assert_failures(&["data/frameworks/django.toml: languages: unknown language \"Cobol\""]);
}

#[test]
fn a_language_that_a_framework_is_written_in_suits_it() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(django, "languages", vec!["Python", "C#", "Rust"]);
        set(inside(django, "language_fit"), "rust", 0);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: language_fit.csharp: must be more than 0, because languages \
         has \"C#\"",
        "data/frameworks/django.toml: language_fit.rust: must be more than 0, because languages \
         has \"Rust\"",
    ]);
}

#[test]
fn some_language_suits_a_framework() {
    let failure = "data/frameworks/django.toml: language_fit: must name a language that suits it";
    let folder = Folder::new();
    folder.edit_django(|django| set(inside(django, "language_fit"), "python", 0));
    folder.assert_failures(&[failure]);
    folder.edit_django(|django| drop(django.remove("language_fit")));
    folder.assert_failures(&[failure]);
}

#[test]
fn how_well_a_language_suits_is_a_whole_number_from_zero_to_ten() {
    let folder = Folder::new();
    folder.edit_django(|django| {
        set(inside(django, "language_fit"), "python", 11);
        set(inside(django, "language_fit"), "rust", 0.5);
    });
    folder.assert_failures(&[
        "data/frameworks/django.toml: language_fit.python = 11: must be from 0 to 10",
        "data/frameworks/django.toml: language_fit.rust = 0.5: must be a whole number from 0 to 10",
    ]);
}

#[test]
fn the_start_of_a_slider_is_on_the_slider() {
    let folder = Folder::new();
    folder.edit("criteria.toml", |criteria| {
        set(inside(criteria, "team"), "default_weight", 11);
        set(entry(criteria, "criterion", "learning"), "default_weight", -1);
    });
    folder.edit("languages.toml", |languages| {
        set(entry(languages, "language", "go"), "default_knowledge", "much");
    });
    folder.assert_failures(&[
        "data/criteria.toml: team.default_weight = 11: must be from 0 to 10",
        "data/criteria.toml: criterion.learning.default_weight = -1: must be from 0 to 10",
        "data/languages.toml: language.go.default_knowledge = \"much\": must be a number from 0 \
         to 10",
    ]);
}

#[test]
fn the_id_of_a_preset_is_lower_case_letters_digits_and_hyphens() {
    let folder = Folder::new();
    folder.edit("presets.toml", |presets| {
        set(entry(presets, "preset", "ai"), "id", "AI product");
    });
    folder.assert_failures(&[
        "data/presets.toml: preset.AI product.id = \"AI product\": must be lower-case letters, \
         digits and hyphens",
    ]);
}

#[test]
fn a_preset_sets_sliders_that_exist_to_where_they_reach() {
    let folder = Folder::new();
    folder.edit("presets.toml", |presets| {
        let preset = entry(presets, "preset", "javascript");
        set(preset, "team", 20);
        set(inside(preset, "languages"), "latin", 10);
        set(inside(preset, "weights"), "beauty", 8);
        set(inside(preset, "weights"), "ml_ai", 80);
    });
    folder.assert_failures(&[
        "data/presets.toml: preset.javascript.languages.latin: unknown language \"latin\"",
        "data/presets.toml: preset.javascript.team = 20: must be from 0 to 10",
        "data/presets.toml: preset.javascript.weights.beauty: unknown criterion \"beauty\"",
        "data/presets.toml: preset.javascript.weights.ml_ai = 80: must be from 0 to 10",
    ]);
}

#[test]
fn a_product_says_nothing_about_the_team() {
    let folder = Folder::new();
    folder.edit("presets.toml", |presets| {
        set(inside(entry(presets, "preset", "ai"), "languages"), "python", 10);
        set(entry(presets, "preset", "shop"), "team", 3);
    });
    let why = "a product says nothing about the team: leave out languages and team";
    folder.assert_failures(&[
        &format!("data/presets.toml: preset.ai.product = \"AI product\": {why}"),
        &format!("data/presets.toml: preset.shop.product = \"Shop\": {why}"),
    ]);
}

#[test]
fn the_sources_of_a_preset_argue_for_frameworks_that_exist() {
    let folder = Folder::new();
    folder.edit("presets.toml", |presets| {
        set(entry(presets, "preset", "ai"), "argues_for", vec!["cobol".to_owned()]);
    });
    folder
        .assert_failures(&["data/presets.toml: preset.ai.argues_for: unknown framework \"cobol\""]);
}

#[test]
fn a_comparison_is_of_a_measure_and_of_frameworks_that_exist_and_has_figures_above_zero() {
    let folder = Folder::new();
    folder.edit("comparisons.toml", |file| {
        let comparison = entry(file, "comparison", "httparena");
        set(comparison, "measure", "luck");
        set(comparison, "by", "chance");
        set(inside(comparison, "figures"), "cobol", 1.5);
        set(inside(comparison, "figures"), "rails", 0.0);
    });
    let failures = folder.failures();
    for expected in [
        "data/comparisons.toml: comparison.httparena.measure: unknown measure \"luck\"",
        "data/comparisons.toml: comparison.httparena.by: unknown measure \"chance\"",
        "data/comparisons.toml: comparison.httparena.figures.cobol: unknown framework \"cobol\"",
        "data/comparisons.toml: comparison.httparena.figures.rails = 0: must be more than 0",
    ] {
        assert!(failures.iter().any(|failure| failure == expected), "{failures:?}");
    }
}
