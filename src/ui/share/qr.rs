//! The QR code of a link, a picture for another device's camera.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The empty margin that readers need, in modules.
const MARGIN: i32 = 4;

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

/// A QR code of a text; nothing when the text is too long for one.
pub fn qr(text: &str) -> Option<AnyView> {
    let (size, path) = code(text)?;
    let picture = view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label="QR code of the link">
            <path d=path />
        </svg>
    };
    Some(picture.into_any())
}
