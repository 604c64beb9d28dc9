//! From the address asked for to a file of the folder, and to nothing outside it.

use std::path::{Path, PathBuf};

/// The path of a request's address: without query and fragment.
pub fn path_of(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// The file that `url` names under `prefix`, when it exists and lies inside `folder`.
///
/// `folder` must be canonical and `prefix` must start and end with a slash.
pub fn file_for(folder: &Path, prefix: &str, url: &str) -> Option<PathBuf> {
    let path = decode(path_of(url))?;
    let relative = path.strip_prefix(prefix)?;
    let mut file = folder.to_path_buf();
    for part in relative.split('/').filter(|part| !part.is_empty()) {
        // A drive (`c:`) or a backslash would leave the folder on Windows.
        if matches!(part, "." | "..") || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if relative.is_empty() || relative.ends_with('/') {
        file.push("index.html");
    }
    // A link on the disk that points elsewhere is not followed either.
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

/// Undoes percent-encoding; `None` where an escape is cut off or the result is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut decoded = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' {
            hex(bytes.next()?)? << 4 | hex(bytes.next()?)?
        } else {
            byte
        });
    }
    String::from_utf8(decoded).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone() {
        assert_eq!(decode("/a%20b%C3%A9").as_deref(), Some("/a bé"));
    }

    #[test]
    fn a_broken_escape_names_nothing() {
        assert_eq!(
            [decode("/%"), decode("/%2"), decode("/%zz"), decode("/%ff")],
            [const { None }; 4]
        );
    }

    #[test]
    fn the_query_and_the_fragment_are_not_part_of_the_path() {
        assert_eq!(path_of("/a?b/c#d"), "/a");
    }
}
