//! The macro `view!`, in the place of Leptos's own and with its syntax.
//!
//! Leptos compiles each element and each attribute to code that makes it. Here the markup of a view
//! is one string, which the browser parses once and copies for each use; code is compiled only for
//! what is not known before: values, handlers, and views inside.

mod markup;
mod view;

use proc_macro::TokenStream;

/// Makes an `AnyView` from markup, as Leptos's `view!` does.
///
/// It knows elements, components with named arguments, texts, blocks (of whatever the crate's
/// `ui::view::Child` is implemented for), and as attributes: `name=value`, `class:name=flag`,
/// `prop:name=value`, `on:event=handler` and `node_ref=node`. Names of events must be those of the
/// browser. Anything else is an error of the compiler.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    view::expand(tokens.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}
