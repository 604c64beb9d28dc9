//! Keeps the address, the document and the storage in step with the page.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::{self, Entry, StorageError, StorageKey};
use crate::dataset::DATASET;
use crate::link::{self, Opened, State};
use crate::ui::state::page_state::PageState;

/// The least time between two writes while a slider moves: browsers limit how often an address may
/// change.
const PAUSE: Duration = Duration::from_millis(350);

/// The state to open with: that of the address, else that which was saved with the page, else that
/// of the last visit, else the start. With what there is to say about it.
#[must_use]
pub fn opening() -> Opened {
    let address = browser::address();
    let of_link = |link: String| link::decode(&link, "");
    if link::is_ours(&address.fragment, &address.query) {
        return link::decode(&address.fragment, &address.query);
    }
    if let Some(saved) = browser::saved_link() {
        return of_link(saved);
    }
    match StorageKey::Last.read().ok().and_then(|links| links.into_iter().next()) {
        Some(last) => of_link(last),
        None => Opened { state: State::start(), adjusted: 0, newer: false },
    }
}

/// What there is to say about a link that was opened.
#[must_use]
pub fn remark(opened: &Opened) -> String {
    let newer = "This link was made by a newer version of the page and opens as well as it can.";
    let adjusted = match opened.adjusted {
        0 => String::new(),
        1 => "1 setting in this link was adjusted.".to_owned(),
        more => format!("{more} settings in this link were adjusted."),
    };
    match (opened.newer, adjusted.is_empty()) {
        (false, _) => adjusted,
        (true, true) => newer.to_owned(),
        (true, false) => format!("{newer} {adjusted}"),
    }
}

/// What is written, and what waits for it.
#[derive(Default)]
struct Pen {
    /// The link that the page has now.
    link: String,
    /// The link that was written last.
    written: String,
    /// Whether a write is due when the pause is over.
    waits: bool,
}

/// From now on every change of the page goes to the address, the document and the storage. The
/// state that the page opened with is not stored: somebody else's link does not replace one's own.
pub fn keep(page: PageState) {
    let pen = StoredValue::new(Pen::default());
    Effect::new(move |before: Option<()>| {
        let state = page.state();
        let link = link::encode(&state);
        if before.is_none() {
            // Whatever was set while the page was put together is no leap.
            let _: bool = page.take_leap();
            document(&link);
            pen.update_value(|pen| (pen.link, pen.written) = (link.clone(), link));
            return;
        }
        let is_leap = page.take_leap();
        if pen.with_value(|pen| pen.link == link) {
            return;
        }
        if is_leap {
            // The entry that one will go back to says what was there, even if nothing was written yet.
            write(pen, Entry::Replaced);
            pen.with_value(|pen| browser::set_link(&pen.link, Entry::Replaced));
            pen.update_value(|pen| pen.link = link);
            write(pen, Entry::Pushed);
        } else {
            pen.update_value(|pen| pen.link = link);
            write_soon(pen);
        }
    });
    browser::on_travel(move || {
        let address = browser::address();
        let says_nothing = !link::is_ours(&address.fragment, &address.query);
        if says_nothing && address.fragment.len() > 1 {
            // An anchor in the page.
            return;
        }
        let opened = link::decode(&address.fragment, &address.query);
        page.notice.set(remark(&opened));
        // What the address already says need not be written again.
        let link = link::encode(&opened.state);
        pen.update_value(|pen| (pen.link, pen.written) = (link.clone(), link));
        pen.with_value(|pen| document(&pen.link));
        page.open(opened.state);
    });
    on_release(move || write(pen, Entry::Replaced));
}

fn write_soon(pen: StoredValue<Pen>) {
    let waits = pen.try_update_value(|pen| std::mem::replace(&mut pen.waits, true));
    if waits == Some(false) {
        set_timeout(
            move || {
                pen.update_value(|pen| pen.waits = false);
                write(pen, Entry::Replaced);
            },
            PAUSE,
        );
    }
}

fn write(pen: StoredValue<Pen>, entry: Entry) {
    pen.update_value(|pen| {
        if pen.link == pen.written {
            return;
        }
        browser::set_link(&pen.link, entry);
        document(&pen.link);
        // A browser that stores nothing still has the address and the document.
        let _: Result<(), StorageError> = StorageKey::Last.write(std::slice::from_ref(&pen.link));
        pen.written.clone_from(&pen.link);
    });
}

/// Puts a link into the document, and names the document after the scenario.
pub fn document(link: &str) {
    let name = link::decode(link, "").state.name;
    let site = DATASET.site.name;
    let title = if name.is_empty() {
        format!("{site}: {}", DATASET.site.question)
    } else {
        format!("{name} · {site}")
    };
    browser::save_link(link, &title);
}

/// Calls back when a slider is let go.
fn on_release(act: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::change, move |_| act());
    on_cleanup(move || handle.remove());
}
