//! The page: Leptos components, one noun a file.
//!
//! [`Desk`] holds the scenario and the ranking that follows from it. Components read from it by
//! memos and change it by [`Desk::change`] alone.

mod answer;
mod app;
mod bar;
mod citation;
mod comparison;
mod desk;
mod details;
mod dial;
mod leaders;
mod left_out;
mod must;
mod needs;
mod page;
mod presets;
mod ranking;
mod row;
mod shared;
mod slider;
mod sum;
mod words;

pub use answer::AnswerLine;
pub use app::App;
pub use desk::Desk;
pub use dial::Dial;
pub use left_out::LeftOut;
pub use page::Page;
pub use ranking::RankingList;
pub use slider::Slider;
