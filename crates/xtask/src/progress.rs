//! Progress: a line before something is installed, and now and then about what has been under way for
//! long, so that nobody wonders whether anything still happens.

use std::io::{self, IsTerminal as _, Read};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::failure;

/// How long something may take before a line tells of it, and the pause between two lines on a
/// terminal.
const LONG: Duration = Duration::from_secs(10);
/// The pause between two lines in a log.
const PAUSE_IN_LOG: Duration = Duration::from_secs(30);
/// The pause between two looks at it.
const LOOK: Duration = Duration::from_secs(1);

/// What is under way now, in the order in which it began.
static BOARD: Mutex<Vec<Arc<Work>>> = Mutex::new(Vec::new());
/// Starts what prints the lines.
static TELLER: Once = Once::new();

/// Something that takes its time.
#[derive(Debug)]
struct Work {
    step: String,
    since: Instant,
    crates: Mutex<Option<Crates>>,
}

/// How far Cargo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crates {
    done: u32,
    all: u32,
}

/// Something that is under way until this is dropped.
#[derive(Debug)]
pub struct UnderWay(Arc<Work>);

impl UnderWay {
    /// From now on lines tell of `step`.
    pub fn start(step: &str) -> Self {
        let step = step.trim_end_matches(',').to_owned();
        let work = Arc::new(Work { step, since: Instant::now(), crates: Mutex::new(None) });
        locked(&BOARD).push(Arc::clone(&work));
        TELLER.call_once(|| drop(thread::spawn(tell)));
        Self(work)
    }

    /// Where two Cargos tell how far they are, the one with more to do counts.
    pub fn is_at(&self, crates: Crates) {
        let mut known = locked(&self.0.crates);
        if known.is_none_or(|known| known.all <= crates.all) {
            *known = Some(crates);
        }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        locked(&BOARD).retain(|work| !Arc::ptr_eq(work, &self.0));
    }
}

/// Says what is about to be installed, why, and how long it may take.
pub fn announce(what: &str, why: &str, duration: &str) {
    println!("Installing {what}: {why} ({duration}).");
}

/// Runs Cargo and tells how many crates it has compiled. What it prints is shown when it fails.
pub fn cargo(step: &str, command: &mut Command) -> Result<(), String> {
    let work = UnderWay::start(step);
    let mut child = with_bar(command)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{step}: cargo does not start: {error}"))?;
    let mut printed = String::new();
    if let Some(output) = child.stderr.take() {
        for line in Lines::of(output) {
            match bar(&line) {
                Some(crates) => work.is_at(crates),
                None => printed = printed + line.trim_end() + "\n",
            }
        }
    }
    let status = child.wait().map_err(|error| format!("{step}: {error}"))?;
    if status.success() {
        return Ok(());
    }
    eprint!("{printed}");
    Err(failure(step, "cargo", status))
}

/// Lets the Cargo that a command runs draw its bar, which has the numbers, for nobody but this program.
pub fn with_bar(command: &mut Command) -> &mut Command {
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "80")
}

/// How far the bar of Cargo says that it is: `Building [==>   ] 12/390: a, b`. Where two of them print
/// at the same time, the word may be missing.
pub fn bar(line: &str) -> Option<Crates> {
    let (drawn, after) = line.rsplit_once('[')?.1.split_once("] ")?;
    if !drawn.chars().all(|c| matches!(c, '=' | '>' | ' ')) {
        return None;
    }
    let (done, rest) = after.split_once('/')?;
    let all = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    Some(Crates { done: done.trim().parse().ok()?, all: all.parse().ok()? })
}

/// Prints a line whenever something takes long.
fn tell() {
    let pause = if io::stdout().is_terminal() { LONG } else { PAUSE_IN_LOG };
    let mut told: Option<Instant> = None;
    loop {
        thread::sleep(LOOK);
        if told.is_some_and(|told| told.elapsed() < pause) {
            continue;
        }
        let line = line(&locked(&BOARD), Instant::now());
        if let Some(line) = line {
            println!("{line}");
            told = Some(Instant::now());
        }
    }
}

/// The line about what is under way; none while nothing takes long.
fn line(board: &[Arc<Work>], now: Instant) -> Option<String> {
    let age = |work: &Work| now.saturating_duration_since(work.since);
    if board.iter().all(|work| age(work) < LONG) {
        return None;
    }
    let works = board.iter().map(|work| {
        let crates = locked(&work.crates);
        let crates = crates.map(|it| format!("{} of {} crates, ", it.done, it.all));
        format!("{} ({}{})", work.step, crates.unwrap_or_default(), duration(age(work)))
    });
    Some(format!("  ... under way: {}", works.collect::<Vec<_>>().join("; ")))
}

/// Such as `1 min 20 s`.
fn duration(time: Duration) -> String {
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// A lock is never left half-written: whoever panicked with it changes nothing here.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a program prints, line by line; what it prints over is a line too.
pub struct Lines<R> {
    output: io::Bytes<io::BufReader<R>>,
}

impl<R: Read> Lines<R> {
    pub fn of(output: R) -> Self {
        Self { output: io::BufReader::new(output).bytes() }
    }
}

impl<R: Read> Iterator for Lines<R> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut line = Vec::new();
        loop {
            match self.output.next() {
                Some(Ok(b'\n' | b'\r')) => break,
                Some(Ok(byte)) => line.push(byte),
                _ if line.is_empty() => return None,
                _ => break,
            }
        }
        Some(String::from_utf8_lossy(&line).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(step: &str, since: Instant, crates: Option<Crates>) -> Arc<Work> {
        Arc::new(Work { step: step.to_owned(), since, crates: Mutex::new(crates) })
    }

    #[test]
    fn the_bar_of_cargo_says_how_far_it_is() {
        assert_eq!(
            [
                "    Building [====>         ] 12/390: serde, toml(build)",
                "[              ] 0/7",
                "   Compiling serde v1.0.0 [a] 1/2",
            ]
            .map(bar),
            [Some(Crates { done: 12, all: 390 }), Some(Crates { done: 0, all: 7 }), None]
        );
    }

    #[test]
    fn of_two_cargos_the_one_with_more_to_do_counts() {
        let under_way = UnderWay::start("two");
        for (done, all) in [(1, 275), (24, 299), (30, 275)] {
            under_way.is_at(Crates { done, all });
        }
        assert_eq!(*locked(&under_way.0.crates), Some(Crates { done: 24, all: 299 }));
    }

    #[test]
    fn a_line_tells_of_all_that_is_under_way_what_is_done_and_what_is_left() {
        let began = Instant::now();
        let crates = Some(Crates { done: 212, all: 390 });
        let board = [work("installing trunk", began, crates), work("the page", began, None)];
        assert_eq!(
            line(&board, began + Duration::from_secs(80)).as_deref(),
            Some(
                "  ... under way: installing trunk (212 of 390 crates, 1 min 20 s); the page (1 min 20 s)"
            )
        );
    }

    #[test]
    fn nothing_is_told_of_what_takes_no_time() {
        let began = Instant::now();
        let board = [work("the page", began, None)];
        assert_eq!(line(&board, began + Duration::from_secs(9)), None);
    }

    #[test]
    fn what_is_printed_over_is_a_line_too() {
        let lines: Vec<String> = Lines::of(&b"a\rb\nc"[..]).collect();
        assert_eq!(lines, ["a", "b", "c"]);
    }
}
