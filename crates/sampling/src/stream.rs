//! Stream of random numbers that is the same on every machine.

use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A sequence of random numbers that is the same on every machine, for ever.
///
/// The generator is xoshiro128++ (Blackman and Vigna, Scrambled Linear Pseudorandom Number
/// Generators, ACM Transactions on Mathematical Software 47, 2021), seeded through `SplitMix64`.
#[derive(Clone, Debug)]
pub struct Stream(Xoshiro128PlusPlus);

impl Stream {
    /// The stream of one cell of a table. Those of other cells with the same seed are independent of
    /// it; another seed may have some of the same streams, in other cells.
    #[must_use]
    pub fn new(seed: u64, row: u32, column: u32) -> Self {
        let cell = u64::from(row) << 32 | u64::from(column);
        Self(Xoshiro128PlusPlus::seed_from_u64(seed ^ cell))
    }

    /// The next number, from 0 to 2^32 - 1, all equally likely.
    #[inline]
    pub fn number(&mut self) -> u32 {
        self.0.next_u32()
    }

    /// A number from 0 to `below` - 1, or 0 when `below` is 0.
    ///
    /// By one multiplication and without rejecting any number, so that every draw takes one step:
    /// the probabilities are off by less than `below / 2^32` of themselves.
    #[inline]
    pub fn below(&mut self, below: u16) -> u16 {
        // The product is below 2^48, so that what is left of it fits.
        let scaled = (u64::from(self.number()) * u64::from(below)) >> 32;
        u16::try_from(scaled).unwrap_or(below)
    }
}

#[cfg(test)]
mod tests {
    use super::Stream;

    #[test]
    fn the_numbers_of_a_seed_are_these_for_ever() {
        let mut stream = Stream::new(7, 2, 3);
        let numbers: Vec<u32> = (0..4).map(|_| stream.number()).collect();
        // From an implementation of the published algorithms in another language.
        assert_eq!(numbers, [1_216_923_398, 1_237_324_979, 892_464_935, 2_492_152_385]);
    }

    #[test]
    fn a_bounded_number_takes_every_value_about_equally_often() {
        let mut stream = Stream::new(1, 0, 0);
        let mut counts = [0_u32; 5];
        for _ in 0..50_000 {
            counts[usize::from(stream.below(5))] += 1;
        }
        // The standard error of a count is 89.
        assert!(counts.iter().all(|count| count.abs_diff(10_000) < 360), "{counts:?}");
    }
}
