//! Measurements: what must hold for them, one promise a test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use std::collections::BTreeSet;
use std::fs;

use folder::{Folder, entry, set};
use toml::Value;

/// A spread as the file writes it.
fn spread(numbers: [i64; 3]) -> Value {
    Value::Array(numbers.map(Value::Integer).to_vec())
}

#[test]
fn the_source_has_the_date_of_the_newest_measurements() {
    let folder = Folder::new();
    folder.edit("sources.toml", |sources| {
        set(entry(sources, "source", "measurements.ours"), "date", "2020");
    });
    let start = "data/sources.toml: source.measurements.ours.date = \"2020\": must be \"20";
    folder.assert_one_failure(start);
}

#[test]
fn a_framework_that_was_not_measured_says_why() {
    let folder = Folder::new();
    folder.edit("frameworks/rails.toml", |file| {
        file.remove("not_measured");
    });
    folder.assert_failures(&[
        "data/frameworks/rails.toml: not_measured: must say why, because measurements.toml lacks it",
    ]);
}

#[test]
fn a_framework_that_was_measured_gives_no_excuse() {
    let folder = Folder::new();
    folder.edit_django(|django| set(django, "not_measured", "Too slow."));
    folder.assert_failures(&[
        "data/frameworks/django.toml: not_measured: must be left out, because measurements.toml \
         has it",
    ]);
}

#[test]
fn a_median_is_between_the_lowest_and_the_highest() {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| {
        set(entry(file, "service", "express"), "cold_start_ms", spread([9, 10, 11]));
    });
    folder.assert_failures(&[
        "data/measurements.toml: service.express.cold_start_ms = [9, 10, 11]: must be the median, \
         the lowest and the highest",
    ]);
}

#[test]
fn a_measured_service_belongs_to_a_campaign_and_a_framework_that_exist() {
    let folder = Folder::new();
    folder.edit("measurements.toml", |file| {
        let express = entry(file, "service", "express");
        set(express, "campaign", "1999-01-01");
        set(express, "framework", "expresso");
    });
    folder.assert_failures(&[
        "data/measurements.toml: service.express.campaign: unknown campaign \"1999-01-01\"",
        "data/measurements.toml: service.express.framework: unknown framework \"expresso\"",
    ]);
}

#[test]
fn without_measurements_every_framework_says_why() {
    let folder = Folder::new();
    let mut measured = BTreeSet::new();
    folder.edit("measurements.toml", |file| {
        let services = file["service"].as_array().expect("services");
        let frameworks = services.iter().filter_map(|service| service.get("framework"));
        measured.extend(frameworks.filter_map(Value::as_str).map(str::to_owned));
    });
    fs::remove_file(folder.file("measurements.toml")).expect("the file is there");
    let failures = folder.failures();
    for id in &measured {
        let start = format!("data/frameworks/{id}.toml: not_measured: must say why");
        assert!(failures.iter().any(|line| line.starts_with(&start)), "{id}: {failures:?}");
    }
    assert!(!measured.is_empty());
}
