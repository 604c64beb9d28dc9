//! A running driver, stopped together with the browsers that it opened.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::browsers::{Browser, Engine};
use crate::program;
use crate::scratch::Scratch;
use crate::screen::Screen;

/// How long the driver may take to answer for the first time.
const START: Duration = Duration::from_secs(20);
/// How long it may take for one answer.
const ANSWER: Duration = Duration::from_secs(5);
/// The pause between two looks at it.
const PAUSE: Duration = Duration::from_millis(50);

/// A driver that answers. It is stopped when it is dropped, and its screen after it.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    engine: Engine,
    port: u16,
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of a browser on a free port and waits until it is ready.
    pub fn start(browser: &Browser, scratch: &Scratch) -> Result<Self, String> {
        let Browser { engine, driver: program, screen } = browser;
        let name = program.display();
        let port = free_port().map_err(|error| format!("no port is free: {error}"))?;
        let screen = screen.as_deref().map(Screen::start).transpose()?;
        let mut command = Command::new(program);
        command.arg(format!("--port={port}")).env("XDG_CONFIG_HOME", scratch.settings());
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name()).env_remove("WAYLAND_DISPLAY");
        }
        if *engine == Engine::Firefox {
            // Any free port, where its default may be taken.
            command.arg("--websocket-port=0");
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(if *engine == Engine::Chromium { Stdio::inherit() } else { Stdio::null() })
            .spawn()
            .map_err(|error| format!("{name} does not start: {error}"))?;
        let mut driver = Self { child, engine: *engine, port, _screen: screen };
        let deadline = Instant::now() + START;
        while Instant::now() < deadline {
            if get(port, "/status").is_ok_and(|answer| is_ready(&answer)) {
                return Ok(driver);
            }
            if let Ok(Some(status)) = driver.child.try_wait() {
                return Err(format!("{name} stopped while it started ({status})"));
            }
            thread::sleep(PAUSE);
        }
        Err(format!("{name} did not answer within {} seconds", START.as_secs()))
    }

    /// Where the driver listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to, it closes the browsers of tests that failed; killed, it would leave them behind.
        let is_asked = self.engine == Engine::Chromium && get(self.port, "/shutdown").is_ok();
        if !(is_asked && program::ends(&mut self.child)) {
            program::stop(&mut self.child);
        }
    }
}

/// A port that was free a moment ago.
fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The start of the answer to a request: enough of it to tell whether the driver is ready.
fn get(port: u16, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(ANSWER))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    // The driver leaves the connection open after its answer, so its end must be recognised.
    let mut answer = Vec::new();
    let mut chunk = [0; 1024];
    while !is_whole(&String::from_utf8_lossy(&answer)) {
        match stream.read(&mut chunk)? {
            0 => break,
            count => answer.extend(chunk.iter().take(count)),
        }
    }
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Whether the body has the length that its header announces.
fn is_whole(answer: &str) -> bool {
    let Some((head, body)) = answer.split_once("\r\n\r\n") else { return false };
    head.lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, length)| length.trim().parse().ok())
        .is_some_and(|length: usize| body.len() >= length)
}

fn is_ready(answer: &str) -> bool {
    answer.starts_with("HTTP/1.1 200") && answer.replace(' ', "").contains("\"ready\":true")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_driver_is_ready_when_it_says_so() {
        let answers = [
            "HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"ready\":true}}",
            "HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"ready\":false}}",
            "HTTP/1.1 500 Oops\r\n\r\n{\"value\":{\"ready\":true}}",
        ];
        assert_eq!(answers.map(is_ready), [true, false, false]);
    }

    #[test]
    fn an_answer_is_whole_when_all_of_its_body_came() {
        let answers = ["HTTP/1.1 200 OK\r\nContent-Length:2\r\n", "\r\n{", "}"];
        let came = [1, 2, 3].map(|count| is_whole(&answers[..count].concat()));
        assert_eq!(came, [false, false, true]);
    }

    #[test]
    fn a_driver_that_does_not_exist_is_an_error_with_its_name() -> Result<(), String> {
        let driver = PathBuf::from("stackfit-no-such-driver");
        let browser = Browser { engine: Engine::Chromium, driver, screen: None };
        let driver = Driver::start(&browser, &Scratch::new()?);
        assert!(driver.is_err_and(|message| message.contains("stackfit-no-such-driver")));
        Ok(())
    }
}
