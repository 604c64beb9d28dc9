//! Manifest of a service: its `service.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::tier::Tier;

/// A service as its author describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The name for readers.
    pub name: String,
    /// The framework in `data/frameworks/`, where there is one.
    pub framework: Option<String>,
    /// What it stands for; a framework whose advised set-up is also its largest is in two tiers.
    #[serde(default = "usual")]
    pub tiers: Vec<Tier>,
    /// How it is installed.
    pub kind: Kind,
    /// Another service whose files come first.
    pub shares: Option<String>,
    /// The program that is started, and its arguments.
    pub start: Vec<String>,
    /// How it runs, and why.
    pub setup: String,
    /// The page that recommends it.
    pub setup_source: Option<String>,
    /// What reads the rows; nothing where the framework is alone.
    #[serde(default)]
    pub data_layer: String,
    /// What checks the orders; nothing where the framework is alone.
    #[serde(default)]
    pub validation: String,
    /// The files that a person wrote.
    pub source: Vec<String>,
    /// The packages whose versions are shown.
    pub versions: Vec<String>,
    /// Further variables for the service.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// Its `WebSockets`, where the framework has them.
    pub websocket: Option<WebSocket>,
    /// The command that builds it, where its kind has no fixed one.
    #[serde(default)]
    pub build: Vec<String>,
    /// Variables for that command.
    #[serde(default)]
    pub build_environment: BTreeMap<String, String>,
    /// Packages of Debian that it is built with.
    #[serde(default)]
    pub debian: Vec<String>,
    /// Path and version of the modules in it, where no lock file lists them.
    #[serde(default)]
    pub modules: Vec<(String, String)>,
}

fn usual() -> Vec<Tier> {
    vec![Tier::Usual]
}

/// How a service is installed.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// By npm.
    Node,
    /// By pip, into an environment of its own.
    Python,
    /// By Cargo.
    Rust,
    /// By the command in its manifest.
    Go,
}

/// The `WebSockets` of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebSocket {
    /// Where they are opened.
    pub path: String,
    /// The packages that were added for them.
    pub packages: Vec<String>,
    /// How many packages more are installed with them than without.
    pub extra: u64,
    /// A limit worth saying.
    pub note: Option<String>,
}

impl Manifest {
    /// Reads the manifest in a service's folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let file = folder.join("service.toml");
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let manifest: Self =
            toml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        if manifest.start.is_empty() {
            return Err(format!("{}: `start` names no program", file.display()));
        }
        Ok(manifest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
name = "Small"
kind = "go"
start = ["./service"]
setup = "Plain."
data_layer = "none"
validation = "by hand"
source = ["main.go"]
versions = []
modules = [["example.org/router", "1.2.3"]]
"#;

    #[test]
    fn most_of_a_manifest_may_be_left_out() {
        let manifest = toml::from_str::<Manifest>(SMALL);
        assert!(manifest.is_ok_and(|it| it.websocket.is_none() && it.modules.len() == 1));
    }

    #[test]
    fn a_service_is_a_usual_one_unless_it_says_otherwise() {
        let manifest = toml::from_str::<Manifest>(SMALL);
        assert!(manifest.is_ok_and(|it| it.tiers == [Tier::Usual]));
        let alone = format!("tiers = [\"alone\", \"largest\"]{SMALL}");
        let manifest = toml::from_str::<Manifest>(&alone);
        assert!(manifest.is_ok_and(|it| it.tiers == [Tier::Alone, Tier::Largest]));
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        let text = SMALL.replace("setup =", "set_up =");
        assert!(toml::from_str::<Manifest>(&text).is_err());
    }
}
