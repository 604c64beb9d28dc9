//! The instructions of a program's functions: what each byte of them means, and in which stream it is
//! put for that.

/// Opcodes, and what is rare: lanes of vectors, floats, tables, types of selections.
pub const OPCODES: usize = 0;
/// How many groups of local variables a function has.
const GROUPS: usize = 1;
/// How many variables a group has.
const VARIABLES: usize = 2;
/// The types of variables.
const TYPES: usize = 3;
/// The types of blocks.
const BLOCKS: usize = 4;
/// Where branches go.
const BRANCHES: usize = 5;
/// Where branches go that depend on a value.
const CONDITIONS: usize = 6;
/// The tables of branches.
const TABLES: usize = 7;
/// Which functions are called.
const CALLS: usize = 8;
/// Of which types functions are that are called by a value, and in which table they are.
const INDIRECT_CALLS: usize = 9;
/// The variables that are written.
const SETS: usize = 10;
/// The variables that are written and read.
const TEES: usize = 11;
/// Global variables.
const GLOBALS: usize = 12;
/// Alignments, which wasm-opt is told to leave out.
const ALIGNMENTS: usize = 13;
/// How far from its address memory is read.
const LOADS: usize = 14;
/// How far from its address memory is written.
const STORES: usize = 15;
/// Constants of 64 bits.
const LONG_CONSTANTS: usize = 16;
/// Constants of 32 bits: a stream for each opcode that may follow, because it tells addresses from
/// calls' arguments and from what is added.
const CONSTANTS: usize = 17;
/// The variables that are read: likewise, because it tells addresses from values.
const GETS: usize = CONSTANTS + 256;
/// How many streams there are.
pub const STREAMS: usize = GETS + 256;

/// What moves bytes between a function and the streams.
pub trait Moves {
    /// An instruction begins.
    fn instruction(&mut self) {}

    /// Moves the next byte of the function, which is one of this stream.
    fn byte(&mut self, stream: usize) -> Option<u8>;

    /// The opcode behind the number that comes next.
    fn opcode_behind_number(&self) -> Option<u8>;

    /// Moves so many bytes of a stream.
    fn bytes(&mut self, stream: usize, count: usize) -> Option<()> {
        (0..count).try_for_each(|_| self.byte(stream).map(|_| ()))
    }

    /// Moves a number in LEB128, and tells it if it is an unsigned one of up to 32 bits.
    fn number(&mut self, stream: usize) -> Option<usize> {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte(stream)?;
            number |= usize::from(byte & 0x7f).checked_shl(7 * place).unwrap_or(0);
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// Moves the number of a function.
    fn called(&mut self) -> Option<usize> {
        self.number(CALLS)
    }
}

/// The opcode behind the number that this code begins with.
pub fn opcode_behind_number(code: &[u8]) -> Option<u8> {
    let last = code.iter().position(|byte| byte & 0x80 == 0)?;
    code.get(last + 1).copied()
}

/// Moves a function: its variables, and its instructions to the end of its outermost block. Nothing
/// where an instruction is not known; wasm-opt is told which ones it may use.
pub fn function(moves: &mut impl Moves) -> Option<()> {
    for _ in 0..moves.number(GROUPS)? {
        moves.number(VARIABLES)?;
        moves.byte(TYPES)?;
    }
    let mut depth = 1_usize;
    while depth > 0 {
        moves.instruction();
        let opcode = moves.byte(OPCODES)?;
        match opcode {
            0x02..=0x04 => {
                depth += 1;
                moves.number(BLOCKS)?;
            }
            0x0b => depth -= 1,
            0x0c => drop(moves.number(BRANCHES)?),
            0x0d => drop(moves.number(CONDITIONS)?),
            0x0e => {
                for _ in 0..=moves.number(TABLES)? {
                    moves.number(TABLES)?;
                }
            }
            0x10 | 0xd2 => drop(moves.called()?),
            0x11 => {
                moves.number(INDIRECT_CALLS)?;
                moves.number(INDIRECT_CALLS)?;
            }
            0x1c => {
                let types = moves.number(OPCODES)?;
                moves.bytes(OPCODES, types)?;
            }
            0x20 => number_by_what_follows(moves, GETS)?,
            0x21 => drop(moves.number(SETS)?),
            0x22 => drop(moves.number(TEES)?),
            0x23 | 0x24 => drop(moves.number(GLOBALS)?),
            0x25 | 0x26 | 0x3f | 0x40 | 0xd0 => drop(moves.number(OPCODES)?),
            0x28..=0x35 => address(moves, LOADS)?,
            0x36..=0x3e => address(moves, STORES)?,
            0x41 => number_by_what_follows(moves, CONSTANTS)?,
            0x42 => drop(moves.number(LONG_CONSTANTS)?),
            0x43 => moves.bytes(OPCODES, 4)?,
            0x44 => moves.bytes(OPCODES, 8)?,
            0xfc => match moves.number(OPCODES)? {
                0..=7 => {}
                8 | 10 | 12 | 14 => {
                    moves.number(OPCODES)?;
                    moves.number(OPCODES)?;
                }
                9 | 11 | 13 | 15..=17 => drop(moves.number(OPCODES)?),
                _ => return None,
            },
            0xfd => match moves.number(OPCODES)? {
                0..=11 | 92 | 93 => address(moves, LOADS)?,
                12 | 13 => moves.bytes(OPCODES, 16)?,
                21..=34 => moves.bytes(OPCODES, 1)?,
                84..=91 => {
                    address(moves, LOADS)?;
                    moves.bytes(OPCODES, 1)?;
                }
                14..=275 => {}
                _ => return None,
            },
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            _ => return None,
        }
    }
    Some(())
}

/// Moves where memory is read or written: an alignment, and how far from the address.
fn address(moves: &mut impl Moves, offsets: usize) -> Option<()> {
    moves.number(ALIGNMENTS)?;
    moves.number(offsets)?;
    Some(())
}

/// Moves a number that has a stream for each opcode that may follow.
fn number_by_what_follows(moves: &mut impl Moves, streams: usize) -> Option<()> {
    let opcode = moves.opcode_behind_number()?;
    moves.number(streams + usize::from(opcode))?;
    Some(())
}
