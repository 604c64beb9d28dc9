//! Npm, and what comes from it for measurements and audits, each into a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program;
use crate::progress::announce;
use crate::toolbox::Toolbox;
use crate::versions::Versions;

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
    install(&npm, &home, &format!("lineupjs@{version}"))?;
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

/// Installs a package and what it needs into a folder.
pub fn install(npm: &Path, home: &Path, package: &str) -> Result<(), String> {
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
