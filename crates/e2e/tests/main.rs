//! The built page in each engine.

mod announcements;
mod comparison;
mod copies;
mod dialog;
mod firmness;
mod first_screen;
mod focus;
mod history;
mod keep;
mod layout;
mod links;
mod measured;
mod memory;
mod places;
mod policy;
mod ranking;
mod reading;
mod reasons;
mod share;
mod storage;
mod touch;
mod translated;
mod trouble;
mod typing;
