//! Ways to pass a link on: the system's own, and the clipboard.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Whether the system has a way of sharing.
#[must_use]
pub fn can_share() -> bool {
    navigator().and_then(|navigator| method(&navigator, "share")).is_some()
}

/// Opens the system's way of sharing. A visitor who changes their mind is no failure.
pub async fn share(title: &str, text: &str, url: &str) {
    let Some(navigator) = navigator() else { return };
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", url)] {
        if Reflect::set(&data, &key.into(), &value.into()).is_err() {
            return;
        }
    }
    // Rejected when the visitor closes it; then there is nothing to do.
    let _ = call(&navigator, "share", &data).await;
}

/// Copies a text, and says whether that worked.
pub async fn copy(text: &str) -> bool {
    let clipboard = navigator().and_then(|n| Reflect::get(&n, &"clipboard".into()).ok());
    match clipboard.filter(JsValue::is_object) {
        Some(clipboard) => call(&clipboard, "writeText", &text.into()).await.is_some(),
        None => false,
    }
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Calls a method that answers with a promise, and waits for it. Nothing when it fails.
async fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let promise = method(object, name)?.call1(object, argument).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}
