//! The answer: its sentence, who leads, and what the visitor is told beside it.

pub mod answer_line;
pub mod leaders;
pub mod notice;
pub mod own_scores;
