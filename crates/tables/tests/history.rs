//! The scores of earlier days: what their files may say, and how they are written.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use std::fs;

use folder::{Folder, inside, set};
use toml::Table;

const FILE: &str = "history/2026-11-21.toml";

/// The data with the scores of one earlier day, and what is made of the text of that file.
fn with_release(change: impl FnOnce(&mut Table)) -> Folder {
    let folder = Folder::new();
    let data = stackfit_tables::load(folder.path()).expect("the data");
    fs::create_dir_all(folder.file("history")).expect("a folder");
    let text = data.release().replace(data.as_of(), "2026-11-21");
    fs::write(folder.file(FILE), text).expect("a file");
    folder.edit(FILE, change);
    folder
}

#[test]
fn the_scores_as_they_are_written_are_read() {
    with_release(|_| {}).assert_failures(&[]);
}

#[test]
fn scores_that_have_not_changed_are_no_difference() {
    let data = stackfit_tables::load(with_release(|_| {}).path()).expect("the data");
    let source = stackfit_tables::write(&data);
    let start = "Release { day: Day::at(2026, 11, 21), missing: &[], cells: &[102, 102, ";
    assert!(source.contains(start));
    assert!(source.contains(" 102, 102], fits: &[] }"));
}

#[test]
fn scores_and_fits_that_have_changed_are_differences() {
    let folder = with_release(|release| {
        let express = inside(inside(release, "scores"), "express");
        set(express, "io_concurrency", 9.5);
        set(express, "realtime", "unknown");
        set(inside(inside(release, "language_fit"), "django"), "python", 1);
    });
    let data = stackfit_tables::load(folder.path()).expect("the data");
    let source = stackfit_tables::write(&data);
    assert!(source.contains("missing: &[], cells: &[95, 101, 102, "));
    assert!(source.contains("102], fits: &[Level::clamped("));
}

#[test]
fn a_framework_that_came_later_was_not_there() {
    let folder = with_release(|release| {
        inside(release, "scores").remove("express");
        inside(release, "language_fit").remove("express");
    });
    folder.assert_failures(&[]);
    let data = stackfit_tables::load(folder.path()).expect("the data");
    assert!(stackfit_tables::write(&data).contains("missing: &[0], cells: &[102, 102, "));
}

#[test]
fn the_file_has_the_name_of_its_day_which_is_not_after_that_of_the_data() {
    with_release(|release| set(release, "as_of", "2026-11-22")).assert_failures(&[
        "data/history/2026-11-21.toml: as_of = \"2026-11-22\": must be the name of the file",
    ]);
    let folder = with_release(|_| {});
    folder.edit("site.toml", |site| set(site, "as_of", "2026-11-20"));
    folder.assert_failures(&["data/history/2026-11-21.toml: as_of = \"2026-11-21\": must not be \
                              after as_of of data/site.toml"]);
}

#[test]
fn what_is_wrong_in_the_scores_of_a_day_is_named_with_its_key() {
    let folder = with_release(|release| {
        let scores = inside(release, "scores");
        let express = inside(scores, "express");
        set(express, "realtime", 11);
        set(express, "speed", 1);
        inside(scores, "gin").remove("admin");
        let gin = inside(scores, "gin").clone();
        scores.insert("gone".to_owned(), gin.into());
        set(inside(inside(release, "language_fit"), "django"), "basic", 3);
    });
    let found = folder.failures();
    for expected in [
        "scores.express.realtime = 11: must be from 0 to 10",
        "scores.express.speed: unknown criterion \"speed\"",
        "scores.gin.admin: is missing",
        "scores.gone: unknown framework \"gone\"",
        "language_fit.django.basic: unknown language \"basic\"",
    ] {
        let line = format!("data/{FILE}: {expected}");
        assert!(found.contains(&line), "{line} is not in {found:#?}");
    }
}
