//! Additive value model with fixed scales, in exact arithmetic.
//!
//! A [`Model`] holds the alternatives with their values, a [`Scenario`] what a visitor set. [`rank`]
//! turns the two into a [`Ranking`], [`contributions`] says what each score is made of,
//! [`differences`] what sets two alternatives apart, [`covering`] why one is ahead in the fewest terms, and [`answer`] what may be claimed about the
//! first place; [`change`] says how that place changed from one table to another.
//!
//! How firm that is, and what would change it:
//!
//! - [`track`] and [`flip_points`] are exact: who is first along a slider, and where the order
//!   changes; [`track_with_ties`] has the steps at which several are level, too. [`nearest_flip`] is the
//!   fewest steps of one slider that put others first, and [`flips`] those along every slider.
//! - [`Noise`] and [`Robustness`] count ranks in settings near the present one, from which follows a
//!   [`Certainty`]; [`reach`] counts them over all possible weights.
//! - [`how_to_win`] finds the least change that puts an alternative first, or a proof that there is
//!   none; [`never_first`] tells whom no weights put first, [`dominance`] who is at least as good on
//!   everything that matters.
//! - A group of [`Member`]s, each with settings of their own: [`align`] finds on which slider they
//!   differ most for the answer, and [`Search`] the least change with which they meet.
//! - [`Override`] is a value that a visitor sets against the model's; [`Model::with`] applies it.
//!
//! What to ask next: a [`Guide`] chooses among [`Question`]s about sliders by how much firmer an answer
//! is expected to make the first place, and says which can still change it.
//!
//! For tables that are no [`Model`]: [`winners`] and [`order_changes`] work on any functions made of
//! straight pieces, [`Piecewise::weighted`] makes one of a row of any table, and
//! `stackfit_sampling::acceptability` takes any table and any sampler of weights.
//!
//! Values are whole tenths from 0 to 100 and weights whole numbers from 0 to 10, so a score out of
//! 100 is the fraction `points / weight` of two small whole numbers, and orders are decided on them.
//!
//! Nothing here knows a dataset, a browser or a word that is shown: the dependencies are the proof.

mod along;
mod answer;
mod ask;
mod certainty;
mod change;
mod contribution;
mod covering;
mod decimal;
mod difference;
mod dominance;
mod fit;
mod flip;
mod group;
mod level;
mod model;
mod nearest;
mod noise;
mod order;
mod overrides;
mod piecewise;
mod position;
mod rank_interval;
mod ranking;
mod reach;
mod robustness;
mod scenario;
mod slider;
mod tenths;
mod track;
mod value;
mod win;

pub use answer::{Answer, Lead, Reason, answer};
pub use ask::{COMPLETIONS, Guide, Question, Said};
pub use certainty::{Certainty, certainty};
pub use change::{Cause, Change, First, change};
pub use contribution::{Contribution, Part, apportion, contributions};
pub use covering::{Covering, Gain, covering};
pub use decimal::Decimal;
pub use difference::{Case, Difference, differences};
pub use dominance::{Dominance, dominance, dominates};
pub use flip::{Interval, order_changes, winners};
pub use group::{
    ACCEPTABLE, Alignment, Goal, Meeting, Member, Parting, Search, agreed, align, differing,
    differing_cells, first_for_all, parting,
};
pub use level::Level;
pub use model::{Alternative, Model, WrongShape};
pub use nearest::{Flip, flips, nearest_flip};
pub use noise::{Noise, SAMPLES, SEED};
pub use order::descending;
pub use overrides::{Override, set_override};
pub use piecewise::Piecewise;
pub use position::Position;
pub use rank_interval::RankInterval;
pub use ranking::{Exclusion, Ranking, Shortfall, Standing, rank};
pub use reach::{Reach, reach};
pub use robustness::Robustness;
pub use scenario::Scenario;
pub use slider::Slider;
pub use tenths::Tenths;
pub use track::{flip_points, track, track_with_ties};
pub use value::{Cell, Value};
pub use win::{Mix, Proof, Win, how_to_win, in_fewer_steps, never_first};

/// The example in the README, as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
