//! Folders of the project: its root, the built page, and the page's parts.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    // Cargo names the folder when it runs this program; a program that was moved asks the compiler.
    let member = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    member.ancestors().nth(2).map_or_else(|| member.clone(), Path::to_path_buf)
}

/// The folder that the build fills.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder in which Cargo builds.
pub fn target() -> PathBuf {
    // A folder that is not from the root is so from where Cargo started, which is the workspace.
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |it| root().join(it))
}

/// The page's program as Cargo leaves it, with the names of its functions.
pub fn program() -> PathBuf {
    target().join("wasm32-unknown-unknown").join("release").join("stackfit-page.wasm")
}

/// The folder in which the build keeps the parts of the page, to be weighed.
pub fn parts() -> PathBuf {
    root().join("target").join("parts")
}
