//! `cargo xtask serve`: the release build, on this machine.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use stackfit_preview::Server;

use crate::setup::{self, Need};
use crate::{page, workspace};

/// Builds the page and serves it until the process is stopped.
pub fn serve(port: u16) -> Result<(), String> {
    // A taken port should not come to light after the build.
    drop(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| refusal(port, e.kind()))?);
    let tools = setup::prepare(Need::Page)?;
    page::build(&tools)?;
    let server =
        Server::start(&workspace::dist(), port).map_err(|error| refusal(port, error.kind()))?;
    println!("Stackfit is at http://{} (Ctrl+C stops it)", server.address());
    loop {
        thread::park();
    }
}

fn refusal(port: u16, kind: ErrorKind) -> String {
    match kind {
        ErrorKind::AddrInUse => format!(
            "port {port} is taken by another program; try `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        ErrorKind::PermissionDenied => format!(
            "port {port} is for the system's own services; try `cargo xtask serve --port 8080`"
        ),
        other => format!("cannot serve on port {port}: {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_proposes_the_next_one() {
        assert_eq!(
            refusal(8080, ErrorKind::AddrInUse),
            "port 8080 is taken by another program; try `cargo xtask serve --port 8081`"
        );
    }

    #[test]
    fn the_last_port_proposes_one_that_exists() {
        assert!(refusal(u16::MAX, ErrorKind::AddrInUse).ends_with("--port 8080`"));
    }
}
