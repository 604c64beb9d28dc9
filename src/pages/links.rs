//! Links between the pages, and their addresses.

use crate::dataset::Preset;
use crate::link::{self, State};
use stackfit_decision::Scenario;

/// The way from the page of a pair or a situation to the folder of the whole.
pub(super) const ROOT: &str = "../../";

/// The folder in which the page is public, with `/` at its end; nothing where it has no address.
#[must_use]
pub fn base(public_url: &str) -> Option<String> {
    let (scheme, rest) = public_url.split_once("://")?;
    let folder = match rest.rsplit_once('/') {
        // The last part names a file.
        Some((folder, file)) if file.contains('.') => folder,
        _ => rest.strip_suffix('/').unwrap_or(rest),
    };
    Some(format!("{scheme}://{folder}/"))
}

/// The way from a page in this folder to the folder of the whole.
pub(super) fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The folder of the page of a preset.
pub(super) fn of_preset(preset: &Preset) -> String {
    format!("for/{}/", preset.id)
}

/// From a page to another page.
pub(super) fn to_page(path: &str) -> String {
    format!("{ROOT}{path}index.html")
}

/// From a page to the live one with a scenario set, and these frameworks in the comparison; where none
/// are named, it follows the leaders.
pub(super) fn to_live(scenario: &Scenario, compared: Option<Vec<usize>>) -> String {
    let state = State { scenario: scenario.clone(), compared, ..State::start() };
    format!("{ROOT}index.html#{}", link::encode(&state))
}

#[cfg(test)]
mod tests {
    use super::{ROOT, base, root};

    #[test]
    fn the_way_back_goes_up_by_every_folder() {
        assert_eq!(root("compare/a-vs-b/"), ROOT);
        assert_eq!(root("compare/"), "../");
    }

    #[test]
    fn the_folder_of_an_address_ends_in_a_slash_whatever_was_given() {
        for (given, folder) in [
            ("https://a.example/stackfit/", "https://a.example/stackfit/"),
            ("https://a.example/stackfit", "https://a.example/stackfit/"),
            ("https://a.example/stackfit/index.html", "https://a.example/stackfit/"),
            ("https://a.example/", "https://a.example/"),
            ("https://a.example", "https://a.example/"),
        ] {
            assert_eq!(base(given).as_deref(), Some(folder), "{given}");
        }
        assert_eq!(base(""), None);
    }
}
