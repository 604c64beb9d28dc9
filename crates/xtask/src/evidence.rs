//! `cargo xtask evidence`: measures the services in `evidence/`.

use std::process::{Command, Stdio};

use crate::setup::announce;
use crate::{packages, program, workspace};

/// The laboratory's workspace.
const MANIFEST: &str = "evidence/Cargo.toml";

/// The services of the short measurement among the tests.
const SMOKE: [&str; 2] = ["express", "flask"];

/// Installs what the services need, and measures them.
pub fn measure(arguments: &[String]) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        return Err("the measurement reads /proc and pins programs to cores; run it on Linux, on \
                    Debian with the least effort"
            .to_owned());
    }
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    prepare(&["--release"], &words)?;
    become_it(runner(&["--release"]).args(words))
}

/// Installs what the short measurement needs, where that can be done.
pub fn prepare_smoke() -> Result<(), String> {
    if cfg!(target_os = "linux") { prepare(&[], &SMOKE).map(|_| ()) } else { Ok(()) }
}

/// Measures two services for a moment; `false` when that cannot be done here.
pub fn smoke() -> Result<bool, String> {
    if !cfg!(target_os = "linux") {
        println!("Services are measured on Linux only.");
        return Ok(false);
    }
    if !prepare(&[], &SMOKE)?.is_empty() {
        return Ok(false);
    }
    let mut command = program::cargo();
    command
        .current_dir(workspace::root())
        .args(["test", "--manifest-path", MANIFEST, "--test", "smoke"])
        .args(["--", "--ignored", "--nocapture"]);
    program::run("step 5, the short measurement,", &mut command)?;
    Ok(true)
}

/// Installs the system's packages that services need; those that are still missing are named with
/// what they are for, and returned.
fn prepare(profile: &[&str], services: &[&str]) -> Result<Vec<Need>, String> {
    let missing = needs(profile, services)?;
    if missing.is_empty() {
        return Ok(missing);
    }
    if packages::installable() {
        let names: Vec<&str> = missing.iter().map(|need| need.package.as_str()).collect();
        let mut reasons: Vec<&str> = missing.iter().map(|need| need.why.as_str()).collect();
        reasons.dedup();
        announce(&names.join(", "), &reasons.join(", "), "1 to 3 minutes, once");
        if let Err(message) = packages::install(&names) {
            println!("{message}");
        }
    }
    let missing = needs(profile, services)?;
    for Need { package, why } in &missing {
        println!("Missing: {package} ({why}); install your system's package for it.");
    }
    Ok(missing)
}

/// A package that is missing.
#[derive(Debug, PartialEq, Eq)]
struct Need {
    package: String,
    why: String,
}

/// Asks the measurement, which knows the services.
fn needs(profile: &[&str], services: &[&str]) -> Result<Vec<Need>, String> {
    let mut command = runner(profile);
    let output = command
        .arg("needs")
        .args(services)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    if output.status.success() {
        Ok(parse(&String::from_utf8_lossy(&output.stdout)))
    } else {
        Err("the program that measures could not be built or run; the reason stands above"
            .to_owned())
    }
}

/// One line a package: its name, a tab, what it is for.
fn parse(printed: &str) -> Vec<Need> {
    let lines = printed.lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(package, why)| Need { package: package.to_owned(), why: why.to_owned() }).collect()
}

fn runner(profile: &[&str]) -> Command {
    let mut command = program::cargo();
    command
        .current_dir(workspace::root())
        .args(["run", "--quiet", "--manifest-path", MANIFEST])
        .args(profile)
        .arg("--");
    command
}

/// Lets a command take this program's place, so that Ctrl+C reaches it alone and the terminal waits
/// until it has stopped what it started.
#[cfg(unix)]
fn become_it(command: &mut Command) -> Result<(), String> {
    use std::os::unix::process::CommandExt as _;
    Err(format!("cargo does not start: {}", command.exec()))
}

#[cfg(not(unix))]
fn become_it(command: &mut Command) -> Result<(), String> {
    program::run("the measurement", command)
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
