//! Links that are out in the world keep their meaning for ever.
//!
//! `vN.toml` holds links of version N of the scheme, each with all that it means. A level of 0 has
//! no effect and is not told, so a new criterion or language that starts at 0 changes nothing here.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use serde::Deserialize;
use stackfit::dataset::{DATASET, framework_at, set_own};
use stackfit::link::{Opened, decode};
use stackfit_decision::Level;

#[derive(Deserialize)]
struct Golden {
    link: Vec<Link>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    about: String,
    #[serde(default)]
    fragment: String,
    #[serde(default)]
    query: String,
    means: String,
}

#[test]
fn links_of_version_1_keep_their_meaning() {
    let golden: Golden = toml::from_str(include_str!("v1.toml")).expect("v1.toml is TOML");
    assert!(golden.link.len() >= 12);
    for link in golden.link {
        let told = tell(&decode(&link.fragment, &link.query));
        assert_eq!(told.trim(), link.means.trim(), "{}", link.about);
    }
}

/// All that a link means, one line for each kind of setting.
fn tell(opened: &Opened) -> String {
    let scenario = &opened.state.scenario;
    let knows = DATASET.languages.iter().zip(&scenario.knowledge).map(|(l, level)| (l.key, *level));
    let matters = DATASET.criteria.iter().zip(&scenario.weights).map(|(c, level)| (c.key, *level));
    let must = DATASET.criteria.iter().zip(&scenario.must);
    let must = must.filter_map(|(criterion, least)| Some((criterion.key, (*least)?)));
    set_own(&opened.state.own);
    let own = opened.state.own.iter().map(|own| {
        let language = own.language.map_or("", |place| DATASET.languages[place].key);
        format!("{} {language}", own.name).trim_end().to_owned()
    });
    let id = |place: usize| framework_at(place).expect("it is there").id;
    let count = DATASET.frameworks.len() + opened.state.own.len();
    let hidden = (0..count).filter(|place| scenario.hides(*place));
    let compared = opened
        .state
        .compared
        .as_ref()
        .map(|places| places.iter().map(|place| id(*place)).collect::<Vec<_>>().join(", "));
    let overrides = opened.state.overrides.iter().map(|one| {
        let (framework, criterion) = (one.alternative, one.criterion);
        let criterion = &DATASET.criteria[criterion];
        format!("{}.{} {}", id(framework), criterion.key, one.value.get())
    });
    let overrides = sorted(overrides);
    // What is not known but stays in the link is no loss.
    let lost = opened.not_understood.len() - opened.state.unknown_pairs.len();
    let lines = [
        ("knows", levels(knows)),
        ("team", scenario.team.get().to_string()),
        ("matters", levels(matters)),
        ("must", levels(must)),
        ("own", own.collect::<Vec<_>>().join(", ")),
        ("hidden", sorted(hidden.map(|place| id(place).to_owned()))),
        ("compared", compared.unwrap_or("the leaders".to_owned())),
        ("overrides", overrides),
        ("name", opened.state.name.clone()),
        ("on", opened.state.on.map_or_else(String::new, |day| day.to_string())),
        ("kept", opened.state.unknown_pairs.join(" ")),
        ("adjusted", (opened.adjusted + lost).to_string()),
        ("newer", if opened.newer { "yes" } else { "no" }.to_owned()),
    ];
    // Links from before there were overrides, a day or own frameworks are told without those lines.
    let is_later = |what| ["overrides", "on", "own"].contains(&what);
    let told = lines.iter().filter(|(what, text)| !is_later(*what) || !text.is_empty());
    let told = told.map(|(what, text)| format!("{what}: {text}").trim_end().to_owned());
    told.collect::<Vec<_>>().join("\n")
}

fn levels<'a>(levels: impl Iterator<Item = (&'a str, Level)>) -> String {
    let told = levels.filter(|(_, level)| !level.is_zero());
    sorted(told.map(|(key, level)| format!("{key} {}", level.get())))
}

/// A list by its letters, since the order of the data means nothing.
fn sorted(entries: impl Iterator<Item = String>) -> String {
    let mut entries: Vec<String> = entries.collect();
    entries.sort_unstable();
    entries.join(", ")
}
