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
        };
        load::measure(run, &load)
    };
    attempt(WARM_UP, 1)?;
    let mut limit = Vec::new();
    for connections in run.plan.connections() {
        let tally = attempt(connections, run.plan.usual.seconds)?.tally;
        let rate = tally.requests * 1_000_000 / tally.duration_us.max(1);
        limit.push((connections, rate));
    }
    Ok(limit)
}
