//! The release build of the page, by Trunk.

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use crate::toolbox::Toolbox;
use crate::trunk::Trunk;
use crate::{program, progress, standard_library, workspace};

/// What hands flags to the compiler of the page.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The bundler, for Cargo.
const BUNDLER: [&str; 5] = ["--bin", "bundle", "--no-default-features", "--features", "bundle"];

/// Builds the page into `dist/`.
pub fn build(tools: &Toolbox) -> Result<(), String> {
    Trunk::start(trunk(tools)?.args(["build", "--release"]))?.wait()
}

/// Compiles what Trunk is going to ask for, the page and the bundler beside each other: the end of the
/// page takes one core alone. Trunk then finds both done.
pub fn compile_ahead() -> Result<(), String> {
    thread::scope(|scope| {
        let bundler =
            scope.spawn(|| progress::cargo("compiling the bundler", cargo("build").args(BUNDLER)));
        compile_program()?;
        bundler.join().map_err(|_| "compiling the bundler stopped")?
    })
}

/// Compiles the page's program as Trunk is going to ask for it.
pub fn compile_program() -> Result<(), String> {
    let mut page = cargo("build");
    standard_library::put_into(&mut page);
    page.args(["--release", "--target", "wasm32-unknown-unknown", "--bin", "stackfit-page"]);
    progress::cargo("compiling the page", page.env(FLAGS, flags()))
}

/// Compiles the bundler, and runs it unless it is to be compiled only. Trunk asks for this.
pub fn bundle(compile: bool) -> Result<(), String> {
    let mut bundler = cargo(if compile { "build" } else { "run" });
    // Trunk hands on what is for the page.
    standard_library::take_out_of(&mut bundler);
    bundler.env_remove(FLAGS).arg("--quiet").args(BUNDLER);
    program::run("the bundler", &mut bundler)
}

/// Cargo, about to do this; with what follows.
fn cargo(verb: &str) -> Command {
    let mut command = program::cargo();
    command.current_dir(workspace::root()).arg(verb);
    command
}

/// Trunk, set up so that the page that it builds tells nothing of this machine.
pub fn trunk(tools: &Toolbox) -> Result<Command, String> {
    let trunk = tools.find("trunk").ok_or("trunk is gone; `cargo xtask setup` installs it")?;
    let mut command = tools.command(trunk);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Any value of NO_COLOR counts, but Trunk stops at all but `true` and `false`.
    match env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => command.env("NO_COLOR", "true"),
        _ => command.env_remove("NO_COLOR"),
    };
    command.env(FLAGS, flags());
    standard_library::put_into(&mut command);
    Ok(command)
}

/// The flags of the compiler that keep this machine's folders out of the page: the program names
/// source files in its messages. Cargo joins them with those of `.cargo/config.toml`.
fn flags() -> String {
    let mut flags: Vec<String> =
        standard_library::flags().iter().map(|&flag| flag.to_owned()).collect();
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registries = home.map(|home| home.join("registry").join("src"));
    let registries = registries.and_then(|folder| folder.read_dir().ok()).into_iter().flatten();
    let registries = registries.flatten().map(|registry| registry.path());
    let folders = registries.chain([workspace::root()]).map(|folder| (folder, String::new()));
    for (folder, name) in folders.chain(standard_library::folder()) {
        // A flag with a space in it cannot be handed over; then the folder stays.
        let folder = folder.display().to_string();
        if !folder.contains(' ') {
            flags.push(format!("--remap-path-prefix={folder}={name}"));
        }
    }
    flags.join(" ")
}
