//! Scratch folder of one run, for downloads and the browsers' settings.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

/// A folder in the system's place for such things. It goes when it is dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// A new one for the browser of this name, with a folder for downloads in it, which the settings
    /// in it name to GTK.
    pub fn new(browser: &str) -> Result<Self, String> {
        let name = format!("stackfit-{}-{browser}", process::id());
        let scratch = Self(env::temp_dir().join(name));
        let made = fs::create_dir_all(scratch.downloads())
            .and_then(|()| fs::create_dir_all(scratch.settings()))
            .and_then(|()| {
                let line = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", scratch.downloads().display());
                fs::write(scratch.settings().join("user-dirs.dirs"), line)
            });
        made.map_err(|error| format!("cannot create {}: {error}", scratch.0.display()))?;
        Ok(scratch)
    }

    /// Where browsers put what they download.
    pub fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }

    /// The settings of programs that keep to `XDG_CONFIG_HOME`.
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings")
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed stays in the system's place for such things.
        let _ = fs::remove_dir_all(self.path());
    }
}
