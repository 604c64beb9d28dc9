//! Other programs: found, asked for their version, run and stopped.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::failure;
use crate::progress::UnderWay;

/// How long a program may take to end in good order.
const END: Duration = Duration::from_secs(5);
/// The pause between two looks at it.
const PAUSE: Duration = Duration::from_millis(20);

/// The endings under which a program may be on the disk.
#[cfg(windows)]
const ENDINGS: [&str; 3] = [".exe", ".cmd", ".bat"];
#[cfg(not(windows))]
const ENDINGS: [&str; 1] = [""];

/// The program called `name` on the `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).find_map(|folder| in_folder(&folder, name))
}

/// The program called `name` in `folder`.
pub fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    ENDINGS.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|file| file.is_file())
}

/// What the program says after `--version`, reduced to the number; `None` when it does not run.
pub fn version(program: &Path) -> Option<String> {
    version_in(&output(Command::new(program).arg("--version"))?).map(str::to_owned)
}

/// The first word that starts with a digit: `0.21.14` of "trunk 0.21.14".
fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// What a command prints, when it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command that talks to the terminal itself; `step` names it when it fails, and while it
/// takes long.
pub fn run(step: &str, command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let _under_way = UnderWay::start(step);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("{step}: {program} does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(failure(step, &program, status)) }
}

/// Lets a command take this program's place, so that Ctrl+C reaches it alone and the terminal waits
/// until it has stopped what it started.
#[cfg(unix)]
pub fn become_it(command: &mut Command) -> Result<(), String> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(format!("{} does not start: {error}", command.get_program().to_string_lossy()))
}

/// Runs a command in this program's place, as far as this system can.
#[cfg(not(unix))]
pub fn become_it(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    run(&name, command)
}

/// Ends a program that this one started: in good order where the system has a way to ask, so that
/// it takes its own programs along, and else at once.
pub fn stop(child: &mut Child) {
    let id = child.id().to_string();
    let asked = cfg!(unix)
        && Command::new("kill").args(["-s", "TERM", &id]).status().is_ok_and(|s| s.success());
    if !(asked && ends(child)) {
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// Whether a program ends by itself before one's patience does.
pub fn ends(child: &mut Child) -> bool {
    let deadline = Instant::now() + END;
    while Instant::now() < deadline {
        if !matches!(child.try_wait(), Ok(None)) {
            return true;
        }
        thread::sleep(PAUSE);
    }
    false
}

/// The Cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_each_tool_prints() {
        let printed = [
            "trunk 0.21.14\n",
            "wasm-bindgen 0.2.130 (27c7a4d06)\n",
            "wasm-opt version 132 (version_132)\n",
        ];
        assert_eq!(printed.map(version_in), [Some("0.21.14"), Some("0.2.130"), Some("132")]);
    }

    #[test]
    fn a_program_that_does_not_exist_has_no_version() {
        assert_eq!(version(Path::new("stackfit-no-such-program")), None);
    }

    #[test]
    fn a_failure_names_the_step() {
        let failure = run("the build", &mut Command::new("stackfit-no-such-program"));
        assert!(failure.is_err_and(|message| message.starts_with("the build: ")));
    }
}
