//! The built page in each engine.

mod copies;
mod links;
mod places;
mod policy;
mod ranking;
mod reasons;
