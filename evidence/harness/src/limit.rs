//! The limit of the load generator, measured on the bare responder.

use std::env;

use crate::cores;
use crate::endpoint::Endpoint;
use crate::failure::Failure;
use crate::load::{self, Load};
use crate::run::Run;
use crate::running::{self, Running};

/// The hidden command that runs the responder.
pub const COMMAND: &str = "respond";

/// Over how many connections the responder is warmed up.
const WARM_UP: u32 = 32;

/// Connections and answers a second, for every number of connections in the plan.
pub fn measure(run: &Run) -> Result<Vec<(u32, u64)>, Failure> {
    let program = env::current_exe()
        .map_err(|error| Failure::Fatal(format!("this program does not find itself: {error}")))?;
    let port = running::free_port()?;
    let mut command = cores::command(run.cores.service, program);
    command.args([COMMAND, &port.to_string()]);
    let log = run.folders.log("limit", "run");
    let responder = Running::launch(run, command, port, log)?;
    let answer = responder.ask(Endpoint::Json).map_err(Failure::Fatal)?;
    let attempt = |connections, seconds| {
        let load = Load {
            port,
            endpoint: Endpoint::Json,
            answer: &answer,
            connections,
            seconds,
            core: run.cores.generator,
            service: responder.id(),
            is_memory_watched: false,
        };
        load::measure(run, &load)
    };
    // What goes wrong in one trial, twice, is no reason to end: there is one in every round.
    let twice = |connections, seconds| match attempt(connections, seconds) {
        Err(Failure::Void(_)) => attempt(connections, seconds),
        other => other,
    };
    let mut limit = Vec::new();
    for (connections, counts) in std::iter::once((WARM_UP, false))
        .chain(run.plan.connections().into_iter().map(|connections| (connections, true)))
    {
        match twice(connections, run.plan.usual.seconds) {
            Ok(outcome) if counts => {
                let tally = outcome.tally;
                let rate = tally.requests * 1_000_000 / tally.duration_us.max(1);
                limit.push((connections, rate));
            }
            Ok(_) => {}
            Err(Failure::Void(reason)) => {
                println!("Void: the limit over {connections} connections: {reason}");
            }
            Err(fatal) => return Err(fatal),
        }
    }
    Ok(limit)
}
