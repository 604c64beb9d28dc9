//! The installation of the services, each in a folder of its own below `target`.

mod go;
mod node;
mod python;
mod runner;
mod rust;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::files;
use crate::folders::Folders;
use crate::interrupt::Interrupt;
use crate::manifest::Kind;
use crate::service::Service;

use runner::Runner;

/// Names what an installed copy was made of.
const STAMP: &str = ".installed";

/// What a service weighs, installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// Packages of others.
    pub packages: u64,
    /// Bytes on the disk.
    pub bytes: u64,
}

/// Installs a service, unless its copy is there already.
pub fn install(folders: &Folders, interrupt: &Interrupt, service: &Service) -> Result<(), String> {
    let stamp = service.folder.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|text| text == service.fingerprint) {
        return Ok(());
    }
    println!("Installing {}.", service.id);
    renew(folders, service)
        .map_err(|error| format!("cannot renew {}: {error}", service.folder.display()))?;
    let runner = Runner::open(&service.folder, &folders.log(&service.id, "install"), interrupt)?;
    match service.manifest.kind {
        Kind::Node => node::install(&runner, folders)?,
        Kind::Python => python::install(&runner)?,
        Kind::Rust => rust::install(&runner)?,
        Kind::Go => go::install(&runner, folders, &service.manifest)?,
    }
    fs::write(&stamp, &service.fingerprint)
        .map_err(|error| format!("cannot write {}: {error}", stamp.display()))
}

/// Makes the installed folder a fresh copy of the source.
fn renew(folders: &Folders, service: &Service) -> std::io::Result<()> {
    if service.folder.exists() {
        fs::remove_dir_all(&service.folder)?;
    }
    fs::create_dir_all(&service.folder)?;
    if let Some(shared) = &service.manifest.shares {
        files::copy(&folders.source(shared), &service.folder)?;
    }
    files::copy(&folders.source(&service.id), &service.folder)
}

/// Makes the database that the services read.
pub fn database(folders: &Folders, interrupt: &Interrupt) -> Result<(), String> {
    let script = folders.services().join("database.py");
    let (database, work) = (folders.database(), folders.work());
    let fresh = work.join("items.partial");
    let _ = fs::remove_file(&fresh);
    let runner = Runner::open(work, &folders.log("database", "install"), interrupt)?;
    let mut python = Command::new("python3");
    runner.run(python.arg(&script).arg(&fresh))?;
    fs::rename(&fresh, &database)
        .map_err(|error| format!("cannot write {}: {error}", database.display()))
}

/// Every locked package with its version, by the name that its kind gives it.
pub fn versions(service: &Service) -> Result<Vec<(String, String)>, String> {
    match service.manifest.kind {
        Kind::Node => node::versions(&service.folder),
        Kind::Python => python::versions(&service.folder),
        Kind::Rust => rust::versions(&service.folder),
        Kind::Go => Ok(service.manifest.modules.clone()),
    }
}

/// What is installed for a service.
pub fn weight(service: &Service) -> Result<Weight, String> {
    let bytes = |path: PathBuf| {
        files::bytes(&path).map_err(|error| format!("cannot weigh {}: {error}", path.display()))
    };
    let program = || PathBuf::from(service.program());
    let versions = versions(service)?;
    let (packages, bytes) = match service.manifest.kind {
        Kind::Node => {
            (node::packages(&service.folder, &versions), bytes(node::deployed(&service.folder))?)
        }
        Kind::Python => (versions.len(), python::bytes(&service.folder)?),
        Kind::Rust => (rust::packages(&service.folder)?, bytes(program())?),
        Kind::Go => (versions.len(), bytes(program())?),
    };
    Ok(Weight { packages: u64::try_from(packages).unwrap_or_default(), bytes })
}

/// The files and folders of a service that are deployed, without its language's runtime.
pub fn deployed(service: &Service) -> Result<Vec<PathBuf>, String> {
    match service.manifest.kind {
        Kind::Node => Ok(vec![node::deployed(&service.folder)]),
        Kind::Python => python::deployed(&service.folder),
        Kind::Rust | Kind::Go => Ok(vec![PathBuf::from(service.program())]),
    }
}

/// The name of a package as Python compares them.
fn normal(name: &str) -> String {
    name.to_ascii_lowercase().replace(['_', '.'], "-")
}

/// The locked version of a package.
pub fn locked<'a>(versions: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = versions.iter().find(|(other, _)| other == name || normal(other) == normal(name));
    found.map(|(_, version)| version.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_of_python_is_found_however_it_is_spelt() {
        let versions = [("Django_Rest".to_owned(), "3.1".to_owned())];
        assert_eq!(locked(&versions, "django-rest"), Some("3.1"));
    }
}
