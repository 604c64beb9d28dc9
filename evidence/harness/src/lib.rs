//! The laboratory: a measurement of backend frameworks that anybody can repeat.
//!
//! Every folder in `evidence/services` that has a `service.toml` is the same small service in one
//! framework. They are installed, checked against the answers that are right, and measured in
//! rounds; what was measured goes to `data/measurements.toml`.

#![cfg(target_os = "linux")]

mod arguments;
mod campaign;
mod check;
mod command;
mod copies;
mod cores;
mod document;
mod endpoint;
mod failure;
mod files;
mod folders;
mod http;
mod image;
mod install;
mod interrupt;
mod kept;
mod limit;
mod lines;
mod load;
mod machine;
mod manifest;
mod memory;
mod needs;
mod plan;
mod printed;
mod process;
mod processes;
mod progress;
mod record;
mod responder;
mod rounds;
mod run;
mod running;
mod runtime;
mod service;
mod smoke;
mod sockets;
mod spread;
mod starts;
mod summary;
mod tier;
mod unit;

pub use command::run;
