//! Xvfb: a screen that nobody sees, for a browser that needs one.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long it may take to come up.
const START: Duration = Duration::from_secs(20);

/// A running Xvfb. It is stopped when it is dropped, and with it goes every window on it.
#[derive(Debug)]
pub struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    /// Starts `program`, which takes a free number by itself, and waits until it is ready.
    pub fn start(program: &Path) -> Result<Self, String> {
        let child = Command::new(program)
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1200x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} does not start: {error}", program.display()))?;
        // From here on it is stopped, whatever happens.
        let mut screen = Self { child, name: String::new() };
        let output = screen.child.stdout.take().ok_or("Xvfb has no output")?;
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            let read = BufReader::new(output).read_line(&mut line);
            // Nobody listens any more when it took too long.
            let _ = tell.send(read.map(|_| line));
        });
        let number = told.recv_timeout(START).map_err(|_| "Xvfb does not come up")?;
        let number = number.map_err(|error| format!("Xvfb: {error}"))?;
        if number.trim().is_empty() {
            return Err("Xvfb stopped while it started".to_owned());
        }
        screen.name = format!(":{}", number.trim());
        Ok(screen)
    }

    /// Its name, as `DISPLAY` wants it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        crate::program::stop(&mut self.child);
    }
}
