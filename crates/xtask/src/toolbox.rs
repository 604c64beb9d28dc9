//! The tools that the commands installed, and the `PATH` on which programs find them.
//!
//! They live in the user's cache, one folder per tool and version, so that an update never meets
//! the version before it: `stackfit/tools/trunk-0.21.14/bin`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{program, workspace};

/// The tools folder, and which of its parts this run uses.
#[derive(Debug)]
pub struct Toolbox {
    folder: PathBuf,
    front: Vec<PathBuf>,
}

impl Toolbox {
    /// The toolbox of this user; nothing is created yet.
    pub fn open() -> Self {
        let cache = absolute("XDG_CACHE_HOME")
            .or_else(|| absolute("LOCALAPPDATA").filter(|_| cfg!(windows)))
            .or_else(|| env::home_dir().filter(|home| home.is_absolute()).map(|h| h.join(".cache")))
            // A user without a home keeps the tools with the build.
            .unwrap_or_else(|| workspace::root().join("target"));
        Self { folder: cache.join("stackfit").join("tools"), front: Vec::new() }
    }

    /// The folder for one version of one tool.
    pub fn home(&self, tool: &str, version: &str) -> PathBuf {
        self.folder.join(format!("{tool}-{version}"))
    }

    /// Whether all `programs` are there in this version, on the `PATH` or else in `folder`, which
    /// is then put in front of the `PATH` of every program started from this toolbox.
    pub fn has(&mut self, programs: &[&str], version: &str, folder: &Path) -> bool {
        let matches = |found: Option<PathBuf>| {
            found.and_then(|file| program::version(&file)).as_deref() == Some(version)
        };
        if programs.iter().all(|name| matches(program::on_path(name))) {
            return true;
        }
        let here = programs.iter().all(|name| matches(program::in_folder(folder, name)));
        if here {
            self.front.push(folder.to_path_buf());
        }
        here
    }

    /// The program called `name`, from the toolbox or else from the `PATH`.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let own = self.front.iter().find_map(|folder| program::in_folder(folder, name));
        own.or_else(|| program::on_path(name))
    }

    /// A command that runs in the workspace and finds the toolbox's programs first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        self.equip(Command::new(program))
    }

    /// Cargo, likewise.
    pub fn cargo(&self) -> Command {
        self.equip(program::cargo())
    }

    fn equip(&self, mut command: Command) -> Command {
        command.current_dir(workspace::root());
        if let Some(path) = self.path() {
            command.env("PATH", path);
        }
        command
    }

    fn path(&self) -> Option<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        // Trunk asks this program for a part of the build.
        let own = env::current_exe().ok().and_then(|program| Some(program.parent()?.to_owned()));
        let folders = self.front.iter().cloned().chain(own);
        env::join_paths(folders.chain(env::split_paths(&path))).ok()
    }
}

/// The folder that a variable names, when it names one from the root.
fn absolute(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|folder| folder.is_absolute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_one_tool_live_apart() {
        let tools = Toolbox::open();
        assert_ne!(tools.home("trunk", "0.21.14"), tools.home("trunk", "0.22.0"));
    }

    #[test]
    fn a_tool_that_is_nowhere_is_not_there() {
        let mut tools = Toolbox { folder: PathBuf::new(), front: Vec::new() };
        assert!(!tools.has(&["stackfit-no-such-program"], "1", Path::new("nowhere")));
    }

    #[test]
    fn the_toolbox_comes_first_on_the_path() {
        let first = workspace::root();
        let tools = Toolbox { folder: PathBuf::new(), front: vec![first.clone()] };
        let path = tools.path().unwrap_or_default();
        assert_eq!(env::split_paths(&path).next(), Some(first));
    }
}
