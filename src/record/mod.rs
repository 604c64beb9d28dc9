//! Records: a decision with its reasons, on paper and as files.
//!
//! What there is to say is written piece by piece on a [`Page`]: the printed sheet and [`markdown`] are
//! such pages, so that they say the same. [`csv()`] and [`json()`] have the figures, [`read()`] reads a
//! JSON file again, and [`card()`] is a picture to share. All of it follows from a [`Case`], and nothing
//! here knows the browser.

mod card;
mod case;
mod csv;
mod drivers;
mod figures;
mod heading;
mod ids;
mod json;
mod markdown;
mod options;
mod outcome;
mod page;
mod pros;
mod read;
mod side_by_side;
mod sources;
mod text;

pub use card::card;
pub use case::Case;
pub use csv::csv;
pub use drivers::{languages, needs, own_scores};
pub use heading::{about, title};
pub use json::json;
pub use markdown::markdown;
pub use options::{left_out, ranking};
pub use outcome::{Outcome, consequences, triggers};
pub use page::Page;
pub use pros::pros_and_cons;
pub use read::{is_json, read, unfenced};
pub use side_by_side::side_by_side;
pub use sources::Notes;
