//! The only code that touches the browser's interfaces beyond what Leptos does.
//!
//! Every call may fail, and then does nothing: the page works without. What a visitor clicks says
//! whether it failed, so that the page can tell them.

mod address;
mod copy;
pub mod dialog;
mod document;
mod drawing;
mod dropped;
mod file;
mod focus;
mod frame;
mod glide;
mod handed;
mod height;
mod input;
mod media;
mod paper;
mod popover;
mod saved_link;
mod share;
mod storage;
mod time;

pub use address::{
    Address, Entry, Home, address, go_back, home, repeat_entry, set_link, shareable,
};
pub use copy::{Copied, is_whole, save_copy};
pub use document::{
    cleared_root, mark_ready, program, save_link, saved_link, show_in_parts, texts,
};
pub use drawing::{drawn, leaves};
pub use dropped::on_dropped_file;
pub use file::{Unread, brings_several, file_of, file_with, save, save_blob, text_of};
pub use focus::{
    first, focus_in_place, focus_left, focus_on, focus_within, give_back_focus, go_to,
    keep_focus_in_sight, show_focused,
};
pub use frame::{follow_view, is_framed, tell_host, wear};
pub use glide::{glide, place};
pub use height::follow_height;
pub use input::{
    arrow, extent, is_enter, is_open, rewrite, select, select_lines, typed, typed_lines,
};
pub use media::{is_narrow, narrow, prefers_stillness};
pub use paper::Paper;
pub use popover::{has_popovers, is_popover_open};
pub use saved_link::SavedLink;
pub use share::{Answer, can_share, can_share_pictures, copy, copy_selected, share, share_picture};
pub use storage::{StorageError, StorageKey, last_visit};
pub use time::{after, after_paint, breathe, in_frame, mark, now, today};
