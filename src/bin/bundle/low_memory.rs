//! The low memory of a program: its first bytes, of which wasm-opt is told that nobody uses them
//! (`--low-memory-unused` in `index.html`).
//!
//! That holds because the linker puts the stack first, which grows towards them, and the data behind it.

use crate::binary::{CONSTANT, DATA, END, Reader, sections};

/// Where wasm-opt takes memory to be in use from.
const LOW: usize = 1024;
/// Refuses a program that has data in the low memory, or whose data cannot be read.
pub fn is_unused(program: &[u8]) -> Result<(), String> {
    let lowest = lowest(program).ok_or("the program's data cannot be read")?;
    if lowest < LOW {
        return Err(format!(
            "the program has data at {lowest}, below {LOW}: `--low-memory-unused` in index.html is wrong"
        ));
    }
    Ok(())
}

/// Where the first of the data is.
fn lowest(program: &[u8]) -> Option<usize> {
    let (_, data) = sections(program)?.into_iter().find(|(id, _)| *id == DATA)?;
    let mut content = Reader(data);
    let count = content.number()?;
    let places = (0..count).map(|_| place(&mut content));
    places.collect::<Option<Vec<_>>>()?.into_iter().min()
}

/// Where the next piece of data is. Pieces without a place, or in another memory, are not expected.
fn place(content: &mut Reader) -> Option<usize> {
    let is_expected = content.number()? == 0 && content.byte()? == CONSTANT;
    let place = content.number()?;
    let ends = content.byte()? == END;
    let length = content.number()?;
    content.bytes(length)?;
    (is_expected && ends).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::binary::HEAD;

    /// A program with two pieces of data, the second one at this place.
    fn program(place: [u8; 2]) -> Vec<u8> {
        let pieces = [&[2, 0, CONSTANT, 0x80, 0x10, END, 1, 7, 0, CONSTANT][..], &place, &[END, 0]];
        let pieces = pieces.concat();
        let length = u8::try_from(pieces.len()).expect("it is short");
        [HEAD, &[1, 0, DATA, length], &pieces].concat()
    }

    #[test]
    fn data_in_the_low_memory_is_refused_and_only_there() {
        assert_eq!(is_unused(&program([0x80, 0x08])), Ok(()));
        assert!(
            is_unused(&program([0xff, 0x07])).is_err_and(|problem| problem.contains("at 1023"))
        );
    }

    #[test]
    fn a_program_without_data_that_can_be_read_is_refused() {
        let whole = program([0x80, 0x08]);
        assert!(is_unused(&whole[..whole.len() - 1]).is_err());
        assert!(is_unused(HEAD).is_err());
    }
}
