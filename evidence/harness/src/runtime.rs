//! Runtimes of the services, with their versions: Node.js, Python, Rust and Go.

use std::path::Path;
use std::process::Command;

use crate::folders::Folders;
use crate::manifest::Kind;
use crate::printed;

/// The version of Go that is installed for the services in Go.
pub const GO: &str = "1.27.3";

/// Name and version of what a kind of service runs on.
pub fn of(kind: Kind, folders: &Folders) -> Result<String, String> {
    let (name, program, argument): (_, &Path, _) = match kind {
        Kind::Node => ("Node.js", Path::new("node"), "--version"),
        Kind::Python => ("Python", Path::new("python3"), "--version"),
        Kind::Rust => ("Rust", Path::new("rustc"), "--version"),
        // The version is fixed, and known before it is installed.
        Kind::Go => return Ok(format!("Go {GO}")),
    };
    let printed =
        printed::printed(Command::new(program).arg(argument).current_dir(folders.services()));
    let printed = printed.ok_or_else(|| {
        format!("{} is missing; install {name}, or leave out the services on it", program.display())
    })?;
    Ok(format!("{name} {}", printed::version_in(&printed)))
}
