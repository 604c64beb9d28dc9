//! The page: Leptos components, a folder a feature, a noun a file.
//!
//! [`PageState`] holds the scenario and the ranking that follows from it. Components read from it
//! by memos and change it by its methods alone.

mod answer;
mod ask;
mod comparison;
mod contact;
mod details;
mod experts;
mod measurements;
mod needs;
mod own;
mod page;
mod paper;
mod ranking;
mod reasons;
mod share;
mod shared;
mod sheet;
mod state;
mod together;
mod view;

pub use answer::answer_line::{AnswerLine, firmness};
pub use needs::slider::Slider;
pub use needs::slider_target::SliderTarget;
pub use page::page;
pub use ranking::left_out::LeftOut;
pub use ranking::list::RankingList;
pub use shared::derived::Derived;
pub use state::changes::Changed;
pub use state::page_state::PageState;
pub use together::DIALOG as TOGETHER;
