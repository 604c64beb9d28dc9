//! Links: everything that a visitor set, as the readable end of an address.
//!
//! A link such as `v=1&js=8&py=3&must=admin.8` stands after the `#` of an address. [`encode`]
//! writes it and [`decode`] reads it; `decode(encode(state))` is `state` again for every state that
//! the page can have, as far as it fits. Reading never fails: what cannot be meant is clamped or
//! left out, and counted, so that the page can say so. Pairs that are not known here stay in the
//! link as they came.
//!
//! - The order is fixed: `v`, languages, `team`, criteria, `must`, `hide`, `view`, `o`, `name`, and
//!   then what is not known. What is as at the start is left out; `v=1` is always there.
//! - `+` is a space, as forms write it; the encoder itself writes `%20` and `%2B`.
//! - `view=none` compares nothing; without `view` the comparison follows the leaders.
//! - `o=django.concurrency.7,fastapi.ml.9` sets scores against those of the data. What is out of
//!   range there is left out, not clamped: a score that nobody gave must not decide.
//! - What is beyond [`LIMIT`] gives way whole: first the pairs that are not known, the last entries
//!   of `o` next. The rest always fits.

mod address;
mod decode;
mod encode;
mod key;
mod limit;
mod name;
mod pair;
mod state;
mod write;

pub use address::{is_ours, other_query};
pub use decode::{Opened, decode};
pub use encode::{encode, surplus};
pub use limit::LIMIT;
pub use name::{LONGEST_NAME, clean_name};
pub use state::State;
