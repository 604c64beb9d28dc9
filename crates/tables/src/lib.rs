//! From the files that people edit to the tables that the page is compiled with.
//!
//! [`load`] reads a folder of TOML files and checks everything in it, so that a mistake stops the
//! build with the file, the key and what is wrong; [`write()`] turns what it read into Rust source.
//! Each module is one noun of the data: how it is written in its file, what must hold for it, and
//! what it is once that has been checked.

mod aspects;
mod checklist;
mod citations;
mod criteria;
mod data;
mod dates;
mod failures;
mod fit;
mod frameworks;
mod ids;
mod keys;
mod languages;
mod measured;
mod measurements;
mod measuring;
mod pool;
mod presets;
mod quantity;
mod rule;
mod scores;
mod setups;
mod sheet;
mod site;
mod sources;
mod tenths;
mod texts;
mod write;

pub use data::{Data, load};
pub use failures::Failures;
pub use write::write;
