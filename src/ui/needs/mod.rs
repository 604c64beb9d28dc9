//! The needs: sliders for what the team knows and what the product asks for.

pub mod must_have;
pub mod panel;
pub mod presets;
pub mod reset;
pub mod slider;
pub mod slider_target;
pub mod track;
