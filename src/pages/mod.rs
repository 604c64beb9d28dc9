//! Pages: what readers and search engines find beside the page. One for each of some pairs of
//! frameworks, one for each situation of the data, and one for each of the two folders of those.
//!
//! They are rendered while building, run no scripts and load nothing. Their links name files, so that
//! they lead somewhere from a disk, too, where a folder opens as a list; the addresses that they give
//! to search engines end in the folder.

mod compare;
mod document;
mod index;
mod links;
mod pair;
mod picture;
mod questions;
mod situation;
mod stretches;
mod tables;
mod turns;

pub use document::Site;
pub use links::base;
pub use pair::Pair;
pub use stretches::{Stretch, stretches};
pub use turns::{Turn, turns, two};

use crate::dataset::DATASET;
use crate::picture::Picture;

/// A page beside the page.
#[derive(Debug)]
pub struct Page {
    /// Its folder, with `/` at its end: one of a pair or a situation lies two folders deep, and the list of
    /// those one.
    pub path: String,
    /// Its main heading.
    pub heading: String,
    /// What it says, in a sentence.
    pub description: String,
    /// The page as HTML.
    pub html: String,
    /// What its preview shows.
    pub picture: Picture,
}

/// All of them: the pairs, then the situations, and then the lists of both.
#[must_use]
pub fn all(site: &Site) -> Vec<Page> {
    let pairs = Pair::all();
    let compared = pairs.iter().map(|pair| compare::page(site, pair, &pairs));
    let situations = DATASET.presets.iter().map(|preset| situation::page(site, preset, &pairs));
    compared.chain(situations).chain(index::pages(site)).collect()
}

/// What the preview of the page itself shows.
#[must_use]
pub fn start_picture() -> Picture {
    picture::of_ranking(DATASET.site.question, &crate::dataset::opening())
}
