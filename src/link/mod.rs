//! Links: everything that a visitor set, as the readable end of an address.
//!
//! A link such as `v=1&js=8&py=3&must=admin.8` stands after the `#` of an address. [`encode`]
//! writes it and [`decode`] reads it; `decode(encode(state))` is `state` again for every state that
//! the page can have, as far as it fits. Reading never fails. Mail programs, messengers and others
//! damage links: what can have been meant in one way only is read as if it had been right. What
//! cannot be meant is clamped and counted, or left out and named, so that the page can say so. Pairs
//! that are not known here stay in the link as they came, but for trackers.
//!
//! - The order is fixed: `v`, languages, `team`, criteria, `must`, `add`, `hide`, `view`, `o`, `with`, `on`, `name`,
//!   and then what is not known. What is as at the start is left out; `v=1` is always there.
//! - `+` is a space, as forms write it; the encoder itself writes `%20` and `%2B`.
//! - `view=none` compares nothing; without `view` the comparison follows the leaders.
//! - `o=django.concurrency7.ml9,fastapi.ml9` sets scores against those of the data; it was
//!   `django.concurrency.7,django.ml.9` at first. What is out of range there is left out, not
//!   clamped: a score that nobody gave must not decide.
//! - `on=2026-11-26` is the day of the data that the settings were made on. It is read whatever signs
//!   stand between its digits. A link that has none says nothing of it; a day whose data is not known,
//!   or is still to come, stays in it.
//! - `with=48-signs,Ann.js8.must-admin5,Bob.ts9.hide-rails.o-gin-ml4` is the other people of a group, behind
//!   how long that is (whatever is around the number), each by name and by what differs from the start;
//!   the settings of the link itself are the first one's, and the frameworks of `add` are there for all.
//! - The query belongs to the host of the page: it is a link only with `v=1` and another key, or, as
//!   links without a version are, with several keys, well written, alone, and not all of a kind that
//!   hosts have. Behind a host's own pairs the `#` of a link may be escaped: `?lang=de%23v=1&js=8`.
//! - Where all signs of a link are escaped it ends at one that is not: what follows is of the address
//!   that leads on to it.
//! - Of two links that were joined the first is read, and that there is another is said.
//! - Behind a value a `?` begins a query that is somebody else's: what it says is named and left out.
//! - A name has all signs escaped but `-`, `_` and `~`: with a raw `|`, `<`, `>`, `"`, `?` or `!` it is over.
//! - `embed`, `theme` and `accent` are a host's, and no part of a link: see [`Look`].
//! - A link ends in a letter or a digit, so that programs that look for links in a text take it whole.
//! - `add=Our_core.js.concurrency7.ml4,Hub` adds frameworks of the visitor's own: `Our core`, written
//!   in JavaScript, and `Hub`, of which nothing is known. The other keys call them `own1`, `own2`.
//! - What is beyond [`LIMIT`] gives way whole: first the pairs that are not known, then `on`, the last
//!   people of `with` and the last entries of `o` next, and then the last ones of `add`, with all that is
//!   said of them. The rest always fits. [`encode_whole`], for where the page
//!   keeps its own state, has room for all but what [`unkept`] names.

mod address;
mod apply;
mod change_own;
mod cut;
mod damage;
mod decode;
mod encode;
mod joined;
mod key;
mod limit;
mod look;
mod look_key;
mod name;
mod own;
mod pairs;
mod parts;
mod pasted;
mod scores;
mod search;
mod sender;
mod state;
mod tracker;
mod unknown;
mod value;
mod with;
mod word;
mod write;

pub use address::{embedded, in_path, is_ours, other_query, shared_query};
pub use change_own::FULL;
pub use cut::{MOST_BYTES, WHOLE};
pub use decode::{End, Opened, decode, strange};
pub use encode::{encode, encode_whole, surplus, unkept};
pub use limit::{LIMIT, Surplus};
pub use look::{Look, look_of};
pub use name::{LONGEST_NAME, clean_name};
pub use own::clean_own_name;
pub use pasted::{Pasted, pasted};
pub use state::State;
pub use with::{MOST_PEOPLE, called, group, people};
