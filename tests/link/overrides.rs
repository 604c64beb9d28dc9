//! Overridden scores in a link: their meaning, and the ones that give way when they do not fit.

use stackfit::dataset::{DATASET, Score};
use stackfit::link::{LIMIT, State, decode, encode, encode_whole, is_ours, other_query, surplus};
use stackfit_decision::{Level, Override};

/// Opens a fragment, asserts how much was adjusted or lost, and gives the link that the page then shows.
#[track_caller]
fn opens(fragment: &str, adjusted: usize) -> String {
    let opened = decode(fragment, "");
    let changed = opened.adjusted + opened.not_understood.len();
    assert_eq!(changed, adjusted, "{fragment}: {opened:?}");
    encode(&opened.state)
}

/// A state with every score overridden, which is more than a link holds.
fn all_overridden() -> State {
    let all = DATASET.frameworks.iter().flat_map(|framework| {
        DATASET.criteria.iter().map(|criterion| Override {
            alternative: framework.index,
            criterion: criterion.index,
            value: Level::MAX,
        })
    });
    State { overrides: all.collect(), ..State::start() }
}

#[test]
fn an_override_sets_a_score() {
    let django = DATASET.framework("django").expect("a framework").index;
    let concurrency = DATASET.criterion("concurrency").expect("a criterion").index;
    let said = [Override { alternative: django, criterion: concurrency, value: Level::clamped(7) }];
    assert_eq!(decode("o=django.concurrency.7", "").state.overrides, said);
}

#[test]
fn overrides_go_by_framework_and_then_by_criterion() {
    assert_eq!(
        opens("o=fastapi.ml.9,django.types.0,django.concurrency.10", 0),
        "v=1&o=django.concurrency10.types0,fastapi.ml9"
    );
}

#[test]
fn an_override_out_of_range_is_dropped() {
    let outside = "gin.ml.11,gin.types.-1,gin.light.10.5,gin.rest.300";
    assert_eq!(opens(&format!("o={outside},gin.data.2"), 4), "v=1&o=gin.data2");
}

#[test]
fn an_override_of_a_fraction_is_rounded() {
    assert_eq!(opens("o=gin.ml.7.5,gin.types.6.4", 2), "v=1&o=gin.ml8.types6");
}

#[test]
fn an_override_of_an_unknown_cell_is_dropped() {
    let unknown = "cobol.ml.7,gin.speed.7,gin.team.7,gin.js.7,gin.js7,cobol.ml7";
    assert_eq!(opens(&format!("o={unknown},gin.ml.4"), 6), "v=1&o=gin.ml4");
}

#[test]
fn an_override_without_a_number_is_dropped() {
    assert_eq!(opens("o=gin.ml,gin.ml.,gin,,gin.ml.x,.ml.3,gin.7", 7), "v=1");
    assert_eq!(opens("o=&o", 2), "v=1");
}

#[test]
fn the_last_of_two_overrides_of_one_cell_wins() {
    assert_eq!(opens("o=gin.ml.3,django.ml.4,gin.ml.8", 1), "v=1&o=django.ml4,gin.ml8");
}

#[test]
fn an_override_that_cannot_be_meant_leaves_an_earlier_one() {
    assert_eq!(opens("o=gin.ml.3,gin.ml.11", 1), "v=1&o=gin.ml3");
}

#[test]
fn spaces_in_an_override_change_nothing() {
    assert_eq!(opens("o=+gin.ml.3+,%20django.%20ml.+08", 0), "v=1&o=django.ml8,gin.ml3");
}

#[test]
fn an_override_that_says_what_the_data_say_stays() {
    let gin = DATASET.framework("gin").expect("a framework");
    let whole = |score: &Score| score.cell.midpoint().in_tenths().is_multiple_of(10);
    let (place, score) =
        gin.scores.iter().enumerate().find(|(_, score)| whole(score)).expect("a whole score");
    let link = format!("v=1&o=gin.{}{}", DATASET.criteria[place].key, score.cell.midpoint());
    assert_eq!(opens(&link, 0), link);
}

#[test]
fn the_first_overrides_fill_a_link_and_the_last_give_way_whole() {
    let state = all_overridden();
    let link = encode(&state);
    let held = decode(&link, "").state.overrides;
    assert!(link.len() <= LIMIT && !held.is_empty());
    assert_eq!(held, state.overrides[..held.len()]);
}

#[test]
fn overrides_fill_a_link_up_to_the_limit() {
    let named = |length| State { name: "a".repeat(length), ..all_overridden() };
    let longest = (0..=80).map(|length| encode(&named(length)).len()).max();
    assert_eq!(longest, Some(LIMIT));
}

#[test]
fn overrides_give_way_to_a_name() {
    let name = "\u{1f980}".repeat(80);
    let state = decode(&encode(&State { name: name.clone(), ..all_overridden() }), "").state;
    assert_eq!(state.name, name);
}

#[test]
fn unknown_pairs_give_way_to_overrides() {
    let kept = vec![format!("x={}", "1".repeat(1990))];
    let overrides = decode("o=gin.ml.3", "").state.overrides;
    let state = State { overrides, unknown_pairs: kept, ..State::start() };
    assert_eq!(encode(&state), "v=1&o=gin.ml3");
}

#[test]
fn what_the_page_keeps_for_itself_holds_every_override() {
    let all = all_overridden();
    assert!(surplus(&all).overrides > 0);
    assert_eq!(decode(&encode_whole(&all), "").state, all);
}

#[test]
fn scores_of_one_framework_stand_together() {
    assert_eq!(opens("o=gin.ml3.types4,django.data0", 0), "v=1&o=django.data0,gin.ml3.types4");
    assert_eq!(opens("o=GIN.ML3.Types4", 0), "v=1&o=gin.ml3.types4");
}

#[test]
fn of_scores_that_stand_together_those_that_cannot_be_meant_are_dropped() {
    assert_eq!(opens("o=gin.ml3.speed4.types11.data2", 1), "v=1&o=gin.ml3.data2");
}

#[test]
fn a_link_holds_more_scores_than_as_it_was_written_at_first() {
    let held = decode(&encode(&all_overridden()), "").state.overrides;
    let before: Vec<String> = (held.iter())
        .map(|one| {
            let id = DATASET.frameworks[one.alternative].id;
            format!("{id}.{}.{}", DATASET.criteria[one.criterion].key, one.value.get())
        })
        .collect();
    assert!(before.join(",").len() > LIMIT * 3 / 2, "{} scores", held.len());
}

#[test]
fn an_address_with_overrides_is_ours() {
    assert!(is_ours("#o=gin.ml.3", "") && is_ours("#o=gin.ml3", ""));
    assert_eq!(other_query("?v=1&o=gin.ml.3&x=1"), "?x=1");
}
