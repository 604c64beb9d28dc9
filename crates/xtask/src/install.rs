//! The installation of the tools that build and test the page, each into a folder of its own.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::progress::announce;
use crate::toolbox::Toolbox;
use crate::versions::Versions;
use crate::{http, npm, prebuilt, program, progress};

/// The compiler's name for the page's machine.
const TARGET: &str = "wasm32-unknown-unknown";

/// Where Trunk fetches its own helpers from.
const DOWNLOADS: &str = "http://github.com/";
/// How long that host may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Adds the page's target to the compiler.
pub fn target() -> Result<(), String> {
    let library = program::output(Command::new("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if library.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    if program::on_path("rustup").is_none() {
        return Err(format!(
            "this Rust has no target {TARGET}, which the page is compiled to, and there is no \
             rustup to add it; install your system's package for it, or Rust with rustup"
        ));
    }
    announce(TARGET, "the target that the page is compiled to", "seconds");
    program::run(
        &format!("adding the target {TARGET}"),
        Command::new("rustup").args(["target", "add", TARGET]),
    )
}

/// Whether all of these tools are there, so that nothing has to be compiled.
pub fn is_there(tools: &mut Toolbox, versions: &Versions, wasm_bindgen: &[&str]) -> bool {
    let homes = ["trunk", "trunk-offline"].map(|name| tools.home(name, &versions.trunk));
    let mut homes = homes.iter().map(|home| home.join("bin"));
    let bindgen = tools.home("wasm-bindgen", &versions.wasm_bindgen).join("bin");
    homes.any(|home| tools.has(&["trunk"], &versions.trunk, &home))
        && tools.has(wasm_bindgen, &versions.wasm_bindgen, &bindgen)
}

/// Installs Trunk, and says whether it can fetch its own helpers: one that is compiled here cannot,
/// since what it would take for that is most of what there is to compile.
pub fn trunk(tools: &mut Toolbox, version: &str) -> Result<bool, String> {
    let home = tools.home("trunk", version).join("bin");
    if tools.has(&["trunk"], version, &home)
        || (reaches_downloads()
            && prebuilt::fetch("trunk", version, &home)
            && tools.has(&["trunk"], version, &home))
    {
        return Ok(true);
    }
    let home = tools.home("trunk-offline", version);
    if tools.has(&["trunk"], version, &home.join("bin")) {
        return Ok(false);
    }
    announce(
        &format!("trunk {version}"),
        "it builds the page",
        "4 to 8 minutes beside the page, once",
    );
    let package = format!("trunk@{version}");
    cargo_install(&home, &["--locked", "--no-default-features", &package])?;
    verify(tools.has(&["trunk"], version, &home.join("bin")), "trunk", &home)?;
    Ok(false)
}

/// Installs the programs of wasm-bindgen that are named, unless Trunk is to fetch the one that it
/// needs, and can.
pub fn wasm_bindgen(
    tools: &mut Toolbox,
    version: &str,
    programs: &[&str],
    trunk_fetches: bool,
) -> Result<(), String> {
    let home = tools.home("wasm-bindgen", version);
    if tools.has(programs, version, &home.join("bin")) || (trunk_fetches && reaches_downloads()) {
        return Ok(());
    }
    let why = "it joins the compiled page to the browser, and runs the component tests";
    announce(&format!("wasm-bindgen-cli {version}"), why, "1 to 2 minutes, once");
    // Not `--locked`: that lock file names packages that not every registry carries. The features
    // are for addresses with TLS, and the runner asks only this machine.
    cargo_install(&home, &["--no-default-features", &format!("wasm-bindgen-cli@{version}")])?;
    verify(tools.has(programs, version, &home.join("bin")), "wasm-bindgen", &home)
}

/// Installs Firefox's driver where it is missing.
pub fn geckodriver(tools: &mut Toolbox, version: &str) -> Result<(), String> {
    let home = tools.home("geckodriver", version);
    let programs = home.join("bin");
    if tools.has(&["geckodriver"], version, &programs)
        || (reaches_downloads()
            && prebuilt::fetch("geckodriver", version, &programs)
            && tools.has(&["geckodriver"], version, &programs))
    {
        return Ok(());
    }
    announce(&format!("geckodriver {version}"), "it drives Firefox", "about a minute, once");
    cargo_install(&home, &["--locked", &format!("geckodriver@{version}")])?;
    verify(tools.has(&["geckodriver"], version, &programs), "geckodriver", &home)
}

/// Installs wasm-opt: as its project publishes it, which is several times as fast, or else by npm,
/// unless Trunk is to fetch it, and can. Without npm Trunk has to.
pub fn wasm_opt(tools: &mut Toolbox, version: &str, trunk_fetches: bool) -> Result<(), String> {
    let home = tools.home("binaryen", version);
    let (native, programs) = (home.join("bin"), home.join("node_modules").join(".bin"));
    let npm = program::on_path("npm");
    if tools.has(&["wasm-opt"], version, &native)
        || tools.has(&["wasm-opt"], version, &programs)
        || (reaches_downloads()
            && ((prebuilt::fetch("wasm-opt", version, &native)
                && tools.has(&["wasm-opt"], version, &native))
                || trunk_fetches))
    {
        return Ok(());
    }
    let npm = npm.ok_or(
        "wasm-opt, which makes the page small, comes from npm here, and npm is missing; \
         install Node.js 20 or later, with npm",
    )?;
    announce(&format!("binaryen {version}"), "its wasm-opt makes the page small", "seconds");
    npm::install(&npm, &home, &format!("binaryen@{version}.0.0"))?;
    verify(tools.has(&["wasm-opt"], version, &programs), "wasm-opt", &home)
}

/// Whether Trunk could fetch its own helpers.
fn reaches_downloads() -> bool {
    http::get(DOWNLOADS, PATIENCE).is_ok_and(|answer| answer.status < 400)
}

/// Compiles a tool for the time that compiling takes: these programs run for a second each, and with
/// their own settings most of them are compiled for three times as long.
fn cargo_install(home: &Path, arguments: &[&str]) -> Result<(), String> {
    progress::cargo(
        &format!("installing {}", arguments.last().unwrap_or(&"a tool")),
        program::cargo()
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            // In the folder of the page's build it would wait for that, and that for it.
            .env_remove("CARGO_TARGET_DIR")
            .args(["install", "--root"])
            .arg(home)
            .args(arguments),
    )
}

fn verify(there: bool, name: &str, home: &Path) -> Result<(), String> {
    if there {
        return Ok(());
    }
    Err(format!(
        "{name} was installed but does not run in the version asked for; remove {} and try again",
        home.display()
    ))
}
