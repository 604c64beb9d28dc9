//! Drawings as pictures.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::document::handed_value;

/// A drawing in SVG as a PNG of this width and height, drawn by the browser; nothing where it does not
/// draw, or lets nobody have what it drew.
pub async fn drawn(svg: &str, (width, height): (i32, i32)) -> Option<Blob> {
    let draw: Function = handed_value("stackfitDraw")?.dyn_into().ok()?;
    let drawn = draw.call3(&JsValue::UNDEFINED, &svg.into(), &width.into(), &height.into()).ok()?;
    JsFuture::from(Promise::resolve(&drawn)).await.ok()?.dyn_into().ok()
}
