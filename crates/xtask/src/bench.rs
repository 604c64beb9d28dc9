//! `cargo xtask bench`: the page's weight and speed.

use std::process::Command;

use crate::setup::{self, Need};
use crate::{checks, page, program, weights, workspace};

/// Builds the page, weighs it, and runs the measurements in every browser.
pub fn bench() -> Result<(), String> {
    let (tools, browsers) = setup::prepare_with_browsers(Need::Page, false)?;
    page::build(&tools)?;
    println!("\n{}", weights::table(&workspace::dist().join("index.html"), &workspace::parts())?);
    simulation()?;
    checks::end_to_end(&tools, &browsers, "the measurement", &["run"], &["--bin", "bench"])
}

/// The simulation as WebAssembly against the same in plain JavaScript.
fn simulation() -> Result<(), String> {
    let node = program::on_path("node").ok_or("Node.js is missing; install version 20 or later")?;
    let mut command = Command::new(node);
    command.current_dir(workspace::root()).arg("crates/sampling/comparison/run.mjs");
    program::run("the simulation's measurement", &mut command)
}
