//! Values of attributes.

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element as DomElement;

use super::element::Element;
use crate::ui::shared::reactive::Optional;

/// What an attribute can be set to.
pub trait AttributeValue {
    /// Sets the attribute of this name at a place of an element.
    fn set(self, element: &mut Element, place: usize, name: &'static str);
}

impl Element {
    /// Sets an attribute.
    pub fn attribute(&mut self, place: usize, name: &'static str, value: impl AttributeValue) {
        value.set(self, place, name);
    }
}

fn write(element: &DomElement, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_once(element: &Element, place: usize, name: &str, value: &str) {
    if let Some(element) = element.at(place) {
        write(&element, name, Some(value));
    }
}

/// Keeps an attribute up to date, and missing where there is no value; writes only what changed.
fn keep(element: &mut Element, place: usize, name: &'static str, value: Optional) {
    let Some(node) = element.at(place) else { return };
    let mut before = None;
    element.follow(Box::new(move || {
        let value = value();
        if before != value {
            write(&node, name, value.as_deref());
            before = value;
        }
    }));
}

impl AttributeValue for &str {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        set_once(element, place, name, self);
    }
}

impl AttributeValue for String {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        set_once(element, place, name, &self);
    }
}

impl<T: AttributeValue> AttributeValue for Option<T> {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        if let Some(value) = self {
            value.set(element, place, name);
        }
    }
}

/// There without a value, or missing.
impl AttributeValue for bool {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        self.then_some("").set(element, place, name);
    }
}

impl AttributeValue for Signal<String> {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        keep(element, place, name, Box::new(move || Some(self.get())));
    }
}

impl AttributeValue for Optional {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        keep(element, place, name, self);
    }
}

impl AttributeValue for Signal<bool> {
    fn set(self, element: &mut Element, place: usize, name: &'static str) {
        keep(element, place, name, Box::new(move || self.get().then(String::new)));
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl AttributeValue for $number {
            fn set(self, element: &mut Element, place: usize, name: &'static str) {
                self.to_string().set(element, place, name);
            }
        })*
    };
}

numbers!(u8, u16, u32, usize, i32);
