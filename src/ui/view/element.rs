//! An element of a view while it is put together.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::renderer::types::{Element as DomElement, Event, Node};
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::child::{Child, Content};
use super::instance::{Instance, Listener};
use super::template;

/// A copy of a template whose places are being filled. A place has the number that the macro gave
/// it, in the order of the document.
pub struct Element {
    instance: Instance,
    places: Vec<Node>,
}

impl Element {
    /// A copy of this template.
    #[must_use]
    pub fn new(template: &'static str) -> Self {
        let (node, places) = template::copy(template);
        Self { instance: Instance::new(node), places }
    }

    /// The element at a place.
    pub(super) fn at(&self, place: usize) -> Option<DomElement> {
        self.places.get(place).map(|node| node.clone().unchecked_into())
    }

    /// Runs `act` now and whenever a signal that it reads changes, as long as the view is there.
    pub(super) fn follow(&mut self, act: Box<dyn FnMut()>) {
        self.instance.follow(act);
    }

    /// Gives the element a class while a flag is up.
    pub fn class(&mut self, place: usize, name: &'static str, flag: Signal<bool>) {
        let Some(classes) = self.at(place).map(|element| element.class_list()) else { return };
        self.follow(Box::new(move || {
            let _ = classes.toggle_with_force(name, flag.get());
        }));
    }

    /// Calls `act` for every event of this name.
    pub fn on<E: JsCast + 'static>(
        &mut self,
        place: usize,
        name: &'static str,
        mut act: impl FnMut(E) + 'static,
    ) {
        self.listen(place, name, Box::new(move |event| act(event.unchecked_into())));
    }

    fn listen(&mut self, place: usize, name: &'static str, mut act: Box<dyn FnMut(Event)>) {
        let (Some(element), Some(owner)) = (self.at(place), Owner::current()) else { return };
        let act: Box<dyn FnMut(Event)> = Box::new(move |event| owner.with(|| act(event)));
        let listener = Listener::new(element.into(), name, Closure::wrap(act));
        self.instance.keep(listener);
    }

    /// Fills a reference with the element.
    pub fn node_ref<E: ElementType>(&mut self, place: usize, node: impl NodeRefContainer<E>) {
        if let Some(element) = self.at(place) {
            node.load(&element);
        }
    }

    /// Puts a child in its place.
    pub fn child(&mut self, place: usize, child: impl Child) {
        self.put(place, child.content());
    }

    fn put(&mut self, place: usize, content: Content) {
        let Some(mark) = self.places.get(place) else { return };
        let Some(parent) = mark.parent_element() else { return };
        match content {
            Content::Nothing => {}
            Content::Text(text) => put_text(&parent, mark, &text),
            Content::View(view) => {
                let mut state = view.build();
                state.mount(&parent, Some(mark));
                self.instance.hold(state);
            }
            Content::Views(views) => {
                for view in views {
                    let mut state = view.build();
                    state.mount(&parent, Some(mark));
                    self.instance.hold(state);
                }
            }
        }
    }

    /// The element as a view.
    #[must_use]
    pub fn into_view(self) -> AnyView {
        self.instance.into_any()
    }
}

/// Puts a text in the place of a mark.
fn put_text(parent: &DomElement, mark: &Node, text: &str) {
    if let Some(document) = parent.owner_document() {
        let _ = parent.replace_child(&document.create_text_node(text), mark);
    }
}
