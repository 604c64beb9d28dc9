//! The QR code of a link, a picture for another device's camera.

use std::fmt::Write;

use crate::ui::view::view;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::browser;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::part;

/// The empty margin that readers need, in modules.
const MARGIN: i32 = 4;
/// The width of a code with few modules, in pixels.
const LEAST_WIDTH: i32 = 220;
/// The width of a module that readers make out well, in pixels.
const WIDE: i32 = 3;
/// The least width of a module that readers make out, in pixels.
const NARROW: i32 = 2;
/// What a code takes of the padding beside it where it needs that, in pixels.
const PADDING: i32 = 32;

/// The code of an address, as large as its modules need. Where there is no room for that, a word.
#[component]
pub fn QrCodeOfLink(address: Derived<String>) -> impl IntoView {
    let room = RwSignal::new(field_width());
    let measure = move || {
        // Unless the code is gone by now.
        let _ = room.try_set(field_width());
    };
    let handle = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || handle.remove());
    // Beside the code there may be a scroll bar.
    browser::in_frame(measure);
    part(move || {
        picture(&address.get(), room.get() + PADDING).unwrap_or_else(|| {
            view! { <p class="facts-note">"The link is too long for a QR code here. Copy it instead."</p> }
                .into_any()
        })
    })
}

/// The width of the field with the link, which is as wide as there is room.
fn field_width() -> i32 {
    browser::first("#share-link").map_or(0, |field| field.offset_width())
}

/// The QR code of a text: how many modules it is wide with its margin, and its dark ones as the path
/// of a picture. Nothing when the text is too long for one.
pub fn code(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut from = 0;
        // The place after the last one is light, and ends what is dark before it.
        for x in 0..=code.size() {
            if !code.get_module(x, y) {
                let length = x - from;
                if length > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{} {}h{length}v1h-{length}z", from + MARGIN, y + MARGIN);
                }
                from = x + 1;
            }
        }
    }
    Some((code.size() + 2 * MARGIN, path))
}

/// A code of a text in a room of this width; nothing when the text is too long for one.
fn picture(text: &str, room: i32) -> Option<AnyView> {
    let (size, path) = code(text)?;
    // Readers make out edges best where modules are whole pixels.
    let module = WIDE.max(LEAST_WIDTH / size).min(room / size);
    if module < NARROW {
        return None;
    }
    let width = module * size;
    let class = if width > room - PADDING { "qr wide" } else { "qr" };
    let picture = view! {
        <svg
            class=class
            width=width
            height=width
            viewBox=format!("0 0 {size} {size}")
            shape-rendering="crispEdges"
            role="img"
            aria-label="QR code of the link"
        >
            <path d=path />
        </svg>
    };
    Some(picture.into_any())
}
