//! `cargo xtask evidence`: the laboratory, with what it needs installed first.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use crate::progress::announce;
use crate::{packages, program, workspace};

/// Installs the system's packages that the laboratory needs, and hands over to it.
pub fn measure(arguments: &[OsString]) -> Result<(), String> {
    let missing = missing(arguments)?;
    if !missing.is_empty() && packages::installable() {
        let names: Vec<&str> = missing.iter().map(|need| need.package.as_str()).collect();
        let mut reasons: Vec<&str> = missing.iter().map(|need| need.why.as_str()).collect();
        reasons.dedup();
        announce(&names.join(", "), &reasons.join(", "), "1 to 3 minutes, once");
        if let Err(message) = packages::install(&names) {
            println!("{message}");
        }
    } else {
        // The laboratory itself knows what it can do without.
        for Need { package, why } in &missing {
            println!("Missing: {package} ({why}); install your system's package for it.");
        }
    }
    program::become_it(laboratory().args(arguments))
}

/// A package that is missing.
#[derive(Debug, PartialEq, Eq)]
struct Need {
    package: String,
    why: String,
}

/// Asks the laboratory, which knows its services, what these arguments take.
fn missing(arguments: &[OsString]) -> Result<Vec<Need>, String> {
    let output = laboratory()
        .arg("needs")
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    if output.status.success() {
        Ok(parse(&String::from_utf8_lossy(&output.stdout)))
    } else {
        Err("the laboratory could not be built or run; the reason stands above".to_owned())
    }
}

/// One line a package: its name, a tab, what it is for.
fn parse(printed: &str) -> Vec<Need> {
    let lines = printed.lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(package, why)| Need { package: package.to_owned(), why: why.to_owned() }).collect()
}

/// Cargo, about to run the laboratory; its arguments follow.
fn laboratory() -> Command {
    let mut command = program::cargo();
    command
        .current_dir(workspace::root())
        .args(["run", "--quiet", "--release", "--locked"])
        .args(["--manifest-path", "evidence/Cargo.toml", "--"]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_package_comes_with_what_it_is_for() {
        let need = Need { package: "wrk".to_owned(), why: "it makes the load".to_owned() };
        assert_eq!(parse("wrk\tit makes the load\n"), [need]);
    }
}
