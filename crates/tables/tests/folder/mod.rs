//! Folder: a copy of the real data for a test to break.
#![allow(dead_code, reason = "each test program uses some of it")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use toml::{Table, Value};

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A folder with a copy of the real data, removed when the test ends.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = env::temp_dir().join(format!("stackfit-tables-{}-{count}", process::id()));
        let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        for part in ["", "frameworks"] {
            fs::create_dir_all(dir.join(part)).expect("a folder for the copy");
            for entry in fs::read_dir(real.join(part)).expect("the real data") {
                let path = entry.expect("a file of the real data").path();
                if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                    fs::copy(&path, dir.join(part).join(name)).expect("a copy of the file");
                }
            }
        }
        Self(dir)
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// This file of the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Changes the text of a file.
    pub fn rewrite(&self, name: &str, change: impl FnOnce(String) -> String) -> &Self {
        let text = fs::read_to_string(self.file(name)).expect("a file of the copy");
        fs::write(self.file(name), change(text)).expect("the changed file");
        self
    }

    /// Changes what a file holds.
    pub fn edit(&self, name: &str, change: impl FnOnce(&mut Table)) -> &Self {
        self.rewrite(name, |text| {
            let mut table: Table = text.parse().expect("the file parses");
            change(&mut table);
            table.to_string()
        })
    }

    /// Changes what the file of Django holds.
    pub fn edit_django(&self, change: impl FnOnce(&mut Table)) -> &Self {
        self.edit("frameworks/django.toml", change)
    }

    /// All failures of the data in the folder.
    pub fn failures(&self) -> Vec<String> {
        let found = stackfit_tables::load(&self.0).map_err(|failures| failures.lines().to_vec());
        found.err().unwrap_or_default()
    }

    /// Asserts that these are all failures there are.
    #[track_caller]
    pub fn assert_failures(&self, expected: &[&str]) {
        assert_eq!(self.failures(), expected);
    }

    /// Asserts that there is one failure, which starts like this.
    #[track_caller]
    pub fn assert_one_failure(&self, start: &str) {
        let found = self.failures();
        assert!(matches!(found.as_slice(), [only] if only.starts_with(start)), "{found:?}");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The table of this name inside a table.
#[track_caller]
pub fn inside<'a>(table: &'a mut Table, name: &str) -> &'a mut Table {
    let inner = table.get_mut(name).and_then(Value::as_table_mut);
    inner.unwrap_or_else(|| panic!("no table {name:?}"))
}

/// The entry with this id in the list of this name.
#[track_caller]
pub fn entry<'a>(table: &'a mut Table, list: &str, id: &str) -> &'a mut Table {
    let entries = table.get_mut(list).and_then(Value::as_array_mut).expect("a list");
    let mut tables = entries.iter_mut().filter_map(Value::as_table_mut);
    let found = tables.find(|entry| entry.get("id").and_then(Value::as_str) == Some(id));
    found.unwrap_or_else(|| panic!("no entry {id:?}"))
}

/// The score of a framework on this criterion.
#[track_caller]
pub fn score<'a>(framework: &'a mut Table, criterion: &str) -> &'a mut Table {
    inside(inside(framework, "scores"), criterion)
}

/// Gives a key a value.
pub fn set(table: &mut Table, key: &str, value: impl Into<Value>) {
    table.insert(key.to_owned(), value.into());
}
