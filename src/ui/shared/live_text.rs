//! Texts that follow the state, for the property `textContent` of an element.

use leptos::tachys::html::property::IntoProperty;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// A text as the whole content of an element.
///
/// Leptos would set the property to each new text, and with it make a new text node. This writes to
/// the node that is there, which is laid out faster, and only what has changed. Where a program that
/// translates pages has put elements in its place, the text takes the place of those.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiveText(pub String);

impl LiveText {
    pub fn write(&self, element: &Element) {
        // Behind it is at most the comment by which Leptos marks a place without content.
        let is_only = |first: &Node| {
            first.next_sibling().is_none_or(|next| next.node_type() == Node::COMMENT_NODE)
        };
        let only = element.first_child().filter(is_only);
        match only.and_then(|only| only.dyn_into::<Text>().ok()) {
            Some(text) => text.set_data(&self.0),
            None => element.set_text_content(Some(&self.0)),
        }
    }
}

impl IntoProperty for LiveText {
    type State = (Element, Self);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, key: &str) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &Element, _key: &str) -> Self::State {
        self.write(element);
        (element.clone(), self)
    }

    fn rebuild(self, state: &mut Self::State, _key: &str) {
        let (element, before) = state;
        if *before != self {
            self.write(element);
            *before = self;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}
