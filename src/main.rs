//! The program of the page, mounted to the emptied root.

use leptos::mount::mount_to;
use stackfit::ui::Page;
use stackfit::{browser, dataset};

/// Half the bytes of the standard one, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    console_error_panic_hook::set_once();
    if let Some(texts) = browser::texts() {
        dataset::hand_over(texts);
    }
    // A page that was saved while it ran still holds what was mounted then.
    if let Some(root) = browser::cleared_root() {
        mount_to(root, Page).forget();
        browser::mark_ready();
    }
}
