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

#[test]
fn the_name_of_the_page_fits_beside_its_buttons() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| set(site, "name", "ä".repeat(60)));
    folder.assert_failures(&[]);
    folder.edit("site.toml", |site| set(site, "name", "ä".repeat(61)));
    folder.assert_failures(&[
        "data/site.toml: name: has 61 characters, more than 60: take a short name",
    ]);
}

#[test]
fn the_address_of_the_page_is_that_of_its_folder() {
    let folder = Folder::new();
    let tables = |url: &str| {
        folder.edit("site.toml", |site| set(site, "public_url", url));
        let data = stackfit_tables::load(folder.path()).map(|data| stackfit_tables::write(&data));
        data.map_err(|failures| failures.to_string())
    };
    for url in ["https://a.example/b/", "https://a.example/b", "HTTPS://a.example/b"] {
        let tables = tables(url).expect("it loads");
        assert!(tables.contains("public_url: \"https://a.example/b/\""), "{url}");
    }
    for (url, why) in [
        ("https://", "must have the name of a host"),
        ("https://nordlicht.example/\"><script>", "must have no quotes"),
        ("https://nordlicht.example/a\nb/", "must have no blanks and no line breaks"),
        ("https://nordlicht.example/a b/", "must have no blanks and no line breaks"),
        ("https://nordlicht.example/index.html", "must be the address of the folder"),
        ("https://nordlicht.example/?a", "must have neither # nor ?"),
        ("http://nordlicht.example/", "must be an address that starts with https://"),
    ] {
        let start = format!("data/site.toml: public_url = {url:?}: {why}");
        let failure = tables(url).expect_err(url);
        assert!(failure.starts_with(&start), "{failure}");
    }
}
