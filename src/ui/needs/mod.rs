//! The needs: sliders for what the team knows and what the product asks for.

pub mod holder;
pub mod inspector;
pub mod meaning;
pub mod must_have;
pub mod panel;
pub mod products;
pub mod reset;
pub mod situations;
pub mod slider;
pub mod slider_target;
pub mod touch;
pub mod track;
pub mod undo;
