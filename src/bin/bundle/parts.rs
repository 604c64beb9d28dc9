//! The parts that the page is assembled from, read from the folder of a build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{accent, low_memory, names, order, policy, title, views};
use stackfit::dataset::DATASET;
use stackfit::template::MARK;

/// The parts of the page, and the files that they came from.
pub struct Parts {
    /// The page that Trunk wrote.
    pub page: String,
    /// The program, as WebAssembly.
    pub program: Vec<u8>,
    /// The templates of views that the program makes markup of.
    pub views: Vec<String>,
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

/// Speaks with the page around, unpacks the program and starts it; appended to the glue, whose functions it calls.
const BOOT: [&str; 5] = [
    include_str!("frame.js"),
    include_str!("draw.js"),
    include_str!("unpack.js"),
    include_str!("together.js"),
    include_str!("boot.js"),
];

/// What the boot uses of the glue, as wasm-bindgen writes it: the program is started by these and
/// not by the default export, so that all of its exports are watched from the first call on.
const NEEDED: [&str; 2] =
    ["function __wbg_get_imports() {", "function __wbg_finalize_init(instance, module) {"];

/// How many digits of a checksum are shown.
const SHOWN: usize = 12;

/// What the boot calls by its name, and what the glue uses in other senses, too.
const KEPT: [&str; 3] = ["__wbg_get_imports", "__wbg_finalize_init", "memory"];

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
        for name in stylesheets(&page) {
            let file = folder.join(name.trim_start_matches("./"));
            styles += &read(&file)?;
            files.push(file);
        }
        let glue = read(&glue)?;
        let (glue, _) = glue
            .trim_end()
            .rsplit_once("export {")
            .ok_or("the glue does not end in its exports, as this program expects")?;
        if let Some(missing) = NEEDED.iter().find(|part| !glue.contains(**part)) {
            return Err(format!("the glue has no `{missing}`, which boot.js needs"));
        }
        let program = fs::read(&program).map_err(|e| format!("{}: {e}", program.display()))?;
        low_memory::is_unused(&program)?;
        let (program, glue) = names::shorten(&program, glue, &KEPT)?;
        let program = order::alike_together(&program)?;
        let views = views::templates(&program);
        if views.is_empty() {
            return Err("the program has no templates of views, as this program expects".to_owned());
        }
        let site_accent = &DATASET.site.accent;
        let texts = stackfit::dataset::texts();
        let declared = declared(&program, texts, &views);
        Ok(Self {
            page: accent::in_page(&title::in_page(&page, &title::text())?, site_accent),
            program,
            views,
            texts,
            script: minified_script(&enclosed(&[&*glue, &declared, &BOOT.concat()].concat()))?,
            styles: accent::in_styles(&minified_styles(&styles)?, site_accent)?,
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

/// A script whose names are its own, and that is read as strictly as a module.
fn enclosed(source: &str) -> String {
    format!("'use strict';\n(() => {{\n{source}\n}})();\n")
}

/// The declarations of the id of the site, and of what the script compares the program with: how the
/// checksum begins of all that is packed with it but the template for copies, which has the script in
/// it.
fn declared(program: &[u8], texts: &str, views: &[String]) -> String {
    let rest = format!("{texts}{MARK}{}", views.join("\n"));
    let sum = policy::hex_digest(&[program, rest.as_bytes()].concat());
    format!("const site = '{}';\nconst released = '{}';\n", DATASET.site.id, &sum[..SHOWN])
}

/// The paths of the style sheets that a page names, in their order.
fn stylesheets(page: &str) -> Vec<&str> {
    let links = page.split("<link").skip(1).filter_map(|rest| rest.split_once('>'));
    let sheets = links.filter(|(tag, _)| tag.contains("rel=\"stylesheet\""));
    let paths = sheets.filter_map(|(tag, _)| tag.split_once("href=\""));
    paths.filter_map(|(_, rest)| rest.split_once('"')).map(|(path, _)| path).collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Styles without comments and blanks that mean nothing.
pub fn minified_styles(source: &str) -> Result<String, String> {
    let minified = minifier::css::minify(source);
    Ok(minified.map_err(|problem| format!("cannot minify the styles: {problem}"))?.to_string())
}

/// A script without comments and blanks that mean nothing.
fn minified_script(source: &str) -> Result<String, String> {
    let minified = minifier::js::minify(source);
    Ok(minified.map_err(|problem| format!("cannot minify the script: {problem}"))?.to_string())
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
    use super::{minified_script, minified_styles, stylesheets};

    #[test]
    fn style_sheets_are_found_in_their_order() {
        let page = "<link rel=\"stylesheet\" href=\"./a.css\"/><link rel=\"icon\" href=\"i\"/>\
                    <link rel=\"stylesheet\" href=\"./b.css\" integrity=\"x\">";
        assert_eq!(stylesheets(page), ["./a.css", "./b.css"]);
    }

    #[test]
    fn styles_keep_what_follows_a_comment_and_what_a_blank_means() {
        let source = "/* a */ .b {}\n.c { /* why */ width : calc( 1px + 2px ) }\n\
                      .d > .e:has( + .f) .g::before { content: \" a  /* b */ \" }\n";
        let minified = minified_styles(source);
        let minified = minified.expect("it is well-formed");
        for kept in [".b{", "calc(1px + 2px", ":has(+.f) .g::before{", "\" a  /* b */ \""] {
            assert!(minified.contains(kept), "{kept} in {minified}");
        }
        assert!(!minified.contains("why"), "{minified}");
    }

    #[test]
    fn a_script_keeps_its_code_and_loses_comments_and_indentation() {
        let source = "/** about\n * more\n */ f();\n\
                      function f() {\n    // why\n    return `// ${1}  2`;\n}\n";
        let minified = minified_script(source);
        assert_eq!(minified.as_deref(), Ok("f();function f(){return`// ${1}  2`;}"));
    }
}
