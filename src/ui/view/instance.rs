//! A finished element of a view, with what keeps it alive.

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Event, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// A listener, which listens until it is dropped.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    act: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub fn new(target: EventTarget, name: &'static str, act: Closure<dyn FnMut(Event)>) -> Self {
        let _ = target.add_event_listener_with_callback(name, act.as_ref().unchecked_ref());
        Self { target, name, act }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.name, act);
    }
}

/// A node with what changes in it. Dropping it ends its effects, its listeners and its children.
#[derive(Default)]
pub struct Parts {
    node: Option<Node>,
    children: Vec<AnyViewState>,
    effects: Vec<RenderEffect<()>>,
    listeners: Vec<Listener>,
}

/// A view of one element, which is there already. Views travel between threads elsewhere; the page
/// has only one, so the wrapper never refuses.
pub struct Instance(SendWrapper<Parts>);

impl Instance {
    pub fn new(node: Node) -> Self {
        Self(SendWrapper::new(Parts { node: Some(node), ..Parts::default() }))
    }

    /// Runs `act` now and whenever a signal that it reads changes.
    pub fn follow(&mut self, mut act: Box<dyn FnMut()>) {
        self.0.effects.push(RenderEffect::new(move |_| act()));
    }

    pub fn keep(&mut self, listener: Listener) {
        self.0.listeners.push(listener);
    }

    pub fn hold(&mut self, child: AnyViewState) {
        self.0.children.push(child);
    }
}

impl Mountable for Parts {
    fn unmount(&mut self) {
        if let Some((node, parent)) =
            self.node.as_ref().and_then(|node| Some((node, node.parent_node()?)))
        {
            let _ = parent.remove_child(node);
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Some(node) = &self.node {
            let _ = parent.insert_before(node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(node) = &self.node else { return false };
        let Some(parent) = node.parent_element() else { return false };
        child.mount(&parent, Some(node));
        true
    }

    fn elements(&self) -> Vec<Element> {
        self.node.iter().map(|node| node.clone().unchecked_into()).collect()
    }
}

impl Render for Instance {
    type State = Parts;

    fn build(self) -> Parts {
        self.0.take()
    }

    fn rebuild(self, state: &mut Parts) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Instance {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self
    where
        Self: RenderHtml,
    {
        self
    }
}

/// Views are for the browser alone: there is no text of one.
impl RenderHtml for Instance {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> Parts {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
