//! The bundler, which makes the one-file page out of what Trunk built.
//!
//! Trunk runs this program after a build, with the folder of the build in `TRUNK_STAGING_DIR`. A
//! release build becomes a single `index.html` with its checksum beside it; any other build is left
//! as it is, for quick work. Beside the page stand pages for readers and search engines, previews, the
//! data as one file, and guides for programs.

#![cfg_attr(test, allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking"))]

mod accent;
mod beside;
mod binary;
mod budget;
mod data;
mod file;
mod guides;
mod html;
mod instructions;
mod low_memory;
mod names;
#[cfg(test)]
mod node;
mod order;
mod parts;
mod policy;
mod preview;
mod renumbered;
mod streams;
mod title;
mod views;

use std::path::{Path, PathBuf};
use std::{env, fs};

use parts::Parts;
use stackfit::dataset::DATASET;

fn main() {
    if let Err(problem) = run() {
        eprintln!("error: {problem}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("TRUNK_STAGING_DIR is not set; Trunk runs this program")?;
    let parts = Parts::read(&staging)?;
    let base = beside::base();
    let page = html::assemble(&parts, base.as_deref())?;
    accent::in_icon(&staging, &DATASET.site.accent)?;
    budget::check(&page)?;
    parts.remove()?;
    write(&staging.join("index.html"), page.as_bytes())?;
    let sum = format!("{}  index.html\n", policy::hex_digest(page.as_bytes()));
    write(&staging.join("SHA256SUMS"), sum.as_bytes())?;
    put_beside(&staging, base.as_deref())?;
    keep_apart(&parts)
}

/// Puts what stands beside the page into the folder of the build.
fn put_beside(staging: &Path, base: Option<&str>) -> Result<(), String> {
    let robots = staging.join("robots.txt");
    let robots = fs::read_to_string(&robots).map_err(|e| format!("{}: {e}", robots.display()))?;
    for (path, bytes) in beside::files(base, &robots)? {
        let path = staging.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        write(&path, &bytes)?;
    }
    Ok(())
}

/// Keeps the parts of the page where `cargo xtask bench` weighs them.
fn keep_apart(parts: &Parts) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("parts");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    write(&folder.join("program.wasm"), &parts.program)?;
    write(&folder.join("texts.txt"), parts.texts.as_bytes())?;
    write(&folder.join("script.js"), parts.script.as_bytes())?;
    write(&folder.join("styles.css"), parts.styles.as_bytes())?;
    write(&folder.join("article.html"), parts.article.as_bytes())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}
