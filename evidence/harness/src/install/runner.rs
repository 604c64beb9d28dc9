//! Runner of an installation's commands: in one folder, with a log, and stopped by Ctrl+C.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::interrupt::Interrupt;
use crate::process::{self, Process};

/// The pause between two looks at a command.
const PAUSE: Duration = Duration::from_millis(50);

/// A folder with a log.
#[derive(Debug)]
pub struct Runner<'a> {
    folder: &'a Path,
    log: PathBuf,
    interrupt: &'a Interrupt,
}

impl<'a> Runner<'a> {
    /// A runner in a folder, with an empty log.
    pub fn open(folder: &'a Path, log: &Path, interrupt: &'a Interrupt) -> Result<Self, String> {
        fs::write(log, "").map_err(|error| format!("cannot write {}: {error}", log.display()))?;
        Ok(Self { folder, log: log.to_path_buf(), interrupt })
    }

    /// The folder.
    pub fn folder(&self) -> &'a Path {
        self.folder
    }

    /// Runs a command in the folder; what it prints goes to the log, whose ends are part of an error.
    pub fn run(&self, command: &mut Command) -> Result<(), String> {
        let words = command.get_args().map(|word| word.to_string_lossy());
        let program = command.get_program().to_string_lossy().into_owned();
        let line = std::iter::once(program.into()).chain(words).collect::<Vec<_>>().join(" ");
        process::log_to(command, &self.log)
            .map_err(|error| format!("cannot write {}: {error}", self.log.display()))?;
        let mut process = Process::start(command.current_dir(self.folder))
            .map_err(|error| format!("`{line}` does not start: {error}"))?;
        while !process.has_ended() {
            self.interrupt.sleep(PAUSE)?;
        }
        if process.stop().is_some_and(|status| status.success()) {
            return Ok(());
        }
        let printed = process::extract(&self.log);
        Err(format!("`{line}` failed; all that it printed is in {}:{printed}", self.log.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_command_and_what_it_printed() -> Result<(), String> {
        let log = std::env::temp_dir().join(format!("evidence-runner-{}", std::process::id()));
        let interrupt = Interrupt::default();
        let folder = std::env::temp_dir();
        let runner = Runner::open(&folder, &log, &interrupt)?;
        let failure = runner.run(Command::new("sh").args(["-c", "echo broken; exit 1"]));
        let _ = fs::remove_file(&log);
        assert!(failure.is_err_and(|it| it.starts_with("`sh -c ") && it.ends_with("    broken")));
        Ok(())
    }
}
