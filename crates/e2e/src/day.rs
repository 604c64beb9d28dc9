//! Day of the data in links: every link that a visitor changed has the present one, so what is asked of
//! the settings in a link is asked without it.

/// The day of the data, as links write it.
#[must_use]
pub fn present_day() -> &'static str {
    let site = include_str!("../../../data/site.toml");
    let day = |line: &'static str| line.strip_prefix("as_of = \"")?.strip_suffix('"');
    site.lines().find_map(day).unwrap_or_default()
}

/// A link, or a text with one, without the present day.
#[must_use]
pub fn undated(link: &str) -> String {
    link.replace(&format!("&on={}", present_day()), "")
        .replace(&format!("&amp;on={}", present_day()), "")
}

/// A script that reads the link of the page, in the address or in the dialog, without the present day.
pub(crate) fn without_day(script: &str) -> String {
    let mut script = script.to_owned();
    for link in ["location.hash", "document.querySelector('#share-link').value"] {
        script = script.replace(link, &format!("{link}.replace('&on={}', '')", present_day()));
    }
    script
}
