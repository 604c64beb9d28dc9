//! `cargo xtask bench`: what the page weighs, and how fast it answers.

use crate::setup::{self, Need};
use crate::{checks, page, weights, workspace};

/// Builds the page, weighs it, and runs the measurements in every browser.
pub fn bench() -> Result<(), String> {
    let (tools, browsers) = setup::prepare_with_browsers(Need::Page)?;
    page::build(&tools)?;
    println!("\n{}", weights::table(&workspace::dist().join("index.html"), &workspace::parts())?);
    checks::end_to_end(&tools, &browsers, "the measurement", &["run"], &["--bin", "bench"])
}
