//! Promises of tables: how a text is taken apart, and what is said of the frameworks in one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use stackfit::csv::{Added, add, each_row, separator, template};
use stackfit::dataset::{DATASET, MOST_OWN};
use stackfit::link::{State, decode, encode, encode_whole};

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    each_row(text, separator(text, |_| false), &mut |row| {
        rows.push(row.cells.clone());
        assert_eq!(row.number, rows.len());
    });
    rows
}

/// What comes of a table on a page without frameworks of the visitor's own.
fn added(text: &str) -> Added {
    add(text, &mut State::start())
}

/// The rows that the `csv` crate reads, which passes over empty lines.
fn theirs(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a text is no broken one"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn written(cells: &[Vec<String>], separator: u8, ends: csv::Terminator) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(separator)
        .terminator(ends)
        .from_writer(Vec::new());
    for row in cells {
        writer.write_record(row).expect("memory takes it");
    }
    String::from_utf8(writer.into_inner().expect("memory takes it")).expect("cells are texts")
}

proptest! {
    #[test]
    fn what_others_write_comes_back(
        cells in proptest::collection::vec(
            proptest::collection::vec("[a-z ,;\t\"\r\né=]{0,6}", 2..5), 0..5),
        separator in 0..3_usize,
        is_long in any::<bool>(),
        has_mark in any::<bool>(),
    ) {
        let separator = b",;\t"[separator];
        let ends = if is_long { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        // The first row tells what separates.
        let heads: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        let cells: Vec<Vec<String>> = std::iter::once(heads).chain(cells).collect();
        let mark = if has_mark { "\u{feff}" } else { "" };
        let text = format!("{mark}{}", written(&cells, separator, ends));
        prop_assert_eq!(rows(&text), cells);
    }

    #[test]
    fn whatever_the_text_is_others_read_the_same(text in "(a,b\r?\n)?[ab,\"\r\n é]{0,40}") {
        let is_there = |row: &Vec<String>| *row != [""];
        let mine: Vec<_> = rows(&text).into_iter().filter(is_there).collect();
        let others: Vec<_> = theirs(&text, b',').into_iter().filter(is_there).collect();
        prop_assert_eq!(mine, others);
    }

    #[test]
    fn any_text_is_read_and_whoever_is_found_has_a_name(text: String) {
        for text in [text.clone(), format!("Name,Language,Concurrency\n{text}")] {
            let mut state = State::start();
            add(&text, &mut state);
            prop_assert_eq!(decode(&encode_whole(&state), "").state, state);
        }
    }
}

/// What is found, as the link of a page with it.
fn link(text: &str) -> String {
    let mut state = State::start();
    assert_eq!(add(text, &mut state).mistakes, Vec::<String>::new(), "{text:?}");
    encode(&state)
}

#[test]
fn columns_are_found_by_name_or_key_in_any_case_and_order() {
    let expected = "v=1&add=Our_core.js.concurrency7.admin4";
    let admin = DATASET.criterion("admin").expect("a criterion").name;
    for text in [
        format!("Name,Language,Concurrency,{admin}\nOur core,JavaScript,7,4\n"),
        "ADMIN;name;CONCURRENCY;language\r\n4;Our core;7,0;js".to_owned(),
        "\u{feff}framework\tlanguage\tconcurrency\tadmin\n\n\"Our core\"\tjavascript\t7\t4\n"
            .to_owned(),
        "Our table\r\rNAME,language,concurrency,admin\rOur core,JS,7,4\r".to_owned(),
        "sep=;\nname;language;concurrency;admin;\nOur core;JS;7;4;\n;;;;\n".to_owned(),
    ] {
        assert_eq!(link(&text), expected, "{text}");
    }
}

#[test]
fn a_table_of_excel_in_europe_is_read_with_its_title_and_its_cells_of_several_lines() {
    let text = "\u{feff}Unsere Auswahl 2026\r\n\
                NAME;language;\"Machine\r\nlearning\";SECURITY;Bemerkung\r\n\
                \"Kern\r\nservice\";go;7,0;\"5,00\";\"a; \"\"b\"\"\r\nc\"\r\n";
    assert_eq!(link(text), "v=1&add=Kern_service.go.ml7.security5");
    assert_eq!(added(text).unknown, ["Bemerkung"]);
    assert_eq!(link(&text.replace(';', "\t")), "v=1&add=Kern_service.go.ml7.security5");
    let wrong = text.replace("7,0", "7,5").replace("5,00", "10,5");
    assert_eq!(
        added(&wrong).mistakes,
        [
            "Row 3, Machine learning: 7,5 is not a whole number from 0 to 10.",
            "Row 3, Security: 10,5 is not a whole number from 0 to 10.",
        ]
    );
}

#[test]
fn commas_in_a_title_separate_nothing_in_a_table_with_other_separators() {
    let title = "Our list, as of November, 2026\n";
    for separator in [",", ";", "\t"] {
        let table = "Name;Language;ML;Notes\nHub;go;7;fast\n".replace(';', separator);
        assert_eq!(link(&format!("{title}{table}")), "v=1&add=Hub.go.ml7");
    }
    let table = "Name;ML;Notes\nHub;7;own, small, framework\n";
    assert_eq!(link(&format!("{title}\n{table}")), "v=1&add=Hub.ml7");
}

#[test]
fn a_missing_cell_is_unknown_and_another_language_is_none_of_ours() {
    let text = "Name,Language,ML,Types\nA,,?,\nB\nC,other,Unknown,3\n";
    assert_eq!(link(text), "v=1&add=A,B,C.types3");
}

#[test]
fn every_mistake_is_named_by_row_and_column() {
    let text = "name,concurrency,ml,notes,,concurrency\n\
                A,11,x,nice\n\n\
                ,3\n\
                Django,3\n\
                A,7.5,-1,,,,more\n\
                A,1\nA,2\n";
    let found = added(text);
    assert_eq!(
        found.mistakes,
        [
            "Row 1, Concurrency: it stands above two columns.",
            "Row 2, Concurrency: 11 is not a whole number from 0 to 10.",
            "Row 2, Machine learning: x is not a whole number from 0 to 10.",
            "Row 4, Name: it is missing.",
            "Row 5, Name: Django is one of ours; its scores can be changed in its details.",
            "Row 6, Concurrency: 7.5 is not a whole number from 0 to 10.",
            "Row 6, Machine learning: -1 is not a whole number from 0 to 10.",
            "Row 6: there are more cells than columns.",
            "Row 8, Name: A stands in two rows.",
        ]
    );
    assert_eq!(found.unknown, ["notes"]);
}

#[test]
fn a_quote_that_is_not_closed_is_named_where_it_opens_and_nothing_is_added() {
    for (text, cell) in [
        ("Name,Language,Concurrency\n\"Core,Go,9\nX,Go,3", "Row 2, Name: Core,Go,9 X,Go,3"),
        ("Name,Language\nCore,\"Go\nX,Go\n", "Row 2, Language: Go X,Go"),
        ("Name,Notes\nCore,a\nX,\"b\n", "Row 3, a column left out: b"),
        ("Name,\"Language\nCore,Go\n", "Row 1: Language Core,Go"),
        ("\"Ours\nName,Language\nCore,Go\n", "Row 1: Ours Name,Language Core…"),
    ] {
        let said = format!("{cell} has a quote that is not closed at its end.");
        assert_eq!(added(text).mistakes, [said], "{text}");
    }
}

#[test]
fn what_stands_behind_a_closing_quote_is_named_and_blanks_there_are_none() {
    for (text, cell) in [
        ("Name,Language\n\"Core\"x,Go\n", "Row 2, Name: Corex"),
        ("Name,Notes,ML\nA,\"b\" c,1\n", "Row 2, a column left out: b c"),
        ("Name,ML,Types\nA,\"1\" \"2\",3\n", "Row 2, Machine learning: 1 \"2\""),
        ("\"Name\"s,ML\nA,1\n", "Row 1: Names"),
    ] {
        let said = format!("{cell} has a quote that is not closed at its end.");
        assert_eq!(added(text).mistakes, [said], "{text}");
    }
    let both = added("Name,ML\n\"A\"x,11\n").mistakes;
    let score = "Row 2, Machine learning: 11 is not a whole number from 0 to 10.";
    assert_eq!(both.get(1).map(String::as_str), Some(score));
    assert_eq!(link("Name,ML\n\"A\" ,\"7\"\n"), "v=1&add=A.ml7");
}

#[test]
fn a_framework_that_is_there_keeps_what_the_table_has_no_column_for() {
    let mut state = decode("v=1&add=Core.js.concurrency9.ml4.admin8,Hub.go.light7", "").state;
    let found = add("Name;Machine learning\nCore;9\nNew;1\nHub;\n", &mut state);
    assert_eq!((found.names.len(), found.changed), (3, 2));
    let kept = "v=1&add=Core.js.concurrency9.ml9.admin8,Hub.go.light7,New.ml1";
    assert_eq!(encode(&state), kept);
    // What has a column and is empty there is not known any more.
    add("Name,Language,Concurrency\nCore,,\n", &mut state);
    let kept = "v=1&add=Core.ml9.admin8,Hub.go.light7,New.ml1";
    assert_eq!(encode(&state), kept);
}

#[test]
fn a_table_without_names_or_frameworks_says_so() {
    let headless = "No row has the names of the columns, one of which must be Name.";
    for (text, said) in [
        ("", headless),
        ("a,b\n1,2\n", headless),
        ("Name,Language\n", "There is no row below the names of the columns."),
        ("Name\nx\u{202e}y", ""),
    ] {
        let mistakes = added(text).mistakes;
        assert_eq!(mistakes.first().map_or("", String::as_str), said, "{text}");
    }
    assert!(added("Name,Language\nA,Another\nB,other\nC,\n").mistakes.is_empty());
    let cobol = added("Name,Language\nA,Cobol\n").mistakes;
    assert_eq!(
        cobol,
        ["Row 2, Language: Cobol is not one of our languages; leave it empty for any other."]
    );
    let long = added(&format!("Name\n{}\n", "a".repeat(41))).mistakes;
    assert_eq!(
        long,
        [format!("Row 2, Name: {}… is too long; 40 characters are the most.", "a".repeat(23))]
    );
}

#[test]
fn the_template_is_a_table_with_one_framework_and_every_column() {
    let template = template();
    assert_eq!(link(&template), "v=1&add=Our_framework.js");
    assert_eq!(added(&template).unknown, Vec::<String>::new());
    let widths: Vec<usize> = rows(&template).iter().map(Vec::len).collect();
    assert_eq!(widths, [DATASET.criteria.len() + 2; 2]);
}

#[test]
fn one_of_a_name_that_is_there_is_changed_and_others_are_added() {
    let mut state = decode("v=1&add=A.ml1.types2,B.ml2", "").state;
    add("Name,ML\nC,5\nA,5\n", &mut state);
    assert_eq!(encode(&state), "v=1&add=A.ml5.types2,B.ml2,C.ml5");
}

#[test]
fn names_that_look_the_same_are_the_same_whatever_is_not_seen_in_them() {
    for unseen in "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}\u{200e}\u{200f}\u{61c}".chars() {
        let found = added(&format!("Name,ML\nCore,1\nCo{unseen}re,2\n"));
        assert_eq!(found.mistakes, ["Row 3, Name: Core stands in two rows."], "{unseen:?}");
        let found = added(&format!("Name,ML\nDjan{unseen}go,1\n"));
        assert!(found.mistakes[0].contains("Django is one of ours"), "{unseen:?}");
        for before in ["v=1&add=Core.ml1".to_owned(), format!("v=1&add=Co{unseen}re.ml1")] {
            let opened = decode(&before, "");
            assert_eq!((opened.adjusted, opened.not_understood.len()), (0, 0), "{before}");
            let mut state = opened.state;
            add(&format!("Name,ML\n{unseen}C{unseen}ore,5\n"), &mut state);
            assert_eq!(encode(&state), "v=1&add=Core.ml5", "{unseen:?}");
        }
    }
}

#[test]
fn rows_for_which_there_is_no_room_are_named() {
    let rows: Vec<String> = (0..=MOST_OWN).map(|place| format!("F{place}")).collect();
    let said = added(&format!("Name\n{}", rows.join("\n"))).mistakes;
    assert_eq!(said, ["Row 52: 50 frameworks of your own are the most."]);
}

#[test]
fn of_rows_for_which_there_is_no_room_the_first_alone_is_named() {
    let rows: Vec<String> = (0..500).map(|place| format!("F{place}")).collect();
    let found = added(&format!("Name\n{}", rows.join("\n")));
    assert_eq!(found.mistakes, ["Row 52: 50 frameworks of your own are the most."]);
    assert_eq!(found.names.len(), MOST_OWN);
}

#[test]
fn mistakes_in_rows_for_which_there_is_no_room_are_named_too() {
    let mut rows: Vec<String> = (0..60).map(|place| format!("F{place},5")).collect();
    rows.push("F60,eleven".to_owned());
    let found = added(&format!("Name,ML\n{}", rows.join("\n"))).mistakes;
    let first = found.first().map(String::as_str);
    assert_eq!(first, Some("Row 52: 50 frameworks of your own are the most."));
    assert!(
        found.len() == 2
            && found.iter().all(|one| one.starts_with("Row 5") || one.starts_with("Row 62, ")),
        "{found:?}"
    );
}

#[test]
fn a_row_whose_name_is_that_of_two_takes_no_place() {
    let mut state = decode("v=1&add=A.js.ml1,A.ts.ml2", "").state;
    let said = add("Name,ML\nA,5\n", &mut state).mistakes;
    assert_eq!(
        said,
        ["Row 2, Name: two of yours are called A; give one of them another name first."]
    );
    assert_eq!(encode(&state), "v=1&add=A.js.ml1,A.ts.ml2");
}
