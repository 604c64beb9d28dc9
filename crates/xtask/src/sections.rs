//! Sections of a WebAssembly program: its code and its data.

/// The bytes of a WebAssembly program that are code, and those that are data; nothing when the
/// file is not one. Format: <https://webassembly.github.io/spec/core/binary/modules.html>.
pub fn code_and_data(program: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut rest = program.strip_prefix(b"\0asm\x01\0\0\0")?;
    let (mut code, mut data) = (Vec::new(), Vec::new());
    while let Some((id, after)) = rest.split_first() {
        let (length, body) = number(after)?;
        let (body, next) = body.split_at_checked(length)?;
        match id {
            10 => code.extend_from_slice(body),
            11 => data.extend_from_slice(body),
            _ => {}
        }
        rest = next;
    }
    Some((code, data))
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
}
