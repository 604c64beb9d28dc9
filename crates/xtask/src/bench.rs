//! `cargo xtask bench`: the page's weight and speed.

use std::path::PathBuf;
use std::process::Command;

use crate::browsers::Which;
use crate::setup::{self, Need};
use crate::toolbox::Toolbox;
use crate::versions::Versions;
use crate::{browsers, engines, npm, page, price, program, weights, workspace};

/// Builds the page, weighs it, and runs the measurements in these browsers; where all must be there, a
/// missing one is an error, and so is a page that cannot be compared.
pub fn bench(which: Which) -> Result<(), String> {
    let strict = which == Which::All;
    let (tools, browsers) = setup::prepare_with_browsers(Need::Prices, which)?;
    let lineup = lineup(&tools, strict)?;
    page::build(&tools)?;
    println!("\n{}", weights::table(&workspace::dist().join("index.html"), &workspace::parts())?);
    println!("{}", price::table(&tools)?);
    simulation()?;
    let options = lineup.as_deref().map(|folder| ["--", "--lineup", folder]);
    engines::measure(&tools, &browsers, options.as_ref().map_or(&[], |options| &options[..]))?;
    frames(&tools, strict)
}

/// How long a frame takes to be as high as the page in it, beside the scripts that others use for that.
fn frames(tools: &Toolbox, strict: bool) -> Result<(), String> {
    let packages = match npm::frames(tools, &Versions::read()?) {
        Ok(packages) => packages,
        Err(error) if strict => return Err(error),
        Err(error) => {
            println!("The height of frames is left out: {error}");
            return Ok(());
        }
    };
    let chromium = browsers::find_or_install_chromium()?;
    let mut command = Command::new(node()?);
    command.current_dir(workspace::root()).arg("crates/xtask/frames/measure.mjs").args([
        packages,
        chromium,
        workspace::dist().join("index.html"),
    ]);
    program::run("the measurement of frames", &mut command)
}

fn node() -> Result<PathBuf, String> {
    program::on_path("node").ok_or("Node.js is missing; install version 20 or later".to_owned())
}

/// The folder of LineUp.js, which the page is compared with, if it can be had.
fn lineup(tools: &Toolbox, strict: bool) -> Result<Option<String>, String> {
    match npm::lineup(tools, &Versions::read()?.lineup) {
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
    let mut command = Command::new(node()?);
    command.current_dir(workspace::root()).arg("crates/sampling/comparison/run.mjs");
    program::run("the simulation's measurement", &mut command)
}
