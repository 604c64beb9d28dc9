//! The answer: its sentence, who leads, and what the visitor is told beside it.

pub mod announcement;
pub mod answer_line;
pub mod dock;
pub mod excluded_line;
pub mod notice;
pub mod own_scores;
