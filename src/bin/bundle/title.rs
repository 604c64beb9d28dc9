//! Title: the owner's name and question in the place of the page's own.

use maud::html;
use stackfit::dataset::DATASET;

/// The page's own, as `index.html` has it.
const OWN: &str = "Stackfit: Which backend fits your team?";

/// The title of the owner's page, as text.
pub fn text() -> String {
    format!("{}: {}", DATASET.site.name, DATASET.site.question)
}

/// A page with this text as its titles in the place of its own, as the program does once it runs.
///
/// # Errors
///
/// When the page has other titles than this program expects.
pub fn in_page(page: &str, title: &str) -> Result<String, String> {
    if !page.contains(OWN) {
        return Err(format!("the page has no title `{OWN}`, which the site's takes the place of"));
    }
    Ok(page.replace(OWN, &html! { (title) }.into_string()))
}

#[cfg(test)]
mod tests {
    use super::{in_page, text};
    use stackfit::dataset::DATASET;

    #[test]
    fn every_title_names_the_site_and_its_question() {
        let own = include_str!("../../../index.html");
        let page = in_page(own, &text()).expect("it has its titles");
        let title = format!("{}: {}", DATASET.site.name, DATASET.site.question);
        assert_eq!(page.matches(&title).count(), 2, "{page}");
        assert!(in_page("<title>Another</title>", "Mine").is_err());
    }
}
