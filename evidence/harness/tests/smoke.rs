//! A short measurement of two services, from their installation to the file. `cargo xtask test`
//! runs it, with what it needs installed.

#![cfg(target_os = "linux")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use toml::{Table, Value};

fn output() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("measurements.toml")
}

/// The entries of an array of tables.
fn tables<'a>(table: &'a Table, key: &str) -> Vec<&'a Table> {
    let entries = table.get(key).and_then(Value::as_array).into_iter().flatten();
    entries.filter_map(Value::as_table).collect()
}

/// The first of three numbers.
fn median(table: &Table, key: &str) -> i64 {
    let values = table.get(key).and_then(Value::as_array);
    values.and_then(|values| values.first()?.as_integer()).unwrap_or_default()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[test]
#[ignore = "installs two services and loads this machine; `cargo xtask test` runs it"]
fn two_services_are_measured_without_a_void_run() -> Result<(), Box<dyn Error>> {
    let output = output();
    let _ = fs::remove_file(&output);
    let status = Command::new(env!("CARGO_BIN_EXE_evidence"))
        .args(["express", "flask", "--smoke", "--again", "--rounds", "1", "--output"])
        .arg(&output)
        .status()?;
    assert!(status.success());

    let document: Table = toml::from_str(&fs::read_to_string(&output)?)?;
    let services = tables(&document, "service");
    let ids: Vec<&str> = services.iter().map(|service| text(service, "id")).collect();
    assert_eq!(ids, ["express", "flask"]);
    for service in services {
        let loads = tables(service, "load");
        let endpoints: Vec<&str> = loads.iter().map(|load| text(load, "endpoint")).collect();
        assert_eq!(endpoints, ["json", "wait"], "a run of {} is void", text(service, "id"));
        assert!(loads.iter().all(|load| median(load, "rate") > 0 && median(load, "ratio") > 0));
        assert!(median(service, "cold_start_ms") > 0 && median(service, "memory_rest_kb") > 0);
    }
    Ok(())
}
