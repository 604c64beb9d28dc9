//! Poppler's tools, by which the tests read what a browser printed.

use crate::program;

/// The packages that are missing.
pub fn packages() -> Vec<&'static str> {
    let is_there = ["pdftotext", "pdftoppm"].iter().all(|name| program::on_path(name).is_some());
    if is_there { Vec::new() } else { vec!["poppler-utils"] }
}
