//! The limit of the load generator, measured on the bare responder.

use std::env;

use crate::bench::Bench;
use crate::cores;
use crate::endpoint::Endpoint;
use crate::failure::Failure;
use crate::load::{self, Load};
use crate::plan::Plan;
use crate::running::{self, Running};

/// The hidden command that runs the responder.
pub const COMMAND: &str = "respond";

/// Connections and answers a second, for every number of connections in the plan.
pub fn measure(bench: &Bench) -> Result<Vec<(u32, u64)>, Failure> {
    let program = env::current_exe()
        .map_err(|error| Failure::Fatal(format!("this program does not find itself: {error}")))?;
    let port = running::free_port()?;
    let mut command = cores::command(bench.cores.service, program);
    command.args([COMMAND, &port.to_string()]);
    let log = bench.folders.log("limit", "run");
    let responder = Running::launch(bench, command, port, log)?;
    let answer = responder.ask(Endpoint::Json).map_err(Failure::Fatal)?;
    let run = |connections, seconds| {
        let load = Load {
            port,
            endpoint: Endpoint::Json,
            answer: &answer,
            connections,
            seconds,
            core: bench.cores.generator,
            service: responder.id(),
        };
        load::run(bench, &load)
    };
    run(Plan::WARM_UP, 1)?;
    let mut limit = Vec::new();
    for connections in &bench.plan.connections {
        let tally = run(*connections, bench.plan.seconds)?.tally;
        let rate = tally.requests * 1_000_000 / tally.duration_us.max(1);
        limit.push((*connections, rate));
    }
    Ok(limit)
}
