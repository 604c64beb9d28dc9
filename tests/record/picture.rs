//! The picture of an answer.

use proptest::prelude::*;
use stackfit::link::State;
use stackfit::record::card;

use crate::{case, name, of_link};

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
    let case = of_link("v=1&py=9&js=5&realtime=7");
    let tenths: Vec<u32> =
        case.ranking.standings[..5].iter().map(|one| case.ranking.tenths(one.points)).collect();
    assert!(tenths.iter().any(|tenths| tenths % 10 == 0), "{tenths:?}");
    for tenths in tenths {
        assert!(card(&case).contains(&format!(">{}.{}</text>", tenths / 10, tenths % 10)));
    }
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
