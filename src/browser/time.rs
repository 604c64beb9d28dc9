//! The clock, and the moment after the next paint.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};

/// Milliseconds since the page was opened; 0 where there is no clock.
#[must_use]
pub fn now() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now())
}

/// The day where the visitor is, as `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Acts as soon as the page has been painted once more.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
