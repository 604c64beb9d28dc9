//! The site: the letters that its id may have, and the frameworks that it compares.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use folder::{Folder, set};

#[test]
fn the_id_of_the_site_is_lower_case_letters_digits_and_hyphens() {
    let folder = Folder::new();
    for id in ["Stackfit", "stack.fit", "stack fit", "stäckfit"] {
        folder.edit("site.toml", |site| set(site, "id", id));
        folder.assert_failures(&[&format!(
            "data/site.toml: id = {id:?}: must be lower-case letters, digits and hyphens"
        )]);
    }
    folder.edit("site.toml", |site| set(site, "id", "databases-2027"));
    folder.assert_failures(&[]);
}

#[test]
fn the_site_has_an_id() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| set(site, "id", ""));
    folder.assert_failures(&["data/site.toml: id: must not be empty"]);
}

#[test]
fn the_frameworks_that_are_compared_exist_and_are_given_once() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| set(site, "compared", vec!["django", "nothing", "django"]));
    folder.assert_failures(&[
        "data/site.toml: compared: \"nothing\" is not among the frameworks",
        "data/site.toml: compared: \"django\" is given twice",
    ]);
}
