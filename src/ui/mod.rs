//! The page: Leptos components, one noun a file.
//!
//! [`Desk`] holds the scenario and the ranking that follows from it. Components read from it by
//! memos and change it by [`Desk::change`] alone.

mod answer;
mod app;
mod bar;
mod citation;
mod comparison;
mod derived;
mod desk;
mod details;
mod dial;
mod experts;
mod kept;
mod leaders;
mod left_out;
mod matrix;
mod measured;
mod method;
mod must;
mod nearby;
mod needs;
mod notice;
mod own_scores;
mod page;
mod presets;
mod qr;
mod ranking;
mod ranks;
mod reach;
mod record;
mod row;
mod score_field;
mod settled;
mod share;
mod shared;
mod side_by_side;
mod slider;
mod sum;
mod track;
mod versus;
mod win;

pub use answer::AnswerLine;
pub use app::App;
pub use derived::Derived;
pub use desk::Desk;
pub use dial::Dial;
pub use experts::Experts;
pub use left_out::LeftOut;
pub use page::Page;
pub use ranking::RankingList;
pub use slider::Slider;
