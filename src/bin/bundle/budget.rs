//! The budget of the finished page: its weight, and that it loads nothing.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The most that the page may weigh, in bytes after gzip -9.
const MOST: usize = 301_500;

/// The most that a page beside it may weigh, likewise.
const MOST_BESIDE: usize = 30_000;

/// What it may weigh more with the standard library that comes with Rust. `cargo xtask` sets the
/// variable where it cannot compile the page's own.
const FALLBACK: (&str, usize) = ("STACKFIT_STANDARD_LIBRARY", 20_000);

/// Refuses a page that is too heavy, that would load something, or that still has a placeholder.
pub fn check(page: &str) -> Result<(), String> {
    let weight = gzip(page.as_bytes()).map_err(|e| format!("cannot compress the page: {e}"))?;
    let is_fallback = std::env::var_os(FALLBACK.0).is_some();
    let most = if is_fallback { MOST + FALLBACK.1 } else { MOST };
    if weight > most {
        return Err(format!("the page weighs {weight} bytes after gzip, more than {most}"));
    }
    is_whole(page)?;
    println!("The page is one file: {} bytes, {weight} after gzip -9.", page.len());
    Ok(())
}

/// Refuses a page beside the page, by its folder, for the same reasons; else tells its weight.
pub fn check_beside(path: &str, page: &str) -> Result<usize, String> {
    let weight = gzip(page.as_bytes()).map_err(|e| format!("{path}: {e}"))?;
    if weight > MOST_BESIDE {
        let most = MOST_BESIDE;
        return Err(format!("{path}: it weighs {weight} bytes after gzip, more than {most}"));
    }
    is_whole(page).map_err(|problem| format!("{path}: {problem}"))?;
    Ok(weight)
}

/// Refuses a page that would load something, or that still has a placeholder.
fn is_whole(page: &str) -> Result<(), String> {
    if let Some(reference) = external(page) {
        return Err(format!("the page would load {reference}; everything must be inside"));
    }
    if let Some(start) = page.find("{{") {
        let placeholder: String =
            page.chars().skip(page[..start].chars().count()).take(40).collect();
        return Err(format!("a placeholder is left in the page: {placeholder}"));
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// The first thing that a browser would load from somewhere else, as it stands in the page. Links
/// that one follows by clicking are not loaded.
fn external(page: &str) -> Option<String> {
    const LOADING: [&str; 12] = [
        "script", "link", "img", "iframe", "source", "video", "audio", "object", "embed", "use",
        "image", "track",
    ];
    let elements = LOADING.iter().flat_map(|name| tags(page, name));
    let loading = elements
        .filter(|tag| {
            let loads = ["src=", "href=", "srcset=", "data="].iter().any(|a| tag.contains(a));
            let is_told = tag.contains("rel=\"canonical\"");
            loads && !is_told && !tag.contains("href=\"data:") && !tag.contains("src=\"data:")
        })
        .map(str::to_owned);
    let styles = ["@import", "url(http", "url(//", "url(\"http", "url('http"];
    let styles = styles.iter().filter(|word| page.contains(*word)).map(|word| (*word).to_owned());
    loading.chain(styles).next()
}

/// The start tags of this name.
fn tags<'a>(page: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
    page.match_indices('<').filter_map(move |(start, _)| {
        let rest = page.get(start + 1..)?;
        let after = rest.strip_prefix(name)?;
        let is_whole = after.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
        let end = rest.find('>')?;
        is_whole.then(|| &page[start..=start + 1 + end])
    })
}

#[cfg(test)]
mod tests {
    use super::{MOST, MOST_BESIDE, check, check_beside, external};

    #[test]
    fn what_is_inside_and_what_one_clicks_on_is_allowed() {
        let page = "<link rel=\"icon\" href=\"data:image/svg+xml,x\"><a href=\"https://a.b\">c</a>";
        assert_eq!(external(page), None);
        let page = "<link rel=\"canonical\" href=\"https://a.b/c/\">";
        assert_eq!(external(page), None);
    }

    #[test]
    fn whatever_would_be_loaded_is_named() {
        for page in [
            "<script src=\"a.js\"></script>",
            "<link rel=\"stylesheet\" href=\"https://a.b/c.css\">",
            "<img alt=\"\" src=\"//a.b/c.png\">",
            "<style>@import 'a.css'</style>",
            "<style>a{background:url(https://a.b)}</style>",
        ] {
            assert!(external(page).is_some(), "{page}");
        }
    }

    #[test]
    fn a_placeholder_is_refused() {
        let refused = check("<p>{{name}}</p>").expect_err("it is left");
        assert_eq!(refused, "a placeholder is left in the page: {{name}}</p>");
    }

    /// A page of so many bytes that does not pack well.
    fn noise(length: usize) -> String {
        let mut seed = 1_u32;
        (0..length)
            .map(|_| {
                // Marsaglia's xorshift.
                seed ^= seed << 13;
                seed ^= seed >> 17;
                seed ^= seed << 5;
                char::from(b'!' + (seed % 64) as u8)
            })
            .collect()
    }

    #[test]
    fn a_page_over_the_budget_is_refused_with_both_numbers() {
        let refused = check(&noise(2 * MOST)).expect_err("it is too heavy");
        assert!(refused.ends_with(&format!("after gzip, more than {MOST}")), "{refused}");
    }

    #[test]
    fn a_page_beside_it_has_a_budget_of_its_own_and_is_named() {
        let refused = check_beside("a/", &noise(2 * MOST_BESIDE)).expect_err("it is too heavy");
        assert!(refused.starts_with("a/: it weighs "), "{refused}");
        assert!(check_beside("a/", "<p>{{b}}</p>").is_err_and(|told| told.starts_with("a/: ")));
        assert!(check_beside("a/", "<p>").is_ok());
    }
}
