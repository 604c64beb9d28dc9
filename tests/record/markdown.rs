//! Markdown of a record, as GitHub reads it and with all that others add.

use std::fmt::Write as _;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;
use stackfit::dataset::DATASET;
use stackfit::link::{State, clean_name};
use stackfit::record::{Case, markdown, title};
use stackfit_decision::differences;

use crate::states::state;
use crate::{case, name, with_own};

/// What becomes of a text.
#[derive(Debug, Default)]
struct Read {
    headings: Vec<(u8, String)>,
    links: Vec<String>,
    tables: Vec<usize>,
    front: String,
    /// What a record has none of.
    strange: String,
}

fn read(text: &str) -> Read {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.strikethrough = true;
    extension.table = true;
    extension.autolink = true;
    extension.tasklist = true;
    extension.superscript = true;
    extension.footnotes = true;
    extension.description_lists = true;
    extension.multiline_block_quotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    extension.math_code = true;
    extension.wikilinks_title_after_pipe = true;
    extension.front_matter_delimiter = Some("---".to_owned());
    let arena = Arena::new();
    let mut found = Read::default();
    for node in parse_document(&arena, text, &options).descendants() {
        match &node.data.borrow().value {
            NodeValue::FrontMatter(front) => found.front.clone_from(front),
            NodeValue::Heading(heading) => found.headings.push((heading.level, words(node))),
            NodeValue::Link(link) => found.links.push(link.url.clone()),
            NodeValue::Table(table) => found.tables.push(table.num_columns),
            NodeValue::Document
            | NodeValue::Text(_)
            | NodeValue::Paragraph
            | NodeValue::Strong
            | NodeValue::Code(_)
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::TableRow(_)
            | NodeValue::TableCell => {}
            other => drop(write!(found.strange, "{other:?} ")),
        }
    }
    found
}

/// The words in a node, as they are read.
fn words<'a>(node: &'a AstNode<'a>) -> String {
    let mut words = String::new();
    for node in node.descendants() {
        if let NodeValue::Text(text) = &node.data.borrow().value {
            words.push_str(text);
        }
    }
    words
}

/// The words of a text, without the mark that keeps letters from being made of what has an `@`.
fn plain(text: &str) -> String {
    text.replace('\u{2060}', "")
}

fn assert_is_a_record(case: &Case) {
    let text = markdown(case);
    let found = read(&text);
    assert_eq!(found.strange, "", "{text}");
    assert_eq!(found.front.trim(), "---\nstatus: proposed\ndate: 2027-01-02\n---");
    let is_ranked = !case.ranking.standings.is_empty();
    let ranked = if is_ranked { case.ranking.listed() } else { Vec::new() };
    let picked = case.state.compared.clone().unwrap_or_default();
    // Those that are compared, if there is room for all, and who leads in front of them.
    let are_alone = (2..=3).contains(&picked.len());
    let mut shown = Vec::new();
    for one in ranked.iter().take(1).chain(&picked).chain(&ranked) {
        if !shown.contains(one) {
            shown.push(*one);
        }
    }
    shown.truncate(3);
    let mut told = if are_alone { picked.clone() } else { shown.clone() };
    told.splice(..0, ranked.first().filter(|first| !told.contains(first)).copied());
    let mut expected = vec![
        (1, title(case).to_owned()),
        (2, "Context and Problem Statement".to_owned()),
        (2, "Decision Drivers".to_owned()),
        (2, "Considered Options".to_owned()),
        (2, "Decision Outcome".to_owned()),
    ];
    if let [first, second, ..] = case.ranking.standings.as_slice() {
        let (first, second) = (first.alternative, second.alternative);
        let all = differences(&case.model, &case.state.scenario, first, second);
        if all.iter().any(|one| one.tenths != 0) {
            expected.push((3, "Consequences".to_owned()));
        }
    }
    expected.push((3, "Confirmation".to_owned()));
    if !shown.is_empty() {
        expected.push((2, "Pros and Cons of the Options".to_owned()));
    }
    expected.extend(told.iter().map(|one| (3, name(*one).to_owned())));
    if !shown.is_empty() {
        expected.push((3, "Side by side".to_owned()));
        expected.push((3, "What we measured".to_owned()));
    }
    expected.push((2, "More Information".to_owned()));
    let headings: Vec<_> =
        found.headings.iter().map(|(level, text)| (*level, plain(text))).collect();
    let expected: Vec<_> = expected.iter().map(|(level, text)| (*level, plain(text))).collect();
    assert_eq!(headings, expected, "{text}");
    let of_data = |url: &&str| url.starts_with("https://") && !url.contains("evil");
    assert_eq!(found.links.first(), Some(&case.address), "{text}");
    assert!(found.links[1..].iter().all(|url| of_data(&url.as_str())), "{:?}", found.links);
    let sources = text.rsplit("\n\n").next().unwrap_or_default();
    assert_eq!(found.links.len() - 1, sources.matches(" <http").count(), "{text}");
    let columns = if are_alone { picked.len() } else { shown.len() };
    assert!(found.tables.starts_with(&[3, 4 + columns]), "{:?}", found.tables);
}

/// A name that tries to be more than a name.
fn bad_name() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("# "),
        Just("---"),
        Just("```"),
        Just("~~~"),
        Just("> "),
        Just("- "),
        Just("1. "),
        Just("1) "),
        Just("| a | b |"),
        Just("|---|"),
        Just("[a](https://evil.example)"),
        Just("![a](x)"),
        Just("<b>"),
        Just("<https://evil.example>"),
        Just("https://evil.example"),
        Just("www.evil.example"),
        Just("me@evil.example"),
        Just("@everyone"),
        Just("**"),
        Just("_a_"),
        Just("`"),
        Just("\\"),
        Just("[^1]"),
        Just("[x]"),
        Just("[[a]]"),
        Just("$a$"),
        Just("&amp;"),
        Just("&#35;"),
        Just("{{ a }}"),
        Just("<!--"),
        Just("[!NOTE]"),
        Just("^a^"),
        Just("~a~"),
        Just("==a=="),
        Just(": "),
        Just(" "),
        Just("a"),
        Just("ftp://x.example"),
        Just("+ "),
        Just("mailto:a@b.example"),
        Just("é"),
        Just("🦀"),
        Just("***"),
        Just("==="),
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| clean_name(&pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_record_has_its_headings_links_and_tables_and_no_others_whatever_the_names_say(
        name in bad_name(),
        own in bad_name(),
    ) {
        assert_is_a_record(&case(&with_own(&name, &own)));
    }

    #[test]
    fn the_record_of_any_state_is_one(state in state()) {
        assert_is_a_record(&case(&state));
    }
}

#[test]
fn every_weight_stands_in_the_record_and_what_matters_most_first() {
    let text = markdown(&case(&State::start()));
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    for criterion in DATASET.criteria {
        let row = rows.iter().find(|row| row.starts_with(&format!("| {} |", criterion.name)));
        let row = row.expect("each criterion has a row");
        assert!(row.contains(&format!("| {} |", criterion.default_weight.get())), "{row}");
    }
    let first = rows.iter().position(|row| row.starts_with("| Team’s language |"));
    let head = rows.iter().position(|row| row.contains("| Weight |"));
    assert_eq!(first.zip(head).map(|(first, head)| first - head), Some(2));
}
