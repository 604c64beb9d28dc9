//! Accent: the colour of the owner in light and in dark, and whether it can be read there.

use serde::Deserialize;

use crate::checks::CheckedFile;

/// The least contrast of text with what is behind it, by the Web Content Accessibility Guidelines
/// 2.2, success criterion 1.4.3 (level AA).
const LEAST: f64 = 4.5;

/// What an accent stands on as text: the page and its cards, in light and in dark, as in
/// `style/tokens.css`.
pub const LIGHT: [&str; 2] = ["#fbfaf6", "#ffffff"];
/// The same in dark.
pub const DARK: [&str; 2] = ["#14171a", "#1c2025"];

/// What may stand on an accent: the one of the two that can be read better.
pub const ON_ACCENT: [&str; 2] = ["#ffffff", "#0d1412"];

/// The accent in light and in dark, as `#rrggbb`.
#[derive(Debug, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a section [accent] with light = \"#0b6b57\" and dark = \"#56cbae\""
)]
pub(crate) struct Accent {
    pub(crate) light: String,
    pub(crate) dark: String,
}

impl Default for Accent {
    fn default() -> Self {
        Self { light: "#0b6b57".to_owned(), dark: "#56cbae".to_owned() }
    }
}

impl Accent {
    /// Requires two colours that can be read as text on the page, and on which text can be read.
    pub(crate) fn check(&self, file: &mut CheckedFile<'_>) {
        for (key, accent, grounds) in
            [("accent.light", &self.light, LIGHT), ("accent.dark", &self.dark, DARK)]
        {
            let Some(own) = luminance(accent) else {
                file.refuse(key, format!("{accent:?}"), "must be a colour such as \"#0b6b57\"");
                continue;
            };
            let grounds = grounds.map(|ground| (ground, "as text on"));
            for (other, how) in grounds.into_iter().chain([(on(accent), "behind text of")]) {
                let ratio = luminance(other).map_or(0.0, |other| contrast(own, other));
                if ratio < LEAST {
                    let problem = format!(
                        "has a contrast of {:.2} to 1 {how} {other}, and needs {LEAST} to 1",
                        // Down, so that no ratio is shown as enough that is not.
                        (ratio * 100.0).floor() / 100.0
                    );
                    file.refuse(key, format!("{accent:?}"), problem);
                }
            }
        }
    }
}

/// The colour of text on an accent: of [`ON_ACCENT`] the one with more contrast. The first for what is
/// no colour.
pub(crate) fn on(accent: &str) -> &'static str {
    let [white, black] = ON_ACCENT;
    let with = |other: &str| {
        let both = luminance(accent).zip(luminance(other));
        both.map_or(0.0, |(own, other)| contrast(own, other))
    };
    if with(black) > with(white) { black } else { white }
}

/// The contrast of two relative luminances, from 1 to 21.
fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a colour such as `#0b6b57`, from 0 for black to 1 for white, by the
/// definition in the same guidelines; nothing for what is no such colour.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let colour = u32::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
    let [_, red, green, blue] = colour.to_be_bytes().map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

#[cfg(test)]
mod tests {
    use super::{contrast, luminance, on};

    #[test]
    fn the_contrasts_are_those_that_are_published() {
        let of = |one, other| {
            let both = luminance(one).zip(luminance(other));
            both.map(|(one, other)| (contrast(one, other) * 100.0).round() / 100.0)
        };
        // Black on white is 21 to 1; #767676 on white is known as the lightest grey that passes.
        assert_eq!(of("#000000", "#ffffff"), Some(21.0));
        assert_eq!(of("#767676", "#ffffff"), Some(4.54));
        assert_eq!(of("#777777", "#ffffff"), Some(4.48));
    }

    #[test]
    fn text_on_an_accent_is_what_can_be_read_better() {
        assert_eq!(["#0b6b57", "#56cbae", "#ffd400"].map(on), ["#ffffff", "#0d1412", "#0d1412"]);
    }
}
