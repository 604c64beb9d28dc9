//! Files of the data: what must hold for each, one promise a test.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use std::fs;

use folder::{Folder, entry, inside, score, set};
use toml::Value;

#[test]
fn a_framework_that_the_site_lists_has_a_file() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| {
        site["frameworks"].as_array_mut().expect("frameworks").push("struts".into());
    });
    folder.assert_failures(&[
        "data/site.toml: frameworks: \"struts\" has no file data/frameworks/struts.toml",
    ]);
}

#[test]
fn a_framework_that_has_a_file_is_listed() {
    let folder = Folder::new();
    fs::write(folder.file("frameworks/struts.toml"), "").expect("a new file");
    folder.assert_failures(&[
        "data/frameworks/struts.toml: is not listed in frameworks of data/site.toml, which has all \
         that the data has; [hidden] in that file leaves one out of the page",
    ]);
}

#[test]
fn a_framework_that_was_taken_out_of_the_list_is_one_failure() {
    let folder = Folder::new();
    folder.rewrite("site.toml", |site| site.replacen("    \"rails\",\n", "", 1));
    folder.assert_one_failure("data/frameworks/rails.toml: is not listed in frameworks of");
}

#[test]
fn a_file_in_another_encoding_is_said_to_be_one() {
    let folder = Folder::new();
    fs::write(folder.file("site.toml"), b"name = \"B\xfccher\"").expect("a file in Latin-1");
    let failures = folder.failures();
    let said = "data/site.toml: is not text in UTF-8: save it in that encoding";
    assert_eq!(failures.first().map(String::as_str), Some(said));
}

#[test]
fn a_framework_is_listed_once() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| {
        site["frameworks"].as_array_mut().expect("frameworks").push("django".into());
    });
    folder.assert_failures(&["data/site.toml: frameworks: \"django\" is given twice"]);
}

#[test]
fn a_file_has_the_name_of_its_framework() {
    let folder = Folder::new();
    folder.edit_django(|django| set(django, "id", "djanga"));
    folder.assert_failures(&[
        "data/frameworks/django.toml: id = \"djanga\": must be the name of the file, \"django\"",
    ]);
}

#[test]
fn the_id_of_a_framework_is_lower_case_letters_digits_and_hyphens() {
    let folder = Folder::new();
    fs::rename(folder.file("frameworks/rails.toml"), folder.file("frameworks/Rails_8.toml"))
        .expect("the file has another name");
    folder.edit("frameworks/Rails_8.toml", |rails| set(rails, "id", "Rails_8"));
    folder.rewrite("site.toml", |text| text.replace("\"rails\"", "\"Rails_8\""));
    folder.rewrite("comparisons.toml", |text| text.replace("rails = ", "Rails_8 = "));
    folder.assert_failures(&[
        "data/frameworks/Rails_8.toml: id = \"Rails_8\": must be lower-case letters, digits and \
         hyphens",
    ]);
}

#[test]
fn the_name_of_a_framework_is_its_own() {
    let folder = Folder::new();
    folder.edit_django(|django| set(django, "name", "Express"));
    folder.assert_failures(&[
        "data/frameworks/django.toml: name = \"Express\": is the name of \"express\" too",
    ]);
}

#[test]
fn the_data_is_as_of_a_day_that_exists() {
    let folder = Folder::new();
    for (date, problem) in [
        ("2026", "must be a day, YYYY-MM-DD"),
        ("2026-11", "must be a day, YYYY-MM-DD"),
        ("28.11.2026", "must be a day, YYYY-MM-DD"),
        ("2026-11-2x", "must be a day, YYYY-MM-DD"),
        ("2026-13-01", "must be a date that exists"),
        ("2026-02-29", "must be a date that exists"),
    ] {
        folder.edit("site.toml", |site| set(site, "as_of", date));
        folder.assert_failures(&[&format!("data/site.toml: as_of = {date:?}: {problem}")]);
    }
    for date in ["2026-02-28", "2028-02-29", "2000-02-29"] {
        folder.edit("site.toml", |site| set(site, "as_of", date));
        folder.assert_failures(&[]);
    }
}

#[test]
fn a_date_exists() {
    let folder = Folder::new();
    for date in ["2026-00", "2026-13", "2026-04-31", "2026-01-00", "2026-01-32", "2100-02-29"] {
        folder.edit_django(|django| {
            set(inside(inside(django, "facts"), "licence"), "date", date);
        });
        folder.assert_failures(&[&format!(
            "data/frameworks/django.toml: facts.licence.date = {date:?}: must be a date that exists"
        )]);
    }
}

#[test]
fn no_text_is_empty() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| set(site, "question", " "));
    folder.edit("criteria.toml", |criteria| {
        set(entry(criteria, "criterion", "learning"), "scale_5", "");
    });
    folder.edit_django(|django| {
        set(django, "runtime", "");
        set(inside(inside(django, "aspects"), "pros"), "text", "");
        set(score(django, "admin"), "rationale", "");
    });
    folder.assert_failures(&[
        "data/site.toml: question: must not be empty",
        "data/criteria.toml: criterion.learning.scale_5: must not be empty",
        "data/frameworks/django.toml: runtime: must not be empty",
        "data/frameworks/django.toml: aspects.pros.text: must not be empty",
        "data/frameworks/django.toml: scores.admin.rationale: must not be empty",
    ]);
}

#[test]
fn a_colour_is_a_number_sign_and_six_hexadecimal_digits() {
    for colour in ["green", "#3f8f5", "#3f8f5g", "3f8f55f", ""] {
        let folder = Folder::new();
        folder.edit_django(|django| set(django, "colour", colour));
        folder.assert_failures(&[&format!(
            "data/frameworks/django.toml: colour = {colour:?}: must be a colour such as \"#3f8f55\""
        )]);
    }
}

#[test]
fn a_key_that_means_nothing_is_refused() {
    let folder = Folder::new();
    folder.rewrite("aspects.toml", |text| format!("colour = \"red\"\n{text}"));
    folder.assert_failures(&[
        "data/aspects.toml: line 1: unknown field `colour`, expected `aspect` or `fact`",
    ]);
}

#[test]
fn what_the_page_does_not_tell_is_refused() {
    for key in ["family", "article_names"] {
        let folder = Folder::new();
        folder.rewrite("frameworks/django.toml", |text| format!("{key} = \"python\"\n{text}"));
        let failure = format!(
            "data/frameworks/django.toml: line 1: unknown field `{key}`, expected one of `id`, \
             `name`, `full_name`, `kind`, `languages`, `runtime`, `colour`, `not_measured`, `usual_setup`, `language_fit`, \
             `checklists`, `companion`, `facts`, `aspects`, `scores`"
        );
        folder.assert_failures(&[&failure]);
    }
}

#[test]
fn a_file_that_does_not_parse_is_one_failure_with_its_line() {
    let folder = Folder::new();
    folder.rewrite("criteria.toml", |_| "[team]\nkey = \"team\"\nname = \n".to_owned());
    folder.assert_failures(&[
        "data/criteria.toml: line 3: string values must be quoted, expected literal string",
    ]);
}

#[test]
fn a_file_that_is_missing_is_one_failure() {
    let folder = Folder::new();
    fs::remove_file(folder.file("presets.toml")).expect("the file is gone");
    folder.assert_one_failure("data/presets.toml: cannot be read: ");
}

#[test]
fn all_failures_of_all_files_are_listed_at_once() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| set(site, "as_of", "today"));
    folder.rewrite("languages.toml", |text| format!("tongue = 1\n{text}"));
    folder.edit("sources.toml", |sources| {
        set(entry(sources, "source", "s2.faq"), "title", "");
    });
    folder.edit("frameworks/express.toml", |express| {
        set(score(express, "admin"), "score", 11);
        set(inside(inside(express, "facts"), "licence"), "date", "recently");
    });
    folder.rewrite("frameworks/flask.toml", |text| text.replacen("id = ", "name = \"\"\nid = ", 1));
    folder.edit("frameworks/gin.toml", |gin| {
        set(score(gin, "learning"), "sources", Value::Array(Vec::new()));
    });
    folder.edit("presets.toml", |presets| {
        set(inside(entry(presets, "preset", "shop"), "weights"), "price", 3);
    });
    folder.assert_failures(&[
        "data/site.toml: as_of = \"today\": must be a day, YYYY-MM-DD",
        "data/languages.toml: line 1: unknown field `tongue`, expected `language`",
        "data/sources.toml: source.s2.faq.title: must not be empty",
        "data/frameworks/express.toml: facts.licence.date = \"recently\": must be YYYY, YYYY-MM or \
         YYYY-MM-DD",
        "data/frameworks/express.toml: scores.admin.score = 11: must be from 0 to 10",
        "data/frameworks/flask.toml: line 5: duplicate key",
        "data/frameworks/gin.toml: scores.learning.sources: must name a source",
        "data/presets.toml: preset.shop.weights.price: unknown criterion \"price\"",
    ]);
}
