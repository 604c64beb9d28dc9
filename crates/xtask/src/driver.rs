//! A running driver, stopped together with the browsers that it opened.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::browsers::Browser;
use crate::http::{self, Answer};
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
    port: u16,
    shuts_down: bool,
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of a browser on a free port and waits until it is ready.
    pub fn start(browser: &Browser, scratch: &Scratch) -> Result<Self, String> {
        let name = browser.driver.display();
        let port = free_port().map_err(|error| format!("no port is free: {error}"))?;
        let screen = browser.screen.as_deref().map(Screen::start).transpose()?;
        let mut command = Command::new(&browser.driver);
        command
            .arg(format!("--port={port}"))
            .args(browser.options)
            .env("XDG_CONFIG_HOME", scratch.settings());
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name()).env_remove("WAYLAND_DISPLAY");
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(if browser.tells_errors { Stdio::inherit() } else { Stdio::null() })
            .spawn()
            .map_err(|error| format!("{name} does not start: {error}"))?;
        let mut driver = Self { child, port, shuts_down: browser.shuts_down, _screen: screen };
        let deadline = Instant::now() + START;
        while Instant::now() < deadline {
            let answer = http::get(&format!("{}/status", driver.url()), ANSWER);
            if answer.is_ok_and(|answer| is_ready(&answer)) {
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
        let is_asked =
            self.shuts_down && http::get(&format!("{}/shutdown", self.url()), ANSWER).is_ok();
        if !(is_asked && program::ends(&mut self.child)) {
            program::stop(&mut self.child);
        }
    }
}

/// A port that was free a moment ago.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn is_ready(answer: &Answer) -> bool {
    answer.status == 200 && answer.body.replace(' ', "").contains("\"ready\":true")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_driver_is_ready_when_it_says_so() {
        let answers = [
            (200, "{\"value\":{\"ready\": true}}"),
            (200, "{\"value\":{\"ready\":false}}"),
            (500, "{\"value\":{\"ready\":true}}"),
        ];
        let answers = answers.map(|(status, body)| Answer {
            status,
            headers: Vec::new(),
            body: body.to_owned(),
        });
        assert_eq!(answers.each_ref().map(is_ready), [true, false, false]);
    }

    #[test]
    fn a_driver_that_does_not_exist_is_an_error_with_its_name() -> Result<(), String> {
        let browser = Browser {
            engine: "none",
            name: "None",
            driver: PathBuf::from("stackfit-no-such-driver"),
            options: &[],
            shuts_down: false,
            tells_errors: false,
            screen: None,
        };
        let driver = Driver::start(&browser, &Scratch::new("none")?);
        assert!(driver.is_err_and(|message| message.contains("stackfit-no-such-driver")));
        Ok(())
    }
}
