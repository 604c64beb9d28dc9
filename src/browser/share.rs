//! Ways to pass a link on: the system's own, and the clipboard.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::document::document;
use super::handed::handed_value;
use super::time::after;

/// How long the browser may take to answer until the visitor is told that it does not.
const PATIENCE: Duration = Duration::from_millis(1200);

/// What the browser answers when it is asked for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was done.
    Done,
    /// The visitor changed their mind.
    Stopped,
    /// The browser refuses, or cannot.
    Refused,
    /// There is no answer, and there may never be one.
    Missing,
}

/// Something that the browser was asked for.
pub struct Asked(Option<Promise>);

impl Asked {
    /// The answer: if it comes in time, or however late it comes, which may be never.
    pub async fn answer(&self, is_in_time: bool) -> Answer {
        let Some(promise) = self.0.clone() else { return Answer::Refused };
        let awaited = if is_in_time { in_time(&promise) } else { promise };
        match JsFuture::from(awaited).await {
            Ok(answer) if answer.is_null() => Answer::Missing,
            Ok(_) => Answer::Done,
            Err(reason) => {
                let name = Reflect::get(&reason, &"name".into()).ok();
                // So a browser calls it when the visitor closes what it opened.
                if name.is_some_and(|name| name == "AbortError") {
                    Answer::Stopped
                } else {
                    Answer::Refused
                }
            }
        }
    }
}

/// A promise that is kept with null, as nothing else is, when another one takes too long.
fn in_time(promise: &Promise) -> Promise {
    let too_late = Promise::new(&mut |keep, _| {
        // It cannot fail.
        after(move || drop(keep.call1(&JsValue::NULL, &JsValue::NULL)), PATIENCE);
    });
    Promise::race(&Array::of2(promise, &too_late))
}

/// Whether the system has a way of sharing.
#[must_use]
pub fn can_share() -> bool {
    navigator().and_then(|navigator| method(&navigator, "share")).is_some()
}

/// Opens the system's way of sharing. The answer comes when the visitor is done with it.
#[must_use]
pub fn share(title: &str, text: &str, url: &str) -> Asked {
    let data = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", url)] {
        if Reflect::set(&data, &key.into(), &value.into()).is_err() {
            return Asked(None);
        }
    }
    ask(navigator(), "share", &data)
}

/// Whether the system has a way of sharing pictures.
#[must_use]
pub fn can_share_pictures() -> bool {
    let can = |navigator: JsValue| {
        let data = file(&Blob::new().ok()?, "a.png")?;
        method(&navigator, "canShare")?.call1(&navigator, &data).ok()
    };
    navigator().and_then(can).is_some_and(|can| can.is_truthy())
}

/// Opens the system's way of sharing for a picture in PNG. The answer comes when the visitor is done with it.
#[must_use]
pub fn share_picture(picture: &Blob, name: &str) -> Asked {
    file(picture, name).map_or(Asked(None), |data| ask(navigator(), "share", &data))
}

/// A picture as a file with a name, as the system takes it.
fn file(picture: &Blob, name: &str) -> Option<JsValue> {
    let function: Function = handed_value("stackfitFiles")?.dyn_into().ok()?;
    function.call2(&JsValue::UNDEFINED, picture, &name.into()).ok()
}

/// Puts a text on the clipboard.
#[must_use]
pub fn copy(text: &str) -> Asked {
    let clipboard = navigator().and_then(|n| Reflect::get(&n, &"clipboard".into()).ok());
    ask(clipboard, "writeText", &text.into())
}

/// Puts a text on the clipboard by the older way, which copies what is selected: something must
/// be. Says whether that worked.
#[must_use]
pub fn copy_selected(text: &str) -> bool {
    let Some(document) = document() else { return false };
    let text = JsValue::from(text);
    // What is selected gives way to the text.
    let put = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        let data = Reflect::get(&event, &"clipboardData".into()).ok();
        let set = data.as_ref().and_then(|data| method(data, "setData"));
        if let (Some(data), Some(set)) = (data, set)
            && set.call2(&data, &"text/plain".into(), &text).is_ok()
        {
            event.prevent_default();
        }
    });
    let listener = put.as_ref().unchecked_ref();
    if document.add_event_listener_with_callback("copy", listener).is_err() {
        return false;
    }
    let answer = method(&document, "execCommand")
        .and_then(|copy| copy.call1(&document, &"copy".into()).ok());
    // One that stays finds nothing to put.
    let _ = document.remove_event_listener_with_callback("copy", listener);
    answer.is_some_and(|answer| answer.is_truthy())
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Calls a method that answers with a promise.
fn ask(object: Option<JsValue>, name: &str, argument: &JsValue) -> Asked {
    let called = object.and_then(|object| method(&object, name)?.call1(&object, argument).ok());
    Asked(called.map(|promise| Promise::resolve(&promise)))
}
