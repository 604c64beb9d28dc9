//! Records: a decision with its reasons, on paper and as files.
//!
//! [`Record`] is what there is to say, as plain text. The printed sheet and the Markdown of
//! [`markdown`] are both written from it, so that they say the same. [`csv`] and [`json`] have the
//! figures, [`read`] reads a JSON file again, and [`card`] is a picture to share. All of it follows
//! from a [`Case`], and nothing here knows the browser.

mod block;
mod card;
mod case;
mod csv;
mod drivers;
mod figures;
mod ids;
mod json;
mod markdown;
mod options;
mod outcome;
mod pros;
mod read;
mod side_by_side;
mod sources;
pub mod tokens;
mod whole;

pub use block::{Block, Cell, Line, Told};
pub use card::card;
pub use case::Case;
pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use options::Place;
pub use outcome::Outcome;
pub use read::read;
pub use whole::Record;
