//! `cargo xtask bench`: what the page weighs, and how fast it answers.

use crate::setup::{self, Need};
use crate::{checks, page, weights, workspace};

/// Builds the page, weighs it, and runs the measurements in the browser.
pub fn bench() -> Result<(), String> {
    let (tools, browser) = setup::prepare_with_browser(Need::Page)?;
    page::build(&tools)?;
    println!("\n{}", weights::table(&workspace::dist(), &workspace::scratch())?);
    checks::end_to_end(&tools, &browser, "the measurement", &["run"], &["--bin", "bench"])
}
