//! Services that npm installs.

use std::env;
use std::fs;
use std::io;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::runner::Runner;
use crate::folders::Folders;
use crate::runtime::{self, NODE};

/// Installs what is locked, builds, and leaves only what running takes.
pub fn install(runner: &Runner, folders: &Folders) -> Result<(), String> {
    let programs = toolchain(runner, folders)?;
    runner.run(npm(&programs)?.args(["ci", "--no-audit", "--no-fund"]))?;
    tidy(&runner.folder().join("node_modules"))
        .map_err(|error| format!("cannot tidy node_modules: {error}"))?;
    let package = read(&runner.folder().join("package.json"))?;
    if package["scripts"]["build"].is_string() {
        runner.run(npm(&programs)?.args(["run", "build"]))?;
        runner.run(npm(&programs)?.args(["prune", "--omit=dev", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// Name and version of every package in `node_modules`.
pub fn versions(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let lock = read(&folder.join("node_modules").join(".package-lock.json"))?;
    let packages = lock["packages"].as_object().into_iter().flatten();
    Ok(packages
        .filter_map(|(place, package)| {
            // A package may be installed below another one, in another version.
            let name = place.strip_prefix("node_modules/")?.replace("/node_modules/", " > ");
            Some((name, package["version"].as_str()?.to_owned()))
        })
        .collect())
}

/// What of a service is deployed: the standalone output where the build makes one, and else all that
/// is installed.
pub fn deployed(folder: &Path) -> PathBuf {
    let standalone = folder.join(".next").join("standalone");
    if standalone.is_dir() { standalone } else { folder.join("node_modules") }
}

/// How many of these packages are deployed.
pub fn packages(folder: &Path, versions: &[(String, String)]) -> usize {
    let deployed = deployed(folder);
    let modules =
        if deployed.ends_with("node_modules") { deployed } else { deployed.join("node_modules") };
    let is_there = |name: &str| modules.join(name.replace(" > ", "/node_modules/")).is_dir();
    versions.iter().filter(|(name, _)| is_there(name)).count()
}

/// Removes what compiling an addon leaves behind; who gets it ready-made has none of it.
fn tidy(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let release = path.join("build").join("Release");
        for name in ["obj", "obj.target", ".deps"] {
            let left = release.join(name);
            if left.is_dir() {
                fs::remove_dir_all(left)?;
            }
        }
        for entry in fs::read_dir(release).into_iter().flatten() {
            let file = entry?.path();
            if file.extension().is_some_and(|ending| ending == "a") {
                fs::remove_file(file)?;
            }
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(file)
        .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// The folder of the programs of Node.js, which is installed where it is missing.
fn toolchain(runner: &Runner, folders: &Folders) -> Result<PathBuf, String> {
    let programs = runtime::node_programs(folders);
    if programs.join("node").is_file() {
        return Ok(programs);
    }
    println!("Installing Node.js {NODE}: services in JavaScript run on it (a minute, once).");
    let home = folders.node().join(format!("node-{NODE}"));
    fs::create_dir_all(&home)
        .map_err(|error| format!("cannot create {}: {error}", home.display()))?;
    let package = format!("{}@{NODE}", runtime::node_package());
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]).arg(&home);
    runner.run(npm.arg(package))?;
    if programs.join("node").is_file() {
        return Ok(programs);
    }
    Err(format!(
        "Node.js {NODE} was installed, but has no program `node` in {}",
        programs.display()
    ))
}

/// npm on a Node.js, which compiles against the headers that came with it.
fn npm(programs: &Path) -> Result<Command, String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(iter::once(programs.to_path_buf()).chain(env::split_paths(&path)))
        .map_err(|error| format!("the PATH cannot be extended: {error}"))?;
    let mut command = Command::new("npm");
    command.env("PATH", path);
    if let Some(home) = programs.parent() {
        command.env("npm_config_nodedir", home);
    }
    Ok(command)
}
