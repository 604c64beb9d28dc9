//! What the page weighs: each kind of file as it is, and as a host sends it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{program, sections};

/// Prints one line per file: bytes as they are, after gzip -9, after brotli -q 11.
const COMPRESS: &str = "
const fs = require('node:fs'), zlib = require('node:zlib');
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  const brotli = { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } };
  console.log(bytes.length, zlib.gzipSync(bytes, { level: 9 }).length,
    zlib.brotliCompressSync(bytes, brotli).length);
}";

/// The kinds of file that a visitor loads, by their ending.
const KINDS: [(&str, &str); 3] = [("wasm", "program"), ("js", "script"), ("html", "page")];

/// Bytes: as they are, after gzip, after brotli.
type Bytes = [u64; 3];

/// The table for the built page in `dist`; `scratch` is a folder for what is weighed apart.
pub fn table(dist: &Path, scratch: &Path) -> Result<String, String> {
    let node = program::on_path("node").ok_or(
        "Node.js is missing; it compresses the files as a host would. Install version 20 or later",
    )?;
    let weigh = |files: &[PathBuf]| {
        let printed = program::output(Command::new(&node).args(["-e", COMPRESS, "--"]).args(files))
            .ok_or("Node.js could not compress the page's files")?;
        sum(&printed).ok_or("Node.js printed something that is not three numbers".to_owned())
    };
    let (mut rows, mut parts) = (Vec::new(), Vec::new());
    for (ending, name) in KINDS {
        let files = files(dist, ending).map_err(|e| format!("{}: {e}", dist.display()))?;
        rows.push((name, weigh(&files)?));
        for file in files {
            let apart = apart(&file, scratch).map_err(|e| format!("{}: {e}", file.display()))?;
            for (name, part) in apart {
                parts.push((name, weigh(&[part])?));
            }
        }
    }
    Ok(draw(&rows)
        + "of these\n"
        + &parts.into_iter().map(|(name, b)| line(name, b)).collect::<String>())
}

/// The parts of a file that are of interest by themselves, each written to a file in `scratch`.
fn apart(file: &Path, scratch: &Path) -> std::io::Result<Vec<(&'static str, PathBuf)>> {
    let bytes = fs::read(file)?;
    let parts = match sections::code_and_data(&bytes) {
        Some((code, data)) => vec![("code", code), ("data", data)],
        None => vec![("styles", sections::styles(&String::from_utf8_lossy(&bytes)).into_bytes())],
    };
    fs::create_dir_all(scratch)?;
    let parts = parts.into_iter().filter(|(_, bytes)| !bytes.is_empty());
    let written = parts.map(|(name, bytes)| {
        let path = scratch.join(name);
        fs::write(&path, bytes).map(|()| (name, path))
    });
    written.collect()
}

/// The files in `folder` with this ending, folders below it left out.
fn files(folder: &Path, ending: &str) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Adds up lines of three numbers.
fn sum(printed: &str) -> Option<Bytes> {
    let mut total = [0; 3];
    for line in printed.lines() {
        let mut numbers = line.split_whitespace();
        for part in &mut total {
            *part += numbers.next()?.parse::<u64>().ok()?;
        }
    }
    Some(total)
}

fn draw(rows: &[(&str, Bytes)]) -> String {
    let mut text = row("bytes", ["raw", "gzip -9", "brotli -q 11"].map(str::to_owned));
    let mut total = [0; 3];
    for (name, bytes) in rows {
        for (whole, part) in total.iter_mut().zip(bytes) {
            *whole += part;
        }
        text += &line(name, *bytes);
    }
    text + &line("together", total)
}

fn line(name: &str, bytes: Bytes) -> String {
    row(name, bytes.map(grouped))
}

fn row(name: &str, columns: [String; 3]) -> String {
    let mut line = format!("{name:<10}");
    for column in columns {
        // Writing to a string cannot fail.
        let _ = write!(line, "{column:>14}");
    }
    line + "\n"
}

/// A number with a comma every three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn files_of_one_kind_add_up() {
        assert_eq!(sum("10 5 4\n1 1 1\n"), Some([11, 6, 5]));
    }

    #[test]
    fn a_kind_without_files_weighs_nothing() {
        assert_eq!(sum(""), Some([0, 0, 0]));
    }

    #[test]
    fn a_line_that_is_not_three_numbers_is_refused() {
        assert_eq!([sum("1 2"), sum("a b c")], [None, None]);
    }

    #[test]
    fn the_last_row_is_the_sum_of_the_others() {
        let text = draw(&[("program", [2_000, 900, 800]), ("page", [1, 1, 1])]);
        let last = "together           2,001           901           801\n";
        assert!(text.ends_with(last), "{text}");
    }
}
