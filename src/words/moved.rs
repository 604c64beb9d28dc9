//! Moves in the ranking, in words.

use super::lists::list;
use super::names::framework;

/// The most moves that are told.
const TOLD: usize = 3;

/// Who climbed and who fell between two orders of the list, the farthest first: `FastAPI is up 2 and
/// Django is down 1.` Empty where nobody moved.
#[must_use]
pub fn moves(before: &[usize], after: &[usize]) -> String {
    let place = |list: &[usize], of| list.iter().position(|other| *other == of);
    let moved = |one: &usize| {
        let (was, is) = (place(before, *one)?, place(after, *one)?);
        (was != is).then_some((*one, was, is))
    };
    let mut moved: Vec<(usize, usize, usize)> = after.iter().filter_map(moved).collect();
    let mut told = Vec::new();
    while told.len() < TOLD {
        // The first of those who moved equally far; the last is what `max_by_key` finds.
        let farthest = moved.iter().rev().max_by_key(|(_, was, is)| was.abs_diff(*is)).copied();
        let Some((one, was, is)) = farthest else { break };
        let way = if is < was { "up" } else { "down" };
        told.push(format!("{} is {way} {}", framework(one), was.abs_diff(is)));
        moved.retain(|(other, ..)| *other != one);
    }
    if told.is_empty() { String::new() } else { format!("{}.", list(&told)) }
}

#[cfg(test)]
mod tests {
    use super::moves;

    #[test]
    fn the_farthest_moves_are_told_first() {
        let said = moves(&[0, 1, 2, 5], &[5, 0, 2, 1]);
        assert_eq!(said, "Django is up 3, Fastify is down 2 and Express is down 1.");
    }

    #[test]
    fn an_order_that_stays_is_not_told() {
        assert_eq!(moves(&[0, 1], &[0, 1]), "");
    }
}
