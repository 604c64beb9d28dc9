//! Services that pip installs.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::runner::Runner;
use crate::files;

/// What every environment has, whatever runs in it.
const OWN: [&str; 3] = ["pip", "setuptools", "wheel"];
/// What belongs to these in site-packages beside the folders of their names.
const OWN_FILES: [&str; 3] = ["pkg_resources", "_distutils_hack", "distutils-precedence.pth"];

/// Makes an environment and installs what is pinned.
pub fn install(runner: &Runner) -> Result<(), String> {
    environment(runner, Path::new(".venv"))?;
    runner.run(&mut pip(runner, ".venv", &["install", "-r", "requirements.txt"]))
}

/// Makes an empty environment below the runner's folder.
pub fn environment(runner: &Runner, name: &Path) -> Result<(), String> {
    runner.run(Command::new("python3").args(["-m", "venv"]).arg(name))
}

/// pip of an environment below the runner's folder.
pub fn pip(runner: &Runner, name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(runner.folder().join(name).join("bin").join("pip"));
    command.args(arguments).env("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    command
}

/// Name and version of every distribution in the environment.
pub fn versions(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let mut found: Vec<(String, String)> =
        entries(folder)?.iter().filter_map(|entry| distribution(entry)).collect();
    found.retain(|(name, _)| !OWN.contains(&name.to_ascii_lowercase().as_str()));
    found.sort();
    Ok(found)
}

/// The bytes of site-packages, without what every environment has.
pub fn bytes(folder: &Path) -> Result<u64, String> {
    let mut sum = 0;
    for entry in deployed(folder)? {
        sum += files::bytes(&entry)
            .map_err(|error| format!("cannot weigh {}: {error}", entry.display()))?;
    }
    Ok(sum)
}

/// What is in site-packages, without what every environment has.
pub fn deployed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut entries = entries(folder)?;
    entries.retain(|entry| {
        let name = entry.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let project = distribution(entry).map_or(name.to_owned(), |(project, _)| project);
        !OWN.contains(&project.as_str()) && !OWN_FILES.contains(&name)
    });
    Ok(entries)
}

/// What is in site-packages.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let library = folder.join(".venv").join("lib");
    let read = |folder: &Path| {
        fs::read_dir(folder)
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>())
            .map_err(|error| format!("cannot read {}: {error}", folder.display()))
    };
    let python = read(&library)?.into_iter().next();
    let python = python.ok_or_else(|| format!("{} is empty", library.display()))?;
    read(&python.join("site-packages"))
}

/// Name and version by the folder that describes a distribution: `flask-3.1.0.dist-info`.
fn distribution(entry: &Path) -> Option<(String, String)> {
    let name = entry.file_name()?.to_str()?.strip_suffix(".dist-info")?;
    let (name, version) = name.rsplit_once('-')?;
    Some((name.to_owned(), version.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distribution_is_known_by_the_folder_that_describes_it() {
        let found = distribution(Path::new("site-packages/typing_extensions-4.12.2.dist-info"));
        assert_eq!(found, Some(("typing_extensions".to_owned(), "4.12.2".to_owned())));
    }
}
