//! Sections of a WebAssembly program: its code, its data, and its functions with their names.
//!
//! Format: <https://webassembly.github.io/spec/core/binary/modules.html>.

use std::collections::HashMap;

/// The kinds of sections that are read.
const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// The part of the names that has those of functions.
const FUNCTIONS: u8 = 1;

/// A function of a program.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// As the section of names has it, if it has it.
    pub name: Option<String>,
    /// What it takes in the program, with its length in front of it.
    pub bytes: u64,
}

/// The bytes of a WebAssembly program that are code, and those that are data; nothing when the
/// file is not one.
pub fn code_and_data(program: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let (mut code, mut data) = (Vec::new(), Vec::new());
    for (id, body) in sections(program)? {
        match id {
            CODE => code.extend_from_slice(body),
            DATA => data.extend_from_slice(body),
            _ => {}
        }
    }
    Some((code, data))
}

/// The functions of a WebAssembly program, those that it imports left out; nothing when the file is
/// not one.
pub fn functions(program: &[u8]) -> Option<Vec<Function>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for (id, body) in sections(program)? {
        match id {
            CUSTOM => names.extend(names_in(body)?),
            IMPORT => imported = imported_functions(body)?,
            CODE => sizes = sizes_in(body)?,
            _ => {}
        }
    }
    let functions = sizes.into_iter().zip(imported..);
    Some(functions.map(|(bytes, index)| Function { name: names.remove(&index), bytes }).collect())
}

/// The sections of a program, each with what kind it is.
fn sections(program: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = program.strip_prefix(b"\0asm\x01\0\0\0")?;
    let mut sections = Vec::new();
    while let Some((id, after)) = rest.split_first() {
        let (body, next) = counted(after)?;
        sections.push((*id, body));
        rest = next;
    }
    Some(sections)
}

/// How many functions are imported: they have the first indices.
fn imported_functions(body: &[u8]) -> Option<usize> {
    let (count, mut rest) = number(body)?;
    let mut functions = 0;
    for _ in 0..count {
        let (_module, after) = counted(rest)?;
        let (_name, after) = counted(after)?;
        let (kind, after) = after.split_first()?;
        rest = match kind {
            0 => {
                functions += 1;
                number(after)?.1
            }
            1 => limits(after.get(1..)?)?,
            2 => limits(after)?,
            3 => after.get(2..)?,
            4 => number(after.get(1..)?)?.1,
            _ => return None,
        };
    }
    Some(functions)
}

/// What follows the limits of a table or a memory.
fn limits(bytes: &[u8]) -> Option<&[u8]> {
    let (flags, after) = bytes.split_first()?;
    let (_least, after) = number(after)?;
    if flags & 1 == 0 { Some(after) } else { Some(number(after)?.1) }
}

/// What each function takes.
fn sizes_in(body: &[u8]) -> Option<Vec<u64>> {
    let (count, mut rest) = number(body)?;
    let mut sizes = Vec::new();
    for _ in 0..count {
        let (_code, next) = counted(rest)?;
        sizes.push(u64::try_from(rest.len() - next.len()).ok()?);
        rest = next;
    }
    Some(sizes)
}

/// The functions' names in a custom section, by their indices; none in any other section.
fn names_in(body: &[u8]) -> Option<HashMap<usize, String>> {
    let (section, mut rest) = counted(body)?;
    let mut names = HashMap::new();
    if section != b"name" {
        return Some(names);
    }
    while let Some((id, after)) = rest.split_first() {
        let (part, next) = counted(after)?;
        if *id == FUNCTIONS {
            let (count, mut entries) = number(part)?;
            for _ in 0..count {
                let (index, after) = number(entries)?;
                let (name, after) = counted(after)?;
                names.insert(index, String::from_utf8_lossy(name).into_owned());
                entries = after;
            }
        }
        rest = next;
    }
    Some(names)
}

/// As many bytes as the number in front of them says, and what follows them.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length)
}

/// An unsigned number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0_usize;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(place + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_data_are_told_apart() {
        let program = b"\0asm\x01\0\0\0\x01\x01x\x0a\x82\x00ab\x0b\x01c";
        assert_eq!(code_and_data(program), Some((b"ab".to_vec(), b"c".to_vec())));
    }

    #[test]
    fn what_is_no_program_has_no_sections() {
        assert_eq!(code_and_data(b"<!DOCTYPE html>"), None);
        assert_eq!(code_and_data(b"\0asm\x01\0\0\0\x0a\x05ab"), None);
    }

    #[test]
    fn each_function_has_its_own_name_whatever_is_imported_before_it() {
        let imports =
            b"\x02\x15\x03\x01m\x01t\x01\x70\x01\x00\x05\x01m\x01f\x00\x00\x00\x00\x03\x7f\x00";
        let code = b"\x0a\x08\x02\x02\x00\x0b\x03\x00\x01\x0b";
        let names = b"\x00\x0f\x04name\x01\x08\x02\x00\x01i\x01\x02me";
        let program = [&b"\0asm\x01\0\0\0"[..], imports, code, names].concat();
        let function =
            |name: Option<&str>, bytes| Function { name: name.map(str::to_owned), bytes };
        let expected = vec![function(Some("me"), 3), function(None, 4)];
        assert_eq!(functions(&program), Some(expected));
    }
}
