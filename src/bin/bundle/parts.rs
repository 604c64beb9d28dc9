//! What the page is put together from.

use std::fs;
use std::path::{Path, PathBuf};

/// The parts of the page, and the files that they came from.
pub struct Parts {
    /// The page that Trunk wrote.
    pub page: String,
    /// The program, as WebAssembly.
    pub program: Vec<u8>,
    /// The texts of the data, which the program does not hold itself.
    pub texts: &'static str,
    /// The script that starts it: wasm-bindgen's glue and our own boot.
    pub script: String,
    /// All styles, in the order in which the page names them.
    pub styles: String,
    /// What stands in the page before the program runs.
    pub article: String,
    files: Vec<PathBuf>,
}

/// Unpacks the program and starts it; appended to the glue, whose functions it calls.
const BOOT: [&str; 2] = [include_str!("unpack.js"), include_str!("boot.js")];

impl Parts {
    /// Reads the parts from the folder of a build.
    ///
    /// # Errors
    ///
    /// When the folder does not hold what Trunk puts there.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let page = read(&folder.join("index.html"))?;
        let program = only(folder, "wasm")?;
        let glue = only(folder, "js")?;
        let mut files = vec![program.clone(), glue.clone()];
        let mut styles = String::new();
        for name in super::html::stylesheets(&page) {
            let file = folder.join(name.trim_start_matches("./"));
            styles += &read(&file)?;
            files.push(file);
        }
        let glue = read(&glue)?;
        let (glue, exports) = glue
            .trim_end()
            .rsplit_once("export {")
            .ok_or("the glue does not end in the exports that this program knows")?;
        if !exports.contains("__wbg_init as default") {
            return Err(format!("the glue exports {{{exports}, not __wbg_init as default"));
        }
        Ok(Self {
            page,
            program: fs::read(&program).map_err(|e| format!("{}: {e}", program.display()))?,
            texts: stackfit::dataset::texts(),
            script: compact(&[glue, &BOOT.concat()].concat()),
            styles: compact(&styles),
            article: stackfit::article::html(),
            files,
        })
    }

    /// Removes the files whose content is now in the page.
    ///
    /// # Errors
    ///
    /// When one cannot be removed.
    pub fn remove(&self) -> Result<(), String> {
        self.files.iter().try_for_each(|file| {
            fs::remove_file(file).map_err(|e| format!("{}: {e}", file.display()))
        })
    }
}

/// Leaves out indentation, empty lines, and lines that are comments as a whole. Neither the glue
/// nor our styles have texts that run over several lines.
fn compact(source: &str) -> String {
    let mut compact = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            compact.push_str(line);
            compact.push('\n');
        }
    }
    compact
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// The only file in a folder with this ending.
fn only(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let entries = folder.read_dir().map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .collect();
    match (files.pop(), files.is_empty()) {
        (Some(file), true) => Ok(file),
        _ => Err(format!("{}: there should be just one .{ending} file", folder.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn code_is_kept_and_comments_and_indentation_are_not() {
        let source = "/** about\n * more\n */\nfunction f() {\n    // why\n    return '//';\n}\n";
        assert_eq!(compact(source), "function f() {\nreturn '//';\n}\n");
    }
}
