//! The program of the page, mounted to the emptied root.

use any_spawner::Executor;
use leptos::mount::mount_to;
use leptos::reactive::computed::ScopedFuture;
use leptos::reactive::owner::Owner;
use leptos::task::spawn_local;
use stackfit::ui::{TOGETHER, page};
use stackfit::{browser, dataset};

/// Half the bytes of the standard one, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // In a release nothing is said any more: what stops the program does so at once.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    if let Some(texts) = browser::texts() {
        dataset::hand_over(texts);
    }
    // It has not been before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    spawn_local(owner.with(|| ScopedFuture::new_untracked(start())));
    // The page lasts as long as the document.
    std::mem::forget(owner);
}

/// Makes the page while the article is still in sight, and puts it in the article's place.
async fn start() {
    // The texts were just copied, and the program compiled.
    browser::breathe().await;
    let page = page().await;
    browser::mark("made");
    browser::breathe().await;
    // A page that was saved while it ran still holds what was mounted then.
    if let Some(root) = browser::cleared_root() {
        mount_to(root.clone(), || page).forget();
        browser::follow_view();
        browser::show_in_parts(&root).await;
        browser::mark("ready");
        browser::mark_ready();
        // It is there where the link of a group was opened.
        browser::dialog::open(TOGETHER);
    } else {
        // The script that started the program says that it stopped.
        wasm_bindgen::throw_str("the page has no root");
    }
}
