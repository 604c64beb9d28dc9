//! What is kept of a measurement between runs: one file each, written whole or not at all.

use std::fs;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Writes a record into a folder.
pub fn write(folder: &Path, name: &str, record: &impl Serialize) -> Result<(), String> {
    let file = folder.join(name).with_extension("json");
    let partial = file.with_extension("partial");
    let text = serde_json::to_string_pretty(record).map_err(|error| error.to_string())?;
    fs::write(&partial, text)
        .and_then(|()| fs::rename(&partial, &file))
        .map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// Reads a record, when it is there and can be read.
pub fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Option<T> {
    let text = fs::read_to_string(folder.join(name).with_extension("json")).ok()?;
    serde_json::from_str(&text).ok()
}
