//! Templates: markup that is parsed once and copied for each use.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, throw_str};
use web_sys::{Document, HtmlTemplateElement, Node};

thread_local! {
    /// What was parsed so far, by the address of its markup.
    static PARSED: RefCell<Vec<(*const u8, Node)>> = const { RefCell::new(Vec::new()) };
}

/// The sign behind a template's markup; before it stands a single byte, and what follows are steps.
const END: char = '\u{3}';

/// Elements and comments alone: `NodeFilter`'s signs for both.
const SHOWN: u32 = 0x1 | 0x80;

/// The step with which a longer one begins.
const FAR: u8 = b'~';

/// A copy of a template: its element, and the nodes in it that code fills. A page without its views
/// is none: should the browser refuse one, the program stops, and the script that started it says so.
pub fn copy(template: &'static str) -> (Node, Vec<Node>) {
    copied(template).unwrap_or_else(|| throw_str("a view cannot be made"))
}

fn copied(template: &'static str) -> Option<(Node, Vec<Node>)> {
    let document = web_sys::window()?.document()?;
    let (markup, steps) = template.split_once(END)?;
    let original = original(&document, markup.get(1..)?)?;
    let node = document.import_node_with_deep(&original, true).ok()?;
    let mut filled = Vec::with_capacity(steps.len());
    if !steps.is_empty() {
        let walker = document.create_tree_walker_with_what_to_show(&node, SHOWN).ok()?;
        for step in steps.bytes() {
            for _ in 0..step.saturating_sub(b'0') {
                walker.next_node().ok()??;
            }
            if step != FAR {
                filled.push(walker.current_node());
            }
        }
    }
    Some((node, filled))
}

/// What is copied.
fn original(document: &Document, markup: &'static str) -> Option<Node> {
    let address = markup.as_ptr();
    PARSED.with_borrow_mut(|parsed| {
        if let Some((_, node)) = parsed.iter().find(|(other, _)| *other == address) {
            return Some(node.clone());
        }
        let holder: HtmlTemplateElement =
            document.create_element("template").ok()?.unchecked_into();
        holder.set_inner_html(markup);
        let mut node = holder.content().first_child()?;
        // A part of a drawing is parsed as such in a drawing alone.
        if markup.starts_with("<svg><") {
            node = node.first_child()?;
        }
        parsed.push((address, node.clone()));
        Some(node)
    })
}
