//! Values that the script that starts the program hands to it.

use wasm_bindgen::JsValue;

/// A text that it puts there.
pub(super) fn handed(name: &str) -> Option<String> {
    handed_value(name)?.as_string()
}

/// The same, whatever it is.
pub(super) fn handed_value(name: &str) -> Option<JsValue> {
    let window = web_sys::window()?.into();
    js_sys::Reflect::get(&window, &JsValue::from_str(name)).ok()
}
