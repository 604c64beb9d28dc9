//! Prices: what each crate, and each folder of `src`, takes in the page's program, before and after
//! `wasm-opt`. What is put into another function counts where it was put.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rustc_demangle::demangle;

use crate::toolbox::Toolbox;
use crate::weights::grouped;
use crate::{program, sections, workspace};

/// The page's own crates: its library and the program around it.
const OWN: [&str; 2] = ["stackfit", "stackfit_page"];
/// What describes the program to wasm-bindgen, which takes it away.
const DESCRIPTIONS: &str = "descriptions for wasm-bindgen, never shipped";
/// What no crate is named for: the allocator, copies of memory.
const NAMELESS: &str = "no crate named";
/// Shares smaller than this are one line.
const LEAST: u64 = 1_000;

/// Whose a function is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    /// A crate that the page uses, or a line without one.
    Crate(String),
    /// A folder of the page's own sources.
    Folder(String),
}

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

/// Whose a function is, by its symbol. What names the page itself anywhere is made for the page, and
/// belongs to the folder of the first of its paths; all else belongs to the first crate named.
fn owner(symbol: &str, is_folder: impl Fn(&str) -> bool) -> Owner {
    let name = readable(symbol);
    if symbol.starts_with("__wbindgen_describe") || name.contains("WasmDescribe") {
        return Owner::Crate(DESCRIPTIONS.to_owned());
    }
    let paths = paths(&name);
    let own = paths.iter().find(|path| path.first().is_some_and(|root| OWN.contains(root)));
    if let Some(path) = own {
        return Owner::Folder(folder(path.get(1..).unwrap_or_default(), is_folder));
    }
    let root = paths.first().and_then(|path| path.first()).map_or(NAMELESS, |root| *root);
    Owner::Crate(root.to_owned())
}

/// The symbol as Rust writes it, without hashes. wasm-opt makes names unique by a number at the end.
fn readable(symbol: &str) -> String {
    let start = symbol.find("_ZN").or_else(|| symbol.find("_R")).unwrap_or_default();
    let mangled = symbol.get(start..).unwrap_or(symbol);
    let whole = format!("{:#}", demangle(mangled));
    match mangled.rsplit_once('_') {
        Some((name, number)) if whole == mangled && number.parse::<u32>().is_ok() => {
            format!("{:#}", demangle(name))
        }
        _ => whole,
    }
}

/// The paths in a name, such as `core::ptr::drop_in_place` and `stackfit::ui::Made`, in their order.
/// A word alone is none: it is a type of the language, or stands for one.
fn paths(name: &str) -> Vec<Vec<&str>> {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut paths: Vec<Vec<&str>> = Vec::new();
    for text in name.split(|c| !is_of_word(c)).filter(|text| !text.starts_with("::")) {
        let path: Vec<&str> = text.split("::").filter(|word| !word.is_empty()).collect();
        if text.contains("::") && !path.is_empty() {
            paths.push(path);
        }
    }
    paths
}

/// The folder of the sources in which a module is.
fn folder(path: &[&str], is_folder: impl Fn(&str) -> bool) -> String {
    let mut folder = "src".to_owned();
    for module in path {
        let below = format!("{folder}/{module}");
        if !is_folder(&below) {
            break;
        }
        folder = below;
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner_of(symbol: &str) -> Owner {
        owner(symbol, |folder| ["src/ui", "src/ui/share", "src/link"].contains(&folder))
    }

    fn to_crate(name: &str) -> Owner {
        Owner::Crate(name.to_owned())
    }

    fn to_folder(name: &str) -> Owner {
        Owner::Folder(name.to_owned())
    }

    #[test]
    fn a_function_of_ours_belongs_to_the_folder_of_its_file() {
        assert_eq!(
            [
                "_ZN8stackfit2ui5share8kept_row8kept_row28_$u7b$$u7b$closure$u7d$$u7d$17h07f3daf9d29c2ec7E",
                "_RNvNtCs1234_8stackfit10characters9is_letter",
                "_ZN8stackfit4link6encode17h0000000000000000E",
            ]
            .map(owner_of),
            ["src/ui/share", "src", "src/link"].map(to_folder)
        );
    }

    #[test]
    fn what_is_made_for_a_type_of_ours_is_ours() {
        assert_eq!(
            [
                "_ZN4core3ptr42drop_in_place$LT$stackfit..link..State$GT$17h0000000000000000E",
                "_ZN49_$LT$T$u20$as$u20$stackfit..ui..share..Erased$GT$6as_any17h6b7e339473a8db4bE",
                "_RINvNtCs1_4core3ptr13drop_in_placeNtNtCs2_8stackfit4link5StateECs2_8stackfit",
            ]
            .map(owner_of),
            ["src/link", "src/ui/share", "src/link"].map(to_folder)
        );
    }

    #[test]
    fn what_names_nothing_of_ours_belongs_to_the_first_crate_named() {
        assert_eq!(
            [
                "_ZN5alloc7raw_vec12handle_error17h0000000000000000E",
                "_ZN55_$LT$leptos..Owner$u20$as$u20$core..ops..drop..Drop$GT$4drop17h0000000000000000E",
                "_ZN17stackfit_decision4rank17h0000000000000000E",
            ]
            .map(owner_of),
            ["alloc", "leptos", "stackfit_decision"].map(to_crate)
        );
    }

    #[test]
    fn a_name_that_was_made_unique_is_read_as_before() {
        assert_eq!(
            owner_of("_ZN8stackfit4link6encode17h0000000000000000E_12"),
            to_folder("src/link")
        );
    }

    #[test]
    fn what_describes_the_program_is_apart() {
        assert_eq!(
            [
                "__wbindgen_describe_closure",
                "_ZN74_$LT$stackfit..link..X$u20$as$u20$wasm_bindgen..describe..WasmDescribe$GT$8describe17h0000000000000000E",
            ]
            .map(owner_of),
            [DESCRIPTIONS, DESCRIPTIONS].map(to_crate)
        );
    }

    #[test]
    fn what_names_no_crate_is_apart() {
        assert_eq!(["memcpy", ""].map(owner_of), [NAMELESS, NAMELESS].map(to_crate));
    }

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
