//! Persistence: the address, the document and the storage in step with the state of the page.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::{self, Entry, StorageError, StorageKey};
use crate::dataset::DATASET;
use crate::link::{self, Opened, State};
use crate::ui::shared::reactive::effect;
use crate::ui::state::opening::wear;
use crate::ui::state::page_state::PageState;
use crate::words;

/// The least time between two writes while a slider moves: browsers limit how often an address may
/// change.
const PAUSE: Duration = Duration::from_millis(350);

/// The time until a write that the browser refused is tried again, at first; it doubles each time.
const PATIENCE: Duration = Duration::from_secs(1);

/// The longest time until such a write is tried again.
const LONGEST_PATIENCE: Duration = Duration::from_secs(32);

/// The state of the page, and how far its link has been written. The link is made when it is
/// written, not in every move of a slider.
struct Progress {
    /// The page as it is now.
    state: State,
    /// The link that the address has.
    written: String,
    /// The link that the document and the storage have.
    stored: String,
    /// How the link goes into the history, once the browser takes it.
    entry: Entry,
    /// The time until a refused write is tried again.
    patience: Duration,
    /// Whether a write follows when a pause is over.
    is_scheduled: bool,
}

/// From now on every change of the page goes to the address, the document and the storage, and the
/// page follows the address when the visitor travels through the history. The state that the page
/// opened with is not stored: somebody else's link does not replace one's own.
pub fn persist(page: PageState) {
    let progress = StoredValue::new(Progress {
        state: State::start(),
        written: String::new(),
        stored: String::new(),
        entry: Entry::Replaced,
        patience: PATIENCE,
        is_scheduled: false,
    });
    effect(move |is_first| {
        let state = page.state();
        // Whatever was set while the page was put together is no step.
        let is_step = page.take_step() && !is_first;
        if is_first {
            is_written(progress, state);
        } else if progress.with_value(|progress| progress.state != state) {
            if is_step {
                // The entry that one will go back to says what was there, even if nothing was
                // written yet.
                write(page, progress, Entry::Replaced);
                rewrite_address(progress);
            }
            page.leave(&state);
            progress.update_value(|progress| progress.state = state);
            if is_step {
                write(page, progress, Entry::Pushed);
            } else {
                write_later(page, progress, PAUSE);
            }
        }
    });
    // The visitor travels through the history, or writes another fragment into the address.
    on_window("popstate", move || {
        if page.sheet.leave() {
            // The entry may have an older link.
            rewrite_address(progress);
        } else {
            let address = browser::address();
            follow(page, progress, &address.fragment, &address.query);
        }
    });
    // A slider was let go, or the page is left.
    for event in ["change", "pagehide"] {
        on_window(event, move || write(page, progress, Entry::Replaced));
    }
}

/// Acts on each event of this name that reaches the window, as long as the page is there.
fn on_window(event: &str, act: impl Fn() + 'static) {
    let handle = window_event_listener_untyped(event, move |_| act());
    on_cleanup(move || handle.remove());
}

/// Puts on the page what an address says that the visitor went to.
fn follow(page: PageState, progress: StoredValue<Progress>, fragment: &str, query: &str) {
    let of_look = wear(fragment, query);
    let says_nothing = !link::is_ours(fragment, query);
    if says_nothing && fragment.len() > 1 {
        // An anchor in the page, or a link of which nothing is known.
        let mut not_understood = link::strange(fragment);
        not_understood.extend(of_look);
        let opened = Opened { not_understood, ..link::decode("", "") };
        page.notice.set(words::remark(&opened));
        return;
    }
    let mut opened = link::decode(fragment, query);
    if says_nothing {
        opened.state.on = Some(DATASET.day);
    }
    opened.not_understood.extend(of_look);
    // What the address already says need not be written again.
    is_written(progress, opened.state.clone());
    page.forget_changes();
    page.open(opened.state.clone());
    page.notice.set(words::remark(&opened));
}

/// Takes note of a state whose link the address already has.
fn is_written(progress: StoredValue<Progress>, state: State) {
    let link = link::encode_whole(&state);
    document(&link, &state.name);
    progress.update_value(|progress| {
        progress.stored.clone_from(&link);
        (progress.state, progress.written, progress.entry) = (state, link, Entry::Replaced);
    });
}

/// Puts the link of the page into the present entry of the history, whatever was there.
fn rewrite_address(progress: StoredValue<Progress>) {
    let link = progress.with_value(|progress| link::encode_whole(&progress.state));
    // Refused, it is written with the next change.
    let _ = browser::set_link(&link, Entry::Replaced);
}

/// Writes once a pause is over, unless a write follows anyway.
fn write_later(page: PageState, progress: StoredValue<Progress>, pause: Duration) {
    let schedule = |progress: &mut Progress| std::mem::replace(&mut progress.is_scheduled, true);
    if progress.try_update_value(schedule) == Some(false) {
        browser::after(
            move || {
                // By then the page may be gone.
                let _ = progress.try_update_value(|progress| progress.is_scheduled = false);
                write(page, progress, Entry::Replaced);
            },
            pause,
        );
    }
}

/// Writes the link of the page where another one stands. What the address does not take counts as
/// not written, and is tried again.
fn write(page: PageState, progress: StoredValue<Progress>, entry: Entry) {
    let written = progress.try_update_value(|progress| {
        let link = link::encode_whole(&progress.state);
        if link != progress.stored {
            document(&link, &progress.state.name);
            // A browser that stores nothing still has the address and the document.
            let _: Result<(), StorageError> = StorageKey::Last.write(std::slice::from_ref(&link));
            progress.stored.clone_from(&link);
        }
        if link == progress.written {
            return None;
        }
        // A step that was refused is still one.
        if entry == Entry::Pushed {
            progress.entry = entry;
        }
        let entry = progress.entry;
        let is_taken = browser::set_link(&link, entry);
        if is_taken {
            (progress.written, progress.entry, progress.patience) =
                (link, Entry::Replaced, PATIENCE);
        }
        Some((is_taken, entry))
    });
    match written.flatten() {
        Some((true, entry)) => page.sheet.count(entry),
        Some((false, _)) => {
            let wait = |progress: &mut Progress| {
                let pause = progress.patience;
                progress.patience = LONGEST_PATIENCE.min(pause * 2);
                pause
            };
            if let Some(pause) = progress.try_update_value(wait) {
                write_later(page, progress, pause);
            }
        }
        None => {}
    }
}

/// Puts a link into the document, and names the document after its scenario.
fn document(link: &str, name: &str) {
    browser::save_link(link, &title(name));
}

/// The title of a page whose scenario has this name.
pub fn title(name: &str) -> String {
    let site = DATASET.site.name;
    if name.is_empty() {
        format!("{site}: {}", DATASET.site.question)
    } else {
        format!("{name} · {site}")
    }
}
