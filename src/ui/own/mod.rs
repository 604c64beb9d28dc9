//! Frameworks of the visitor's own: how they are marked, added, changed and removed.

pub mod mark;
