//! Rank acceptabilities of an additive value model by simulation.
//!
//! Stochastic multicriteria acceptability analysis (SMAA; Lahdelma, Hokkanen and Salminen,
//! European Journal of Operational Research 106, 1998, and SMAA-2: Lahdelma and Salminen,
//! Operations Research 49, 2001) asks how often an alternative comes to each rank when weights and
//! scores are not known exactly. Two ways to ask it:
//!
//! - [`Draws`] keeps the noise of many samples in whole numbers, and [`Draws::count`] counts the
//!   ranks for one position of the sliders, fast enough to follow a slider that moves.
//! - [`acceptability`] takes any table, any number of alternatives, and any sampler of weights,
//!   such as [`simplex`].
//!
//! All noise comes from [`Stream`]s, so that the same seed gives the same counts on every machine.
//!
//! How often the first of two alternatives comes first when all weights are equally likely, which
//! is in two thirds of all cases:
//!
//! ```
//! use stackfit_sampling::{Table, acceptability, simplex};
//!
//! let table = Table { criteria: 2, values: &[1.0, 0.0, 0.0, 0.5] };
//! let found = acceptability(table, 100_000, 2, 1, &mut simplex);
//! let share = f64::from(found.first(0)) / f64::from(found.samples);
//! assert!((share - 2.0 / 3.0).abs() < 0.01);
//!
//! // Weights of one's own instead, the same in every sample.
//! let found = acceptability(table, 100, 2, 1, &mut |_, weights| weights.fill(0.5));
//! assert_eq!(found.first(0), 100);
//! ```
//!
//! The package is one of its own because it is optimised for speed, the page for size.

mod acceptability;
mod count;
mod draws;
mod simplex;
mod stream;
mod top_scores;

pub use acceptability::{Acceptability, Table, acceptability};
pub use count::{Counts, Sliders};
pub use draws::{Draws, Shape, Spread};
pub use simplex::simplex;
pub use stream::Stream;
