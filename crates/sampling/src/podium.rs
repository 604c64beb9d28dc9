//! The best of many.

/// The greatest numbers of a list, for ranks in a list too long to be compared pair by pair.
#[derive(Clone, Debug)]
pub(crate) struct Podium {
    places: usize,
    best: Vec<i64>,
}

impl Podium {
    /// A podium with so many places.
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
    /// on the podium.
    pub(crate) fn above(&self, number: i64) -> Option<usize> {
        let least = self.best.last()?;
        (number >= *least).then(|| self.best.partition_point(|better| *better > number))
    }
}

#[cfg(test)]
mod tests {
    use super::Podium;

    #[test]
    fn equal_numbers_share_the_better_place() {
        let numbers = [3, 9, 7, 9, 1, 7, 7, 2];
        let mut podium = Podium::new(4);
        podium.fill(&numbers);
        let places = numbers.map(|number| podium.above(number));
        assert_eq!(places, [None, Some(0), Some(2), Some(0), None, Some(2), Some(2), None]);
    }

    #[test]
    fn a_podium_without_places_has_no_one_on_it() {
        let mut podium = Podium::new(0);
        podium.fill(&[3, 9]);
        assert_eq!(podium.above(9), None);
    }
}
