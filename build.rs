//! Build script: writes the tables of the dataset from `data/`, or says what is wrong with them.

use std::path::{Path, PathBuf};
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-env-changed=STACKFIT_SITE");
    println!("cargo::rustc-check-cfg=cfg(texts_outside)");
    // The bundle program puts the texts beside a program that was built for release.
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|value| value == wanted);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-cfg=texts_outside");
    }
    // Whose page it becomes: a folder with another `site.toml` than that of `data`.
    let site = env::var_os("STACKFIT_SITE").map(PathBuf::from);
    let loaded = match &site {
        Some(site) => {
            println!("cargo::rerun-if-changed={}", site.display());
            stackfit_tables::load_for_site(Path::new("data"), site)
        }
        None => stackfit_tables::load(Path::new("data")),
    };
    match loaded {
        Ok(data) => {
            let tables = PathBuf::from(env::var("OUT_DIR")?).join("tables.rs");
            fs::write(tables, stackfit_tables::write(&data))?;
        }
        // Cargo ends the build on such a line, and shows each one as an error of its own.
        Err(failures) => failures.lines().iter().for_each(|line| println!("cargo::error={line}")),
    }
    Ok(())
}
