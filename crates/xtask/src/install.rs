//! The installation of the tools, each into a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::toolbox::Toolbox;
use crate::versions::Versions;
use crate::{http, prebuilt, program, progress};

/// The compiler's name for the page's machine.
const TARGET: &str = "wasm32-unknown-unknown";

/// Where Trunk fetches its own helpers from.
const DOWNLOADS: &str = "http://github.com/";
/// A lock file of npm and what it belongs to, by their names.
type Locked = [(&'static str, &'static str); 2];

/// What audits the page, with every package and its checksum. Lighthouse has a package that asks for the
/// latest version of two others; they are overridden, since npm takes no such thing from a lock file.
const AUDIT: Locked = [
    ("package.json", include_str!("../audit/package.json")),
    ("package-lock.json", include_str!("../audit/package-lock.json")),
];

/// What the height of frames is measured beside, and with what.
const FRAMES: Locked = [
    ("package.json", include_str!("../frames/package.json")),
    ("package-lock.json", include_str!("../frames/package-lock.json")),
];

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
    npm_install(&npm, &home, &format!("binaryen@{version}.0.0"))?;
    verify(tools.has(&["wasm-opt"], version, &programs), "wasm-opt", &home)
}

/// Installs LineUp.js by npm, for the measurement alone, and returns the folder of its script and
/// its style.
pub fn lineup(tools: &Toolbox, version: &str) -> Result<PathBuf, String> {
    let home = tools.home("lineupjs", version);
    let folder = home.join("node_modules").join("lineupjs").join("build");
    let is_whole = || ["LineUpJS.js", "LineUpJS.css"].iter().all(|it| folder.join(it).is_file());
    if is_whole() {
        return Ok(folder);
    }
    let npm = program::on_path("npm")
        .ok_or("it comes from npm, and npm is missing; install Node.js 20 or later, with npm")?;
    let why = "the page's speed is measured beside it";
    announce(&format!("lineupjs {version}"), why, "seconds, once");
    npm_install(&npm, &home, &format!("lineupjs@{version}"))?;
    if is_whole() {
        return Ok(folder);
    }
    Err(format!("lineupjs was installed, but has no script and style in {}", folder.display()))
}

/// Installs by npm what audits the page, as the lock file beside its scripts names it, and returns the
/// folder.
pub fn audit(tools: &Toolbox, versions: &Versions) -> Result<PathBuf, String> {
    let Versions { lighthouse, axe, playwright, .. } = versions;
    let home = tools.home("audit", &format!("{lighthouse}-{axe}-{playwright}"));
    let what = format!("lighthouse {lighthouse}, axe-core {axe}, playwright-core {playwright}");
    locked(AUDIT, home, &what, "they audit the page")
}

/// Installs by npm what the height of frames is measured beside, and returns the folder.
pub fn frames(tools: &Toolbox, versions: &Versions) -> Result<PathBuf, String> {
    let Versions { resizer, pym, playwright, .. } = versions;
    let home = tools.home("frames", &format!("{resizer}-{pym}-{playwright}"));
    let what = format!("iframe-resizer {resizer}, pym.js {pym}, playwright-core {playwright}");
    locked(FRAMES, home, &what, "the height of a frame is measured beside them")
}

/// Installs by npm what a lock file names, unless it is there.
fn locked(files: Locked, home: PathBuf, what: &str, why: &str) -> Result<PathBuf, String> {
    // npm writes this file last.
    let is_there = home.join("node_modules").join(".package-lock.json").is_file();
    let is_locked = |(name, text)| fs::read_to_string(home.join(name)).is_ok_and(|it| it == text);
    if is_there && files.into_iter().all(is_locked) {
        return Ok(home);
    }
    let npm = program::on_path("npm").ok_or_else(|| {
        format!("npm is missing, from which {what} come; install Node.js 20 or later, with npm")
    })?;
    announce(what, why, "half a minute, once");
    let failed = |error| format!("cannot write to {}: {error}", home.display());
    fs::create_dir_all(&home).map_err(failed)?;
    for (name, text) in files {
        fs::write(home.join(name), text).map_err(failed)?;
    }
    program::run(
        &format!("installing {what}"),
        Command::new(npm)
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(&home),
    )?;
    Ok(home)
}

/// Says what is about to be installed, why, and how long it may take.
pub fn announce(what: &str, why: &str, duration: &str) {
    println!("Installing {what}: {why} ({duration}).");
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

fn npm_install(npm: &Path, home: &Path, package: &str) -> Result<(), String> {
    fs::create_dir_all(home)
        .map_err(|error| format!("cannot create {}: {error}", home.display()))?;
    program::run(
        &format!("installing {package}"),
        Command::new(npm)
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
            .arg(home)
            .arg(package)
            .current_dir(home),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_locked([(_, package), (_, lock)]: Locked, named: &[(&str, String)]) {
        for (name, version) in named {
            assert!(package.contains(&format!("\"{name}\": \"{version}\"")), "{name}");
            let locked = format!("\"node_modules/{name}\": {{\n      \"version\": \"{version}\"");
            assert!(lock.contains(&locked), "{name}");
        }
        assert_eq!(lock.matches("\"integrity\"").count(), lock.matches("\"node_modules/").count());
    }

    #[test]
    fn what_comes_from_npm_is_locked_in_the_versions_that_are_named() {
        let versions = Versions::read().unwrap_or_else(|error| unreachable!("{error}"));
        let Versions { lighthouse, axe, playwright, resizer, pym, .. } = versions;
        assert_locked(
            AUDIT,
            &[
                ("lighthouse", lighthouse),
                ("axe-core", axe),
                ("playwright-core", playwright.clone()),
            ],
        );
        assert_locked(
            FRAMES,
            &[
                ("@iframe-resizer/child", resizer.clone()),
                ("@iframe-resizer/parent", resizer),
                ("pym.js", pym),
                ("playwright-core", playwright),
            ],
        );
    }
}
