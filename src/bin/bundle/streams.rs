//! The program in streams: the bytes of its functions sorted by what they mean, opcodes by themselves,
//! calls by themselves, and so on. Each kind packs better among its own: the program is a tenth
//! smaller than packed as it is. `together.js` puts it together again in the browser.
//!
//! A program in streams begins with numbers in LEB128: the length of the program, the lengths of what
//! stands before its functions and behind them, how many functions there are, and the length of each
//! stream. Then come the streams, and what stands before the functions and behind them, as it is.

use crate::binary::{FUNCTIONS, HEAD, Reader, number};
use crate::instructions::{Moves, OPCODES, STREAMS, function, opcode_behind_number};

/// A program in streams.
///
/// # Errors
///
/// When the program is none, or has something that this program does not know, or is not written as
/// it would be when it is put together again.
pub fn apart(program: &[u8]) -> Result<Vec<u8>, String> {
    let streams = sorted(program)
        .ok_or("this is no whole program, or it has an instruction that streams.rs lacks")?;
    // The page would hold another program than was built.
    match together(&streams) {
        Some(again) if again == program => Ok(streams),
        _ => Err("the program would not be put together again as it was".to_owned()),
    }
}

fn sorted(program: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(program.strip_prefix(HEAD)?);
    let (before, mut functions) = loop {
        let before = program.len() - reader.0.len();
        let id = reader.byte()?;
        let length = reader.number()?;
        let section = reader.bytes(length)?;
        if id == FUNCTIONS {
            break (program.get(..before)?, Reader(section));
        }
    };
    let behind = reader.0;
    let count = functions.number()?;
    let mut streams = vec![Vec::new(); STREAMS];
    for _ in 0..count {
        let length = functions.number()?;
        let mut sorting = Sorting { code: functions.bytes(length)?, streams: &mut streams };
        function(&mut sorting)?;
        if !sorting.code.is_empty() {
            return None;
        }
    }
    let mut bytes = Vec::new();
    for head in [program.len(), before.len(), behind.len(), count] {
        number(&mut bytes, head);
    }
    for stream in &streams {
        number(&mut bytes, stream.len());
    }
    Some([&*bytes, &streams.concat(), before, behind].concat())
}

/// The program that was put into streams, as `together.js` makes it.
fn together(streams: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(streams);
    let mut heads = [0; 4];
    for head in &mut heads {
        *head = reader.number()?;
    }
    let [_, before, behind, count] = heads;
    let lengths: Vec<usize> = (0..STREAMS).map(|_| reader.number()).collect::<Option<_>>()?;
    let mut joining = Joining { streams: Vec::new(), code: Vec::new() };
    for length in lengths {
        joining.streams.push(reader.bytes(length)?);
    }
    let mut section = Vec::new();
    number(&mut section, count);
    for _ in 0..count {
        joining.code.clear();
        function(&mut joining)?;
        number(&mut section, joining.code.len());
        section.extend(&joining.code);
    }
    let mut program = reader.bytes(before)?.to_vec();
    program.push(FUNCTIONS);
    number(&mut program, section.len());
    program.extend(section);
    program.extend(reader.bytes(behind)?);
    Some(program)
}

/// Takes a function apart.
struct Sorting<'a> {
    code: &'a [u8],
    streams: &'a mut [Vec<u8>],
}

impl Moves for Sorting<'_> {
    fn byte(&mut self, stream: usize) -> Option<u8> {
        let (byte, rest) = self.code.split_first()?;
        self.code = rest;
        self.streams.get_mut(stream)?.push(*byte);
        Some(*byte)
    }

    fn opcode_behind_number(&self) -> Option<u8> {
        opcode_behind_number(self.code)
    }
}

/// Puts a function together.
struct Joining<'a> {
    streams: Vec<&'a [u8]>,
    code: Vec<u8>,
}

impl Moves for Joining<'_> {
    fn byte(&mut self, stream: usize) -> Option<u8> {
        let stream = self.streams.get_mut(stream)?;
        let (byte, rest) = stream.split_first()?;
        *stream = rest;
        self.code.push(*byte);
        Some(*byte)
    }

    fn opcode_behind_number(&self) -> Option<u8> {
        self.streams.get(OPCODES)?.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;

    use super::*;
    use crate::node;

    /// A program of these sections and a function of these instructions.
    fn program(variables: &[u8], instructions: &[u8]) -> Vec<u8> {
        let mut functions = vec![1];
        number(&mut functions, variables.len() + instructions.len());
        functions.extend([variables, instructions].concat());
        let mut program = [HEAD, &[1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, FUNCTIONS]].concat();
        number(&mut program, functions.len());
        program.extend(functions);
        program.extend([11, 1, 0]);
        program
    }

    /// Every kind of instruction, one after the other; nobody runs it.
    const KINDS: &[&[u8]] = &[
        &[0x02, 0x40, 0x03, 0x7f, 0x0c, 0x01, 0x0b, 0x04, 0x40, 0x0d, 0x00, 0x05, 0x0b, 0x0b],
        &[0x0e, 0x02, 0x00, 0x01, 0x00, 0x10, 0x80, 0x01, 0x11, 0x07, 0x00],
        &[0x1a, 0x1b, 0x1c, 0x01, 0x7f, 0x20, 0x90, 0x01, 0x21, 0x02, 0x22, 0x03],
        &[
            0x23, 0x00, 0x24, 0x81, 0x01, 0x25, 0x00, 0x26, 0x00, 0x28, 0x02, 0x84, 0x02, 0x3e,
            0x02, 0x08,
        ],
        &[
            0x3f, 0x00, 0x40, 0x00, 0x41, 0x80, 0x80, 0xc0, 0x00, 0x6a, 0x41, 0x7f, 0x41, 0x0b,
            0x36, 0x02, 0x00,
        ],
        &[0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f],
        &[0x43, 0x0b, 0x0b, 0x0b, 0x0b, 0x44, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b],
        &[
            0xd0, 0x6f, 0xd1, 0xd2, 0x01, 0xfc, 0x07, 0xfc, 0x0a, 0x00, 0x00, 0xfc, 0x0b, 0x00,
            0xfc, 0x10, 0x00,
        ],
        &[0xfd, 0x00, 0x04, 0x10, 0xfd, 0x15, 0x0b, 0xfd, 0x54, 0x00, 0x0b, 0x0b, 0xfd, 0xba, 0x01],
        &[
            0xfd, 0x0c, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b,
            0x0b, 0x0b, 0x0b, 0x0b,
        ],
        &[0x0b],
    ];

    #[test]
    fn a_program_of_every_kind_of_instruction_is_put_together_as_it_was() {
        let program = program(&[2, 3, 0x7f, 0x80, 0x01, 0x7e], &KINDS.concat());
        let streams = apart(&program).expect("all is known");
        assert_eq!(together(&streams).as_deref(), Some(&*program));
        // It is not just kept.
        assert!(!streams.windows(9).any(|bytes| program[20..].starts_with(bytes)), "{streams:x?}");
    }

    /// What `together.js` makes of these bytes, in Base64, or `refused`.
    fn joined_by_the_script(streams: &[&[u8]]) -> Vec<String> {
        let script = format!(
            "{}\nconst breathe = () => undefined;\n(async () => {{\n\
             for (const streams of {streams:?}) console.log(await together(new Uint8Array(streams))\n\
             .then((program) => Buffer.from(program).toString('base64'), () => 'refused'));\n}})();",
            include_str!("together.js"),
        );
        node::said(&script)
    }

    #[test]
    fn the_script_puts_together_what_was_taken_apart_and_refuses_what_is_damaged() {
        let program = program(&[2, 3, 0x7f, 0x80, 0x01, 0x7e], &KINDS.concat());
        let streams = apart(&program).expect("all is known");
        assert_eq!(joined_by_the_script(&[&streams]), [BASE64_STANDARD.encode(&program)]);
        let damaged: Vec<&[u8]> = (1..streams.len()).map(|end| &streams[..end]).collect();
        assert_eq!(joined_by_the_script(&damaged), vec!["refused"; damaged.len()]);
    }

    #[test]
    fn what_is_not_known_or_cut_off_is_refused() {
        for instructions in
            [&[0x06, 0x0b][..], &[0xfc, 0x12, 0x0b], &[0x02, 0x40, 0x0b], &[0x0b, 0x0b]]
        {
            assert!(apart(&program(&[0], instructions)).is_err(), "{instructions:x?}");
        }
        assert!(apart(b"no program").is_err());
    }

    #[test]
    fn a_program_with_longer_numbers_than_it_needs_is_refused() {
        let mut long = program(&[0], &[0x0b]);
        let length = long.len() - 6;
        assert_eq!(long[length], 2, "the length of the function");
        long.splice(length..=length, [0x82, 0x00]);
        long[length - 2] += 1;
        assert_eq!(sorted(&long).map(|_| ()), Some(()));
        assert!(apart(&long).is_err());
    }

    #[test]
    fn damaged_streams_end_without_a_program() {
        let streams = apart(&program(&[0], &[0x41, 0x05, 0x1a, 0x0b])).expect("it is one");
        for length in 0..streams.len() {
            assert_eq!(together(&streams[..length]), None);
        }
    }
}
