//! The glide of rows to their new places in a list.
//!
//! A row starts where it was and ends where it is. How far that is follows from the places and the
//! height of a row, so that nothing is measured while a slider moves. Glides of one row add up:
//! one that changes its direction does so without a jump.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::Element;

/// How long a row glides, in milliseconds.
const DURATION: f64 = 240.0;

/// Lets a row glide from this many pixels below its place to its place. Does nothing where the
/// browser cannot.
pub fn glide(row: &Element, pixels: i32) {
    // A row that does not glide is where it belongs.
    let _ = start(row, pixels);
}

fn start(row: &Element, pixels: i32) -> Option<()> {
    let frame = |transform: &str| object(&[("transform", transform.into())]);
    let frames = Array::of2(&frame(&format!("translateY({pixels}px)"))?, &frame("none")?);
    let options = object(&[
        ("duration", DURATION.into()),
        ("easing", "cubic-bezier(.2, .7, .2, 1)".into()),
        ("composite", "add".into()),
    ])?;
    let animate: Function = Reflect::get(row, &"animate".into()).ok()?.dyn_into().ok()?;
    animate.call2(row, &frames, &options).ok()?;
    Some(())
}

fn object(entries: &[(&str, JsValue)]) -> Option<JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &JsValue::from_str(key), value).ok()?;
    }
    Some(object.into())
}

/// Puts an element into a parent, before one of its children or at the end. Where the browser can,
/// it keeps the focus and whatever moves in it.
pub fn place(parent: &Element, element: &Element, before: Option<&Element>) {
    let next = before.map_or(JsValue::NULL, JsValue::from);
    let atomic = Reflect::get(parent, &"moveBefore".into()).ok();
    let atomic = atomic.and_then(|way| way.dyn_into::<Function>().ok());
    if atomic.is_some_and(|way| way.call2(parent, element, &next).is_ok()) {
        return;
    }
    // A child that is not there any more, as the next one, leaves the element where it is.
    let _ = parent.insert_before(element, before.map(AsRef::as_ref));
}
