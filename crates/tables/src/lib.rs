//! Tables: the data that people edit, checked and written as Rust source for the page.
//!
//! [`load()`] reads a folder of TOML files and checks everything in it, so that a mistake stops the
//! build with the file, the key and what is wrong; [`write()`] turns what it read into Rust source.
//! Each module is one noun of the data: how its file writes it, what must hold for it, and what it
//! is once that has been checked. `checks` is what they check with.

pub mod accent;
mod aspects;
mod checks;
mod citations;
mod criteria;
mod data;
mod frameworks;
mod languages;
mod load;
mod logo;
mod measurements;
mod owner;
mod presets;
mod questions;
mod releases;
mod selection;
mod shown;
mod site;
mod sources;
mod write;

pub use checks::Failures;
pub use data::Data;
pub use load::{load, load_for_site};
pub use write::write;
