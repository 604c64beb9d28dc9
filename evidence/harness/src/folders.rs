//! The folders and files of one run.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of one run.
#[derive(Clone, Debug)]
pub struct Folders {
    services: PathBuf,
    work: PathBuf,
    rounds: PathBuf,
    summary: PathBuf,
}

impl Folders {
    /// Those of this workspace; `services` replaces the folder that holds the services, and a
    /// short run keeps its rounds and its summary apart from those of a real one.
    pub fn new(services: Option<PathBuf>, is_short: bool) -> Self {
        let laboratory = laboratory();
        let work = laboratory.join("target").join("work");
        let rounds = work.join(if is_short { "rounds-short" } else { "rounds" });
        Self {
            services: services.unwrap_or_else(|| laboratory.join("services")),
            rounds,
            summary: if is_short {
                work.join("measurements-short.toml")
            } else {
                laboratory.join("..").join("data").join("measurements.toml")
            },
            work,
        }
    }

    /// The folder with one folder for each service.
    pub fn services(&self) -> &Path {
        &self.services
    }

    /// The folder below which everything but the summary is written.
    pub fn work(&self) -> &Path {
        &self.work
    }

    /// The source of a service.
    pub fn source(&self, id: &str) -> PathBuf {
        self.services.join(id)
    }

    /// The installed copy of a service.
    pub fn installed(&self, id: &str) -> PathBuf {
        self.work.join("services").join(id)
    }

    /// What the programs of a service print, when it is installed (`install`) or runs (`run`).
    pub fn log(&self, id: &str, what: &str) -> PathBuf {
        self.work.join("logs").join(format!("{id}-{what}.log"))
    }

    /// The database that the services read.
    pub fn database(&self) -> PathBuf {
        self.work.join("items.sqlite")
    }

    /// The Go toolchain and its cache.
    pub fn go(&self) -> PathBuf {
        self.work.join("go")
    }

    /// The Node.js that services in JavaScript run on.
    pub fn node(&self) -> PathBuf {
        self.work.join("node")
    }

    /// What was measured, one file a unit.
    pub fn rounds(&self) -> &Path {
        &self.rounds
    }

    /// The file for the summary: of a short run not the one that the page reads.
    pub fn summary(&self) -> &Path {
        &self.summary
    }

    /// Where the script of the load generator is written to.
    pub fn script(&self) -> PathBuf {
        self.work.join("load.lua")
    }

    /// Makes the folders that are written to.
    pub fn make(&self) -> Result<(), String> {
        for folder in [&self.work, &self.rounds, &self.work.join("logs")] {
            fs::create_dir_all(folder)
                .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
        }
        Ok(())
    }
}

/// The folder of this workspace's `Cargo.toml`.
fn laboratory() -> PathBuf {
    // Cargo names the folder when it runs this program; a program that was moved asks the compiler.
    let member = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    member.parent().map_or_else(|| member.clone(), Path::to_path_buf)
}
