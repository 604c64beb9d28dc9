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
mod cores;
mod document;
mod endpoint;
mod failure;
mod files;
mod folders;
mod http;
mod install;
mod interrupt;
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
mod summary;
mod unit;

pub use command::run;
