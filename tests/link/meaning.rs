//! The parts of a link and their meaning, one promise a test.

use stackfit::dataset::DATASET;
use stackfit::link::{LIMIT, State, WHOLE, decode, encode};
use stackfit_decision::Level;

/// The place of the criterion with this key.
fn criterion(key: &str) -> usize {
    DATASET.criterion(key).expect("a criterion").index
}

/// Opens a fragment, asserts how much was adjusted or lost, and gives the link that the page then
/// shows.
#[track_caller]
fn opens(fragment: &str, adjusted: usize) -> String {
    let opened = decode(fragment, "");
    let lost = opened.not_understood.len() - opened.state.unknown_pairs.len();
    assert_eq!(opened.adjusted + lost, adjusted, "{fragment}: {opened:?}");
    encode(&opened.state)
}

#[test]
fn the_start_is_the_version_alone() {
    assert_eq!(encode(&State::start()), "v=1");
    assert_eq!(decode("", "").state, State::start());
    assert_eq!(decode("v=1", "").state, State::start());
}

#[test]
fn a_link_is_read_with_and_without_its_sign() {
    assert_eq!(decode("#js=8", ""), decode("js=8", ""));
    assert_eq!(decode("", "?js=8"), decode("", "js=8"));
}

#[test]
fn the_order_of_a_link_is_fixed() {
    let mixed = "x=1&name=A&o=gin.ml.3&view=gin,flask&hide=rails,django&must=ml.8,admin&types=2&team=3&js=2";
    let fixed = "v=1&js=2&team=3&types=2&must=ml.8,admin&hide=django,rails&view=gin,flask&o=gin.ml3\
                 &name=A&x=1";
    assert_eq!(opens(mixed, 0), fixed);
}

#[test]
fn what_is_as_at_the_start_is_left_out() {
    assert_eq!(
        opens("v=1&js=5&ts=0&team=8&concurrency=1&ml=0&must=admin.5&name=", 0),
        "v=1&must=admin"
    );
}

#[test]
fn a_number_is_clamped() {
    assert_eq!(opens("js=999999999999999999999&py=-3&ml=11", 3), "v=1&js=10&py=0&ml=10");
}

#[test]
fn a_fraction_is_rounded() {
    assert_eq!(opens("js=7.5&py=7,4&ml=6.5", 3), "v=1&js=8&py=7&ml=7");
}

#[test]
fn zeros_and_spaces_before_a_number_change_nothing() {
    assert_eq!(opens("js=+08%20&py=003", 0), "v=1&js=8&py=3");
}

#[test]
fn what_is_no_number_is_ignored() {
    assert_eq!(opens("js=NaN&py=&ml=seven&team&types=1e1&go=Infinity", 6), "v=1");
}

#[test]
fn the_last_duplicate_wins() {
    assert_eq!(opens("js=1&js=2&js=3", 2), "v=1&js=3");
}

#[test]
fn a_bad_duplicate_never_beats_a_good_value() {
    assert_eq!(opens("js=1&js=x", 1), "v=1&js=1");
    assert_eq!(opens("js=1&js=99&js=", 2), "v=1&js=1");
    assert_eq!(opens("must=admin&must=x", 1), "v=1&must=admin");
    assert_eq!(opens("hide=gin&hide=gin,x", 2), "v=1&hide=gin");
}

#[test]
fn a_must_have_asks_for_5_unless_it_says_more() {
    assert_eq!(opens("must=admin,ml.8", 0), "v=1&must=ml.8,admin");
    assert_eq!(
        decode("must=admin", "").state.scenario.must[criterion("admin")],
        Some(Level::MIDDLE)
    );
}

#[test]
fn a_must_have_asks_for_1_to_10() {
    assert_eq!(opens("must=admin.0,ml.99,light.2.6", 3), "v=1&must=ml.10,admin.1,light.3");
}

#[test]
fn a_must_have_that_cannot_be_meant_is_ignored() {
    assert_eq!(opens("must=admin.x,js,team,nope,,ml", 5), "v=1&must=ml");
    assert_eq!(opens("must=", 1), "v=1");
}

#[test]
fn the_last_of_two_must_haves_on_one_criterion_wins() {
    assert_eq!(opens("must=admin.3,admin.8", 1), "v=1&must=admin.8");
}

#[test]
fn an_unknown_framework_is_ignored() {
    assert_eq!(opens("hide=django,nope&view=nope,flask", 2), "v=1&hide=django&view=flask");
}

#[test]
fn a_framework_named_twice_counts_once() {
    assert_eq!(opens("hide=gin,gin&view=gin,flask,gin", 2), "v=1&hide=gin&view=gin,flask");
}

#[test]
fn spaces_in_a_list_change_nothing() {
    let spaced = "must=ml.8,+admin+&hide=django,%20rails&view=+gin+,flask";
    assert_eq!(opens(spaced, 0), "v=1&must=ml.8,admin&hide=django,rails&view=gin,flask");
    assert_eq!(opens("view=none+", 0), "v=1&view=none");
}

#[test]
fn a_comparison_of_nothing_says_so() {
    let nothing = State { compared: Some(Vec::new()), ..State::start() };
    assert_eq!(encode(&nothing), "v=1&view=none");
    assert_eq!(decode("view=none", "").state, nothing);
}

#[test]
fn without_a_framework_to_compare_the_comparison_follows_the_leaders() {
    assert_eq!(opens("view=", 1), "v=1");
    assert_eq!(opens("view=nope", 1), "v=1");
}

#[test]
fn a_name_is_readable() {
    assert_eq!(
        opens("name=Our+shop,%20v2%2E0:%20100%", 0),
        "v=1&name=Our%20shop%2C%20v2%2E0%3A%20100%25"
    );
    assert_eq!(opens("name=1%2B1", 0), "v=1&name=1%2B1");
}

#[test]
fn markup_in_a_name_is_a_name() {
    let opened = decode("name=%3Cb%3E&py=3", "");
    assert_eq!(opened.state.name, "<b>");
    assert_eq!(encode(&opened.state), "v=1&py=3&name=%3Cb%3E");
}

#[test]
fn broken_escapes_stay_and_what_is_not_utf_8_goes() {
    assert_eq!(decode("name=50%25+%zz+%", "").state.name, "50% %zz %");
    assert_eq!(opens("name=a%C0%AFb%ff", 1), "v=1&name=ab");
    assert_eq!(opens("%6As=%38", 0), "v=1&js=8");
}

#[test]
fn without_a_version_a_link_is_of_version_1() {
    assert_eq!(decode("js=3", ""), decode("v=1&js=3", ""));
    assert_eq!(decode("v=01&js=3", ""), decode("v=1&js=3", ""));
}

#[test]
fn a_malformed_version_is_version_1() {
    for version in ["", "0", "x", "1x", "1.5"] {
        let opened = decode(&format!("v={version}&js=3"), "");
        assert_eq!((opened.not_understood.len(), opened.newer), (1, false), "{version}");
    }
}

#[test]
fn a_newer_link_is_read_as_well_as_possible_and_says_so() {
    for version in ["2", "10", "99999999999999999999999"] {
        let opened = decode(&format!("v={version}&js=3&mood=7"), "");
        assert_eq!((opened.adjusted, opened.newer), (0, true), "{version}");
        assert_eq!(encode(&opened.state), "v=1&js=3&mood=7");
    }
}

#[test]
fn the_fragment_wins_over_the_query() {
    let opened = decode("js=8&ml=x", "?js=3&py=2&ml=4");
    assert_eq!(encode(&opened.state), "v=1&js=8&py=2&ml=4");
    assert_eq!(opened.not_understood, ["ml=x"]);
}

#[test]
fn unknown_pairs_of_the_query_are_not_kept() {
    let opened = decode("x=1", "page_id=12&v=1&js=8");
    assert_eq!((encode(&opened.state).as_str(), opened.adjusted), ("v=1&js=8&x=1", 0));
    assert_eq!(opened.not_understood, ["x=1"]);
}

#[test]
fn unknown_pairs_stay_at_the_end_as_they_came() {
    let link = "mood=dark&js=8&foo&x=%41+b&x=2&j=3";
    assert_eq!(opens(link, 0), "v=1&js=8&mood=dark&foo&x=%41+b&x=2&j=3");
}

#[test]
fn an_unknown_pair_is_escaped_where_an_address_needs_it() {
    assert_eq!(opens("<b>=\"é\" %&#", 0), "v=1&%3Cb%3E=%22%C3%A9%22%20%25");
}

#[test]
fn unknown_pairs_that_do_not_fit_are_dropped() {
    let long = format!("x={}", "<".repeat(700));
    assert_eq!(opens(&format!("{long}&y=1"), 1), "v=1&y=1");
}

#[test]
fn unknown_pairs_fill_a_link_up_to_the_limit() {
    let most = "1".repeat(LIMIT - "v=1&".len());
    assert_eq!(opens(&most, 0).len(), LIMIT);
    assert_eq!(opens(&format!("{most}1"), 1), "v=1");
}

#[test]
fn unknown_pairs_give_way_when_a_state_grows() {
    let kept = format!("x={}", "1".repeat(1990));
    let mut state = decode(&kept, "").state;
    assert_eq!(encode(&state), format!("v=1&{kept}"));
    state.scenario.team = Level::ZERO;
    assert_eq!(encode(&state), "v=1&team=0");
}

#[test]
fn a_link_longer_than_any_that_was_written_is_cut_after_its_last_whole_pair() {
    let full = format!("js=8&{}", "&".repeat(WHOLE - 10));
    assert_eq!(opens(&format!("{full}py=10"), 0), "v=1&js=8&py=10");
    assert_eq!(opens(&format!("{full}py=10&ml=2"), 1), "v=1&js=8&py=10");
    assert_eq!(opens(&format!("{full}py=100"), 1), "v=1&js=8");
    assert_eq!(opens(&"a".repeat(WHOLE + 1), 1), "v=1");
}

#[test]
fn a_hundred_kilobytes_of_garbage_open() {
    assert_eq!(opens(&"é%".repeat(50_000), 1), "v=1");
    assert_eq!(opens(&"js=8&".repeat(20_000), WHOLE / "js=8&".len()), "v=1&js=8");
}

#[test]
fn a_changed_name_counts_one() {
    assert_eq!(opens("name=+a%E2%80%AEb%0A%0A", 1), "v=1&name=ab");
    assert_eq!(
        opens(&format!("name={}", "a".repeat(81)), 1),
        format!("v=1&name={}", "a".repeat(80))
    );
}

#[test]
fn a_typical_link_has_under_300_characters() {
    for preset in DATASET.presets {
        let mut scenario = preset.scenario();
        scenario.must[criterion("admin")] = Some(Level::MIDDLE);
        scenario.hide(2, true);
        let compared = Some(vec![0, 3, 5]);
        let name = "The shop for our customer".to_owned();
        let overrides = decode("o=django.concurrency.7,fastapi.ml.9", "").state.overrides;
        let link = encode(&State { scenario, compared, overrides, name, ..State::start() });
        assert!(link.len() < 300, "{} characters: {link}", link.len());
    }
}
