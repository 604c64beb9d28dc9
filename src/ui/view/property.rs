//! Values of properties.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::element::Element;
use crate::ui::shared::live_text;

/// What a property can be set to.
pub trait PropertyValue {
    /// Sets the property of this name at a place of an element.
    fn set(self, element: &mut Element, place: usize, name: &'static str);
}

impl Element {
    /// Sets a property.
    pub fn property(&mut self, place: usize, name: &'static str, value: impl PropertyValue) {
        value.set(self, place, name);
    }
}

/// Keeps a property up to date; writes only what changed.
fn keep(element: &mut Element, place: usize, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
    let Some(node) = element.at(place) else { return };
    let mut before = JsValue::UNDEFINED;
    element.follow(Box::new(move || {
        let value = value();
        if before != value {
            let _ = js_sys::Reflect::set(&node, &name.into(), &value);
            before = value;
        }
    }));
}

impl PropertyValue for Signal<String> {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        if name == "textContent" {
            keep_text(element, place, self);
        } else {
            keep(element, place, name, Box::new(move || self.get().into()));
        }
    }
}

/// Keeps the text that an element holds up to date; writes only what changed.
fn keep_text(element: &mut Element, place: usize, text: Signal<String>) {
    let Some(node) = element.at(place) else { return };
    let mut before = None;
    element.follow(Box::new(move || {
        let text = text.get();
        if before.as_ref() != Some(&text) {
            live_text::write(&node, &text);
            before = Some(text);
        }
    }));
}

impl PropertyValue for Signal<bool> {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        keep(element, place, name, Box::new(move || self.get().into()));
    }
}

impl PropertyValue for RwSignal<bool> {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        let signal: Signal<bool> = self.into();
        signal.set(element, place, name);
    }
}
