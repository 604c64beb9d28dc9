//! Whether Trunk can fetch its own helpers.

use std::net::{TcpStream, ToSocketAddrs};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether the host of Trunk's downloads accepts a connection within three seconds.
pub fn reaches_downloads() -> bool {
    connects("github.com:443")
}

fn connects(host: &'static str) -> bool {
    let (tell, told) = mpsc::channel();
    // Looking a name up has no time limit of its own, so it is left behind on its thread.
    thread::spawn(move || {
        let connected = host.to_socket_addrs().is_ok_and(|mut found| {
            found.any(|at| TcpStream::connect_timeout(&at, PATIENCE).is_ok())
        });
        let _ = tell.send(connected);
    });
    told.recv_timeout(PATIENCE).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_does_not_exist_is_not_reached() {
        assert!(!connects("stackfit.invalid:443"));
    }
}
