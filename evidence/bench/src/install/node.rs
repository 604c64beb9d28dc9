//! Services that npm installs.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::workshop::Workshop;

/// Installs what is locked, builds, and leaves only what running takes.
pub fn install(workshop: &Workshop) -> Result<(), String> {
    workshop.run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    let package = read(&workshop.folder().join("package.json"))?;
    if package["scripts"]["build"].is_string() {
        workshop.run(npm().args(["run", "build"]))?;
        workshop.run(npm().args(["prune", "--omit=dev", "--no-audit", "--no-fund"]))?;
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
