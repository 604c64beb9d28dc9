//! The program.

use leptos::prelude::*;
use leptos_router::components::Router;

use crate::ui::page::Page;

/// The whole program: one page under every address, since it may be opened from anywhere.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Page />
        </Router>
    }
}
