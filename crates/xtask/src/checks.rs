//! `cargo xtask test`: every test of the page, the quick ones first.

use std::process::Command;
use std::thread;

use crate::browsers::{Browser, Which};
use crate::setup::{self, Need};
use crate::toolbox::Toolbox;
use crate::{engines, page, program};

/// Runs every test, those from end to end in these browsers, and stops at the first step that fails; where
/// all browsers must be there, a missing one fails before the first.
pub fn test(which: Which) -> Result<(), String> {
    let (tools, browsers) = setup::prepare_with_browsers(Need::Tests, which)?;

    step(1, "native tests: the pure parts without Leptos, and the tools");
    // The page of step 3 is compiled meanwhile: most of that takes one core alone, in another folder.
    // In step 2, where a browser is at work, nothing else is.
    thread::scope(|scope| {
        let page = scope.spawn(page::compile_program);
        program::run("step 1, the native tests,", &mut native(&tools))?;
        program::run("step 1, the bundler's tests,", &mut bundler(&tools))?;
        program::run("step 1, the tests of the page's own code,", &mut page_code(&tools))?;
        program::run("step 1, the tests of the tests' server,", &mut server(&tools))?;
        page.join().map_err(|_| "compiling the page stopped")?
    })?;

    step(2, "component tests in Chromium");
    program::run("step 2, the component tests,", &mut components(&tools, &browsers.chromium))?;

    step(3, "release build");
    page::build(&tools)?;

    step(4, "end-to-end tests on that build");
    engines::test(&tools, &browsers, "step 4")?;

    browsers.tell_missing();
    println!("All tests passed.");
    if which == Which::Chromium {
        println!(
            "Those from end to end in Chromium: with --all they run in Firefox and WebKitGTK, too."
        );
    }
    Ok(())
}

fn native(tools: &Toolbox) -> Command {
    let mut command = tools.cargo();
    // Without the feature `page`, which shows that the pure parts need neither Leptos nor a browser.
    command.args(["test", "--workspace", "--exclude", "stackfit-e2e", "--no-default-features"]);
    command
}

fn bundler(tools: &Toolbox) -> Command {
    let mut command = tools.cargo();
    // The library's own tests once more, with those of what only the bundler takes: the pages beside.
    command.args(["test", "--package", "stackfit", "--lib", "--bin", "bundle"]).args([
        "--no-default-features",
        "--features",
        "bundle",
    ]);
    command
}

fn page_code(tools: &Toolbox) -> Command {
    let mut command = tools.cargo();
    // What in the components and their shell needs no browser.
    command.args(["test", "--package", "stackfit", "--lib"]);
    command
}

fn server(tools: &Toolbox) -> Command {
    let mut command = tools.cargo();
    // The rest of this package needs a browser.
    command.args(["test", "--package", "stackfit-e2e", "--test", "server"]);
    command
}

fn components(tools: &Toolbox, browser: &Browser) -> Command {
    let mut command = tools.cargo();
    command
        .args(["test", "--package", "stackfit", "--test", "components"])
        .args(["--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", &browser.driver);
    command
}

fn step(number: u8, name: &str) {
    println!("\n== {number} of 4: {name}");
}
