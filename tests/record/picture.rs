//! The picture of an answer.

use proptest::prelude::*;
use stackfit::link::State;
use stackfit::record::card;

use crate::{case, name, of_link, with_own};

#[test]
fn a_picture_shows_the_name_the_leaders_how_firm_it_is_and_where_it_comes_from() {
    let case = of_link("v=1&name=Our shop");
    let svg = card(&case);
    assert!(svg.starts_with("<svg ") && svg.contains("width=\"1200\" height=\"630\""), "{svg}");
    for standing in &case.ranking.standings[..5] {
        assert!(svg.contains(&format!(">{}</text>", name(standing.alternative))), "{svg}");
    }
    for words in [">Our shop<", " of 100 nearby settings", ">a.example/b<"] {
        assert!(svg.contains(words), "no {words} in {svg}");
    }
}

#[test]
fn a_picture_says_what_is_a_must() {
    let told = ">Must have at least: Real-time 8 and Admin panel 3.</text>";
    assert!(card(&of_link("v=1&must=realtime.8,admin.3")).contains(told));
    assert!(!card(&of_link("v=1")).contains("Must have"));
}

#[test]
fn scores_end_in_a_tenth_also_where_they_are_whole() {
    let mut whole = 0;
    for level in 0..=10 {
        let case = of_link(&format!("v=1&py=9&js=5&realtime={level}"));
        for standing in &case.ranking.standings[..5] {
            let tenths = case.ranking.tenths(standing.points);
            assert!(card(&case).contains(&format!(">{}.{}</text>", tenths / 10, tenths % 10)));
            whole += usize::from(tenths.is_multiple_of(10));
        }
    }
    assert!(whole > 0, "no score is whole");
}

#[test]
fn a_picture_says_who_is_hidden_and_whose_scores_were_changed() {
    let told = card(&of_link("v=1&must=admin.3&hide=django&o=rails.ml10,rails.admin9"));
    let said = "Must have at least: Admin panel 3. Hidden: Django. Own scores for: Rails.</text>";
    assert!(told.contains(said), "{told}");
    let own = card(&of_link("v=1&add=Hub.js.ml10"));
    assert!(!own.contains("Own scores"), "{own}");
}

/// The texts of a picture with their sizes.
fn texts(svg: &str) -> Vec<(i32, String)> {
    let text = |piece: &str| {
        let (_, piece) = piece.split_once("font-size=\"")?;
        let (size, piece) = piece.split_once('"')?;
        let (_, text) = piece.split_once('>')?;
        Some((size.parse().ok()?, text.split_once("</text>")?.0.to_owned()))
    };
    svg.split("<text ").filter_map(text).collect()
}

#[test]
fn names_of_ones_own_can_be_read_and_long_ones_end_in_dots() {
    for (own, is_whole) in [
        ("Our template", true),
        ("Company service template", false),
        ("A very long name of forty letters it is.", false),
        ("إطار الخدمات الداخلية للشركة الكبيرة", false),
    ] {
        let svg = card(&case(&with_own("", own)));
        let texts = texts(&svg);
        let start: String = own.chars().take(7).collect();
        let (size, told) = texts
            .iter()
            .find(|(_, text)| text.starts_with(&start) && !text.contains(". "))
            .expect("it is shown");
        assert!(*size >= 22, "{told} at {size}");
        assert_eq!(told == own, is_whole, "{told}");
        assert!(is_whole || told.trim_end_matches('\u{200f}').ends_with('…'), "{told}");
        assert!(told.chars().count() >= 12, "{told}");
        assert!(!svg.contains("(yours)"), "{svg}");
    }
}

#[test]
fn the_foot_can_be_read_for_a_group_of_any_size() {
    let long = "_Featherstonehaugh_of_the_Platform_Team";
    for people in 2..=12 {
        let others = (2..=people).map(|number| format!("P{number}{long}.js{}.py0", number % 10));
        let link = format!("v=1&name=Ann{long}&with={}", others.collect::<Vec<_>>().join(","));
        let texts = texts(&card(&of_link(&link)));
        let least = texts.iter().map(|(size, _)| *size).min();
        assert!(least.is_some_and(|least| least >= 20), "{people}: {texts:?}");
        let is_short = texts.iter().any(|(_, text)| text.contains(" do not agree yet."));
        assert_eq!(is_short, people > 4, "{people}: {texts:?}");
    }
}

#[test]
fn long_names_do_not_make_the_foot_too_small_to_read() {
    let mut state = with_own("", "A very long name of forty letters it is");
    state.own.extend(with_own("", "Another name that is as long as it may").own);
    for mut one in state.overrides.clone() {
        one.alternative += 1;
        state.overrides.push(one);
    }
    let texts = texts(&card(&case(&state)));
    let foot: Vec<_> = texts
        .iter()
        .filter(|(_, text)| text.contains("nearby") || text.contains("Data of"))
        .collect();
    assert_eq!(foot.len(), 2, "{texts:?}");
    assert!(foot.iter().all(|(size, _)| *size >= 20), "{foot:?}");
    assert!(foot[1].1.ends_with('.') && foot[0].1.starts_with("Close race. A"), "{foot:?}");
    let one = self::texts(&card(&of_link("v=1")));
    assert!(one.iter().any(|(size, text)| *size >= 22 && text.contains("Data of")), "{one:?}");
}

proptest! {
    #[test]
    fn a_name_cannot_break_out_of_the_picture(name in "[<>&\"'a-z/ ]{1,40}") {
        let name = stackfit::link::clean_name(&name);
        let elements = |name: String| {
            card(&case(&State { name, ..State::start() })).matches('<').count()
        };
        prop_assert_eq!(elements(name.clone()), elements("a".to_owned()));
        let svg = card(&case(&State { name, ..State::start() }));
        let bare = svg.replace("&amp;", "").replace("&lt;", "");
        prop_assert!(!bare.contains('&'), "{}", svg);
    }
}
