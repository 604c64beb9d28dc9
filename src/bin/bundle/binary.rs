//! The bytes of a program in WebAssembly's binary format, as far as the bundler reads and writes them.
//!
//! Format: <https://webassembly.github.io/spec/core/binary/>.

/// How every program begins: with its mark and the version of the format.
pub const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// The sections of a program, by what is in them: nothing for the machine, such as names; what it takes
/// from outside; the types of its functions; its global variables; what it gives away; which function is
/// called at the start; what is in its tables; the bodies of its functions; its data.
pub const CUSTOM: u8 = 0;
pub const IMPORTS: u8 = 2;
pub const TYPES_OF_FUNCTIONS: u8 = 3;
pub const GLOBALS: u8 = 6;
pub const EXPORTS: u8 = 7;
pub const START: u8 = 8;
pub const ELEMENTS: u8 = 9;
pub const FUNCTIONS: u8 = 10;
pub const DATA: u8 = 11;

/// The instruction of a constant, by which a place is told, and the one that ends it.
pub const CONSTANT: u8 = 0x41;
pub const END: u8 = 0x0b;

/// The bytes of a program that are not read yet.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next bytes; nothing where there are fewer.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    /// The next byte; nothing at the end.
    pub fn byte(&mut self) -> Option<u8> {
        self.bytes(1)?.first().copied()
    }

    /// An unsigned number of up to 32 bits in LEB128.
    pub fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A text behind its length.
    pub fn string(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }
}

/// The sections of a program: what they are, and what is in them.
pub fn sections(program: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut reader = Reader(program.strip_prefix(HEAD)?);
    let mut sections = Vec::new();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        sections.push((id, reader.bytes(length)?));
    }
    Some(sections)
}

/// Writes a section behind its number and its length.
pub fn section(bytes: &mut Vec<u8>, id: u8, content: &[u8]) {
    bytes.push(id);
    number(bytes, content.len());
    bytes.extend_from_slice(content);
}

/// Writes a number as [`Reader::number`] reads it, in as few bytes as it takes.
pub fn number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low & 0x7f);
            return;
        }
        bytes.push(low | 0x80);
    }
}

/// Writes a text as [`Reader::string`] reads it.
pub fn string(bytes: &mut Vec<u8>, text: &str) {
    number(bytes, text.len());
    bytes.extend_from_slice(text.as_bytes());
}
