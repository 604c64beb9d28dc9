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

/// Opens the system's way of sharing, and says whether it opened. A visitor who changes their mind
/// is no failure.
pub async fn share(title: &str, text: &str, url: &str) -> bool {
    let Some(navigator) = navigator() else { return false };
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", url)] {
        if Reflect::set(&data, &key.into(), &value.into()).is_err() {
            return false;
        }
    }
    match call(&navigator, "share", &data).await {
        Ok(_) => true,
        Err(reason) => {
            let name = Reflect::get(&reason, &"name".into()).ok();
            // So a browser calls it when the visitor closes it.
            name.and_then(|name| name.as_string()).is_some_and(|name| name == "AbortError")
        }
    }
}

/// Copies a text, and says whether that worked.
pub async fn copy(text: &str) -> bool {
    let clipboard = navigator().and_then(|n| Reflect::get(&n, &"clipboard".into()).ok());
    match clipboard.filter(JsValue::is_object) {
        Some(clipboard) => call(&clipboard, "writeText", &text.into()).await.is_ok(),
        None => false,
    }
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Calls a method that answers with a promise, and waits for it. What it fails with is the reason.
async fn call(object: &JsValue, name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let method = method(object, name).ok_or(JsValue::NULL)?;
    let promise = method.call1(object, argument)?;
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}
