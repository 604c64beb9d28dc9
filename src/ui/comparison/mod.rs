//! The comparison of frameworks beside each other.

pub mod table;
