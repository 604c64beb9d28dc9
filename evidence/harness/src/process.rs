//! A program in a process group of its own, which is stopped whatever happens.

use std::fs::{self, File};
use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions};

/// How long a program may take to end when it is asked to.
const END: Duration = Duration::from_secs(5);
/// The pause between two looks at it.
const PAUSE: Duration = Duration::from_millis(5);

/// A running program with everything that it started.
#[derive(Debug)]
pub struct Process {
    child: Child,
    is_stopped: bool,
}

impl Process {
    /// Starts a command; what it prints goes where the command says.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        let child = command.process_group(0).stdin(Stdio::null()).spawn()?;
        Ok(Self { child, is_stopped: false })
    }

    /// Its number, which is that of its group as well.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the program has ended by itself. Its number stays taken until it is stopped, so the
    /// group can still be told to end without meeting anybody else's.
    pub fn has_ended(&self) -> bool {
        if self.is_stopped {
            return true;
        }
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        self.pid().is_none_or(|pid| {
            // An error means that there is no such child any more.
            rustix::process::waitid(WaitId::Pid(pid), options)
                .map_or(true, |status| status.is_some())
        })
    }

    /// Asks it to end, ends its group after five seconds, and says how it ended, or `None` when it
    /// had to be ended.
    pub fn stop(&mut self) -> Option<ExitStatus> {
        if self.is_stopped {
            return None;
        }
        let pid = self.pid();
        if let Some(pid) = pid.filter(|_| !self.has_ended()) {
            let _ = rustix::process::kill_process(pid, Signal::TERM);
        }
        let deadline = Instant::now() + END;
        while !self.has_ended() && Instant::now() < deadline {
            thread::sleep(PAUSE);
        }
        let ended = self.has_ended();
        // Its own programs that it left behind, too. It fails when there are none.
        if let Some(pid) = pid {
            let _ = rustix::process::kill_process_group(pid, Signal::KILL);
        }
        self.is_stopped = true;
        self.child.wait().ok().filter(|_| ended)
    }

    /// What it printed to a pipe, and how it ended, once it has.
    pub fn output(&mut self) -> Option<(ExitStatus, String)> {
        let mut printed = String::new();
        if let Some(mut pipe) = self.child.stdout.take() {
            io::Read::read_to_string(&mut pipe, &mut printed).ok()?;
        }
        self.stop().map(|status| (status, printed))
    }

    fn pid(&self) -> Option<Pid> {
        i32::try_from(self.child.id()).ok().and_then(Pid::from_raw)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Opens a log for both outputs of a command.
pub fn log_to(command: &mut Command, log: &Path) -> io::Result<()> {
    let file = File::options().create(true).append(true).open(log)?;
    command.stderr(file.try_clone()?).stdout(file);
    Ok(())
}

/// The first and the last lines of a log, indented.
pub fn extract(log: &Path) -> String {
    const FIRST: usize = 3;
    const LAST: usize = 9;
    const WIDTH: usize = 200;
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let count = lines.len();
    let shown =
        lines.iter().enumerate().filter(|(number, _)| *number < FIRST || number + LAST >= count);
    let indented = shown.flat_map(|(_, line)| "\n    ".chars().chain(line.chars().take(WIDTH)));
    indented.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> io::Result<Process> {
        Process::start(Command::new("sh").args(["-c", script]).stdout(Stdio::piped()))
    }

    #[test]
    fn a_program_that_ended_keeps_its_result_until_it_is_asked_for() -> io::Result<()> {
        let mut process = shell("echo done; exit 3")?;
        while !process.has_ended() {
            thread::sleep(PAUSE);
        }
        let (status, printed) = process.output().ok_or(io::ErrorKind::NotFound)?;
        assert_eq!((status.code(), printed.as_str()), (Some(3), "done\n"));
        Ok(())
    }

    #[test]
    fn stopping_takes_what_the_program_left_behind() -> io::Result<()> {
        let mut process = shell("sleep 60 & echo $!; wait")?;
        let mut pipe = process.child.stdout.take().ok_or(io::ErrorKind::NotFound)?;
        let mut id = String::new();
        while !id.ends_with('\n') {
            let mut byte = [0];
            io::Read::read_exact(&mut pipe, &mut byte)?;
            id.extend(byte.map(char::from));
        }
        process.stop();
        let lives = || {
            let stat = fs::read_to_string(format!("/proc/{}/stat", id.trim())).unwrap_or_default();
            !stat.is_empty() && !stat.contains(") Z ")
        };
        let deadline = Instant::now() + END;
        while lives() && Instant::now() < deadline {
            thread::sleep(PAUSE);
        }
        assert!(!lives());
        Ok(())
    }
}
