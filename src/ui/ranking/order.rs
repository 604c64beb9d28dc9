//! The order of the list: which rows move when it changes.

/// The moves that bring a list into another order, the fewest there are, to be made one after the
/// other: each puts an item before another one, or at the end. Both lists have the same items, each
/// once.
#[must_use]
pub fn moves(before: &[usize], after: &[usize]) -> Vec<(usize, Option<usize>)> {
    let staying = staying(before, after);
    let next = after.iter().skip(1).map(|next| Some(*next)).chain([None]);
    let mut moves: Vec<(usize, Option<usize>)> =
        after.iter().copied().zip(next).filter(|(item, _)| !staying.contains(item)).collect();
    // From the end, so that the next one is in its place already.
    moves.reverse();
    moves
}

/// The most items that can stay where they are: the longest that are in the same order in both.
fn staying(before: &[usize], after: &[usize]) -> Vec<usize> {
    // For each item, the longest such row of items that ends with it.
    let mut rows: Vec<(usize, Vec<usize>)> = Vec::new();
    for item in after {
        let Some(place) = before.iter().position(|other| other == item) else { continue };
        let earlier = rows.iter().filter(|(end, _)| *end < place);
        let mut row =
            earlier.max_by_key(|(_, row)| row.len()).map_or(Vec::new(), |(_, row)| row.clone());
        row.push(*item);
        rows.push((place, row));
    }
    rows.into_iter().map(|(_, row)| row).max_by_key(Vec::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::moves;

    /// A list after these moves.
    fn moved(before: &[usize], moves: &[(usize, Option<usize>)]) -> Vec<usize> {
        let mut list = before.to_vec();
        for (item, next) in moves {
            list.retain(|other| other != item);
            let place = next.and_then(|next| list.iter().position(|other| *other == next));
            list.insert(place.unwrap_or(list.len()), *item);
        }
        list
    }

    #[test]
    fn the_moves_bring_the_list_into_its_order() {
        // Random orders of six, by Lehmer’s generator.
        let mut seed = 42_usize;
        let mut random = |below: usize| {
            seed = seed * 48271 % 2_147_483_647;
            seed % below
        };
        for _ in 0..500 {
            let before: Vec<usize> = (0..6).collect();
            let mut after = before.clone();
            for at in (1..after.len()).rev() {
                after.swap(at, random(at + 1));
            }
            assert_eq!(moved(&before, &moves(&before, &after)), after);
        }
    }

    #[test]
    fn one_that_jumps_is_the_only_one_that_moves() {
        let before = [0, 1, 2, 3, 4];
        assert_eq!(moves(&before, &[4, 0, 1, 2, 3]), [(4, Some(0))]);
        assert_eq!(moves(&before, &[1, 2, 3, 4, 0]), [(0, None)]);
        assert_eq!(moves(&before, &before), []);
    }
}
