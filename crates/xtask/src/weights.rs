//! Weights of the page and its parts: in bytes, raw and as a host compresses them.

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

/// The parts of the page, as the build keeps them apart.
const PARTS: [(&str, &str); 5] = [
    ("program", "program.wasm"),
    ("texts", "texts.txt"),
    ("script", "script.js"),
    ("styles", "styles.css"),
    ("article", "article.html"),
];

/// Bytes: as they are, after gzip, after brotli.
type Bytes = [u64; 3];

/// The table for a built page: the one file as a host sends it, and below it what it is made of,
/// each part by itself as the build left it in the folder `parts`.
pub fn table(page: &Path, parts: &Path) -> Result<String, String> {
    let node = program::on_path("node").ok_or(
        "Node.js is missing; it compresses the files as a host would. Install version 20 or later",
    )?;
    let weigh = |name: &'static str, file: &Path| {
        let printed = program::output(Command::new(&node).args(["-e", COMPRESS, "--"]).arg(file))
            .ok_or_else(|| format!("Node.js could not compress {}", file.display()))?;
        let bytes = bytes(&printed).ok_or("Node.js did not print three numbers")?;
        Ok::<_, String>(line(name, bytes))
    };
    let mut table = row("bytes", ["raw", "gzip -9", "brotli -q 11"].map(str::to_owned));
    table += &weigh("page", page)?;
    table += "its parts, each by itself\n";
    for (name, file) in PARTS {
        let file = parts.join(file);
        table += &weigh(name, &file)?;
        for (name, section) in sections(&file).map_err(|e| format!("{}: {e}", file.display()))? {
            table += &weigh(name, &section)?;
        }
    }
    Ok(table)
}

/// A program's code and data, each written to a file beside it; nothing for any other file.
fn sections(file: &Path) -> std::io::Result<Vec<(&'static str, PathBuf)>> {
    let Some((code, data)) = sections::code_and_data(&fs::read(file)?) else {
        return Ok(Vec::new());
    };
    let written =
        [("  code", "code", code), ("  data", "data", data)].map(|(name, ending, bytes)| {
            let path = file.with_extension(ending);
            fs::write(&path, bytes).map(|()| (name, path))
        });
    written.into_iter().collect()
}

/// A line of three numbers.
fn bytes(printed: &str) -> Option<Bytes> {
    let mut numbers = printed.split_whitespace().map(str::parse);
    let mut bytes = [0; 3];
    for number in &mut bytes {
        *number = numbers.next()?.ok()?;
    }
    Some(bytes)
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
pub fn grouped(number: u64) -> String {
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
    fn a_line_that_is_not_three_numbers_is_refused() {
        assert_eq!(bytes("10 5 4\n"), Some([10, 5, 4]));
        assert_eq!([bytes("1 2"), bytes("a b c")], [None, None]);
    }
}
