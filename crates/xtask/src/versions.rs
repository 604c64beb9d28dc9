//! The versions of the tools: Trunk.toml names Trunk's and wasm-opt's, Cargo.lock wasm-bindgen's,
//! and the rest, which neither has a place for, are named here.

use std::fs;

use toml::{Table, Value};

use crate::workspace;

/// The version of Firefox's driver.
const GECKODRIVER: &str = "0.37.1";
/// The version of the library that the page is measured beside.
const LINEUP: &str = "4.16.0";
/// The versions of what audits the page; `crates/xtask/audit/` has them in its lock file.
const LIGHTHOUSE: &str = "12.8.2";
const AXE: &str = "4.14.1";
const PLAYWRIGHT: &str = "1.65.1";
/// The versions of what the height of frames is measured beside; `crates/xtask/frames/` has them in its
/// lock file.
const RESIZER: &str = "5.5.9";
const PYM: &str = "1.3.2";

/// The exact version of each tool.
#[derive(Debug, PartialEq, Eq)]
pub struct Versions {
    /// Such as `0.21.14`.
    pub trunk: String,
    /// Such as `0.2.130`; the program and the crate must agree.
    pub wasm_bindgen: String,
    /// Such as `132`.
    pub wasm_opt: String,
    /// Such as `0.37.1`.
    pub geckodriver: String,
    /// Such as `4.16.0`.
    pub lineup: String,
    /// Such as `12.8.2`.
    pub lighthouse: String,
    /// Such as `4.14.1`.
    pub axe: String,
    /// Such as `1.65.1`.
    pub playwright: String,
    /// Such as `5.5.9`.
    pub resizer: String,
    /// Such as `1.3.2`.
    pub pym: String,
}

impl Versions {
    /// Reads the two files of this project.
    pub fn read() -> Result<Self, String> {
        let read = |name: &str| {
            fs::read_to_string(workspace::root().join(name))
                .map_err(|error| format!("cannot read {name}: {error}"))
        };
        Self::parse(&read("Trunk.toml")?, &read("Cargo.lock")?)
    }

    fn parse(trunk_toml: &str, cargo_lock: &str) -> Result<Self, String> {
        let trunk_toml = table("Trunk.toml", trunk_toml)?;
        let cargo_lock = table("Cargo.lock", cargo_lock)?;
        let trunk = text(&trunk_toml, "trunk-version")
            .and_then(|requirement| requirement.strip_prefix('='))
            .ok_or("Trunk.toml: no `trunk-version = \"=<version>\"` above the first table")?;
        let wasm_opt = trunk_toml
            .get("tools")
            .and_then(|tools| text(tools.as_table()?, "wasm_opt"))
            .and_then(|tag| tag.strip_prefix("version_"))
            .ok_or("Trunk.toml: no `wasm_opt = \"version_<number>\"` under [tools]")?;
        let wasm_bindgen = locked(&cargo_lock, "wasm-bindgen")
            .ok_or("Cargo.lock: no package `wasm-bindgen`, which the page is built with")?;
        Ok(Self {
            trunk: trunk.trim().to_owned(),
            wasm_bindgen: wasm_bindgen.to_owned(),
            wasm_opt: wasm_opt.to_owned(),
            geckodriver: GECKODRIVER.to_owned(),
            lineup: LINEUP.to_owned(),
            lighthouse: LIGHTHOUSE.to_owned(),
            axe: AXE.to_owned(),
            playwright: PLAYWRIGHT.to_owned(),
            resizer: RESIZER.to_owned(),
            pym: PYM.to_owned(),
        })
    }
}

fn table(name: &str, text: &str) -> Result<Table, String> {
    text.parse().map_err(|error| format!("{name}: {error}"))
}

/// The text that a key has.
fn text<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key)?.as_str()
}

/// The version of a package in a lock file.
fn locked<'a>(lock: &'a Table, package: &str) -> Option<&'a str> {
    let mut packages = lock.get("package")?.as_array()?.iter().filter_map(Value::as_table);
    packages.find(|it| text(it, "name") == Some(package)).and_then(|it| text(it, "version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = r#"# trunk-version = "=9.9.9"
trunk-version = "=0.21.14" # exact
[build]
wasm_opt = "version_1"
[tools]
wasm_opt = "version_132"
"#;
    const LOCK: &str = r#"[[package]]
name = "wasm-bindgen-backend"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn each_version_comes_from_its_own_place() {
        assert_eq!(
            Versions::parse(TRUNK, LOCK),
            Ok(Versions {
                trunk: "0.21.14".to_owned(),
                wasm_bindgen: "0.2.130".to_owned(),
                wasm_opt: "132".to_owned(),
                geckodriver: GECKODRIVER.to_owned(),
                lineup: LINEUP.to_owned(),
                lighthouse: LIGHTHOUSE.to_owned(),
                axe: AXE.to_owned(),
                playwright: PLAYWRIGHT.to_owned(),
                resizer: RESIZER.to_owned(),
                pym: PYM.to_owned(),
            })
        );
    }

    #[test]
    fn a_range_of_trunks_is_refused() {
        let trunk = TRUNK.replace("=0.21.14", "^0.21");
        assert!(Versions::parse(&trunk, LOCK).is_err_and(|error| error.contains("trunk-version")));
    }

    #[test]
    fn a_lock_file_without_wasm_bindgen_is_refused() {
        assert!(Versions::parse(TRUNK, "").is_err_and(|error| error.contains("wasm-bindgen")));
    }

    #[test]
    fn the_project_names_every_version() {
        assert!(Versions::read().is_ok_and(|versions| {
            let Versions { trunk, wasm_bindgen, wasm_opt, geckodriver, lineup, .. } = &versions;
            let Versions { lighthouse, axe, playwright, resizer, pym, .. } = &versions;
            [
                trunk,
                wasm_bindgen,
                wasm_opt,
                geckodriver,
                lineup,
                lighthouse,
                axe,
                playwright,
                resizer,
                pym,
            ]
            .iter()
            .all(|version| version.starts_with(|first: char| first.is_ascii_digit()))
        }));
    }
}
