//! Services that Cargo builds.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use super::runner::Runner;
use crate::printed;

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    source: Option<String>,
}

/// Builds what is locked into the folder itself.
pub fn install(runner: &Runner) -> Result<(), String> {
    let cargo = env::var_os("CARGO");
    runner.run(
        Command::new(cargo.as_deref().unwrap_or(OsStr::new("cargo")))
            .args(["build", "--release", "--locked"])
            .env("CARGO_TARGET_DIR", runner.folder().join("target"))
            // Those of whoever measures are not part of the service.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"),
    )
}

/// Name and version of every package that is locked, but for the service's own.
pub fn versions(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let file = folder.join("Cargo.lock");
    let text = fs::read_to_string(&file)
        .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    parse(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// How many packages of others are compiled into the program on this machine.
pub fn packages(folder: &Path) -> Result<usize, String> {
    let cargo = env::var_os("CARGO");
    let printed = printed::printed(
        Command::new(cargo.as_deref().unwrap_or(OsStr::new("cargo"))).current_dir(folder).args([
            "tree",
            "--locked",
            "--edges",
            "normal,no-proc-macro",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]),
    );
    let printed = printed.ok_or("cargo tree does not tell the packages of the service")?;
    Ok(others(&printed))
}

/// The packages in such a list, each once, but for the first, which is the service itself.
fn others(tree: &str) -> usize {
    // What stands there again is marked.
    let lines = tree.lines().map(|line| line.trim().trim_end_matches(" (*)"));
    let packages: BTreeSet<&str> = lines.filter(|line| !line.is_empty()).collect();
    packages.len().saturating_sub(1)
}

fn parse(lock: &str) -> Result<Vec<(String, String)>, toml::de::Error> {
    let lock: Lock = toml::from_str(lock)?;
    let foreign = lock.package.into_iter().filter(|package| package.source.is_some());
    Ok(foreign.map(|package| (package.name, package.version)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_several_need_counts_once() {
        assert_eq!(
            others("service v0.1.0 (folder)\naxum v0.8.1\ntokio v1.0.0\naxum v0.8.1 (*)\n"),
            2
        );
    }

    #[test]
    fn the_service_itself_is_no_package_of_others() {
        let lock = "[[package]]\nname = \"service\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"axum\"\nversion = \"0.8.1\"\nsource = \"registry\"\n";
        let expected = vec![("axum".to_owned(), "0.8.1".to_owned())];
        assert_eq!(parse(lock), Ok(expected));
    }
}
