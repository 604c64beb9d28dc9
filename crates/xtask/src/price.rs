//! Prices: what each crate, and each folder of `src`, takes in the page's program, before and after
//! `wasm-opt`. What is put into another function counts where it was put.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::owner::{Owner, owner};
use crate::toolbox::Toolbox;
use crate::weights::grouped;
use crate::{program, sections, workspace};

/// Shares smaller than this are one line.
const LEAST: u64 = 1_000;

/// Bytes before wasm-opt, and after it.
type Bytes = [u64; 2];

/// The table for the program that was built last.
pub fn table(tools: &Toolbox) -> Result<String, String> {
    let scratch = workspace::target().join("price");
    fs::create_dir_all(&scratch).map_err(|e| format!("{}: {e}", scratch.display()))?;
    let index = workspace::root().join("index.html");
    let index = fs::read_to_string(&index).map_err(|e| format!("{}: {e}", index.display()))?;
    let before = workspace::program();
    let after = optimised(tools, &index, &before, &scratch)?;
    let read = |file: &Path| fs::read(file).map_err(|e| format!("{}: {e}", file.display()));
    let programs = [read(&before)?, read(&after)?];
    let root = workspace::root();
    let table =
        compare(&programs.each_ref().map(Vec::as_slice), |folder| root.join(folder).is_dir());
    table.ok_or_else(|| format!("{} is no WebAssembly", before.display()))
}

/// The program as wasm-bindgen and wasm-opt leave it in the page, but with its names.
fn optimised(
    tools: &Toolbox,
    index: &str,
    program: &Path,
    scratch: &Path,
) -> Result<PathBuf, String> {
    let find = |name: &str| tools.find(name).ok_or_else(|| format!("{name} is gone"));
    let attribute = |name: &str| {
        attribute(index, name).ok_or_else(|| format!("index.html: no {name} for the program"))
    };
    let mut bind = tools.command(find("wasm-bindgen")?);
    bind.args(["--target", "web", "--no-typescript", "--no-demangle", "--out-name", "page"]);
    program::run(
        "naming the program's functions",
        bind.arg("--out-dir").arg(scratch).arg(program),
    )?;
    let result = scratch.join("page_optimised.wasm");
    let mut optimise: Command = tools.command(find("wasm-opt")?);
    optimise.arg("-g").arg(format!("-O{}", attribute("data-wasm-opt")?));
    optimise.args(attribute("data-wasm-opt-params")?.split_whitespace());
    optimise.arg(scratch.join("page_bg.wasm")).arg("-o").arg(&result);
    program::run("optimising the program with its names", &mut optimise)?;
    Ok(result)
}

/// What an attribute of the page's template says.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    html.split_once(&format!("{name}=\""))?.1.split_once('"').map(|(value, _)| value)
}

/// The table for two states of a program; nothing when one of them is none.
fn compare(programs: &[&[u8]; 2], is_folder: impl Fn(&str) -> bool) -> Option<String> {
    let mut shares: BTreeMap<Owner, Bytes> = BTreeMap::new();
    let (mut code, mut data) = ([0; 2], [0; 2]);
    for (state, program) in programs.iter().enumerate() {
        for function in sections::functions(program)? {
            let owner = owner(function.name.as_deref().unwrap_or_default(), &is_folder);
            *shares.entry(owner).or_default().get_mut(state)? += function.bytes;
            *code.get_mut(state)? += function.bytes;
        }
        let (_, section) = sections::code_and_data(program)?;
        *data.get_mut(state)? += u64::try_from(section.len()).ok()?;
    }
    let (mut crates, mut folders, mut own) = (Vec::new(), Vec::new(), [0; 2]);
    for (owner, bytes) in shares {
        match owner {
            Owner::Crate(name) => crates.push((name, bytes)),
            Owner::Folder(name) => {
                own = [own[0] + bytes[0], own[1] + bytes[1]];
                folders.push((name, bytes));
            }
        }
    }
    crates.push(("stackfit, by folder below".to_owned(), own));
    let mut table = row("bytes of the program", ["before", "after wasm-opt"].map(str::to_owned));
    table += &line("code", code);
    table += &lines(crates);
    table += &line("stackfit, with what is made for its types", own);
    table += &lines(folders);
    table += &line("data", data);
    Some(table)
}

/// A line each, the heaviest first, and the light ones together.
fn lines(mut shares: Vec<(String, Bytes)>) -> String {
    shares.sort_by_key(|(_, [before, after])| std::cmp::Reverse((*after, *before)));
    let (heavy, light): (Vec<_>, Vec<_>) =
        shares.into_iter().partition(|(_, bytes)| bytes.iter().any(|it| *it >= LEAST));
    let mut lines: String =
        heavy.iter().map(|(name, bytes)| line(&format!("  {name}"), *bytes)).collect();
    if !light.is_empty() {
        let sum = light.iter().fold([0; 2], |sum, (_, b)| [sum[0] + b[0], sum[1] + b[1]]);
        lines += &line(&format!("  {} lighter ones", light.len()), sum);
    }
    lines
}

fn line(name: &str, bytes: Bytes) -> String {
    row(name, bytes.map(grouped))
}

fn row(name: &str, columns: [String; 2]) -> String {
    let mut line = format!("{name:<48}");
    for column in columns {
        // Writing to a string cannot fail.
        let _ = write!(line, "{column:>16}");
    }
    line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_those_of_the_page() {
        let html = r#"<link data-wasm-opt="z" data-wasm-opt-params="--a --b" />"#;
        assert_eq!(
            ["data-wasm-opt", "data-wasm-opt-params", "data-other"].map(|it| attribute(html, it)),
            [Some("z"), Some("--a --b"), None]
        );
    }

    #[test]
    fn light_shares_are_one_line_below_the_heavy_ones() {
        let shares = [("a", [1, 2]), ("b", [5_000, 0]), ("c", [9_000, 7_000]), ("d", [3, 4])];
        let lines = lines(shares.map(|(name, bytes)| (name.to_owned(), bytes)).to_vec());
        let lines: Vec<Vec<&str>> =
            lines.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(
            lines,
            [
                vec!["c", "9,000", "7,000"],
                vec!["b", "5,000", "0"],
                vec!["2", "lighter", "ones", "4", "6"]
            ]
        );
    }
}
