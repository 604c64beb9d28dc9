//! Accent: the colour of what acts on the page, where a host asks for one of its own.

/// The two sets of colours that the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A colour: how much red, green and blue is in it, from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

impl Accent {
    /// The colour of six hexadecimal digits, which may have a `#` before them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let number = digits.chars().try_fold(1, |number: u32, digit| {
            Some(number.checked_mul(16)? + digit.to_digit(16)?)
        })?;
        // The one in front counts the digits.
        let [1, red, green, blue] = number.to_be_bytes() else { return None };
        Some(Self([red, green, blue]))
    }

    /// The same as one number, with the red foremost.
    #[must_use]
    pub fn number(self) -> u32 {
        let [red, green, blue] = self.0;
        u32::from_be_bytes([0, red, green, blue])
    }

    /// The same colour, darker or lighter by no more than it takes in this theme: with 4.5 to 1 it
    /// stands out from what it is written on, what is written on it from it, and a number from the
    /// deepest shade of it in a table.
    #[must_use]
    pub fn readable(self, theme: Theme) -> Self {
        let (least, most) = match theme {
            Theme::Light => (0.0, 0.171),
            Theme::Dark => (0.242, 0.62),
        };
        // Black and white are never too dark and too light for long.
        (0..=STEPS)
            .map(|step| match self.luminance() {
                above if above > most => self.mixed(0, step),
                _ => self.mixed(255, step),
            })
            .find(|colour| (least..=most).contains(&colour.luminance()))
            .unwrap_or(self)
    }

    /// This colour with so many steps of a grey in it.
    fn mixed(self, grey: u32, step: u32) -> Self {
        let mix = |part: u8| (u32::from(part) * (STEPS - step) + grey * step) / STEPS;
        Self(self.0.map(|part| u8::try_from(mix(part)).unwrap_or(part)))
    }

    /// How light it is, from 0 to 1, as WCAG 2 reckons it, but for 0.003: its power of 2.4 is a third
    /// one here, which needs no library.
    fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            part * (part * (part * 0.305_306 + 0.682_171) + 0.012_523)
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// In how many steps a colour becomes black or white.
const STEPS: u32 = 64;

#[cfg(test)]
mod tests {
    use super::{Accent, Theme};

    /// Of a theme: what the accent is written on, what is written on the accent, the paper that it
    /// shades, and the ink on that; `style/tokens.css` has them.
    const LIGHT: [&str; 4] = ["#fbfaf6", "#ffffff", "#fbfaf6", "#1c2024"];
    const DARK: [&str; 4] = ["#1c2025", "#0d1412", "#14171a", "#eceae4"];
    /// The share of the accent in the deepest shade; `style/experts.css` has it.
    const DEEPEST: f64 = 0.45;

    fn colour(text: &str) -> [f64; 3] {
        Accent::parse(text).map(|accent| accent.0.map(f64::from)).unwrap_or_default()
    }

    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let luminance = |colour: [f64; 3]| {
            let linear = |part: f64| match part / 255.0 {
                low if low <= 0.04045 => low / 12.92,
                part => ((part + 0.055) / 1.055).powf(2.4),
            };
            let [red, green, blue] = colour.map(linear);
            0.05 + 0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (one, other) = (luminance(one), luminance(other));
        one.max(other) / one.min(other)
    }

    #[test]
    fn every_accent_is_readable_and_so_is_what_is_on_it() {
        let parts: Vec<u8> = (0..=255).step_by(15).collect();
        for (theme, [below, on, paper, ink]) in [(Theme::Light, LIGHT), (Theme::Dark, DARK)] {
            for (red, green, blue) in parts.iter().flat_map(|red| {
                let parts = &parts;
                parts.iter().flat_map(move |g| parts.iter().map(move |b| (*red, *g, *b)))
            }) {
                let accent = Accent([red, green, blue]).readable(theme).0.map(f64::from);
                let paper = colour(paper);
                let shade = [0, 1, 2].map(|at| accent[at] * DEEPEST + paper[at] * (1.0 - DEEPEST));
                for (one, other) in
                    [(accent, colour(below)), (accent, colour(on)), (shade, colour(ink))]
                {
                    let found = contrast(one, other);
                    assert!(found >= 4.5, "{theme:?} {red} {green} {blue}: {found}");
                }
            }
        }
    }

    #[test]
    fn what_is_readable_stays_as_it_is() {
        for (accent, theme) in [
            ("#0b6b57", Theme::Light),
            ("#1d4ed8", Theme::Light),
            ("#56cbae", Theme::Dark),
            ("#ff7a52", Theme::Dark),
        ] {
            let accent = Accent::parse(accent);
            assert!(
                accent.is_some() && accent.map(|it| it.readable(theme)) == accent,
                "{accent:?}"
            );
        }
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        for right in ["#0B6b57", "0b6B57"] {
            assert_eq!(Accent::parse(right).map(Accent::number), Some(0x000b_6b57));
        }
        for wrong in
            ["", "#", "red", "#0b6", "+b6b57", "#0b6b577", "##b6b57", "0b6b5é", "123456789"]
        {
            assert_eq!(Accent::parse(wrong), None, "{wrong}");
        }
    }
}
