//! Views: markup that the browser copies, filled by code.
//!
//! The macro [`view!`] has the syntax of Leptos's own. It turns the markup into a string that is
//! parsed once ([`template`]), and all else into calls of [`Element`]. What comes out is Leptos's
//! `AnyView`, and Leptos's components, signals and lists work as ever. Compared with Leptos's macro,
//! which makes every element and attribute by code of its own, the program is smaller and starts
//! sooner.

mod attribute;
mod child;
mod element;
mod instance;
mod property;
mod template;

pub use child::{Child, together};
pub use element::Element;
pub use stackfit_view::view;
