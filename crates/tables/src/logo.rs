//! Logo: the owner's picture, an SVG file that shows something and loads nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use roxmltree::{Document, Node};

/// The most that a logo may weigh, in bytes: it is in the page.
const MOST: usize = 6_000;

/// The namespace without which browsers show nothing.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// How files of other kinds begin, and what they are.
const OTHERS: [(&[u8], &str); 6] = [
    (b"\x89PNG", "a PNG"),
    (b"\xff\xd8\xff", "a JPEG"),
    (b"GIF8", "a GIF"),
    (b"RIFF", "a WebP"),
    (b"\x1f\x8b", "packed by gzip"),
    (b"%PDF", "a PDF"),
];

/// What no picture shows, or what runs in it, by the names of elements in lower-case letters.
const REFUSED: [&str; 3] = ["script", "foreignobject", "iframe"];

/// The logo in this file beside `site.toml` as an address that holds it whole.
///
/// # Errors
///
/// What must hold and does not.
pub(crate) fn logo(folder: &Path, name: &str) -> Result<String, String> {
    if Path::new(name).is_absolute() || name.split('/').any(|part| part == "..") {
        return Err("must be a file beside site.toml".to_owned());
    }
    let bytes = fs::read(folder.join(name)).map_err(|e| format!("cannot be read: {e}"))?;
    if let Some((_, kind)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(format!("must be an SVG picture; this is {kind}"));
    }
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| "must be an SVG picture, and is not text in UTF-8".to_owned())?;
    check(text.trim_start_matches('\u{feff}'))?;
    let text = text.trim_start_matches('\u{feff}').split_whitespace().collect::<Vec<_>>().join(" ");
    if text.len() > MOST {
        return Err(format!("has {} bytes, more than {MOST}", text.len()));
    }
    Ok(format!("data:image/svg+xml,{}", escaped(&text)))
}

/// Requires a picture in which nothing runs and that loads nothing.
fn check(text: &str) -> Result<(), String> {
    let document = Document::parse(text).map_err(|error| match error {
        roxmltree::Error::DtdDetected => "must have no DOCTYPE".to_owned(),
        error => format!("must be an SVG picture, and cannot be read as one: {error}"),
    })?;
    let root = document.root_element().tag_name();
    if root.name() != "svg" || root.namespace() != Some(NAMESPACE) {
        return Err(format!("must be an SVG picture: <svg xmlns=\"{NAMESPACE}\"> around all"));
    }
    document.descendants().try_for_each(check_node)
}

fn check_node(node: Node<'_, '_>) -> Result<(), String> {
    if let Some(instruction) = node.pi() {
        return Err(format!("must have no <?{}>", instruction.target));
    }
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        return loads_nothing(text);
    }
    let name = node.tag_name().name();
    if REFUSED.contains(&&*name.to_lowercase()) {
        return Err(format!("must have no <{name}>, which no page shows in a picture"));
    }
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        if key.to_lowercase().starts_with("on") {
            return Err(format!("must have no {key}: nothing runs in a picture"));
        }
        if ["href", "src"].contains(&key) && !stays(value) {
            return Err(foreign(key, value));
        }
        loads_nothing(value)?;
    }
    Ok(())
}

/// Requires a text or a value whose styles load nothing.
fn loads_nothing(text: &str) -> Result<(), String> {
    let lower = text.to_lowercase();
    if lower.contains("@import") {
        return Err("must have no @import: a picture loads nothing".to_owned());
    }
    let named = lower.split("url(").skip(1);
    let named = named.map(|rest| rest.split(')').next().unwrap_or_default());
    let mut named = named.map(|address| address.trim().trim_matches(['"', '\'']));
    named.find(|address| !stays(address)).map_or(Ok(()), |address| Err(foreign("url()", address)))
}

/// Whether an address is of the picture itself.
fn stays(address: &str) -> bool {
    let address = address.trim();
    address.starts_with('#') || address.starts_with("data:image/")
}

fn foreign(key: &str, address: &str) -> String {
    let shown: String = address.chars().take(60).collect();
    format!("has {key} {shown:?}, which must start with # or data:image/: a picture loads nothing")
}

/// A text as the rest of a `data:` address in quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'%' | b'#' | b'"' | b'<' | b'>' | b'&' | 0x7f.. | ..b' ' => {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "%{byte:02X}");
            }
            _ => escaped.push(char::from(byte)),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{NAMESPACE, check};

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"{NAMESPACE}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
        )
    }

    #[test]
    fn a_picture_may_refer_to_what_is_in_it() {
        for inside in [
            "",
            "<!-- url(https://a.example/) -->",
            "<path id=\"a\" d=\"M0 0\"/><use href=\"#a\" xlink:href=\"#a\" fill=\"url(#a)\"/>",
            "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
            "<style>path { fill: url('#a') }</style><title>On &amp; off</title>",
        ] {
            assert_eq!(check(&svg(inside)), Ok(()), "{inside}");
        }
        let declared = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", svg("<g/>"));
        assert_eq!(check(&declared), Ok(()));
    }

    #[test]
    fn what_is_no_picture_or_runs_or_loads_something_is_refused_in_words() {
        for (text, said) in [
            ("<svg".to_owned(), "cannot be read as one"),
            (svg("<path>"), "cannot be read as one"),
            (svg("<path fill=red/>"), "cannot be read as one"),
            ("<svg/>".to_owned(), "around all"),
            (format!("<html>{}</html>", svg("")), "around all"),
            (format!("<!DOCTYPE svg>{}", svg("")), "DOCTYPE"),
            (svg("<script>1</script>"), "<script>"),
            (svg("<foreignObject/>"), "<foreignObject>"),
            (svg("<path onload=\"a()\"/>"), "onload"),
            (svg("<use href=\"b.svg#a\"/>"), "\"b.svg#a\""),
            (svg("<a xlink:href=\"https://a.example/\"/>"), "https://a.example/"),
            (svg("<path fill=\"URL( 'https://a.example/' )\"/>"), "https://a.example/"),
            (svg("<style>@import 'a.css';</style>"), "@import"),
            (svg("<style>path { fill: url(#a) url(a.png) }</style>"), "\"a.png\""),
            (format!("<?xml-stylesheet href=\"a\"?>{}", svg("")), "xml-stylesheet"),
        ] {
            let problem = check(&text).err().unwrap_or_default();
            assert!(problem.contains(said), "{text}: {problem}");
        }
    }
}
