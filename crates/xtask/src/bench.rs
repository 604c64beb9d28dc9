//! `cargo xtask bench`: the page's weight and speed.

use std::process::Command;

use crate::setup::{self, Need};
use crate::toolbox::Toolbox;
use crate::versions::Versions;
use crate::{engines, install, page, price, program, weights, workspace};

/// Builds the page, weighs it, and runs the measurements in every browser; where `strict`, a
/// missing browser or a page that cannot be compared is an error.
pub fn bench(strict: bool) -> Result<(), String> {
    let (tools, browsers) = setup::prepare_with_browsers(Need::Prices, strict)?;
    let lineup = lineup(&tools, strict)?;
    page::build(&tools)?;
    println!("\n{}", weights::table(&workspace::dist().join("index.html"), &workspace::parts())?);
    println!("{}", price::table(&tools)?);
    simulation()?;
    let options = lineup.as_deref().map(|folder| ["--", "--lineup", folder]);
    engines::measure(&tools, &browsers, options.as_ref().map_or(&[], |options| &options[..]))
}

/// The folder of LineUp.js, which the page is compared with, if it can be had.
fn lineup(tools: &Toolbox, strict: bool) -> Result<Option<String>, String> {
    match install::lineup(tools, &Versions::read()?.lineup) {
        Ok(folder) => Ok(Some(folder.display().to_string())),
        Err(error) if strict => Err(format!("LineUp.js is missing: {error}")),
        Err(error) => {
            println!("LineUp.js is left out of the comparison: {error}");
            Ok(None)
        }
    }
}

/// The simulation as WebAssembly against the same in plain JavaScript.
fn simulation() -> Result<(), String> {
    let node = program::on_path("node").ok_or("Node.js is missing; install version 20 or later")?;
    let mut command = Command::new(node);
    command.current_dir(workspace::root()).arg("crates/sampling/comparison/run.mjs");
    program::run("the simulation's measurement", &mut command)
}
