//! Tiers: what a service stands for.

use serde::{Deserialize, Serialize};

/// What a service stands for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// A service as it is usually written: with a data layer, validation and `WebSockets`.
    Usual,
    /// The framework alone: the least program that answers with JSON, in the set-up that is advised.
    Alone,
    /// The same in the largest production size that documentation names.
    Largest,
}
