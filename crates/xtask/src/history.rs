//! `cargo xtask history`: keeps the scores of the data, for links that are made on it.

use crate::{program, workspace};

/// Has the crate that reads the data write them.
pub fn keep() -> Result<(), String> {
    let mut command = program::cargo();
    command.current_dir(workspace::root()).args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "stackfit-tables",
        "--bin",
        "history",
    ]);
    program::become_it(&mut command)
}
