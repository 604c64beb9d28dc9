//! The height of an element, told when it changes.

use leptos::prelude::{LocalStorage, StoredValue, WithValue, on_cleanup};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// Tells the height of an element in pixels, now and whenever it is another, for as long as the
/// part of the page lives in which this is called. It is told when the browser has just laid the
/// page out, so that nothing is laid out to be measured.
pub fn follow_height(element: &HtmlElement, tell: impl Fn(i32) + 'static) {
    let measured = element.clone();
    let tell = Closure::<dyn Fn()>::new(move || tell(measured.offset_height()));
    // A browser without observers tells nothing.
    let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let held = StoredValue::<_, LocalStorage>::new_local((observer, tell));
    on_cleanup(move || {
        held.try_with_value(|(observer, _)| observer.disconnect());
    });
}
