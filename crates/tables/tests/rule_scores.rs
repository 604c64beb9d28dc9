//! Rule scores: what follows from figures, and what the tables say of it, one promise a test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use std::fs;

use folder::{Folder, entry, score, set};
use stackfit_tables::{load, write};
use toml::{Table, Value};

/// A spread as the file writes it.
fn spread(numbers: [i64; 3]) -> Value {
    Value::Array(numbers.map(Value::Integer).to_vec())
}

/// A load with two workers, over thousands of connections where the service is a framework alone.
fn load_of<'a>(service: &'a mut Table, endpoint: &str) -> &'a mut Table {
    let loads = service.get_mut("load").and_then(Value::as_array_mut).expect("loads");
    let mut loads = loads.iter_mut().filter_map(Value::as_table_mut);
    let found = loads.find(|load| {
        load["endpoint"].as_str() == Some(endpoint)
            && load["workers"].as_integer() == Some(2)
            && matches!(load["connections"].as_integer(), Some(256 | 2048))
    });
    found.expect("the load")
}

/// Gives a service these answers a second: to waiting requests, and of small JSON.
fn set_rates(file: &mut Table, id: &str, wait: i64, json: i64) {
    for (endpoint, rate) in [("wait", wait), ("json", json)] {
        set(load_of(entry(file, "service", id), endpoint), "rate", spread([rate; 3]));
    }
}

/// A folder in which Express has these rates.
fn with_rates(wait: i64, json: i64) -> Folder {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| set_rates(file, "express-alone", wait, json));
    folder
}

/// The tables of a folder.
fn tables(folder: &Folder) -> String {
    write(&load(folder.path()).expect("the data is right"))
}

/// The score of Express on concurrency, in tenths, and its confidence, as they get into the tables.
fn concurrency(folder: &Folder) -> (u8, String) {
    let tables = tables(folder);
    let express = tables.split("id: \"express\", name: \"Express\"").nth(1).expect("Express");
    let scores = express.split("scores: &[").nth(1).expect("its scores");
    let cell = scores.split("Value::tenths(").nth(1).expect("its first score");
    let tenths = cell.split(')').next().and_then(|tenths| tenths.parse().ok()).expect("a number");
    let confidence = cell.split("Confidence::").nth(1).expect("its confidence");
    (tenths, confidence.split(',').next().expect("a word").to_owned())
}

/// Gives Express this score by other sources.
fn judge(folder: &Folder, others: f64) {
    folder.edit("frameworks/express.toml", |file| {
        set(score(file, "io_concurrency"), "score", others);
        set(score(file, "io_concurrency"), "rationale", "It waits well.");
    });
}

#[test]
fn a_measured_score_is_the_mean_of_its_parts() {
    let pairs = [(50, 50), (50_000, 50), (1_581, 50_000), (50_000, 50_000), (99_999, 999_999)];
    let scores = pairs.map(|(wait, json)| concurrency(&with_rates(wait, json)).0);
    assert_eq!(scores, [0, 50, 75, 100, 100]);
}

#[test]
fn what_the_other_sources_say_stands_beside_a_measured_score() {
    let folder = with_rates(1_581, 50_000);
    judge(&folder, 8.0);
    assert!(tables(&folder).contains("a second. Other sources say 8: It waits well."));
}

#[test]
fn a_score_is_as_well_supported_as_the_two_agree() {
    let told = [8.5, 9.0, 10.0].map(|others| {
        let folder = with_rates(1_581, 50_000);
        judge(&folder, others);
        concurrency(&folder)
    });
    assert_eq!(told, ["High", "Medium", "Low"].map(|confidence| (75, confidence.to_owned())));
}

#[test]
fn a_score_that_is_far_from_other_sources_says_so() {
    let folder = with_rates(1_581, 50_000);
    judge(&folder, 10.0);
    assert!(tables(&folder).contains("Other sources say 10 instead: It waits well."));
}

#[test]
fn a_score_that_was_our_own_says_so() {
    let folder = Folder::new();
    folder.edit("frameworks/flask.toml", |file| {
        set(score(file, "lightweight"), "sources", vec!["fp.ours".to_owned()]);
    });
    assert!(tables(&folder).contains(". We said "));
}

#[test]
fn the_usual_one_of_several_set_ups_counts_where_usual_services_do() {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| {
        set_rates(file, "django-wsgi", 1_581, 50_000);
        set_rates(file, "django-asgi", 50_000, 50_000);
    });
    folder.edit("criteria.toml", |file| {
        let rule = folder::inside(entry(file, "criterion", "io_concurrency"), "rule");
        let parts = rule["part"].as_array_mut().expect("parts");
        for (part, measure) in parts.iter_mut().zip(["wait_two", "json_two"]) {
            set(part.as_table_mut().expect("a part"), "measure", measure);
        }
    });
    assert!(tables(&folder).contains("Measured, 7.5 (Django under WSGI)"));
    folder.edit_django(|django| set(django, "usual_setup", "django-asgi"));
    assert!(tables(&folder).contains("Measured, 10 (Django under ASGI)"));
}

#[test]
fn a_score_names_each_service_that_it_was_measured_of() {
    let folder = Folder::new();
    let name = |id: &str, name: &str| {
        folder.edit("measurements.toml", |file| set(entry(file, "service", id), "name", name));
    };
    name("django-largest", "Django in large");
    name("django-alone", "Django in small");
    let tables = tables(&folder);
    assert!(tables.contains(" (Django in large; Django in small): waiting requests "));
    assert!(tables.contains(" (Django in small): start "));
}

#[test]
fn what_others_compared_applies_to_the_measure_of_ours_that_it_is_of() {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| {
        for id in ["express", "fastify", "django", "flask", "gin"] {
            let alone = entry(file, "service", &format!("{id}-alone"));
            set(folder::inside(alone, "alone"), "single_kb", spread([100_000; 3]));
        }
    });
    folder.edit("comparisons.toml", |file| {
        let figures = folder::inside(entry(file, "comparison", "discord-bot-memory"), "figures");
        for (_, figure) in figures.iter_mut() {
            *figure = 10.into();
        }
        set(figures, "rails", 20);
    });
    assert!(tables(&folder).contains("memory of a copy 200 MB from 5 others"));
}

#[test]
fn a_framework_that_was_only_measured_alone_needs_no_usual_service() {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| {
        let services = file.get_mut("service").and_then(Value::as_array_mut).expect("services");
        services.retain(|service| service["id"].as_str() != Some("express"));
    });
    assert!(tables(&folder).contains(" (Express, alone): start "));
}

#[test]
fn the_rates_of_frameworks_alone_refer_to_one_alone() {
    let tables = tables(&Folder::new());
    let [all, alone] = [" × Express", " × Express, alone"].map(|name| tables.matches(name).count());
    assert!(0 < alone && alone < all, "{alone} of {all}");
}

#[test]
fn a_framework_that_was_not_measured_has_figures_that_others_imply_or_none() {
    let folder = Folder::new();
    let own = |tables: &str| tables.contains("Carried over from figures of others, ");
    assert!(own(&tables(&folder)));
    fs::remove_file(folder.file("comparisons.toml")).expect("the file is there");
    folder.edit("sources.toml", |file| {
        let sources = file.get_mut("source").and_then(Value::as_array_mut).expect("sources");
        // The one that nothing else cites.
        let is_cited = |source: &Value| source["id"].as_str() != Some("bench.discordbot");
        sources.retain(is_cited);
    });
    let tables = tables(&folder);
    assert!(
        !own(&tables)
            && tables.contains(
                "Too few of its figures are known: waiting requests unknown; small JSON unknown"
            )
    );
}

#[test]
fn the_usual_set_up_is_one_of_those_measured() {
    let folder = Folder::new();
    folder.edit_django(|django| set(django, "usual_setup", "django-on-mars"));
    folder.assert_failures(&[
        "data/frameworks/django.toml: usual_setup = \"django-on-mars\": is no measured set-up of \
         this framework",
    ]);
    folder.edit_django(|django| {
        django.remove("usual_setup");
    });
    let start = "data/frameworks/django.toml: usual_setup: must be one of django-";
    folder.assert_one_failure(start);
}

#[test]
fn a_rule_that_lacks_a_measurement_says_so() {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| {
        let express = entry(file, "service", "express-alone");
        load_of(express, "json").insert("workers".to_owned(), 3.into());
    });
    folder.assert_failures(&[
        "data/frameworks/express.toml: scores.io_concurrency: \"json_alone\" was not measured",
    ]);
}

#[test]
fn a_rule_goes_by_a_measure_that_exists_on_a_scale_that_rises_or_falls() {
    let folder = Folder::new();
    folder.edit("criteria.toml", |file| {
        let rule = folder::inside(entry(file, "criterion", "io_concurrency"), "rule");
        let part = rule["part"][0].as_table_mut().expect("a part");
        set(part, "measure", "luck");
        set(part, "at_10", 50);
    });
    folder.assert_failures(&[
        "data/criteria.toml: criterion.io_concurrency.rule.part.luck = 50 to 50: at_0 and \
         at_10 must differ and be more than 0",
        "data/criteria.toml: criterion.io_concurrency.rule.part: unknown measure \"luck\"",
    ]);
}
