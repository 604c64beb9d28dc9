//! Texts that follow the state, for the property `textContent` of an element.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// Writes a text as the whole content of an element.
///
/// The property would take each new text as a new text node. This writes to the node that is there,
/// which is laid out faster. Where a program that translates pages has put elements in its place, the
/// text takes the place of those.
pub fn write(element: &Element, text: &str) {
    // Behind it is at most the comment that marks a place for a child.
    let is_only = |first: &Node| {
        first.next_sibling().is_none_or(|next| next.node_type() == Node::COMMENT_NODE)
    };
    let only = element.first_child().filter(is_only);
    match only.and_then(|only| only.dyn_into::<Text>().ok()) {
        Some(only) => only.set_data(text),
        None => element.set_text_content(Some(text)),
    }
}
