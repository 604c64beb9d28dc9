//! The built page in each engine.

mod comparison;
mod copies;
mod dialog;
mod firmness;
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
mod reasons;
mod share;
mod storage;
mod trouble;
mod typing;
