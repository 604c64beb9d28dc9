//! Top scores: the upper order statistics of many numbers.

/// The greatest numbers of a list, for ranks in a list too long to be compared pair by pair.
#[derive(Clone, Debug)]
pub(crate) struct TopScores {
    places: usize,
    best: Vec<i64>,
}

impl TopScores {
    /// A list with room for this many places.
    pub(crate) fn new(places: usize) -> Self {
        Self { places, best: Vec::with_capacity(places) }
    }

    /// Puts the greatest of these numbers on it, the greatest first, and removes those before.
    pub(crate) fn fill(&mut self, numbers: &[i64]) {
        self.best.clear();
        for number in numbers {
            if self.best.len() < self.places {
                self.best.push(*number);
            } else if let Some(last) = self.best.last_mut().filter(|last| **last < *number) {
                *last = *number;
            } else {
                // Most numbers of a long list end here.
                continue;
            }
            let mut places = self.best.iter_mut().rev();
            let Some(mut place) = places.next() else { continue };
            for better in places {
                if *better >= *place {
                    break;
                }
                std::mem::swap(better, place);
                place = better;
            }
        }
    }

    /// How many numbers are greater than this one: 0 for the greatest. Nothing when it has no place
    /// in the list.
    pub(crate) fn above(&self, number: i64) -> Option<usize> {
        let least = self.best.last()?;
        (number >= *least).then(|| self.best.partition_point(|better| *better > number))
    }
}

#[cfg(test)]
mod tests {
    use super::TopScores;

    #[test]
    fn equal_numbers_share_the_better_place() {
        let numbers = [3, 9, 7, 9, 1, 7, 7, 2];
        let mut top_scores = TopScores::new(4);
        top_scores.fill(&numbers);
        let places = numbers.map(|number| top_scores.above(number));
        assert_eq!(places, [None, Some(0), Some(2), Some(0), None, Some(2), Some(2), None]);
    }

    #[test]
    fn without_places_no_number_has_one() {
        let mut top_scores = TopScores::new(0);
        top_scores.fill(&[3, 9]);
        assert_eq!(top_scores.above(9), None);
    }
}
