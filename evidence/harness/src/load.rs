//! One run of the load generator.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::cores;
use crate::endpoint::Endpoint;
use crate::failure::Failure;
use crate::memory;
use crate::process::Process;
use crate::processes;
use crate::run::Run;

/// The script that wrk runs.
pub const SCRIPT: &str = include_str!("../load.lua");

/// How much longer than its time wrk may take.
const GRACE: Duration = Duration::from_secs(20);
/// The pause between two looks at wrk.
const PAUSE: Duration = Duration::from_millis(10);
/// The pause between two looks at the memory.
const SAMPLE: Duration = Duration::from_millis(100);

/// What is asked, and how hard.
#[derive(Clone, Copy, Debug)]
pub struct Load<'a> {
    /// Where the service listens.
    pub port: u16,
    /// What is asked.
    pub endpoint: Endpoint,
    /// The bytes that every answer must have.
    pub answer: &'a str,
    /// How many connections ask at once.
    pub connections: u32,
    /// For how long.
    pub seconds: u32,
    /// The core of the load generator.
    pub core: Option<usize>,
    /// The service.
    pub service: u32,
    /// Whether its memory is watched, which takes time from the processors that it needs.
    pub is_memory_watched: bool,
}

/// What the script prints.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Tally {
    /// Answers that came in time.
    pub requests: u64,
    /// How long it took.
    pub duration_us: u64,
    /// Half of the answers came within this time.
    pub p50_us: u64,
    /// 99 of 100 answers came within this time.
    pub p99_us: u64,
    mismatches: u64,
    sample: String,
    connect: u64,
    read: u64,
    write: u64,
    timeout: u64,
    status: u64,
}

/// A run in which every answer was right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The counts and times.
    pub tally: Tally,
    /// The most memory that the service had meanwhile; 0 where it was not watched.
    pub memory: u64,
    /// Time that its processes spent on processors meanwhile, in microseconds.
    pub processor_us: u64,
}

/// Runs wrk once.
pub fn measure(run: &Run, load: &Load) -> Result<Outcome, Failure> {
    let before = processes::processor_us(load.service);
    let mut wrk =
        Process::start(command(run, load).stdout(Stdio::piped()).stderr(Stdio::null()))
            .map_err(|error| Failure::Fatal(format!("wrk does not start: {error}; install wrk")))?;
    let deadline = Instant::now() + Duration::from_secs(load.seconds.into()) + GRACE;
    let mut sampled = Instant::now();
    let mut highest = 0;
    while !wrk.has_ended() {
        run.interrupt.sleep(PAUSE)?;
        if load.is_memory_watched && sampled.elapsed() >= SAMPLE {
            sampled = Instant::now();
            highest = highest.max(memory::bytes(load.service).unwrap_or_default());
        }
        if Instant::now() > deadline {
            return Err(Failure::Void("the load generator did not end in time".to_owned()));
        }
    }
    run.interrupt.check()?;
    let printed = wrk.output().map(|(_, printed)| printed).unwrap_or_default();
    let tally = read(&printed)?;
    let processor_us = processes::processor_us(load.service).saturating_sub(before);
    Ok(Outcome { tally, memory: highest, processor_us })
}

fn command(run: &Run, load: &Load) -> Command {
    let mut command = cores::command(load.core, "wrk");
    command
        .args(["-t1", &format!("-c{}", load.connections), &format!("-d{}s", load.seconds)])
        // An answer that is late shows in the times; it is no error.
        .args(["--timeout", &format!("{}s", load.seconds + 10), "--latency", "-s"])
        .arg(run.folders.script())
        .arg(format!("http://127.0.0.1:{}{}", load.port, load.endpoint.path()))
        .env("EVIDENCE_ANSWER", load.answer)
        .env_remove("EVIDENCE_BODY");
    if let Some(body) = load.endpoint.body() {
        command.env("EVIDENCE_BODY", body);
    }
    command
}

/// Reads the line of the script; whatever went wrong makes the run void.
fn read(printed: &str) -> Result<Tally, Failure> {
    let void = |reason: String| Err(Failure::Void(reason));
    let Some(line) = printed.lines().find_map(|line| line.strip_prefix("evidence ")) else {
        return void("the load generator could not reach the service".to_owned());
    };
    let tally: Tally = match serde_json::from_str(line) {
        Ok(tally) => tally,
        Err(error) => return void(format!("the load generator printed `{line}`: {error}")),
    };
    let errors = [
        (tally.mismatches, "wrong answers"),
        (tally.connect, "failed connections"),
        (tally.read, "failed reads"),
        (tally.write, "failed writes"),
        (tally.timeout, "answers that never came"),
        (tally.status, "answers with an error as status"),
    ];
    let mut reasons: Vec<String> = errors
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if tally.mismatches > 0 {
        reasons.push(format!("the first wrong one: {}", tally.sample));
    }
    if reasons.is_empty() && tally.requests == 0 {
        reasons.push("no answer came in time".to_owned());
    }
    if reasons.is_empty() { Ok(tally) } else { void(reasons.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(requests: u64, mismatches: u64, read: u64) -> String {
        format!(
            "Running\nevidence {{\"requests\":{requests},\"duration_us\":1,\"p50_us\":1,\
             \"p99_us\":1,\"mismatches\":{mismatches},\"sample\":\"500 oops\",\"connect\":0,\
             \"read\":{read},\"write\":0,\"timeout\":0,\"status\":0}}\n"
        )
    }

    fn reason(printed: &str) -> Option<String> {
        match super::read(printed) {
            Err(Failure::Void(reason)) => Some(reason),
            _ => None,
        }
    }

    #[test]
    fn a_run_without_errors_counts() {
        assert!(super::read(&line(10, 0, 0)).is_ok_and(|tally| tally.requests == 10));
    }

    #[test]
    fn one_wrong_answer_makes_a_run_void_and_is_shown() {
        let expected = "1 wrong answers, the first wrong one: 500 oops";
        assert_eq!(reason(&line(10, 1, 0)).as_deref(), Some(expected));
    }

    #[test]
    fn one_failed_read_makes_a_run_void() {
        assert_eq!(reason(&line(10, 0, 1)).as_deref(), Some("1 failed reads"));
    }

    #[test]
    fn a_run_without_answers_is_void() {
        assert!(reason(&line(0, 0, 0)).is_some() && reason("").is_some());
    }
}
