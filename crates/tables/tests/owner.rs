//! The owner's part of the site: what a page may be given, and what the build says of the rest.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod folder;

use std::fs;
use std::path::{Path, PathBuf};

use folder::Folder;

/// The copy with more in its site file.
fn with(more: &str) -> Folder {
    let folder = Folder::new();
    folder.rewrite("site.toml", |site| {
        // The data has a contact of its own.
        let own = site.find("[contact]").expect("a contact");
        format!("{}\n{more}\n", &site[..own])
    });
    folder
}

#[test]
fn a_colour_that_cannot_be_read_is_refused_with_its_contrast() {
    let folder = with("[accent]\nlight = \"#ffd400\"\ndark = \"#b9a6ff\"");
    folder.assert_failures(&[
        "data/site.toml: accent.light = \"#ffd400\": has a contrast of 1.37 to 1 as text on #fbfaf6, \
         and needs 4.5 to 1",
        "data/site.toml: accent.light = \"#ffd400\": has a contrast of 1.43 to 1 as text on #ffffff, \
         and needs 4.5 to 1",
    ]);
    let folder = with("[accent]\nlight = \"purple\"\ndark = \"#b9a6ff\"");
    folder.assert_one_failure("data/site.toml: accent.light = \"purple\": must be a colour");
}

#[test]
fn the_colours_of_the_page_are_those_of_its_style_sheet() {
    let tokens = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style/tokens.css");
    let tokens = fs::read_to_string(tokens).expect("the tokens");
    let light = stackfit_tables::accent::LIGHT;
    let dark = stackfit_tables::accent::DARK;
    for [paper, card] in [light, dark] {
        for line in [format!("--paper: {paper};"), format!("--card: {card};")] {
            assert!(tokens.contains(&line), "{line}");
        }
    }
}

#[test]
fn one_writes_to_a_mailbox_or_to_a_form_that_takes_the_text() {
    let contact = |url: &str| with(&format!("[contact]\nline = \"Ask\"\nurl = {url:?}"));
    for url in [
        "mailto:",
        "mailto:a@b.example",
        "mailto:a.b+c@d.example,e@f.example",
        "https://a.example/?m={message}",
        "https://a.example/{subject}#{message}",
    ] {
        contact(url).assert_failures(&[]);
    }
    for url in [
        "a@b.example",
        "mailto:nobody",
        "mailto:@",
        "mailto:@b.example",
        "mailto:a@",
        "mailto:a@b.example?cc=c@d.example",
        "mailto:a b@c.example",
        "https://a.example/",
        "https://{message}/k",
        "https://{message}.example/k",
        "https://{subject}.example/{message}",
        "https://a.example/{message}/{else}",
        "javascript:{message}",
    ] {
        contact(url).assert_one_failure(&format!("data/site.toml: contact.url = {url:?}: must "));
    }
}

#[test]
fn the_owner_s_addresses_are_whole() {
    for url in ["https://", "http://a.example/", "https://a.example/\n", "https://a.example/<b>"] {
        with(&format!("[owner]\nname = \"A\"\nurl = {url:?}"))
            .assert_one_failure(&format!("data/site.toml: owner.url = {url:?}: must "));
        let legal = format!("legal = {{ text = \"L\", url = {url:?} }}");
        with(&format!("[owner]\nname = \"A\"\nurl = \"https://a.example/\"\n{legal}"))
            .assert_one_failure(&format!("data/site.toml: owner.legal.url = {url:?}: must "));
    }
}

#[test]
fn a_value_in_the_place_of_a_section_says_what_is_needed() {
    let folder =
        with("[owner]\nname = \"A\"\nurl = \"https://a.example/\"\nlegal = \"https://b.example/\"");
    let failures = folder.failures().join("\n");
    let needed = "expected a text and an address, as in { text = \"Legal notice\", url = \
                  \"https://www.example.com/legal/\" }";
    assert!(failures.contains(needed), "{failures}");
    assert!(!failures.contains("struct"), "{failures}");
}

#[test]
fn a_logo_in_another_format_is_named() {
    let problem = |bytes: &[u8]| {
        let owner = "[owner]\nname = \"A\"\nurl = \"https://a.example/\"\nlogo = \"logo.png\"";
        let folder = with(owner);
        fs::write(folder.file("logo.png"), bytes).expect("a logo");
        folder.failures().concat()
    };
    assert!(problem(b"\x89PNG\r\n\x1a\n").ends_with("must be an SVG picture; this is a PNG"));
    assert!(problem(b"<svg>\xfc</svg>").ends_with("and is not text in UTF-8"));
}

#[test]
fn a_logo_is_a_small_picture_beside_the_file_that_loads_nothing() {
    let owner = |logo: &str, text: &str| {
        let folder =
            with(&format!("[owner]\nname = \"A\"\nurl = \"https://a.example/\"\nlogo = {logo:?}"));
        fs::write(folder.file("logo.svg"), text).expect("a logo");
        folder
    };
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
    owner("logo.svg", &svg("<path d='M0 0'/>")).assert_failures(&[]);
    let refused = [
        ("other.svg", svg("")),
        ("../logo.svg", svg("")),
        ("logo.svg", "<svg/>".to_owned()),
        ("logo.svg", svg("<path>")),
        ("logo.svg", svg("<script>1</script>")),
        ("logo.svg", svg(&"<path d='M0 0'/>".repeat(500))),
    ];
    for (name, text) in refused {
        owner(name, &text).assert_one_failure(&format!("data/site.toml: owner.logo = {name:?}: "));
    }
}

#[test]
fn what_is_shown_or_hidden_must_exist_and_leave_something_to_rank() {
    for section in ["shown", "hidden"] {
        let folder = with(&format!(
            "[{section}]\nframeworks = [\"Spring Boot\", \"gin\"]\ncriteria = [\"speed\"]"
        ));
        let failures = folder.failures();
        let [frameworks, criteria] = failures.as_slice() else { panic!("{failures:?}") };
        assert_eq!(
            *frameworks,
            format!(
                "data/site.toml: {section}.frameworks: unknown framework \"Spring Boot\"; there are \
                 express, fastify, nestjs, hono, nextjs, django, fastapi, flask, rails, laravel, \
                 spring-boot, aspnet-core, gin, axum, phoenix"
            )
        );
        let said = format!(
            "data/site.toml: {section}.criteria: unknown criterion \"speed\"; there are io_concurrency, "
        );
        assert!(criteria.starts_with(&said), "{criteria}");
    }
    with("[shown]\nframeworks = [\"django\"]\ncriteria = []").assert_failures(&[
        "data/site.toml: shown.frameworks: has 1, and must name two at least; without the line all \
         of them are shown",
        "data/site.toml: shown.criteria: has 0, and must name one at least; without the line all of \
         them are shown",
    ]);
    let all_but_one = "[hidden]\nframeworks = [\"express\", \"fastify\", \"nestjs\", \"hono\", \"nextjs\", \
        \"fastapi\", \"flask\", \"rails\", \"laravel\", \"spring-boot\", \"aspnet-core\", \"gin\", \"axum\", \
        \"phoenix\"]";
    with(all_but_one)
        .assert_failures(&["data/site.toml: hidden.frameworks: must leave two at least"]);
}

#[test]
fn what_is_hidden_is_all_that_is_not_shown() {
    let hidden = "[hidden]\nframeworks = [\"rails\", \"axum\"]\ncriteria = [\"hiring_india\"]";
    let hidden = tables(hidden);
    assert!(!hidden.contains("id: \"rails\"") && !hidden.contains("key: \"hiring\""));
    assert!(!hidden.contains("key: \"ruby\"") && hidden.contains("key: \"go\""));
    let shown = "[shown]\nframeworks = [\"express\", \"fastify\", \"nestjs\", \"hono\", \"nextjs\", \
        \"django\", \"fastapi\", \"flask\", \"laravel\", \"spring-boot\", \"aspnet-core\", \"gin\", \
        \"phoenix\"]\n[hidden]\ncriteria = [\"hiring_india\"]";
    assert!(tables(shown) == hidden, "one kind may be listed one way, the other the other way");
    with("[shown]\ncriteria = [\"admin\"]\n[hidden]\ncriteria = [\"ml_ai\"]").assert_failures(&[
        "data/site.toml: hidden.criteria: choose one: shown.criteria lists what stays, \
         hidden.criteria what goes",
    ]);
}

#[test]
fn what_is_not_shown_is_not_in_the_tables() {
    let folder = with("[shown]\nframeworks = [\"django\", \"express\"]\ncriteria = [\"admin\"]");
    let tables = stackfit_tables::write(&stackfit_tables::load(folder.path()).expect("it loads"));
    let named = |id: &str| tables.contains(&format!("id: {id:?}"));
    assert!(named("django") && named("express") && named("admin"));
    assert!(!named("fastapi") && !tables.contains("id: \"realtime\", key: "));
}

#[test]
fn a_situation_about_what_is_not_shown_is_left_out_and_none_opens_with_it() {
    let shown = "[shown]\ncriteria = [\"ml_ai\", \"admin\"]";
    let tables =
        stackfit_tables::load(with(shown).path()).map(|data| stackfit_tables::write(&data));
    let tables = tables.expect("it loads");
    assert!(
        tables.contains("Preset { id: \"ai\"") && tables.contains("Preset { id: \"javascript\"")
    );
    assert!(!tables.contains("Preset { id: \"large\""));
    let folder = with(shown);
    folder.edit("site.toml", |site| folder::set(site, "start", "large"));
    folder.assert_failures(&[
        "data/site.toml: start: \"large\" is about criteria or languages that are not shown",
    ]);
}

/// The tables of the copy with more in its site file.
fn tables(more: &str) -> String {
    let loaded = stackfit_tables::load(with(more).path());
    stackfit_tables::write(&loaded.expect("it loads"))
}

#[test]
fn a_language_that_nothing_shown_suits_is_neither_slider_nor_answer() {
    let is_answer = |tables: &str, place: usize| {
        let slider = format!("Slider::Language({place})");
        let (_, questions) = tables.split_once("questions: &[").expect("questions");
        questions.contains(&slider)
    };
    let all = tables("");
    assert!(all.contains("key: \"ruby\"") && all.contains("key: \"rust\""));
    assert!(is_answer(&all, 10) && !is_answer(&all, 11));
    let frameworks = "[\"express\", \"spring-boot\", \"laravel\", \"gin\", \"django\"]";
    let some = tables(&format!("[shown]\nframeworks = {frameworks}"));
    for key in ["ruby", "rust", "elixir", "cs"] {
        assert!(!some.contains(&format!("key: {key:?}")), "{key}");
    }
    // What is written in one of them is no slider of its own, and suits it.
    assert!(some.contains("key: \"ts\"") && some.contains("key: \"kotlin\""));
    assert!(is_answer(&some, 6) && !is_answer(&some, 7), "seven languages are left");
    // A framework tells how well as many languages suit it, and a situation how well they are known.
    assert!(some.contains("Preset { id: \"javascript\""));
    let one = tables("[shown]\nframeworks = [\"django\", \"flask\"]");
    assert!(one.contains("key: \"py\"") && !one.contains("key: \"js\""));
    assert!(!is_answer(&one, 0), "a choice among one thing is none");
    assert!(one.contains("Preset { id: \"data\"") && !one.contains("Preset { id: \"javascript\""));
}

#[test]
fn no_page_opens_with_a_team_whose_languages_suit_nothing_shown() {
    let folder = with("[shown]\nframeworks = [\"django\", \"flask\"]");
    folder.edit("site.toml", |site| folder::set(site, "start", "javascript"));
    folder.assert_failures(&[
        "data/site.toml: start: \"javascript\" is about criteria or languages that are not shown",
    ]);
}

#[test]
fn some_sliders_are_always_seen_first() {
    let tables = tables(
        "[shown]\nframeworks = [\"rails\", \"laravel\"]\ncriteria = [\"structure\", \"security\"]",
    );
    for id in ["ruby", "structure"] {
        let (_, after) = tables.split_once(&format!("id: {id:?}, key: ")).expect("it is shown");
        let (_, first) = after.split_once("first: ").expect("it says so");
        assert!(first.starts_with("true"), "{id}");
    }
}

#[test]
fn a_row_about_a_criterion_that_is_not_shown_goes_with_it() {
    let (all, some) = (tables(""), tables("[shown]\ncriteria = [\"admin\", \"io_concurrency\"]"));
    for row in ["id: \"hiring_india\", name", "id: \"so2019_india_pct\"", "id: \"database_orm\""] {
        assert!(all.contains(row) && !some.contains(row), "{row}");
    }
    for row in ["id: \"admin_panel\"", "id: \"licence\"", "id: \"use_cases\""] {
        assert!(some.contains(row), "{row}");
    }
    let count = |tables: &str, what: &str| tables.matches(what).count();
    assert_eq!(count(&all, "CitedText {") - count(&some, "CitedText {"), 15 * 8);
    assert_eq!(count(&some, "FACTS[8]"), 0, "facts are counted anew");
    let folder = Folder::new();
    folder.edit("aspects.toml", |rows| {
        folder::set(folder::entry(rows, "aspect", "pros"), "criterion", "beauty");
    });
    folder.assert_failures(&[
        "data/aspects.toml: aspect.pros.criterion: unknown criterion \"beauty\"",
    ]);
}

#[test]
fn the_method_names_the_shown_criteria_that_follow_from_figures() {
    let both = "Concurrency and light footprint follow from these figures, by the rule beside each of \
                the two sliders (";
    let one = "Light footprint follows from these figures, by the rule beside its slider (";
    assert!(tables("").contains(both));
    assert!(tables("[shown]\ncriteria = [\"lightweight\", \"admin\"]").contains(one));
    let none = tables("[shown]\ncriteria = [\"ml_ai\", \"admin\"]");
    assert!(!none.contains("from these figures") && !none.contains("{follows}"));
}

#[test]
fn every_example_in_the_file_s_comments_holds_as_it_stands() {
    let is_example = |line: &str| {
        let first = line.split(' ').nth(1).unwrap_or_default();
        line.starts_with("# [")
            || (line.starts_with("# ") && line.split(' ').nth(2) == Some("=") && !first.is_empty())
    };
    let whole = |site: &str| {
        let lines = site.lines().map(|line| if is_example(line) { &line[2..] } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    // What is left out of the page is listed in one of two ways.
    for other in ["[hidden]", "[shown]"] {
        let folder = Folder::new();
        fs::write(folder.file("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")
            .expect("a logo");
        folder.rewrite("site.toml", |site| {
            let site = whole(&site);
            let (before, after) = site.split_once("\n[hidden]\n").expect("one way");
            let (hidden, shown) = after.split_once("\n[shown]\n").expect("the other way");
            let listed = if other == "[hidden]" { hidden } else { shown };
            format!("{before}\n{other}\n{listed}\n")
        });
        folder.assert_failures(&[]);
    }
}

#[test]
fn a_page_opens_only_with_a_situation_that_there_is() {
    let folder = Folder::new();
    folder.edit("site.toml", |site| folder::set(site, "start", "shopping"));
    folder.assert_one_failure(
        "data/site.toml: start: unknown preset \"shopping\"; there are javascript, javascript-large, ",
    );
}

/// The folders of the examples.
fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let folders = fs::read_dir(folder).expect("the examples").flatten().map(|entry| entry.path());
    folders.filter(|path| path.join("site.toml").is_file()).collect()
}

#[test]
fn each_example_fits_the_data_as_it_is() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let day = |folder: &Path| {
        let site = fs::read_to_string(folder.join("site.toml")).expect("a site");
        site.lines().find(|line| line.starts_with("as_of")).map(str::to_owned)
    };
    assert!(examples().len() >= 2);
    for example in examples() {
        let loaded = stackfit_tables::load_for_site(&data, &example);
        let failures = loaded.err().map(|failures| failures.lines().to_vec());
        assert_eq!(failures.unwrap_or_default(), Vec::<String>::new(), "{}", example.display());
        assert_eq!(day(&example), day(&data), "{}", example.display());
    }
}

#[test]
fn a_failure_of_another_site_names_its_file() {
    let data = Folder::new();
    let site = with("start = 1");
    let failures = stackfit_tables::load_for_site(data.path(), site.path());
    let failures = failures.expect_err("it is wrong");
    let place = site.file("site.toml").display().to_string();
    assert!(failures.lines()[0].starts_with(&place), "{failures}");
}
