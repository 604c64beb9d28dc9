//! Spread of what several rounds measured: median, lowest, highest.

/// Median, lowest, highest; `None` of nothing.
pub fn spread(values: impl IntoIterator<Item = u64>) -> Option<[u64; 3]> {
    let mut values: Vec<u64> = values.into_iter().collect();
    values.sort_unstable();
    let (lowest, highest) = (*values.first()?, *values.last()?);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get((values.len() - 1) / 2)?;
    Some([u64::midpoint(lower, upper), lowest, highest])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assert_eq!(spread([4, 1, 9, 2]), Some([3, 1, 9]));
    }

    #[test]
    fn the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assert_eq!(spread([5, 1, 9]), Some([5, 1, 9]));
    }

    #[test]
    fn nothing_has_no_middle() {
        assert_eq!(spread([]), None);
    }
}
