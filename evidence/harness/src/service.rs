//! A service: its source, its installed copy, and how it is started.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::folders::Folders;
use crate::manifest::{Kind, Manifest};
use crate::runtime;
use crate::tier::Tier;

/// A service of this run.
#[derive(Clone, Debug)]
pub struct Service {
    /// The name of its folder.
    pub id: String,
    /// What it says about itself.
    pub manifest: Manifest,
    /// Its installed copy.
    pub folder: PathBuf,
    /// What it runs on, such as `Node.js 20.20.2`.
    pub runtime: String,
    /// A hash of its source and of what it runs on.
    pub fingerprint: String,
}

impl Service {
    /// The service in the folder called `id`; it need not be installed yet.
    pub fn read(folders: &Folders, id: &str) -> Result<Self, String> {
        let manifest = Manifest::read(&folders.source(id))?;
        let runtime = runtime::of(manifest.kind, folders)?;
        let mut sources = vec![folders.source(id)];
        if let Some(shared) = &manifest.shares {
            sources.insert(0, folders.source(shared));
        }
        let digest = crate::files::digest(&sources)
            .map_err(|error| format!("{id}: cannot read its source: {error}"))?;
        Ok(Self {
            id: id.to_owned(),
            folder: folders.installed(id),
            fingerprint: format!("{digest} on {runtime}"),
            manifest,
            runtime,
        })
    }

    /// Whether it is the framework alone, without what a usual service has, in whatever size.
    pub fn is_alone(&self) -> bool {
        !self.manifest.tiers.contains(&Tier::Usual)
    }

    /// Whether its start, its memory and its image are those of the framework alone: in the size in
    /// which it is started, and not only in its largest.
    pub fn is_weighed(&self) -> bool {
        self.manifest.tiers.contains(&Tier::Alone)
    }

    /// The program to start: from the installed copy where it has it, and else from the `PATH`.
    pub fn program(&self) -> OsString {
        let name = self.manifest.start.first().map_or("", String::as_str);
        let here = match self.manifest.kind {
            Kind::Python => self.folder.join(".venv").join("bin").join(name),
            _ => self.folder.join(name),
        };
        if here.is_file() { here.into_os_string() } else { name.into() }
    }

    /// The arguments of the program, with what stands in braces replaced.
    pub fn arguments(&self, port: u16, workers: u32, database: &Path) -> Vec<String> {
        let words = [
            ("{host}", "127.0.0.1".to_owned()),
            ("{port}", port.to_string()),
            ("{workers}", workers.to_string()),
            ("{database}", database.display().to_string()),
        ];
        let replace = |argument: &String| {
            words.iter().fold(argument.clone(), |text, (word, value)| text.replace(word, value))
        };
        self.manifest.start.iter().skip(1).map(replace).collect()
    }
}

/// The names of all services: the folders that have a manifest.
pub fn all(folders: &Folders) -> Result<Vec<String>, String> {
    let folder = folders.services();
    let entries =
        folder.read_dir().map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut ids: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().join("service.toml").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    ids.sort();
    Ok(ids)
}
