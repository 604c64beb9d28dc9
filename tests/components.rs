//! Single components in a real browser.
#![cfg(all(target_arch = "wasm32", feature = "page"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::task::tick;
use stackfit::browser::{StorageError, StorageKey};
use stackfit::dataset::{self, DATASET};
use stackfit::link::State;
use stackfit::ui::{
    AnswerLine, Changed, LeftOut, PageState, RankingList, Slider, SliderTarget, firmness,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A part of the page, mounted with a state of its own.
struct Mounted {
    root: HtmlElement,
    page: PageState,
    _handle: Box<dyn std::any::Any>,
}

impl Mounted {
    fn of<V: IntoView + 'static>(part: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let made = Rc::new(Cell::new(None));
        let page = made.clone();
        let handle: UnmountHandle<_> = mount_to(root.clone(), move || {
            let page = PageState::new(State::start());
            provide_context(page);
            made.set(Some(page));
            part()
        });
        let page = page.get().expect("mounting runs the component");
        Self { root, page, _handle: Box::new(handle) }
    }

    fn find(&self, css: &str) -> Element {
        self.root.query_selector(css).unwrap().unwrap_or_else(|| panic!("no {css}"))
    }

    fn input(&self, css: &str) -> HtmlInputElement {
        self.find(css).unchecked_into()
    }

    fn order(&self) -> Vec<String> {
        let rows = self.find("#ranking").children();
        (0..rows.length()).filter_map(|at| rows.item(at)?.get_attribute("data-framework")).collect()
    }
}

fn tell(input: &HtmlInputElement, kind: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    input.dispatch_event(&Event::new_with_event_init_dict(kind, &init).unwrap()).unwrap();
}

/// Waits until that has followed a change which follows it in later frames than the list.
async fn later_frames() {
    for _ in 0..12 {
        let frame = Promise::new(&mut |resolve, _| {
            window().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

fn concurrency() -> SliderTarget {
    SliderTarget::Criterion(DATASET.criterion("concurrency").expect("it is in the data"))
}

#[wasm_bindgen_test]
async fn moving_a_slider_changes_the_scenario_and_the_number_beside_it() {
    let part =
        Mounted::of(|| view! { <Slider target=concurrency() is_shown=Signal::stored(true) /> });
    let track = part.input("input[type=range]");
    track.set_value("7");
    tell(&track, "input");
    tick().await;
    assert_eq!(part.page.read(|s| concurrency().level(s).get()), 7);
    assert_eq!(part.input(".slider-number").value(), "7");
}

#[wasm_bindgen_test]
async fn an_emptied_number_keeps_the_slider_and_comes_back() {
    let part =
        Mounted::of(|| view! { <Slider target=concurrency() is_shown=Signal::stored(true) /> });
    let number = part.input(".slider-number");
    number.set_value("");
    tell(&number, "input");
    tell(&number, "change");
    tick().await;
    assert_eq!(part.page.read(|s| concurrency().level(s).get()), 1);
    assert_eq!(number.value(), "1");
}

#[wasm_bindgen_test]
async fn the_list_in_the_document_has_the_order_of_the_ranking() {
    let part = Mounted::of(|| view! { <RankingList /> });
    let knows_java = DATASET.languages.iter().find(|l| l.key == "java").expect("in the data");
    part.page.change(Changed::Settings, |scenario| {
        scenario.knowledge.fill(stackfit_decision::Level::ZERO);
        SliderTarget::Language(knows_java).slider().set(scenario, stackfit_decision::Level::MAX);
    });
    tick().await;
    let ranked = part.page.ranking.get_untracked().listed();
    let ids: Vec<&str> = ranked.iter().map(|i| DATASET.frameworks[*i].id).collect();
    assert_eq!(part.order(), ids);
    assert_eq!(ids[0], "spring-boot");
}

#[wasm_bindgen_test]
async fn hiding_a_framework_offers_the_way_back() {
    let part = Mounted::of(|| view! { <RankingList /> <LeftOut /> });
    let before = part.order();
    part.page.change(Changed::Settings, |scenario| scenario.hidden[5] = true);
    tick().await;
    assert_eq!(part.order().len(), before.len() - 1);
    part.find("#hidden button").unchecked_into::<HtmlElement>().click();
    tick().await;
    assert_eq!(part.order(), before);
}

#[wasm_bindgen_test]
async fn the_answer_asks_when_nothing_matters() {
    let part =
        Mounted::of(|| view! { <AnswerLine firmness=firmness(expect_context::<PageState>()) /> });
    part.page.change(Changed::Settings, |scenario| {
        *scenario = stackfit_decision::Scenario::blank(dataset::model());
    });
    later_frames().await;
    let said = part.find("#answer").text_content().unwrap_or_default();
    assert!(said.starts_with("What matters to you?"), "{said}");
}

#[wasm_bindgen_test]
fn a_step_that_changes_nothing_is_none() {
    let part = Mounted::of(|| ());
    let page = part.page;
    page.change_by_step(|_| {});
    page.score(0, 0, None);
    page.drop_own_scores();
    page.open_by_step(State::start());
    assert!(!page.take_step());
}

#[wasm_bindgen_test]
fn a_step_that_changes_something_is_told_once() {
    let part = Mounted::of(|| ());
    let page = part.page;
    let steps: [fn(PageState); 4] = [
        |page| page.change_by_step(|scenario| scenario.hide(0, true)),
        |page| page.score(0, 0, Some(stackfit_decision::Level::ZERO)),
        |page| page.drop_own_scores(),
        |page| page.open_by_step(State::start()),
    ];
    for (at, step) in steps.into_iter().enumerate() {
        step(page);
        assert_eq!((page.take_step(), page.take_step()), (true, false), "step {at}");
    }
    page.open(State { name: "Other".to_owned(), ..State::start() });
    page.change(Changed::Settings, |scenario| scenario.hide(0, true));
    assert!(!page.take_step());
}

/// Writes to the storage what another version of the page, or something else, may have left there.
fn leave(text: &str) {
    let storage = window().local_storage().unwrap().unwrap();
    storage.set_item("stackfit.kept", text).unwrap();
}

fn left() -> Option<String> {
    window().local_storage().unwrap().unwrap().get_item("stackfit.kept").unwrap()
}

#[wasm_bindgen_test]
fn what_is_kept_is_found_again_and_only_what_this_version_can_read_is_replaced() {
    let links = ["v=1&js=8&name=A".to_owned(), "v=1".to_owned()];
    leave("1");
    assert_eq!(StorageKey::Kept.write(&links), Ok(()));
    assert_eq!(StorageKey::Kept.read(), Ok(links.to_vec()));

    leave("2\nwhatever a newer version keeps");
    assert_eq!(StorageKey::Kept.write(&links), Err(StorageError::Newer));
    StorageKey::Kept.clear_unreadable();
    assert_eq!(left().as_deref(), Some("2\nwhatever a newer version keeps"));

    leave("{rubbish}");
    assert_eq!(StorageKey::Kept.write(&links), Err(StorageError::Unreadable));
    StorageKey::Kept.clear_unreadable();
    assert_eq!(StorageKey::Kept.read(), Ok(Vec::new()));
}
