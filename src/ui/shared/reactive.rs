//! Values and handlers of one type each.
//!
//! Leptos compiles the code that keeps an attribute or a text up to date once for every type of
//! value it meets, and every closure is a type of its own. What goes through here is of a few
//! types only, which keeps the program small.

use std::sync::Arc;

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

use crate::ui::shared::derived::{Derived, Erased};

/// A text that follows the state.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    derived(Box::new(text))
}

fn derived(text: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(text)
}

/// A value that follows the state, told only when it changes.
pub fn memo<T>(value: impl Fn() -> T + Send + Sync + 'static) -> Derived<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    Derived::new(Box::new(move || Erased::of(value())))
}

/// A yes or no that follows the state, told only when it changes.
pub fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    told(Box::new(flag))
}

fn told(flag: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
    Memo::new(move |_| flag()).into()
}

/// A part of the page that is made anew whenever what it reads changes.
pub fn part(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    made_anew(Box::new(view))
}

fn made_anew(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// One view for each of these numbers, which moves with its number.
pub fn each(
    numbers: Derived<Vec<usize>>,
    view: impl Fn(usize) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    moving(numbers, Arc::new(view))
}

fn moving(
    numbers: Derived<Vec<usize>>,
    view: Arc<dyn Fn(usize) -> AnyView + Send + Sync>,
) -> AnyView {
    let children = move |number| view(number);
    view! { <For each=move || numbers.get() key=|number| *number children /> }.into_any()
}

/// A yes or no as ARIA attributes want it.
pub fn aria(flag: Signal<bool>) -> Signal<String> {
    text(move || flag.get().to_string())
}

/// What a click does.
pub fn click(act: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(act)
}

/// What any other event does.
pub fn heard(act: impl FnMut(Event) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(act)
}
