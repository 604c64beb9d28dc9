//! The link to a source on another site.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;

/// A link that opens beside the page. Some frames open nothing and do not say so: there the address
/// is also in words, to be copied.
pub fn source_link(address: &'static str, words: &'static str) -> AnyView {
    let in_words = browser::is_framed()
        .then(|| view! { " "<span class="source-address">{address}</span> }.into_any());
    view! {
        <a href=address target="_blank" rel="noopener noreferrer">
            {words}
        </a>
        {in_words}
    }
    .into_any()
}
