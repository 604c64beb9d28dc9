//! Simplex: weights of which nothing is known but that they add up to 1.

use crate::stream::Stream;

/// 2^32, the whole that is cut.
const WHOLE: f64 = 4_294_967_296.0;

/// Fills in weights that add up to 1, uniformly over all such weights.
///
/// The spacings of sorted uniform numbers are uniform on the simplex (Devroye, Non-Uniform Random
/// Variate Generation, 1986, chapter V), as normalised exponential variates are. The numbers are
/// multiples of 2^-32, so that no rounding takes place and all machines agree.
pub fn simplex(stream: &mut Stream, weights: &mut [f64]) {
    let mut cuts = 0;
    while cuts + 1 < weights.len() {
        let cut = f64::from(stream.number()) / WHOLE;
        // Kept in order while they come: there are few criteria.
        let place = weights.iter().take(cuts).take_while(|before| **before < cut).count();
        weights.iter_mut().skip(place).take(cuts + 1 - place).fold(cut, |moved, slot| {
            let before = *slot;
            *slot = moved;
            before
        });
        cuts += 1;
    }
    if let Some(last) = weights.last_mut() {
        *last = 1.0;
    }
    weights.iter_mut().fold(0.0, |before, slot| {
        let cut = *slot;
        *slot = cut - before;
        cut
    });
}

#[cfg(test)]
mod tests {
    use super::simplex;
    use crate::Stream;

    #[test]
    fn the_weights_add_up_to_exactly_one_and_none_is_negative() {
        let mut stream = Stream::new(3, 0, 0);
        for length in 1..20 {
            let mut weights = vec![0.5; length];
            simplex(&mut stream, &mut weights);
            assert!(weights.iter().all(|weight| *weight >= 0.0), "{weights:?}");
            assert_eq!(weights.iter().sum::<f64>().to_bits(), 1.0_f64.to_bits());
        }
    }

    #[test]
    fn every_weight_has_the_mean_and_the_variance_of_the_uniform_simplex() {
        let (mut stream, mut sums, mut squares) = (Stream::new(5, 0, 0), [0.0; 4], [0.0; 4]);
        let samples = 100_000;
        for _ in 0..samples {
            let mut weights = [0.0; 4];
            simplex(&mut stream, &mut weights);
            for (weight, (sum, square)) in weights.iter().zip(sums.iter_mut().zip(&mut squares)) {
                *sum += weight;
                *square += weight * weight;
            }
        }
        // A weight of n is beta(1, n - 1): mean 1/4, variance 3/80; four standard errors are 0.0025.
        for (sum, square) in sums.iter().zip(&squares) {
            let (mean, square) = (sum / f64::from(samples), square / f64::from(samples));
            assert!((mean - 0.25).abs() < 0.0025, "{mean}");
            assert!((square - mean * mean - 0.0375).abs() < 0.001, "{square}");
        }
    }
}
