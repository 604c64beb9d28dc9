//! The check before measuring: a service answers as it should, or it is left out.

use std::time::{Duration, Instant};

use crate::endpoint::{self, Endpoint};
use crate::failure::Failure;
use crate::http;
use crate::run::Run;
use crate::running::Running;
use crate::service::Service;
use crate::sockets::Socket;

/// How long a refusal may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// `/wait` must take as long as this: its 20 ms, but for the one that a timer which counts whole milliseconds
/// may end early, as that of Node.js does.
const WAIT: Duration = Duration::from_millis(19);

/// Starts a service with one worker, asks it everything, and stops it.
pub fn check(run: &Run, service: &Service) -> Result<(), Failure> {
    let running = Running::start(run, service, 1)?;
    let endpoints: &[Endpoint] = if service.is_alone() { &Endpoint::ALONE } else { &Endpoint::ALL };
    for endpoint in endpoints.iter().copied() {
        let began = Instant::now();
        running.ask(endpoint).map_err(|reason| running.void(&reason))?;
        if endpoint == Endpoint::Wait && began.elapsed() < WAIT {
            return Err(running.void("/wait answers before its 20 ms are over"));
        }
    }
    let orders = if service.is_alone() { Vec::new() } else { endpoint::wrong_orders() };
    for (what, order) in orders {
        let answer = http::ask(running.port(), Endpoint::Orders.path(), Some(&order), PATIENCE)
            .map_err(|reason| running.void(&format!("/orders with {what}: {reason}")))?;
        if !matches!(answer.status, 400 | 422) {
            let reason = format!(
                "/orders takes {what} with status {}, where 400 or 422 is right",
                answer.status
            );
            return Err(running.void(&reason));
        }
    }
    if let Some(websocket) = &service.manifest.websocket {
        Socket::open(running.port(), &websocket.path)
            .and_then(|mut socket| socket.echo("Grüße 👋"))
            .map_err(|reason| running.void(&format!("its WebSocket: {reason}")))?;
    }
    running.memory()?;
    run.interrupt.check()?;
    if running.stop() {
        return Ok(());
    }
    Err(Failure::Void("it does not end within 5 seconds of SIGTERM".to_owned()))
}
