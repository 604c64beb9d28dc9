//! Stackfit: one page that ranks backend frameworks for a team's own needs.
//!
//! The modules, and the rules between them:
//!
//! - [`dataset`] is the data: tables that `build.rs` wrote from `data/`, in the types of
//!   `stackfit_decision`, the model: scores, ranks, contributions. That one is a crate of its own.
//! - [`accent`] makes a colour that a host asks for readable.
//! - [`characters`] tells letters from signs, and from what is not seen.
//! - [`csv`] reads tables with frameworks of the visitor's own.
//! - [`words`] is how numbers and answers are said, as plain text.
//! - [`group`] is the people who are in one link, and whether they agree.
//! - [`link`] is the state of the page as the end of an address, and back.
//! - [`picture`] is what a preview shows, and how it is drawn.
//! - [`record`] is a decision on paper and as files: Markdown, CSV, JSON, a picture.
//! - [`template`] is the one file that the page is, with marks where its parts go.
//! - `article` is the page before its program runs, rendered while building.
//! - `pages` is the pages for readers beside it, rendered while building, too.
//! - `browser` is the only code that touches the browser's interfaces.
//! - `ui` is the Leptos components, which put the two together.
//!
//! `csv`, `dataset`, `group`, `link`, `record` and `words` build without Leptos (`--no-default-features`): the compiler proves
//! that they are pure. Data flows one way: tables, [`stackfit_decision::rank`], memos, rows.

pub mod accent;
pub mod characters;
pub mod csv;
pub mod dataset;
pub mod group;
pub mod link;
pub mod picture;
pub mod record;
pub mod template;
pub mod words;

#[cfg(feature = "bundle")]
pub mod article;
#[cfg(feature = "page")]
pub mod browser;
#[cfg(feature = "bundle")]
pub mod pages;
#[cfg(feature = "page")]
pub mod ui;
