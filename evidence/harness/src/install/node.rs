//! Services that npm installs.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::runner::Runner;

/// Installs what is locked, builds, and leaves only what running takes.
pub fn install(runner: &Runner) -> Result<(), String> {
    runner.run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    tidy(&runner.folder().join("node_modules"))
        .map_err(|error| format!("cannot tidy node_modules: {error}"))?;
    let package = read(&runner.folder().join("package.json"))?;
    if package["scripts"]["build"].is_string() {
        runner.run(npm().args(["run", "build"]))?;
        runner.run(npm().args(["prune", "--omit=dev", "--no-audit", "--no-fund"]))?;
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

/// npm, which compiles against the headers beside the Node.js that is here, where they are.
fn npm() -> Command {
    let mut command = Command::new("npm");
    let path = env::var_os("PATH").unwrap_or_default();
    let prefix = env::split_paths(&path)
        .find(|folder| folder.join("node").is_file())
        .and_then(|folder| folder.join("node").canonicalize().ok())
        .and_then(|node| node.ancestors().nth(2).map(Path::to_path_buf));
    if let Some(prefix) = prefix.filter(|prefix| prefix.join("include").join("node").is_dir()) {
        command.env("npm_config_nodedir", prefix);
    }
    command
}
