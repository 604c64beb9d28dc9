//! Short names for what the program and its script call each other.
//!
//! wasm-bindgen names each of the browser's functions with its whole name and a hash, once in the
//! program and once in the script, and the script's own functions in full. Nobody reads either.

use std::collections::HashMap;

use crate::binary::{CUSTOM, EXPORTS, HEAD, IMPORTS, Reader, number, section, sections, string};

/// The letters of short names.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Where the functions of the script begin that the program needs. Before them are classes that
/// a library may export and nobody makes.
const FUNCTIONS: &str = "function __wbg_get_imports() {";
/// Where the functions of the script begin that load a program from elsewhere.
const LOADING: &str = "async function __wbg_load(";

/// A program and its script, with short names in both, and without what nobody uses: the program's
/// notes, exported classes, and the functions that load a program. What the names in `kept` name keeps its name.
///
/// # Errors
///
/// When the program is none, or the script is not as wasm-bindgen writes it.
pub fn shorten(program: &[u8], script: &str, kept: &[&str]) -> Result<(Vec<u8>, String), String> {
    let (script, _) = script
        .split_once(LOADING)
        .ok_or_else(|| format!("the glue has no `{LOADING}`, as this program expects"))?;
    let start = script
        .find(FUNCTIONS)
        .ok_or_else(|| format!("the glue has no `{FUNCTIONS}`, as this program expects"))?;
    let (unused, script) = script.split_at(start);
    let unused = unused.replace("export ", "");
    if let Some(name) =
        declared(&unused).into_iter().find(|name| words(script).any(|(_, word)| word == *name))
    {
        return Err(format!("the glue uses `{name}`, which this program would take out"));
    }
    let mut names = Names::new(kept, script);
    let program = renamed(program, &mut names).ok_or("the program is not as wasm-opt writes it")?;
    for name in declared(script) {
        names.short(name);
    }
    Ok((program, names.put_into(script)))
}

/// A program with short names for what it takes from outside and gives away.
fn renamed(program: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut short = HEAD.to_vec();
    for (id, content) in sections(program)? {
        let mut body = Reader(content);
        let mut own = Vec::new();
        match id {
            IMPORTS => {
                let count = body.number()?;
                number(&mut own, count);
                for _ in 0..count {
                    // All come from one object of the script.
                    string(&mut own, names.short(body.string()?));
                    string(&mut own, names.short(body.string()?));
                    // The kind: a function of a type.
                    own.push(Some(body.byte()?).filter(|kind| *kind == 0)?);
                    number(&mut own, body.number()?);
                }
            }
            EXPORTS => {
                let count = body.number()?;
                number(&mut own, count);
                for _ in 0..count {
                    string(&mut own, names.short(body.string()?));
                    // The kind, and which one.
                    own.push(body.byte()?);
                    number(&mut own, body.number()?);
                }
            }
            CUSTOM => continue,
            _ => own.extend_from_slice(body.0),
        }
        section(&mut short, id, &own);
    }
    Some(short)
}

/// The short names, by the long ones.
struct Names<'a> {
    kept: &'a [&'a str],
    /// Words that the script uses in another sense.
    taken: Vec<&'a str>,
    short: HashMap<String, String>,
    count: usize,
}

impl<'a> Names<'a> {
    fn new(kept: &'a [&'a str], script: &'a str) -> Self {
        let taken = words(script).filter(|(_, word)| word.ends_with('$')).map(|(_, word)| word);
        Self { kept, taken: taken.collect(), short: HashMap::new(), count: 0 }
    }

    /// The short name for a long one, which is made where there is none yet.
    fn short(&mut self, long: &str) -> &str {
        if self.kept.contains(&long) {
            self.short.insert(long.to_owned(), long.to_owned());
        }
        if !self.short.contains_key(long) {
            let mut short = name(self.count);
            self.count += 1;
            while self.taken.contains(&&*short) {
                short = name(self.count);
                self.count += 1;
            }
            self.short.insert(long.to_owned(), short);
        }
        self.short.get(long).map_or("", String::as_str)
    }

    /// A script in which every long name is short.
    fn put_into(&self, script: &str) -> String {
        let mut written = String::with_capacity(script.len());
        let mut end = 0;
        for (at, word) in words(script) {
            if let Some(short) = self.short.get(word) {
                written.push_str(&script[end..at]);
                written.push_str(short);
                end = at + word.len();
            }
        }
        written.push_str(&script[end..]);
        // The object of the imports has the name of a file.
        let modules = self.short.iter().filter(|(long, _)| long.starts_with("./"));
        modules.fold(written, |script, (long, short)| script.replace(&format!("\"{long}\""), short))
    }
}

/// The short name with this number: two letters and a sign, as no word of the language and none of
/// the browser's functions is.
fn name(number: usize) -> String {
    let letter = |place: usize| char::from(LETTERS[place % LETTERS.len()]);
    [letter(number / LETTERS.len()), letter(number), '$'].into_iter().collect()
}

/// The names that a script declares at its outermost level.
fn declared(script: &str) -> Vec<&str> {
    let starts = ["function ", "const ", "let ", "class "];
    let lines = script.lines().filter_map(|line| starts.iter().find_map(|s| line.strip_prefix(s)));
    lines.filter_map(|line| words(line).next()).map(|(_, word)| word).collect()
}

/// The words of a script, which may be names, and where they are.
fn words(script: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    script
        .split(move |c| !is_part(c))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - script.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that imports `__wbg_log_1` of `./a.js` and gives away `memory` and `main_2`.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x02\x16\x01\x06./a.js\x0b__wbg_log_1\0\x00\
        \x07\x13\x02\x06memory\x02\x00\x06main_2\x00\x01\x0a\x01x\x00\x02\x01n";
    const SCRIPT: &str = "export class Unused { help() { return 1; } }\n\
        function __wbg_get_imports() {\n    \
        const import0 = { __wbg_log_1: function(aa$) { help(aa$, wasm.memory); } };\n    \
        return { \"./a.js\": import0 };\n}\n\
        function help(x) { x.help_me(); }\nasync function __wbg_load(module) {}\n";

    #[test]
    fn program_and_script_agree_on_short_names() {
        let (program, script) =
            shorten(PROGRAM, SCRIPT, &["memory", "__wbg_get_imports"]).expect("both are whole");
        let imports = b"\x02\x0b\x01\x03ab$\x03ac$\x00\x00";
        assert_eq!(&program[8..8 + imports.len()], imports);
        assert!(program.ends_with(b"\x06memory\x02\x00\x03ad$\x00\x01\x0a\x01x"));
        assert_eq!(
            script,
            "function __wbg_get_imports() {\n    \
             const import0 = { ac$: function(aa$) { ae$(aa$, wasm.memory); } };\n    \
             return { ab$: import0 };\n}\nfunction ae$(x) { x.help_me(); }\n"
        );
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(shorten(b"", SCRIPT, &[]).is_err());
        assert!(shorten(&PROGRAM[..20], SCRIPT, &[]).is_err());
        assert!(shorten(PROGRAM, "function a() {}", &[]).is_err());
    }
}
