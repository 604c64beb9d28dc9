//! `cargo xtask serve`: the release build, built again by Trunk when a source changes, and served on
//! this machine.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::failure::failure;
use crate::setup::{self, Need};
use crate::site::Site;
use crate::trunk::Trunk;
use crate::{page, program, workspace};

/// The pause between two looks whether there is a page.
const LOOK: Duration = Duration::from_millis(500);
/// What a program ends with that was stopped from the keyboard.
const STOPPED: i32 = 130;

/// Builds the page, serves it, and builds it again when a source changes, until it is stopped.
pub fn serve(port: u16) -> Result<(), String> {
    // Taken before anything is built, and kept: a taken port should not come to light after the build.
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| refusal(port, e.kind()))?;
    // What is there while a build fails should not be the page of an earlier one.
    let index = workspace::dist().join("index.html");
    let _ = fs::remove_file(&index);
    Site::new(workspace::dist()).serve(listener)?;
    let tools = setup::prepare(Need::Page)?;
    let trunk = Trunk::start(page::trunk(&tools)?.args(["watch", "--release"]))?;
    let trunk = Arc::new(Mutex::new(trunk));
    stop_with_this_program(Arc::clone(&trunk))?;
    let mut is_told = false;
    loop {
        thread::sleep(LOOK);
        if !is_told && index.is_file() {
            println!("The page is at http://127.0.0.1:{port}/ (Ctrl+C stops).");
            is_told = true;
        }
        let mut trunk = trunk.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok(Some(status)) = trunk.child.try_wait() {
            return Err(failure("watching the sources", "trunk", status));
        }
    }
}

/// Lets whatever stops this program stop Trunk first, so that the terminal waits until both have
/// ended.
fn stop_with_this_program(trunk: Arc<Mutex<Trunk>>) -> Result<(), String> {
    let stop = move || {
        program::stop(&mut trunk.lock().unwrap_or_else(PoisonError::into_inner).child);
        process::exit(STOPPED);
    };
    ctrlc::set_handler(stop).map_err(|error| format!("Ctrl+C cannot be heard: {error}"))
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
