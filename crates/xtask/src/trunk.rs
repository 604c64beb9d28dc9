//! Trunk as it runs: what it prints, and the stages of its build that lines of progress tell of.

use std::env;
use std::io::{self, IsTerminal as _, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use crate::failure::failure;
use crate::progress::{self, Lines, UnderWay, locked};

/// Trunk, of which lines tell how far it is.
#[derive(Debug)]
pub struct Trunk {
    /// The running program.
    pub child: Child,
    readers: Vec<JoinHandle<()>>,
    /// What it printed that is wrong with the data.
    mistakes: Arc<Mutex<Vec<String>>>,
}

impl Trunk {
    /// Starts it. What it prints is printed.
    pub fn start(command: &mut Command) -> Result<Self, String> {
        let has_colours = env::var_os("NO_COLOR").is_none_or(|it| it.is_empty());
        if has_colours && io::stdout().is_terminal() {
            command.env("TRUNK_COLOR", "always").env("CARGO_TERM_COLOR", "always");
        }
        let mut child = progress::with_bar(command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("Trunk does not start: {error}"))?;
        let stage = Arc::new(Mutex::new(None));
        let mistakes = Arc::new(Mutex::new(Vec::new()));
        let printed = Printed { stage, mistakes: Arc::clone(&mistakes) };
        let mut readers = Vec::new();
        if let Some(output) = child.stdout.take() {
            readers.push(relay(output, printed.clone(), |line| println!("{line}")));
        }
        if let Some(output) = child.stderr.take() {
            readers.push(relay(output, printed, |line| eprintln!("{line}")));
        }
        Ok(Self { child, readers, mistakes })
    }

    /// Waits until it ends by itself.
    pub fn wait(mut self) -> Result<(), String> {
        let status = self.child.wait().map_err(|error| format!("Trunk: {error}"))?;
        // What it printed last is printed before anything else is.
        self.readers.into_iter().for_each(|reader| drop(reader.join()));
        if status.success() {
            return Ok(());
        }
        let mut said = failure("the build", "trunk", status);
        for mistake in locked(&self.mistakes).iter() {
            said = said + "\n  " + mistake;
        }
        Err(said)
    }
}

/// What is kept of what Trunk prints.
#[derive(Clone)]
struct Printed {
    stage: Arc<Mutex<Option<UnderWay>>>,
    mistakes: Arc<Mutex<Vec<String>>>,
}

/// The mistake of the data that a line tells, if it tells one: Cargo puts the name of the package whose
/// build script found it before it.
fn mistake(line: &str) -> Option<String> {
    let plain = without_colours(line);
    let (_, told) = plain.split_once("error: stackfit@")?;
    let (_, told) = told.split_once(": ")?;
    Some(told.trim().to_owned())
}

/// A line without the sequences that colour it in a terminal.
fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or(part, |(_, rest)| rest))
}

/// Prints what comes from Trunk, but for Cargo's bar, and keeps the stage in step with it.
fn relay(
    output: impl Read + Send + 'static,
    Printed { stage, mistakes }: Printed,
    print: fn(&str),
) -> JoinHandle<()> {
    thread::spawn(move || {
        for line in Lines::of(output) {
            if let Some(crates) = progress::bar(&line) {
                locked(&stage).iter().for_each(|work| work.is_at(crates));
                continue;
            }
            // Each program of the build finds them anew.
            if let Some(mistake) = mistake(&line) {
                let mut known = locked(&mistakes);
                if !known.contains(&mistake) {
                    known.push(mistake);
                }
            }
            match stage_after(&line) {
                Some(Stage::Begins(step)) => *locked(&stage) = Some(UnderWay::start(step)),
                Some(Stage::Ends) => *locked(&stage) = None,
                None => {}
            }
            if !line.trim().is_empty() {
                print(line.trim_end());
            }
        }
    })
}

/// What a line that Trunk, or Cargo under it, prints says of its build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Begins(&'static str),
    Ends,
}

/// The stage that a line says, if it says one.
fn stage_after(line: &str) -> Option<Stage> {
    let is = |words: &str| line.contains(words);
    if is("starting build") {
        Some(Stage::Begins("compiling the page, which is optimised and packed then"))
    } else if is("Finished `release`") {
        Some(Stage::Begins("optimising the page, which is packed then"))
    } else if is("PostBuild") {
        Some(Stage::Begins("packing the page"))
    } else if is("success") || is("error from build pipeline") {
        Some(Stage::Ends)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stages_of_a_build_are_known_by_what_is_printed() {
        let lines = [
            "INFO starting build",
            "    Finished `release` profile [optimized] target(s) in 2m",
            "INFO spawning hook stage=PostBuild command=cargo",
            "INFO success",
            "   Compiling serde v1.0.0",
        ];
        let begins = |line| matches!(stage_after(line), Some(Stage::Begins(_)));
        assert_eq!(lines.map(begins), [true, true, true, false, false]);
        assert_eq!(lines.map(|line| stage_after(line) == Some(Stage::Ends))[3..], [true, false]);
    }

    #[test]
    fn what_is_wrong_with_the_data_is_known_by_what_is_printed() {
        let told = "data/site.toml: name: must not be empty";
        for line in [
            format!("error: stackfit@0.1.0: {told}"),
            format!("\u{1b}[1m\u{1b}[91merror\u{1b}[0m: stackfit@0.1.0: {told}\n"),
        ] {
            assert_eq!(mistake(&line).as_deref(), Some(told), "{line:?}");
        }
        assert_eq!(mistake("error: could not compile `stackfit`"), None);
    }
}
