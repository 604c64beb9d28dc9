//! `cargo xtask serve`: the release build, served on this machine by Trunk.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use crate::setup::{self, Need};
use crate::{page, program, workspace};

/// Builds the page, serves it, and builds it again when a source changes, until it is stopped.
pub fn serve(port: u16) -> Result<(), String> {
    // A taken port should not come to light after the build.
    drop(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| refusal(port, e.kind()))?);
    let tools = setup::prepare(Need::Page)?;
    // Trunk serves what is there while a build fails: that should not be the page of an earlier one.
    let _ = fs::remove_file(workspace::dist().join("index.html"));
    let mut trunk = page::trunk(&tools)?;
    trunk.args(["serve", "--release", "--address", "127.0.0.1", "--port", &port.to_string()]);
    // What reloads the page would be refused by its policy. A missing file is a 404, so that it
    // never hides behind the page.
    trunk.args(["--no-autoreload", "--no-error-reporting", "--no-spa"]);
    trunk.arg("--disable-address-lookup");
    program::become_it(&mut trunk)
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

    #[test]
    fn a_taken_port_is_refused_before_anything_is_built() -> Result<(), std::io::Error> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let refused = serve(taken.local_addr()?.port());
        assert!(refused.is_err_and(|message| message.contains("is taken by another program")));
        Ok(())
    }
}
