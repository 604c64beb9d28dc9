//! Accent: the owner's colours in the place of the page's own.

use std::fs;
use std::path::Path;

use stackfit::dataset::Accent;

/// The page's own colours, as `style/tokens.css` and the icon have them.
const OWN: Accent =
    Accent { light: "#0b6b57", on_light: "#ffffff", dark: "#56cbae", on_dark: "#0d1412" };

/// Styles with the owner's colours.
///
/// # Errors
///
/// When the styles have other colours than this program expects.
pub fn in_styles(styles: &str, accent: &Accent) -> Result<String, String> {
    let both = [
        (pair(OWN.light, OWN.on_light), pair(accent.light, accent.on_light)),
        (pair(OWN.dark, OWN.on_dark), pair(accent.dark, accent.on_dark)),
    ];
    let mut styles = styles.to_owned();
    for (own, new) in both {
        if !styles.contains(&own) {
            return Err(format!("the styles have no `{own}`, which the accent takes the place of"));
        }
        styles = styles.replace(&own, &new);
    }
    Ok(styles)
}

fn pair(colour: &str, on: &str) -> String {
    format!("--accent:{colour};--on-accent:{on}")
}

/// A page with the owner's colour in its icon.
pub fn in_page(page: &str, accent: &Accent) -> String {
    page.replace(&OWN.light.replace('#', "%23"), &accent.light.replace('#', "%23"))
}

/// Puts the owner's colour into the icon beside the page, where there is one.
///
/// # Errors
///
/// When the icon cannot be read or written.
pub fn in_icon(folder: &Path, accent: &Accent) -> Result<(), String> {
    let file = folder.join("icon.svg");
    if !file.is_file() {
        return Ok(());
    }
    let problem = |error| format!("{}: {error}", file.display());
    let icon = fs::read_to_string(&file).map_err(problem)?;
    fs::write(&file, icon.replace(OWN.light, accent.light)).map_err(problem)
}

#[cfg(test)]
mod tests {
    use super::{OWN, in_page, in_styles};
    use stackfit::dataset::Accent;

    const OTHER: Accent =
        Accent { light: "#123456", on_light: "#ffffff", dark: "#abcdef", on_dark: "#0d1412" };

    #[test]
    fn the_styles_have_the_colours_that_the_owner_s_take_the_place_of() {
        let tokens = include_str!("../../../style/tokens.css");
        let tokens = minifier::css::minify(tokens).expect("it is well-formed").to_string();
        let owned = in_styles(&tokens, &OTHER).expect("the colours are there");
        for colour in [OWN.light, OWN.dark] {
            assert!(!owned.contains(colour), "{colour} in {owned}");
        }
        for colour in [OTHER.light, OTHER.dark] {
            assert!(owned.contains(&format!("--accent:{colour};")), "{colour} in {owned}");
        }
        assert!(in_styles("a{}", &OTHER).is_err());
    }

    #[test]
    fn the_icon_has_the_owner_s_colour() {
        let page = include_str!("../../../index.html");
        assert!(page.contains("%230b6b57"));
        let owned = in_page(page, &OTHER);
        assert!(owned.contains("%23123456") && !owned.contains("%230b6b57"));
    }
}
