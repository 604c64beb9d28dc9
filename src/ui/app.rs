//! The program as a whole, inside the router.

use leptos::prelude::*;
use leptos_router::components::Router;

use crate::ui::page::Page;

/// What no path starts with. The router takes over clicks on links below its base, as between
/// routes; here there are none, and every link is the browser's own: anchors in the page above all.
const NO_PATH: &str = "#";

/// The whole program: one page under every address, since it may be opened from anywhere. The
/// router tells it the address.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router base=NO_PATH>
            <Page />
        </Router>
    }
}
