//! Node.js, for the scripts in `crates/xtask/audit/`, which drive Chromium.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::failure;
use crate::progress::UnderWay;
use crate::scratch::Scratch;
use crate::{program, workspace};

/// Node.js, and what its scripts need.
#[derive(Debug)]
pub struct Node {
    program: PathBuf,
    /// The folder of the packages from npm.
    packages: PathBuf,
    chromium: PathBuf,
    /// Where the browsers' settings go, and what else is for this run alone.
    settings: PathBuf,
    temporary: PathBuf,
}

impl Node {
    /// With these packages and this browser.
    pub fn new(packages: PathBuf, chromium: PathBuf, scratch: &Scratch) -> Result<Self, String> {
        let node = program::on_path("node");
        let program = node.ok_or("Node.js is missing; install version 20 or later")?;
        let (settings, temporary) = (scratch.settings(), scratch.path().to_path_buf());
        Ok(Self { program, packages, chromium, settings, temporary })
    }

    /// Runs a script with these arguments, and returns the lines that it prints, each in the parts that
    /// tabs divide it into.
    pub fn lines(
        &self,
        step: &str,
        script: &str,
        arguments: impl IntoIterator<Item = String>,
    ) -> Result<Vec<Vec<String>>, String> {
        let _under_way = UnderWay::start(step);
        let output = Command::new(&self.program)
            .arg(workspace::root().join("crates/xtask/audit").join(script))
            .args([&self.packages, &self.chromium])
            .args(arguments)
            .env("XDG_CONFIG_HOME", &self.settings)
            .env("TMPDIR", &self.temporary)
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| format!("{step}: Node.js does not start: {error}"))?;
        if !output.status.success() {
            return Err(failure(step, "node", output.status));
        }
        Ok(parts(&String::from_utf8_lossy(&output.stdout)))
    }
}

/// The lines of a text, each in its parts.
pub fn parts(printed: &str) -> Vec<Vec<String>> {
    printed.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
