//! A program with its functions in another order: what names a function by its number names it by its
//! new one.

use crate::binary::{
    self, CONSTANT, ELEMENTS, END, EXPORTS, FUNCTIONS, GLOBALS, HEAD, IMPORTS, Reader, START,
    TYPES_OF_FUNCTIONS, number, sections, string,
};
use crate::instructions::{Moves, function, opcode_behind_number};

/// An export of this kind is a function.
const FUNCTION: u8 = 0;

/// The order that undoes another.
pub fn inverse(order: &[usize]) -> Vec<usize> {
    let mut inverse = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(place) = inverse.get_mut(*old) {
            *place = new;
        }
    }
    inverse
}

/// The program with its functions in this order, of numbers in the order that they have.
pub fn reordered(program: &[u8], order: &[usize]) -> Option<Vec<u8>> {
    let mut new = NewNumbers { imported: 0, by_old: inverse(order) };
    let mut result = HEAD.to_vec();
    for (id, section) in sections(program)? {
        let section = match id {
            IMPORTS => {
                new.imported = imported(section)?;
                section.to_vec()
            }
            TYPES_OF_FUNCTIONS => {
                let mut reader = Reader(section);
                let mut types = Vec::new();
                for _ in 0..reader.number()? {
                    types.push(reader.number()?);
                }
                let mut ordered = Vec::new();
                number(&mut ordered, types.len());
                for function in order {
                    number(&mut ordered, *types.get(*function)?);
                }
                ordered
            }
            GLOBALS => {
                has_no_functions(section)?;
                section.to_vec()
            }
            EXPORTS => new.in_exports(section)?,
            START => new.renumbered(&mut Reader(section))?,
            ELEMENTS => new.in_elements(section)?,
            FUNCTIONS => new.in_functions(section, order)?,
            _ => section.to_vec(),
        };
        binary::section(&mut result, id, &section);
    }
    Some(result)
}

/// How many functions a program takes from outside. They come first, and keep their numbers.
fn imported(section: &[u8]) -> Option<usize> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    for _ in 0..count {
        reader.string()?;
        reader.string()?;
        Some(reader.byte()?).filter(|kind| *kind == FUNCTION)?;
        reader.number()?;
    }
    Some(count)
}

/// Nothing where a global variable begins as anything but a number.
fn has_no_functions(section: &[u8]) -> Option<()> {
    let mut reader = Reader(section);
    for _ in 0..reader.number()? {
        reader.bytes(2)?;
        place(&mut reader)?;
    }
    Some(())
}

/// A constant of up to 32 bits, as it is written.
fn place<'a>(reader: &mut Reader<'a>) -> Option<&'a [u8]> {
    let all = reader.0;
    Some(reader.byte()?).filter(|byte| *byte == CONSTANT)?;
    reader.number()?;
    Some(reader.byte()?).filter(|byte| *byte == END)?;
    all.get(..all.len() - reader.0.len())
}

/// The numbers that functions get.
struct NewNumbers {
    /// So many come from outside and keep theirs.
    imported: usize,
    /// The new one of each other function.
    by_old: Vec<usize>,
}

impl NewNumbers {
    fn of(&self, function: usize) -> Option<usize> {
        match function.checked_sub(self.imported) {
            None => Some(function),
            Some(own) => Some(self.imported + self.by_old.get(own)?),
        }
    }

    /// The new number of the function that is named next.
    fn renumbered(&self, reader: &mut Reader) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        number(&mut bytes, self.of(reader.number()?)?);
        Some(bytes)
    }

    fn in_exports(&self, section: &[u8]) -> Option<Vec<u8>> {
        let mut reader = Reader(section);
        let mut bytes = Vec::new();
        let count = reader.number()?;
        number(&mut bytes, count);
        for _ in 0..count {
            string(&mut bytes, reader.string()?);
            let kind = reader.byte()?;
            bytes.push(kind);
            if kind == FUNCTION {
                bytes.extend(self.renumbered(&mut reader)?);
            } else {
                number(&mut bytes, reader.number()?);
            }
        }
        Some(bytes)
    }

    fn in_elements(&self, section: &[u8]) -> Option<Vec<u8>> {
        let mut reader = Reader(section);
        let mut bytes = Vec::new();
        let count = reader.number()?;
        number(&mut bytes, count);
        for _ in 0..count {
            // Functions that are put into the first table, at a place.
            bytes.push(Some(reader.byte()?).filter(|kind| *kind == 0)?);
            bytes.extend(place(&mut reader)?);
            let functions = reader.number()?;
            number(&mut bytes, functions);
            for _ in 0..functions {
                bytes.extend(self.renumbered(&mut reader)?);
            }
        }
        Some(bytes)
    }

    fn in_functions(&self, section: &[u8], order: &[usize]) -> Option<Vec<u8>> {
        let mut reader = Reader(section);
        let mut functions = Vec::new();
        for _ in 0..reader.number()? {
            let length = reader.number()?;
            let mut calls = Calls { code: reader.bytes(length)?, new: self, written: Vec::new() };
            function(&mut calls)?;
            functions.push(Some(calls.written).filter(|_| calls.code.is_empty())?);
        }
        let mut bytes = Vec::new();
        number(&mut bytes, functions.len());
        for function in order {
            let function = functions.get(*function)?;
            number(&mut bytes, function.len());
            bytes.extend(function);
        }
        Some(bytes)
    }
}

/// Writes a function with the new numbers of those that it calls.
struct Calls<'a> {
    code: &'a [u8],
    new: &'a NewNumbers,
    written: Vec<u8>,
}

impl Moves for Calls<'_> {
    fn byte(&mut self, _: usize) -> Option<u8> {
        let (byte, rest) = self.code.split_first()?;
        self.code = rest;
        self.written.push(*byte);
        Some(*byte)
    }

    fn called(&mut self) -> Option<usize> {
        let mut reader = Reader(self.code);
        let function = self.new.of(reader.number()?)?;
        number(&mut self.written, function);
        self.code = reader.0;
        Some(function)
    }

    fn opcode_behind_number(&self) -> Option<u8> {
        opcode_behind_number(self.code)
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::node;

    /// A section with these parts, behind how many they are.
    pub fn section(id: u8, parts: &[&[u8]]) -> Vec<u8> {
        let mut content = Vec::new();
        number(&mut content, parts.len());
        content.extend(parts.concat());
        let mut section = Vec::new();
        binary::section(&mut section, id, &content);
        section
    }

    /// A function of these instructions, without variables.
    pub fn function(instructions: &[u8]) -> Vec<u8> {
        let mut function = Vec::new();
        number(&mut function, instructions.len() + 2);
        function.extend([&[0], instructions, &[END]].concat());
        function
    }

    /// A program that names its functions in every way there is: `log` comes from outside, and the
    /// others are `ten`, `eleven` (calls `ten`), `twenty`, `sum` (of what the table holds, `eleven` and
    /// `twenty`), one that is called at the start and logs `ten`, and one that tells what `twenty` is.
    pub fn program() -> Vec<u8> {
        let functions = [
            &[CONSTANT, 10][..],
            &[0x10, 1, CONSTANT, 1, 0x6a],
            &[CONSTANT, 20],
            &[CONSTANT, 0, 0x11, 0, 0, CONSTANT, 1, 0x11, 0, 0, 0x6a],
            &[0x10, 1, 0x10, 0],
            &[0xd2, 3, 0xd1],
        ]
        .map(function);
        [
            HEAD,
            &section(1, &[&[0x60, 0, 1, 0x7f], &[0x60, 1, 0x7f, 0], &[0x60, 0, 0]]),
            &section(IMPORTS, &[b"\x01a\x03log\x00\x01"]),
            &section(TYPES_OF_FUNCTIONS, &[&[0], &[0], &[0], &[0], &[2], &[0]]),
            &section(4, &[&[0x70, 0, 2]]),
            &section(
                EXPORTS,
                &[b"\x03ten\0\x01", b"\x06eleven\0\x02", b"\x03sum\0\x04", b"\x07is_null\0\x06"],
            ),
            &[START, 1, 5],
            &section(ELEMENTS, &[&[0, CONSTANT, 0, END, 2, 2, 3]]),
            &section(FUNCTIONS, &functions.each_ref().map(Vec::as_slice)),
        ]
        .concat()
    }

    /// What these programs do, as Node.js runs them.
    fn done_by(programs: &[Vec<u8>]) -> Vec<String> {
        let script = format!(
            "for (const bytes of {programs:?}) {{\n\
               const said = [];\n\
               const log = (number) => said.push(`log ${{number}}`);\n\
               const module = new WebAssembly.Module(new Uint8Array(bytes));\n\
               const {{ exports }} = new WebAssembly.Instance(module, {{ a: {{ log }} }});\n\
               for (const [name, call] of Object.entries(exports)) said.push(`${{name}} ${{call()}}`);\n\
               console.log(said.join());\n\
             }}"
        );
        node::said(&script)
    }

    #[test]
    fn a_program_does_the_same_in_every_order() {
        let orders: Vec<[usize; 6]> = (0..6)
            .flat_map(|first| {
                let up: [usize; 6] = std::array::from_fn(|place| (first + place) % 6);
                [up, up.map(|function| 5 - function), up.map(|function| function * 5 % 6)]
            })
            .collect();
        let programs: Vec<Vec<u8>> = orders
            .iter()
            .map(|order| reordered(&program(), order).expect("all in it is known"))
            .collect();
        assert!(programs.iter().any(|other| *other != program()));
        let done = done_by(&programs);
        assert_eq!(done, vec!["log 10,ten 10,eleven 11,sum 31,is_null 0"; orders.len()]);
    }

    #[test]
    fn an_order_is_undone_by_its_inverse() {
        let order = [3, 0, 5, 1, 4, 2];
        let other = reordered(&program(), &order).expect("all in it is known");
        assert_ne!(other, program());
        assert_eq!(reordered(&other, &inverse(&order)), Some(program()));
    }

    #[test]
    fn what_is_cut_off_or_names_functions_otherwise_is_refused() {
        let whole = program();
        let mut cuts = (HEAD.len() + 1..whole.len()).filter(|end| {
            // Between two sections it is a program again.
            sections(&whole[..*end]).is_none()
        });
        assert!(cuts.all(|end| reordered(&whole[..end], &[0, 1, 2, 3, 4, 5]).is_none()));
        assert!(reordered(b"no program", &[]).is_none());
        for other in [
            section(IMPORTS, &[b"\x01a\x01m\x02\0\x01"]),
            section(GLOBALS, &[&[0x70, 0, 0xd2, 1, END]]),
            section(ELEMENTS, &[&[1, 0, 1, 1]]),
            section(FUNCTIONS, &[&function(&[0x06, 0x40])]),
        ] {
            assert!(reordered(&[HEAD, &other].concat(), &[0]).is_none(), "{other:x?}");
        }
    }
}
