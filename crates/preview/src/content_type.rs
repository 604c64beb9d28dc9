//! The content type of a file, by its name.

use std::path::Path;

/// The `Content-Type` for `file`; bytes without a meaning where the ending is not known.
pub fn content_type(file: &Path) -> &'static str {
    let ending = file
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
        .to_ascii_lowercase();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_that_a_build_makes_has_its_type() {
        let types = ["a.html", "a-1f.js", "a_bg.wasm", "a.css", "a.svg", "a.png"]
            .map(|name| content_type(Path::new(name)));
        assert_eq!(
            types,
            [
                "text/html; charset=utf-8",
                "text/javascript; charset=utf-8",
                "application/wasm",
                "text/css; charset=utf-8",
                "image/svg+xml",
                "image/png",
            ]
        );
    }

    #[test]
    fn an_unknown_ending_is_plain_bytes() {
        assert_eq!(content_type(Path::new("LICENSE")), "application/octet-stream");
    }
}
