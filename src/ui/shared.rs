//! Values and handlers of one type each.
//!
//! Leptos compiles the code that keeps an attribute or a text up to date once for every type of
//! value it meets, and every closure is a type of its own. What goes through here is of a few
//! types only, which keeps the program small.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

/// A text that follows the state.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// A yes or no that follows the state, told only when it changes.
pub fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Memo::new(move |_| flag()).into()
}

/// A yes or no as ARIA attributes want it.
pub fn aria(flag: Signal<bool>) -> Signal<String> {
    Signal::derive(move || flag.get().to_string())
}

/// What a click does.
pub fn click(act: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(act)
}

/// What any other event does.
pub fn heard(act: impl FnMut(Event) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(act)
}
