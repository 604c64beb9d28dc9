//! `cargo xtask test`: every test, the quick ones first.

use std::process::Command;

use crate::browser::Browser;
use crate::driver::Driver;
use crate::setup::{self, Need};
use crate::toolbox::Toolbox;
use crate::{page, program, workspace};

/// Runs every test and stops at the first step that fails.
pub fn test() -> Result<(), String> {
    let (tools, browser) = setup::prepare_with_browser(Need::Tests)?;

    step(1, "native tests: the pure parts without Leptos, and the tools");
    program::run("step 1, the native tests,", &mut native(&tools))?;

    step(2, "component tests in Chromium");
    program::run("step 2, the component tests,", &mut components(&tools, &browser))?;

    step(3, "release build");
    page::build(&tools)?;

    step(4, "end-to-end tests in Chromium, on that build");
    end_to_end(&tools, &browser, "step 4, the end-to-end tests,", &["test"], &[])?;

    println!("All tests passed.");
    Ok(())
}

/// Runs Cargo on the end-to-end crate with a driver at hand: the verb, the crate, the options.
pub fn end_to_end(
    tools: &Toolbox,
    browser: &Browser,
    step: &str,
    verb: &[&str],
    options: &[&str],
) -> Result<(), String> {
    let driver = Driver::start(&browser.driver)?;
    let mut command = tools.cargo();
    command
        .args(verb)
        .args(["--package", "stackfit-e2e"])
        .args(options)
        .env("STACKFIT_DIST", workspace::dist())
        .env("WEBDRIVER_URL", driver.url());
    program::run(step, &mut command)
}

fn native(tools: &Toolbox) -> Command {
    let mut command = tools.cargo();
    // Without the feature `page`, which shows that the pure parts need neither Leptos nor a browser.
    command.args(["test", "--workspace", "--exclude", "stackfit-e2e", "--no-default-features"]);
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
