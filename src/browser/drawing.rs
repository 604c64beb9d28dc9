//! Drawing and taking apart: what the script that starts the program lets the browser do for it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::handed::handed_value;

/// A drawing in SVG as a PNG, drawn by the browser; nothing where it does not draw, or lets nobody have
/// what it drew.
pub async fn drawn(svg: &str) -> Option<Blob> {
    let drawn = Promise::resolve(&call("stackfitDraw", svg).ok()?);
    JsFuture::from(drawn).await.ok()?.dyn_into().ok()
}

/// The leaves of a JSON text, as [`read`](crate::record::read()) takes them.
///
/// # Errors
///
/// When it is no JSON: what the browser says of it.
pub fn leaves(json: &str) -> Result<String, String> {
    let leaves = call("stackfitLeaves", json);
    let said = match &leaves {
        Ok(leaves) => leaves.as_string(),
        Err(error) => Reflect::get(error, &"message".into()).ok().and_then(|it| it.as_string()),
    };
    let said = said.unwrap_or_default();
    if leaves.is_ok() { Ok(said) } else { Err(said) }
}

fn call(name: &str, text: &str) -> Result<JsValue, JsValue> {
    let function: Function = handed_value(name).unwrap_or_default().dyn_into()?;
    function.call1(&JsValue::UNDEFINED, &text.into())
}
