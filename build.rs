//! Writes the tables of the dataset from `data/`, or says what is wrong with it.

use std::path::{Path, PathBuf};
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=data");
    match stackfit_tables::load(Path::new("data")) {
        Ok(data) => {
            let tables = PathBuf::from(env::var("OUT_DIR")?).join("tables.rs");
            fs::write(tables, stackfit_tables::write(&data))?;
        }
        // Cargo ends the build on such a line, and shows each one as an error of its own.
        Err(failures) => failures.lines().iter().for_each(|line| println!("cargo::error={line}")),
    }
    Ok(())
}
