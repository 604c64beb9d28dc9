//! The table of figures, as a reader of CSV takes it.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use stackfit::dataset::DATASET;
use stackfit::record::{Case, csv};

use crate::states::state;
use crate::{case, name, of_link, with_own};

type Row = HashMap<String, String>;

/// The rows of a table by the heads of its columns; all are as long as the head.
fn rows(case: &Case) -> Vec<Row> {
    let text = csv(case);
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    let head = text.lines().next().unwrap_or_default();
    let columns: HashSet<&str> = head.split(',').collect();
    assert_eq!(columns.len(), head.split(',').count(), "{head}");
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect("each row has the columns of the head")
}

fn tenths(cell: &str) -> u32 {
    let (whole, tenth) = cell.split_once('.').unwrap_or((cell, "0"));
    whole.parse::<u32>().expect("a number") * 10 + tenth.parse::<u32>().expect("a digit")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_table_is_the_ranking_and_parts_add_up_to_scores(state in state()) {
        let case = case(&state);
        let rows = rows(&case);
        let (settings, rest) = rows.split_first().expect("a row of settings");
        for (language, level) in DATASET.languages.iter().zip(&state.scenario.knowledge) {
            prop_assert_eq!(&settings[language.key], &level.get().to_string());
        }
        prop_assert_eq!(&settings["team"], &state.scenario.team.get().to_string());
        prop_assert_eq!(&settings["link"], &case.address);
        let ranking = &case.ranking;
        let listed = ranking.listed();
        prop_assert_eq!(rest.len(), 1 + DATASET.frameworks.len());
        for (row, framework) in rest[1..].iter().zip(&listed) {
            prop_assert_eq!(&row["row"], name(*framework));
            let Some(standing) = ranking.standing(*framework) else {
                prop_assert_eq!(ranking.weight, 0);
                continue;
            };
            prop_assert_eq!(&row["rank"], &standing.rank.to_string());
            prop_assert_eq!(tenths(&row["score"]), ranking.tenths(standing.points));
            let keys = DATASET.criteria.iter().map(|criterion| criterion.key);
            let parts = keys.chain(["team"]).map(|key| row[key].as_str()).filter(|cell| !cell.is_empty());
            prop_assert_eq!(parts.map(tenths).sum::<u32>(), tenths(&row["score"]));
        }
        let out = rest[1 + listed.len()..].iter().map(|row| row["rank"].as_str());
        let expected = [vec!["left out"; ranking.excluded.len()], vec!["hidden"; ranking.hidden.len()]];
        prop_assert_eq!(out.collect::<Vec<_>>(), expected.concat());
    }

    #[test]
    fn no_cell_begins_like_a_formula_whatever_the_names_say(
        name in "[=+@,\"'a-]{1,9}",
        own in "[=+@,\"'a-]{1,9}",
    ) {
        let rows = rows(&case(&with_own(&name, &own)));
        for cell in rows.iter().flat_map(HashMap::values) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{}", cell);
        }
        let unquoted = |text: &str| text.trim_start_matches('\'').to_owned();
        prop_assert_eq!(unquoted(&rows[0]["row"]), unquoted(&name));
        prop_assert_eq!(unquoted(&rows[2]["row"]), unquoted(&own));
    }
}

#[test]
fn must_haves_have_a_row() {
    let rows = rows(&of_link("v=1&must=admin.8"));
    assert_eq!((rows[1]["row"].as_str(), rows[1]["admin"].as_str()), ("Must-haves", "8"));
}
