//! The clock, the moment after the next paint, and pauses in long work.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::handed::handed_value;

/// Milliseconds since the page was opened; 0 where there is no clock.
#[must_use]
pub fn now() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now())
}

/// Tells how far the start has come, to whoever measures it, as `boot.js` does.
pub fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // Without it nothing is measured.
        let _ = clock.mark(&["stackfit ", name].concat());
    }
}

/// Milliseconds since 1970, by the clock of the machine.
#[must_use]
pub fn date() -> u64 {
    whole(js_sys::Date::now())
}

/// A number without what is behind its point.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what does not fit becomes the nearest that does"
)]
pub(super) fn whole(number: f64) -> u64 {
    number as u64
}

/// The day where the visitor is, as `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Acts as soon as the page has been painted once more.
pub fn after_paint(act: impl FnOnce() + 'static) {
    in_frame(|| after(act, Duration::ZERO));
}

/// Acts in the next frame.
pub fn in_frame(act: impl FnOnce() + 'static) {
    framed(Box::new(act));
}

fn framed(act: Box<dyn FnOnce()>) {
    request_animation_frame(act);
}

/// Acts after a while.
pub fn after(act: impl FnOnce() + 'static, pause: Duration) {
    delayed(Box::new(act), pause);
}

fn delayed(act: Box<dyn FnOnce()>, pause: Duration) {
    set_timeout(act, pause);
}

/// Lets the browser do what it has to, if the page has worked for more than a short while since it
/// last could. The script that starts the program measures the time; without it there are no pauses.
pub async fn breathe() {
    let pause = handed_value("stackfitBreathe").and_then(|it| it.dyn_into::<Function>().ok());
    let Some(Ok(paused)) = pause.map(|pause| pause.call0(&JsValue::UNDEFINED)) else { return };
    if let Ok(paused) = paused.dyn_into::<Promise>() {
        // However it ends, the work goes on.
        let _ = JsFuture::from(paused).await;
    }
}
