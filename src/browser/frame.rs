//! Frame: whether the page is in one, how much of it is in view, and what its host says and is told.

use std::time::Duration;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleDeclaration, CssStyleRule, CssStyleSheet, IntersectionObserver,
    IntersectionObserverEntry, IntersectionObserverInit,
};

use super::document::document;
use super::focus::first;
use super::handed::handed_value;
use super::time::{after, in_frame};
use crate::accent::Theme;
use crate::link::Look;

/// How often one looks whether the page around the frame was scrolled.
const GLANCE: Duration = Duration::from_millis(100);

/// Whether the page is in a frame, which may allow no downloads and does not say so.
#[must_use]
pub fn is_framed() -> bool {
    web_sys::window()
        .is_some_and(|window| window.parent().ok().flatten().is_some_and(|outer| outer != window))
}

/// Makes the page look as its host wants it to.
pub fn wear(look: &Look) {
    let theme = match look.theme {
        Some(Theme::Light) => "light",
        Some(Theme::Dark) => "dark",
        None => "",
    };
    let accent = |theme| look.accent.map(|accent| accent.readable(theme).number()).into();
    let (light, dark) = (accent(Theme::Light), accent(Theme::Dark));
    call("stackfitLook", &[look.is_embedded.into(), theme.into(), light, dark]);
}

/// Tells the page around what the visitor comes to: the link of the settings, the id of the framework
/// that leads, and in how many of 100 nearby settings it does; nothing where nothing leads.
pub fn tell_host(link: &str, leader: Option<&str>, firm: Option<u32>) {
    call("stackfitTell", &[link.into(), leader.into(), firm.into(), JsValue::UNDEFINED]);
}

/// Calls a function of the script that starts the program. Without the script nothing is done.
fn call(name: &str, [one, two, three, four]: &[JsValue; 4]) {
    let function = handed_value(name).and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(function) = function {
        // The script catches what fails there.
        let _ = function.call4(&JsValue::UNDEFINED, one, two, three, four);
    }
}

/// Follows, as long as the page lives, how much of its frame is in view, for frames may be higher
/// than the window that they are seen in. It tells the styles: `--above` and `--below` are what is
/// out of view at the top and at the bottom, `--in-view` is the height between; there is none of
/// them while all of it is in view. The page's element of the class `filling` fills the frame, and
/// nothing else tells what the page around shows; without one nothing is followed.
pub fn follow_view() {
    let Some((filling, style)) = first(".filling").zip(root_style()) else { return };
    let observed = filling.clone();
    let mut before = [0; 3];
    let tell = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
        move |entries: Array, observer: IntersectionObserver| {
            let entry = entries.pop().unchecked_into::<IntersectionObserverEntry>();
            let (seen, whole) = (entry.intersection_rect(), entry.bounding_client_rect());
            let is_all = entry.intersection_ratio() >= 1.0;
            let parts = [
                ("--above", whole_pixels(seen.top() - whole.top())),
                ("--below", whole_pixels(whole.bottom() - seen.bottom())),
                ("--in-view", whole_pixels(seen.height())),
            ];
            // A frame that is all in view, or not at all, tells by itself when that changes.
            if seen.height() <= 0.0 {
                return;
            }
            let now = parts.map(|(_, pixels)| if is_all { 0 } else { pixels });
            let is_moving = std::mem::replace(&mut before, now) != now;
            for (name, pixels) in parts.into_iter().filter(|_| is_moving) {
                // A browser that refuses shows things where the frame has them.
                let _ = if is_all {
                    style.remove_property(name).map(drop)
                } else {
                    style.set_property(name, &format!("{pixels}px"))
                };
            }
            if !is_all {
                let observed = observed.clone();
                let again = move || {
                    observer.unobserve(&observed);
                    observer.observe(&observed);
                };
                if is_moving {
                    in_frame(again);
                } else {
                    after(again, GLANCE);
                }
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_threshold(&Array::of2(&0.into(), &1.into()));
    // Kept for as long as it is told, which is for ever.
    let tell = tell.into_js_value().unchecked_into();
    if let Ok(observer) = IntersectionObserver::new_with_options(&tell, &options) {
        observer.observe(&filling);
    }
}

/// The style of a new rule for the root. It is not in the document's text, so that no saved copy has
/// it.
fn root_style() -> Option<CssStyleDeclaration> {
    let sheet: CssStyleSheet = document()?.style_sheets().get(0)?.unchecked_into();
    let at = sheet.insert_rule(":root{}").ok()?;
    let rule: CssStyleRule = sheet.css_rules().ok()?.get(at)?.unchecked_into();
    Some(rule.style())
}

/// Pixels without the part after the point, which would cost much to write.
#[allow(
    clippy::cast_possible_truncation,
    reason = "what is no number of pixels becomes the nearest"
)]
fn whole_pixels(pixels: f64) -> i32 {
    pixels as i32
}
