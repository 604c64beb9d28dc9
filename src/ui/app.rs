//! The program.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use super::Page;

/// The whole program: one page under every address, since it may be opened from anywhere.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*any") view=Page />
            </FlatRoutes>
        </Router>
    }
}
