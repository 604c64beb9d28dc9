//! Values and handlers of one type each.
//!
//! Leptos compiles the code that keeps an attribute or a text up to date once for every type of
//! value it meets, and every closure is a type of its own. What goes through here is of a few
//! types only, which keeps the program small.

use std::cell::Cell;
use std::sync::Arc;

use crate::ui::view::view;
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::keyed;

use crate::ui::shared::derived::{Derived, Erased, unsubscribe_on_cleanup};
use crate::ui::shared::owners::Owners;

/// A text that follows the state, for an attribute or a property. What is read on the page goes
/// through [`live`] or [`content`].
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    derived(Box::new(text))
}

/// A text that follows the state, as a part of the page.
///
/// It is an element whose whole content is the text. Programs that translate pages put elements of
/// their own in the place of every text node; a node that Leptos holds then hangs in the air, and
/// what is written to it is seen by nobody.
pub fn live(text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let content = content(text);
    view! { <span prop:textContent=content></span> }.into_any()
}

/// A text that follows the state, for the property `textContent` of an element that holds nothing
/// else, for the reason that [`live`] gives.
pub fn content(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    derived(Box::new(text))
}

fn derived(text: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(move || {
        unsubscribe_on_cleanup();
        text()
    })
}

/// What [`optional`] makes.
pub type Optional = Box<dyn Fn() -> Option<String>>;

/// A text that follows the state, or nothing, for an attribute that may be missing.
pub fn optional(text: impl Fn() -> Option<String> + 'static) -> Optional {
    Box::new(move || {
        unsubscribe_on_cleanup();
        text()
    })
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
    let memo = Memo::new(move |_| {
        unsubscribe_on_cleanup();
        flag()
    });
    memo.into()
}

/// A part of the page that is made anew whenever what it reads changes, and nothing of the old one
/// stays. Its outermost nodes are elements: text there would stay behind in a translated page.
pub fn part(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    made_anew(Box::new(view))
}

fn made_anew(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let is_odd = Cell::new(false);
    let made = move || {
        unsubscribe_on_cleanup();
        // Views of one type are brought into line text by text, views of two are exchanged.
        if is_odd.replace(!is_odd.get()) { vec![view()].into_any() } else { (view(),).into_any() }
    };
    made.into_any()
}

/// Acts now, and again whenever what it reads changes. It is told whether this is the first time.
pub fn effect(act: impl FnMut(bool) + 'static) {
    acting(Box::new(act));
}

fn acting(mut act: Box<dyn FnMut(bool)>) {
    Effect::new(move |before: Option<()>| {
        unsubscribe_on_cleanup();
        act(before.is_none());
    });
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
    let owners = Arc::new(Owners::new());
    let list = move || {
        unsubscribe_on_cleanup();
        let numbers = numbers.get();
        owners.keep(&numbers);
        let owners = Arc::clone(&owners);
        let view = Arc::clone(&view);
        let item = move |_, number| {
            let owner = owners.of(number);
            // What a view reads while it is made is not what the list follows.
            let view = owner.with(|| untrack(|| view(number)));
            (drop::<usize>, OwnedView::new_with_owner(view, owner))
        };
        keyed(numbers, |number| *number, item)
    };
    list.into_any()
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
