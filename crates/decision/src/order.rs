//! Order of numbers, the greatest first.

/// The places of these numbers, the greatest number first; equal ones keep their order.
///
/// One function of one type for all orders, because every instance of a sort weighs in the page.
#[must_use]
pub fn descending(numbers: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut places: Vec<(u32, usize)> =
        numbers.enumerate().map(|(place, number)| (u32::MAX - number, place)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::descending;

    #[test]
    fn equal_numbers_keep_their_order() {
        assert_eq!(descending([3, 7, 3, 9, 7].into_iter()), [3, 1, 4, 0, 2]);
    }
}
