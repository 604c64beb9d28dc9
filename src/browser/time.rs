//! The clock.

/// Milliseconds since the page was opened; 0 where there is no clock.
#[must_use]
pub fn now() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now())
}
