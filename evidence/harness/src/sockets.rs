//! `WebSockets`: one to try, and many held open at once for the memory of each.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Error, HandshakeError, Message, WebSocket};

use crate::failure::Failure;
use crate::run::Run;
use crate::running::Running;

/// How long opening one or an echo may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// The pause between two looks at the memory until it has settled.
const SETTLE: Duration = Duration::from_millis(200);
/// How often it is looked at.
const LOOKS: u32 = 10;
/// Open files that are not `WebSockets`: of this program, or of the service.
const OTHER_FILES: u64 = 100;

/// What a service held.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Held {
    /// How many still answered in the end.
    pub count: u64,
    /// Memory for each of them.
    pub bytes_each: u64,
    /// Why no more were opened, when fewer are open than were planned.
    pub stopped: Option<String>,
}

/// One open WebSocket.
#[derive(Debug)]
pub struct Socket(WebSocket<TcpStream>);

impl Socket {
    /// Opens one.
    pub fn open(port: u16, path: &str) -> Result<Self, String> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let open = || {
            let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
            stream.set_read_timeout(Some(PATIENCE))?;
            stream.set_write_timeout(Some(PATIENCE))?;
            stream.set_nodelay(true)?;
            Ok::<_, std::io::Error>(stream)
        };
        let stream = open().map_err(|error| format!("cannot connect: {error}"))?;
        let config = WebSocketConfig::default().read_buffer_size(1024).write_buffer_size(0);
        let address = format!("ws://127.0.0.1:{port}{path}");
        let (socket, _) = tungstenite::client::client_with_config(address, stream, Some(config))
            .map_err(|error| match error {
                HandshakeError::Failure(error) => format!("cannot be opened: {error}"),
                HandshakeError::Interrupted(_) => "is not opened within 2 seconds".to_owned(),
            })?;
        Ok(Self(socket))
    }

    /// Sends a text and requires it back.
    pub fn echo(&mut self, text: &str) -> Result<(), String> {
        self.0.send(Message::text(text)).map_err(|error| format!("cannot send: {error}"))?;
        loop {
            match self.0.read() {
                Ok(Message::Text(came)) if came.as_str() == text => return Ok(()),
                Ok(Message::Ping(_) | Message::Pong(_)) => {}
                Ok(other) => return Err(format!("sends {other:?} back for {text:?}")),
                Err(Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => {
                    return Err("sends nothing back within 2 seconds".to_owned());
                }
                Err(error) => return Err(format!("sends nothing back: {error}")),
            }
        }
    }
}

/// Opens `WebSockets` one after the other, each with an echo, until there are enough or one fails.
pub fn measure(run: &Run, running: &Running, path: &str) -> Result<Held, Failure> {
    let before = settled(run, running)?;
    let possible = run.open_files.saturating_sub(OTHER_FILES);
    let wanted = run.plan.sockets.min(possible);
    let mut stopped =
        (wanted < run.plan.sockets).then(|| format!("the limit of open files allows {wanted}"));
    let mut sockets = Vec::new();
    for number in 1..=wanted {
        run.interrupt.check()?;
        let opened = Socket::open(running.port(), path)
            .and_then(|mut socket| socket.echo(&number.to_string()).map(|()| socket));
        match opened {
            Ok(socket) => sockets.push(socket),
            Err(reason) => {
                stopped = Some(format!("number {number} {reason}"));
                break;
            }
        }
    }
    let after = settled(run, running)?;
    let mut count = 0;
    let mut failures = 0;
    for socket in &mut sockets {
        run.interrupt.check()?;
        match socket.echo("still there") {
            Ok(()) => count += 1,
            Err(_) => failures += 1,
        }
        // Where this many have gone, waiting two seconds for each of the rest tells nothing more.
        if failures > 10 {
            break;
        }
    }
    if running.has_ended() {
        return Err(running.void("it ended while it held WebSockets"));
    }
    let bytes_each = after.saturating_sub(before).checked_div(count).unwrap_or_default();
    Ok(Held { count, bytes_each, stopped })
}

/// The memory once it changes by less than a hundredth.
fn settled(run: &Run, running: &Running) -> Result<u64, Failure> {
    let mut last = running.memory()?;
    for _ in 0..LOOKS {
        run.interrupt.sleep(SETTLE)?;
        let now = running.memory()?;
        if now.abs_diff(last) * 100 < last {
            return Ok(now);
        }
        last = now;
    }
    Ok(last)
}
