//! Progress of a run, in lines for the terminal.

use std::time::{Duration, Instant};

use crate::endpoint::Endpoint;
use crate::plan::Loads;
use crate::record::Record;

/// The progress of one run.
#[derive(Debug)]
pub struct Progress {
    total: usize,
    done: usize,
    began: Instant,
    measured: u32,
}

impl Progress {
    /// So many units, of which some were there before.
    pub fn new(total: usize, done: usize) -> Self {
        Self { total, done, began: Instant::now(), measured: 0 }
    }

    /// The line for a unit that was just measured.
    pub fn line(&mut self, loads: &Loads, record: &Record) -> String {
        self.done += 1;
        self.measured += 1;
        let left = u32::try_from(self.total.saturating_sub(self.done)).unwrap_or_default();
        let left = self.began.elapsed() / self.measured * left;
        format!(
            "unit {} of {}, {}: {}, round {}, {}: {}",
            self.done,
            self.total,
            said_left(left),
            record.service,
            record.round,
            said_workers(record.workers),
            result(loads, record)
        )
    }
}

/// How long it still takes, in words.
pub fn said_left(left: Duration) -> String {
    match left.as_secs() {
        0 => "nothing left".to_owned(),
        seconds @ 1..90 => format!("about {seconds} seconds left"),
        seconds => format!("about {} minutes left", (seconds + 30) / 60),
    }
}

/// "1 worker", "2 workers".
pub fn said_workers(workers: u32) -> String {
    if workers == 1 { "1 worker".to_owned() } else { format!("{workers} workers") }
}

fn result(loads: &Loads, record: &Record) -> String {
    if let Some(reason) = &record.failure {
        return format!("not measured: {reason}");
    }
    let connections = loads.warm_up_connections;
    let rates = loads.endpoints.iter().map(|endpoint| rate(*endpoint, connections, record));
    let mut said = vec![format!(
        "{} answers/s at {} connections; starts in {} ms; {} MB",
        rates.collect::<Vec<_>>().join(", "),
        connections,
        record.cold_start_us / 1000,
        record.memory_load().unwrap_or(record.memory_rest) / 1_000_000
    )];
    if let Some(held) = &record.websocket {
        said.push(format!("; {} WebSockets of {} kB", held.count, held.bytes_each / 1000));
        said.extend(held.stopped.iter().map(|reason| format!(" ({reason})")));
    }
    said.extend(record.voids().iter().map(|void| format!("\n  void: {void}")));
    said.concat()
}

fn rate(endpoint: Endpoint, connections: u32, record: &Record) -> String {
    let rate = record.result(endpoint, connections).map(|result| result.rate_milli() / 1000);
    let rate = rate.map_or("void".to_owned(), |rate| rate.to_string());
    format!("{} {rate}", endpoint.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_said_in_round_minutes() {
        let said = [0, 60, 1_700].map(|seconds| said_left(Duration::from_secs(seconds)));
        assert_eq!(said, ["nothing left", "about 60 seconds left", "about 28 minutes left"]);
    }
}
