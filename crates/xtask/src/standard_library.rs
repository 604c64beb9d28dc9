//! The standard library in the page: compiled with it, to be small, where this Rust can do that.
//!
//! The library that comes with Rust has a message and a place in the sources for whatever may stop a
//! program, and is made for speed. Compiled without those and for size it makes the page a sixteenth
//! smaller. Stable Rust has the switches but does not promise them, so whether they work is tried, and
//! the library that comes with Rust is the fallback.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::program;

/// Lets stable Rust take the switches.
const SWITCHES: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");
/// What of the library is compiled, and which of its parts.
const LIBRARY: [(&str, &str); 2] = [
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
/// What stops the program does so at once, without a message and its place; texts for debugging are
/// left out.
const FLAGS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];
/// Tells the bundler that the page may be heavier.
const FALLBACK: (&str, &str) = ("STACKFIT_STANDARD_LIBRARY", "of Rust");

/// Adds the library's sources to the compiler, where that is possible.
pub fn install() {
    if has_sources() || program::on_path("rustup").is_none() {
        return;
    }
    println!("Installing rust-src: the page's standard library is compiled to be small (seconds).");
    let added = Command::new("rustup").args(["component", "add", "rust-src"]).status();
    if !added.is_ok_and(|status| status.success()) {
        println!("It cannot be had; the page gets the library that comes with Rust.");
    }
}

/// The compiler's flags for the page's own library; none where it has the one of Rust.
pub fn flags() -> &'static [&'static str] {
    if is_own() { &FLAGS } else { &[] }
}

/// Lets a command that compiles the page compile the library, too.
pub fn put_into(command: &mut Command) {
    if is_own() {
        command.env(SWITCHES.0, SWITCHES.1).envs(LIBRARY);
    } else {
        command.env(FALLBACK.0, FALLBACK.1);
    }
}

/// Lets a command that such a command started compile for this machine as ever.
pub fn take_out_of(command: &mut Command) {
    command.env_remove(SWITCHES.0);
    for (name, _) in LIBRARY {
        command.env_remove(name);
    }
}

/// Whether this Rust has the library's sources, gets the crates that they need, and takes all the
/// switches.
pub fn is_own() -> bool {
    static IS_OWN: OnceLock<bool> = OnceLock::new();
    *IS_OWN.get_or_init(|| {
        let tried = Command::new("rustc")
            .args(FLAGS)
            .args(["--target", "wasm32-unknown-unknown", "--print", "cfg"])
            .env(SWITCHES.0, SWITCHES.1)
            .output();
        let is_own =
            has_sources() && tried.is_ok_and(|output| output.status.success()) && has_crates();
        if !is_own {
            println!(
                "The page gets the standard library that comes with Rust, which makes it a \
                 sixteenth heavier: this Rust lacks the component rust-src or what it needs, or is another \
                 than 1.95."
            );
        }
        is_own
    })
}

/// The folder of the library's sources, and its name in a program that was compiled without them at
/// hand.
pub fn folder() -> Option<(PathBuf, String)> {
    let versions = program::output(Command::new("rustc").arg("-vV"))?;
    let commit = versions.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((sources()?, format!("/rustc/{commit}")))
}

fn sources() -> Option<PathBuf> {
    let root = program::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    Some(Path::new(root.trim()).join("lib").join("rustlib").join("src").join("rust"))
}

/// Whether the crates that the library needs can be had.
fn has_crates() -> bool {
    let Some(sources) = sources() else { return false };
    let manifest = sources.join("library").join("Cargo.toml");
    let mut fetch = program::cargo();
    fetch.args(["fetch", "--quiet", "--locked", "--manifest-path"]).arg(manifest);
    program::output(fetch.env(SWITCHES.0, SWITCHES.1)).is_some()
}

fn has_sources() -> bool {
    sources().is_some_and(|folder| folder.join("library/std/Cargo.toml").is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_into_a_command_can_be_taken_out() {
        let mut command = Command::new("cargo");
        put_into(&mut command);
        take_out_of(&mut command);
        let mut left = command
            .get_envs()
            .filter(|(name, value)| value.is_some() && name.to_str() != Some(FALLBACK.0));
        assert_eq!(left.next(), None);
    }
}
