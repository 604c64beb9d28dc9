//! Fonts of this machine: without one a browser draws no letter, and every width is wrong.

use std::fs;
use std::path::Path;

/// The folders of fonts on Linux.
const FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];

/// The packages that are missing.
pub fn packages() -> Vec<&'static str> {
    let is_bare =
        cfg!(target_os = "linux") && !FOLDERS.iter().any(|folder| has_font(Path::new(folder), 4));
    if is_bare { vec!["fonts-dejavu-core"] } else { Vec::new() }
}

/// Whether there is a font under `folder`, at most `depth` folders down.
fn has_font(folder: &Path, depth: usize) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            depth > 0 && has_font(&path, depth - 1)
        } else {
            let ending = path.extension().and_then(|ending| ending.to_str());
            matches!(ending, Some("ttf" | "otf" | "ttc" | "pfb"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_has_no_font() {
        assert!(!has_font(Path::new("stackfit-no-such-folder"), 1));
    }
}
