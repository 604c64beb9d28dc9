//! The reasons for a rank: against the leader, in nearby settings, and what would make it win.

pub mod how_to_win;
pub mod rank_shares;
pub mod versus;
