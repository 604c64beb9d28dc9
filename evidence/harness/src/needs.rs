//! Packages of Debian that a run needs and that are missing, with what each is for.

use std::env;
use std::process::Command;

use crate::folders::Folders;
use crate::manifest::{Kind, Manifest};
use crate::printed;

/// A missing package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its name in Debian.
    pub package: String,
    /// What it is for.
    pub why: String,
}

/// What the services called `ids` need and this machine lacks.
pub fn missing(folders: &Folders, ids: &[String]) -> Vec<Need> {
    // A manifest that cannot be read is reported when it is measured.
    let manifests: Vec<(&String, Manifest)> =
        ids.iter().filter_map(|id| Some((id, Manifest::read(&folders.source(id)).ok()?))).collect();
    let has = |kind| manifests.iter().any(|(_, manifest)| manifest.kind == kind);
    let mut needs = Vec::new();
    let mut need = |is_there: bool, package: &str, why: &str| {
        if !is_there {
            needs.push(Need { package: package.to_owned(), why: why.to_owned() });
        }
    };
    need(is_on_path("wrk"), "wrk", "it makes the load");
    need(is_on_path("taskset"), "util-linux", "it keeps service and load on cores of their own");
    need(python("sqlite3"), "python3", "it makes the database that the services read");
    if has(Kind::Python) || has(Kind::Go) {
        need(python("venv, ensurepip"), "python3-venv", "services are installed apart with it");
    }
    if has(Kind::Node) {
        let compiles = is_on_path("make") && is_on_path("g++");
        need(compiles, "build-essential", "npm compiles the driver of the database with it");
    }
    for (id, manifest) in &manifests {
        for package in &manifest.debian {
            need(is_installed(package), package, &format!("{id} is built with it"));
        }
    }
    needs
}

fn is_on_path(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Whether Python has these modules.
fn python(modules: &str) -> bool {
    let line = format!("import {modules}");
    printed::printed(Command::new("python3").args(["-c", &line])).is_some()
}

/// Whether a package of Debian is installed.
fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    printed::printed(query.args(["-W", "-f=${Status}", package]))
        .is_some_and(|status| status == "install ok installed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_does_not_exist_is_not_installed() {
        assert!(!is_installed("evidence-no-such-package") && !is_on_path("evidence-no-program"));
    }
}
