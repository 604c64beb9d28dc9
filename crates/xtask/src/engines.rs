//! The end-to-end crate in every browser of this machine: its tests, and its measurements.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread;

use crate::browsers::{Browser, Browsers};
use crate::driver::Driver;
use crate::failure::failure;
use crate::program;
use crate::progress::{Lines, UnderWay};
use crate::scratch::Scratch;
use crate::toolbox::Toolbox;
use crate::workspace;

/// Runs the tests: in Chromium, which takes several at once, and then in the others together, which
/// take one each.
pub fn test(tools: &Toolbox, browsers: &Browsers, step: &str) -> Result<(), String> {
    let name = |browser: &Browser| format!("{step}, the end-to-end tests in {},", browser.name);
    let arguments = ["test", "--package", "stackfit-e2e", "--test", "e2e"];
    println!("\n-- {}", browsers.chromium.name);
    run(tools, &browsers.chromium, &arguments, |command| {
        program::run(&name(&browsers.chromium), command)
    })?;
    let others = browsers.others();
    if others.is_empty() {
        return Ok(());
    }
    println!("\n-- {}", others.iter().map(|browser| browser.name).collect::<Vec<_>>().join(", "));
    let failed = thread::scope(|scope| {
        let runs = others.iter().map(|browser| {
            scope.spawn(move || {
                run(tools, browser, &arguments, |command| {
                    run_named(browser.name, &name(browser), command)
                })
            })
        });
        let runs: Vec<_> = runs.collect();
        let ends =
            runs.into_iter().map(|run| run.join().map_err(|_| "a run stopped".to_owned())?);
        ends.filter_map(Result::err).collect::<Vec<_>>()
    });
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// Runs the measurements, one browser after the other, so that each has the machine to itself.
pub fn measure(tools: &Toolbox, browsers: &Browsers, options: &[&str]) -> Result<(), String> {
    let arguments = [&["run", "--package", "stackfit-e2e", "--bin", "bench"], options].concat();
    for browser in [&browsers.chromium].into_iter().chain(browsers.others()) {
        println!("\n-- {}", browser.name);
        run(tools, browser, &arguments, |command| {
            program::run(&format!("the measurement in {},", browser.name), command)
        })?;
    }
    Ok(())
}

/// Gives Cargo what the end-to-end crate needs in this browser, and lets it be run.
fn run(
    tools: &Toolbox,
    browser: &Browser,
    arguments: &[&str],
    run: impl FnOnce(&mut Command) -> Result<(), String>,
) -> Result<(), String> {
    let scratch = Scratch::new(browser.engine)?;
    let driver = Driver::start(browser, &scratch)?;
    let mut command = tools.cargo();
    command
        .args(arguments)
        .env("STACKFIT_DIST", workspace::dist())
        .env("STACKFIT_DOWNLOADS", scratch.downloads())
        .env("STACKFIT_ENGINE", browser.engine)
        .env("WEBDRIVER_URL", driver.url());
    run(&mut command)
}

/// Runs a command beside others: each line that it prints begins with a name.
fn run_named(name: &str, step: &str, command: &mut Command) -> Result<(), String> {
    let _under_way = UnderWay::start(step);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{step} does not start: {error}"))?;
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| errors.map(|errors| print(name, errors)));
        if let Some(output) = output {
            print(name, output);
        }
    });
    let status = child.wait().map_err(|error| format!("{step}: {error}"))?;
    if status.success() { Ok(()) } else { Err(failure(step, "cargo", status)) }
}

fn print(name: &str, output: impl Read) {
    for line in Lines::of(output) {
        println!("{name}: {line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_beside_others_that_fails_is_named() {
        let failed = run_named("A", "the tests in A,", Command::new("rustc").arg("--no-such"));
        assert!(failed.is_err_and(|failure| failure.starts_with("the tests in A, failed")));
        assert_eq!(run_named("A", "a", Command::new("rustc").arg("--version")), Ok(()));
    }
}
