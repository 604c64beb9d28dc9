//! The clock, and the moment after the next paint.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};

/// Milliseconds since the page was opened; 0 where there is no clock.
#[must_use]
pub fn now() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now())
}

/// Acts as soon as the page has been painted once more.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
