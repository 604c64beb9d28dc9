//! The order of a program's functions: like ones beside each other.
//!
//! The packer writes what was there before as how far back it was: the nearer, the shorter. Where each
//! function follows the ones that are most like it, the page is a fortieth smaller than with functions
//! in the order of their names.

use std::collections::HashMap;

use crate::binary::{FUNCTIONS, Reader, sections};
use crate::instructions::{Moves, function, opcode_behind_number};
use crate::renumbered::{inverse, reordered};

/// How many opcodes in a row, and how many whole instructions, two functions have to share to be alike.
const OPCODES_IN_A_ROW: usize = 5;
const INSTRUCTIONS_IN_A_ROW: usize = 2;
/// What more than one in so many functions have says nothing about two of them.
const TOO_COMMON: usize = 8;

/// The program with its functions in another order, in which like ones are neighbours.
///
/// # Errors
///
/// When the program is none, or names functions in a way that this program does not know.
pub fn alike_together(program: &[u8]) -> Result<Vec<u8>, String> {
    let unknown =
        "this is no whole program, or it names functions in a way that renumbered.rs lacks";
    let order = chain(&traits(program).ok_or(unknown)?);
    let ordered = reordered(program, &order).ok_or(unknown)?;
    // The page would hold another program than was built.
    match reordered(&ordered, &inverse(&order)) {
        Some(again) if again == program => Ok(ordered),
        _ => Err("the program would not be the same in another order".to_owned()),
    }
}

/// What each function has that others may have, too: its opcodes and instructions in a row, by number.
fn traits(program: &[u8]) -> Option<Vec<Vec<usize>>> {
    let (_, functions) = sections(program)?.into_iter().find(|(id, _)| *id == FUNCTIONS)?;
    let mut functions = Reader(functions);
    let mut numbers: HashMap<(bool, Vec<u8>), usize> = HashMap::new();
    let mut number_of = |key: (bool, Vec<u8>)| {
        let next = numbers.len();
        *numbers.entry(key).or_insert(next)
    };
    let count = functions.number()?;
    let all = (0..count).map(|_| {
        let length = functions.number()?;
        let mut code = Instructions { code: functions.bytes(length)?, read: vec![Vec::new()] };
        function(&mut code)?;
        // What comes first is no instruction, but tells the function's variables.
        let instructions = code.read.get(1..).unwrap_or_default();
        let opcodes: Vec<u8> = instructions.iter().filter_map(|one| one.first().copied()).collect();
        let mut own: Vec<usize> =
            opcodes.windows(OPCODES_IN_A_ROW).map(|row| number_of((true, row.to_vec()))).collect();
        let rows = instructions.windows(INSTRUCTIONS_IN_A_ROW);
        own.extend(rows.map(|row| number_of((false, row.concat()))));
        own.sort_unstable();
        own.dedup();
        Some(own)
    });
    all.collect()
}

/// The functions, by number, each behind those that it has most in common with: what few have counts
/// more, and what stands further before counts less.
fn chain(traits: &[Vec<usize>]) -> Vec<usize> {
    let count = traits.len();
    let mut owners: HashMap<usize, Vec<usize>> = HashMap::new();
    for (function, own) in traits.iter().enumerate() {
        for one in own {
            owners.entry(*one).or_default().push(function);
        }
    }
    owners.retain(|_, owners| owners.len() > 1 && owners.len() <= count.div_ceil(TOO_COMMON));
    let mut left: Vec<usize> = (0..count).collect();
    let mut common = vec![0_u64; count];
    let mut order = Vec::with_capacity(count);
    // Of the same, the first; to begin with, the one that has most.
    let most = |left: &[usize], of: &dyn Fn(usize) -> u64| {
        let places = left.iter().enumerate();
        places.max_by_key(|(place, one)| (of(**one), std::cmp::Reverse(*place))).map(|(at, _)| at)
    };
    let sizes = |one: usize| traits.get(one).map_or(0, |own| own.len() as u64);
    let mut next = most(&left, &sizes);
    while let Some(place) = next {
        let function = left.remove(place);
        order.push(function);
        for one in &mut common {
            *one /= 2;
        }
        for owners in traits.get(function).into_iter().flatten().filter_map(|one| owners.get(one)) {
            let weight = u64::from((count / owners.len()).ilog2()) << 8;
            for owner in owners {
                if let Some(one) = common.get_mut(*owner) {
                    *one += weight;
                }
            }
        }
        next = most(&left, &|one| common.get(one).copied().unwrap_or(0));
    }
    order
}

/// Takes a function apart into its instructions.
struct Instructions<'a> {
    code: &'a [u8],
    read: Vec<Vec<u8>>,
}

impl Moves for Instructions<'_> {
    fn instruction(&mut self) {
        self.read.push(Vec::new());
    }

    fn byte(&mut self, _: usize) -> Option<u8> {
        let (byte, rest) = self.code.split_first()?;
        self.code = rest;
        self.read.last_mut()?.push(*byte);
        Some(*byte)
    }

    fn opcode_behind_number(&self) -> Option<u8> {
        opcode_behind_number(self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::binary::HEAD;
    use crate::renumbered::tests::{function, program, section};

    #[test]
    fn like_functions_become_neighbours_and_none_is_lost() {
        // Families of three, far from each other; the whole of a family has three traits, each two of
        // them have more.
        let traits: Vec<Vec<usize>> = (0..30)
            .map(|function| {
                let (family, member) = (function % 10, function / 10);
                let shared = (0..3).map(|one| family * 100 + one);
                shared.chain([family * 100 + 50 + member, 5000 + function]).collect()
            })
            .collect();
        let order = chain(&traits);
        let families: Vec<usize> = order.iter().map(|function| function % 10).collect();
        let changes = families.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert_eq!(changes, 9, "{families:?}");
        let mut all = order;
        all.sort_unstable();
        assert_eq!(all, (0..30).collect::<Vec<_>>());
    }

    #[test]
    fn functions_have_opcodes_and_instructions_in_a_row_in_common() {
        let shared = [0x41, 5, 0x41, 6, 0x6a, 0x41, 7, 0x6b];
        let one = [&shared[..], &[0x1a, 0x01, 0x01]].concat();
        let other = [&[0x01, 0x41, 9, 0x1a][..], &shared].concat();
        let bodies = [one, other, vec![0x41, 1]].map(|body| function(&body));
        let program = [HEAD, &section(FUNCTIONS, &bodies.each_ref().map(Vec::as_slice))].concat();
        let traits = traits(&program).expect("all in it is known");
        let common =
            |a: usize, b: usize| traits[a].iter().filter(|one| traits[b].contains(one)).count();
        // Five opcodes in a row, and four pairs of instructions.
        assert_eq!(common(0, 1), 5);
        assert_eq!((common(0, 2), common(1, 2)), (0, 0));
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(alike_together(b"no program").is_err());
        let program = program();
        assert!(alike_together(&program[..program.len() - 1]).is_err());
    }

    #[test]
    fn the_same_program_gets_the_same_order() {
        let once = alike_together(&program());
        assert!(once.is_ok(), "{once:?}");
        assert_eq!(once, alike_together(&program()));
    }
}
