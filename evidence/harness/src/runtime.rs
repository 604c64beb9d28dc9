//! Runtimes of the services, with their versions: Node.js, Python, Rust and Go.

use std::env::consts::ARCH;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folders::Folders;
use crate::manifest::Kind;
use crate::printed;

/// The version of Go that is installed for the services in Go.
pub const GO: &str = "1.27.3";

/// The version of Node.js that is installed for the services in JavaScript.
pub const NODE: &str = "26.12.1";

/// The npm package that holds Node.js for this machine.
pub fn node_package() -> String {
    format!("node-linux-{}", if ARCH == "aarch64" { "arm64" } else { "x64" })
}

/// The folder of the programs of that Node.js, which need not be installed yet.
pub fn node_programs(folders: &Folders) -> PathBuf {
    let home = folders.node().join(format!("node-{NODE}"));
    home.join("node_modules").join(node_package()).join("bin")
}

/// Where Node.js keeps the code that it compiled, in the folder of a service.
pub const COMPILE_CACHE: &str = ".compile-cache";

/// Name and version of what a kind of service runs on.
pub fn of(kind: Kind, folders: &Folders) -> Result<String, String> {
    let (name, program, argument): (_, &Path, _) = match kind {
        Kind::Python => ("Python", Path::new("python3"), "--version"),
        Kind::Rust => ("Rust", Path::new("rustc"), "--version"),
        // These versions are fixed, and known before they are installed.
        Kind::Node => return Ok(format!("Node.js {NODE}")),
        Kind::Go => return Ok(format!("Go {GO}")),
    };
    let printed =
        printed::printed(Command::new(program).arg(argument).current_dir(folders.services()));
    let printed = printed.ok_or_else(|| {
        format!("{} is missing; install {name}, or leave out the services on it", program.display())
    })?;
    Ok(format!("{name} {}", printed::version_in(&printed)))
}
