//! Failures: everything that is wrong with the data.

use std::fmt;
use std::path::Path;

/// Everything that is wrong with the data, one line each: the file, the key, the value where there
/// is one, and what must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    lines: Vec<String>,
    unread: bool,
}

impl Failures {
    /// The lines, file by file.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The same, with the place of another folder's file of that name wherever this file is named.
    pub(crate) fn in_place_of(mut self, file: &str, folder: &Path) -> Self {
        let name = file.rsplit('/').next().unwrap_or(file);
        let place = folder.join(name).display().to_string();
        for line in &mut self.lines {
            *line = line.replace(file, &place);
        }
        self
    }

    pub(crate) fn add(&mut self, line: String) {
        self.lines.push(line);
    }

    /// Adds that a file could not be read or parsed.
    pub(crate) fn add_unread(&mut self, line: String) {
        self.unread = true;
        self.add(line);
    }

    /// Whether some file could not be read or parsed: then nobody knows what no file has.
    pub(crate) fn has_unread(&self) -> bool {
        self.unread
    }
}

impl fmt::Display for Failures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines.join("\n"))
    }
}

impl std::error::Error for Failures {}
