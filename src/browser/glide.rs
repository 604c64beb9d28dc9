//! The glide of rows to their new places in a list.
//!
//! The technique is FLIP (first, last, invert, play): remember where the rows are, let the list
//! change, and start each row's animation where it was. The measuring after the change waits for
//! the next frame, when the browser lays the page out anyway, so that no move of a slider pays for
//! it. Rows are measured from the top of their list: what scrolls meanwhile moves none of them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{queue_microtask, request_animation_frame};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Animation, Element};

/// How long a row glides, in milliseconds.
const DURATION: f64 = 240.0;

/// The rows of one list.
#[derive(Clone, Default)]
pub struct Glide(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    /// The list, and where its rows were before the change that is not drawn yet.
    before: Option<(Element, Vec<(Element, f64)>)>,
    /// What still moves.
    running: Vec<Animation>,
}

impl Glide {
    /// Remembers where the children of a list are, and moves them from there once the list has
    /// changed. Calls before the next frame count as one. Does nothing for visitors who asked for
    /// less motion.
    pub fn follow(&self, list: &Element) {
        let Ok(mut state) = self.0.try_borrow_mut() else { return };
        if state.before.is_some() || prefers_stillness() {
            return;
        }
        let (rows, start) = (list.children(), top(list));
        let rows = (0..rows.length()).filter_map(|at| rows.item(at));
        let rows = rows.map(|row| (row.clone(), top(&row) - start)).collect();
        state.before = Some((list.clone(), rows));
        drop(state);
        let this = self.clone();
        // Behind all that the same event asks of the next frame: what is scrolled to a row finds
        // the row where it belongs.
        queue_microtask(move || request_animation_frame(move || this.play()));
    }

    fn play(&self) {
        let Ok(mut state) = self.0.try_borrow_mut() else { return };
        for animation in state.running.drain(..) {
            animation.cancel();
        }
        let Some((list, rows)) = state.before.take() else { return };
        let start = top(&list);
        let moves: Vec<(Element, f64)> = rows
            .into_iter()
            .filter(|(row, _)| row.is_connected())
            .map(|(row, before)| (row.clone(), before - (top(&row) - start)))
            .filter(|(_, distance)| distance.abs() >= 1.0)
            .collect();
        state.running = moves.iter().filter_map(|(row, by)| glide_from(row, *by)).collect();
    }
}

fn top(row: &Element) -> f64 {
    row.get_bounding_client_rect().top()
}

/// Starts the animation of a row from this many pixels below its place.
fn glide_from(row: &Element, distance: f64) -> Option<Animation> {
    let frame = |transform: String| object(&[("transform", transform.into())]);
    let frames = Array::of2(
        &frame(format!("translateY({}px)", pixels(distance)))?,
        &frame("none".to_owned())?,
    );
    let easing = "cubic-bezier(.2, .7, .2, 1)".into();
    let options = object(&[("duration", DURATION.into()), ("easing", easing)])?;
    let animate: Function = Reflect::get(row, &"animate".into()).ok()?.dyn_into().ok()?;
    animate.call2(row, &frames, &options).ok()?.dyn_into().ok()
}

/// A distance in whole pixels; the formatting of fractions would weigh more than it shows.
fn pixels(distance: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "a list is no two billion pixels high")]
    let whole = distance.round() as i32;
    whole
}

fn object(entries: &[(&str, JsValue)]) -> Option<JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from_str(key), value).ok()?;
    }
    Some(object.into())
}

fn prefers_stillness() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}
