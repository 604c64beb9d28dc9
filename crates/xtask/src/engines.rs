//! The end-to-end crate in every browser of this machine: its tests, and its measurements.

use std::collections::BTreeSet;
use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

use crate::browsers::{Browser, Browsers};
use crate::driver::Driver;
use crate::failure::failure;
use crate::program;
use crate::progress::{Lines, UnderWay, locked};
use crate::scratch::Scratch;
use crate::toolbox::Toolbox;
use crate::workspace;

/// So many failed tests are tried again. Beyond them something is wrong.
const FEW: usize = 3;

/// Runs the tests: in Chromium, which takes several at once, and then in the others together, which
/// take one each.
pub fn test(tools: &Toolbox, browsers: &Browsers, step: &str) -> Result<(), String> {
    println!("\n-- {}", browsers.chromium.name);
    test_in(tools, &browsers.chromium, step)?;
    let others = browsers.others();
    if others.is_empty() {
        return Ok(());
    }
    println!("\n-- {}", others.iter().map(|browser| browser.name).collect::<Vec<_>>().join(", "));
    let failed = thread::scope(|scope| {
        let runs = others.iter().map(|browser| scope.spawn(move || test_in(tools, browser, step)));
        let runs: Vec<_> = runs.collect();
        let ends =
            runs.into_iter().map(|run| run.join().map_err(|_| "a run stopped".to_owned())?);
        ends.filter_map(Result::err).collect::<Vec<_>>()
    });
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// Runs the tests in one browser. A browser may die, and a driver lose a click: the few tests that
/// fail are tried once more, by themselves and with a driver of their own, and are named even if they
/// pass then.
fn test_in(tools: &Toolbox, browser: &Browser, step: &str) -> Result<(), String> {
    let name = format!("{step}, the end-to-end tests in {},", browser.name);
    let arguments = ["test", "--package", "stackfit-e2e", "--test", "e2e"];
    let Err(failed) =
        run(tools, browser, &arguments, |command| run_named(browser.name, &name, command))
    else {
        return Ok(());
    };
    if failed.tests.is_empty() || failed.tests.len() > FEW {
        return Err(failed.message);
    }
    let tests: Vec<_> = failed.tests.iter().map(String::as_str).collect();
    let list = tests.join(", ");
    println!("{}: failed, and tried once more: {list}", browser.name);
    let arguments = [&arguments[..], &["--", "--exact"], &tests].concat();
    run(tools, browser, &arguments, |command| run_named(browser.name, &name, command))
        .map_err(|failed| failed.message)?;
    println!("{}: passed only when tried once more: {list}", browser.name);
    Ok(())
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
fn run<E: From<String>>(
    tools: &Toolbox,
    browser: &Browser,
    arguments: &[&str],
    run: impl FnOnce(&mut Command) -> Result<(), E>,
) -> Result<(), E> {
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

/// A command that failed, and the tests that it said had failed.
#[derive(Debug)]
struct Failed {
    message: String,
    tests: BTreeSet<String>,
}

impl From<String> for Failed {
    fn from(message: String) -> Self {
        Self { message, tests: BTreeSet::new() }
    }
}

/// Runs a command beside others: each line that it prints begins with a name.
fn run_named(name: &str, step: &str, command: &mut Command) -> Result<(), Failed> {
    let _under_way = UnderWay::start(step);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{step} does not start: {error}"))?;
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    let tests = Mutex::new(BTreeSet::new());
    thread::scope(|scope| {
        scope.spawn(|| errors.map(|errors| print(name, errors, &tests)));
        if let Some(output) = output {
            print(name, output, &tests);
        }
    });
    let status = child.wait().map_err(|error| format!("{step}: {error}"))?;
    if status.success() {
        return Ok(());
    }
    let tests = std::mem::take(&mut *locked(&tests));
    Err(Failed { message: failure(step, "cargo", status), tests })
}

fn print(name: &str, output: impl Read, failed: &Mutex<BTreeSet<String>>) {
    for line in Lines::of(output) {
        println!("{name}: {line}");
        locked(failed).extend(failed_test(&line).map(str::to_owned));
    }
}

/// The test that a line of the test program says has failed: one below `failures:`, where nothing
/// that runs beside it can stand in the middle of a line.
fn failed_test(line: &str) -> Option<&str> {
    line.strip_prefix("---- ")?.strip_suffix(" stdout ----")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_beside_others_that_fails_is_named() {
        let failed = run_named("A", "the tests in A,", Command::new("rustc").arg("--no-such"));
        assert!(failed.is_err_and(|it| it.message.starts_with("the tests in A, failed")));
        assert!(run_named("A", "a", Command::new("rustc").arg("--version")).is_ok());
    }

    #[test]
    fn the_tests_that_failed_are_read_from_what_is_printed() {
        let printed = "test a::b ... FAILED\ntest a::c ... ok\n\nfailures:\n\n\
                       ---- a::b stdout ----\nError: \"gone\"\n\nfailures:\n    a::b\n";
        let failed = Mutex::new(BTreeSet::new());
        print("A", printed.as_bytes(), &failed);
        assert_eq!(*locked(&failed), BTreeSet::from(["a::b".to_owned()]));
    }
}
