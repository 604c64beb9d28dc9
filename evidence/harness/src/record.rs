//! Record of what one unit measured, kept until the summary is written.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::kept;
use crate::sockets::Held;

/// One service with a number of workers in one round.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The options, the source and what it runs on; a record with another one is measured again.
    pub fingerprint: String,
    /// The round, from 1.
    pub round: u32,
    /// The service.
    pub service: String,
    /// How many workers it had.
    pub workers: u32,
    /// Why nothing was measured.
    pub failure: Option<String>,
    /// From its start to the first right answer.
    pub cold_start_us: u64,
    /// Bytes in memory after one request of each kind.
    pub memory_rest: u64,
    /// What came under load.
    pub loads: Vec<LoadRecord>,
    /// What came of many `WebSockets`.
    pub websocket: Option<Held>,
    /// Why they were not measured, though the service has them.
    pub websocket_failure: Option<String>,
}

/// One run of the load generator.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct LoadRecord {
    /// What was asked.
    pub endpoint: Endpoint,
    /// How many connections asked at once.
    pub connections: u32,
    /// What came of it, if it counts.
    pub result: Option<LoadResult>,
    /// Why it does not.
    pub void: Option<String>,
}

/// What a run that counts measured.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct LoadResult {
    /// Right answers.
    pub requests: u64,
    /// In this time.
    pub duration_us: u64,
    /// The time within which half of the answers came.
    pub p50_us: u64,
    /// The time within which 99 of 100 answers came.
    pub p99_us: u64,
    /// The most bytes in memory meanwhile.
    pub memory: u64,
    /// Time that the service spent on processors meanwhile.
    pub processor_us: u64,
}

impl LoadResult {
    /// Time on a processor for each answer, in nanoseconds.
    pub fn processor_ns(&self) -> u64 {
        (self.processor_us * 1000).checked_div(self.requests).unwrap_or_default()
    }

    /// Answers a second, in thousandths.
    pub fn rate_milli(&self) -> u64 {
        let per_second = u128::from(self.requests) * 1_000_000_000;
        let rate = per_second / u128::from(self.duration_us.max(1));
        u64::try_from(rate).unwrap_or(u64::MAX)
    }
}

impl Record {
    /// The most bytes in memory of all loads that count.
    pub fn memory_load(&self) -> Option<u64> {
        self.results().map(|result| result.memory).max().filter(|bytes| *bytes > 0)
    }

    /// What did not count, and why.
    pub fn voids(&self) -> Vec<String> {
        let loads = self.loads.iter().filter_map(|load| {
            let (endpoint, connections) = (load.endpoint.id(), load.connections);
            let reason = load.void.as_ref()?;
            Some(format!("{endpoint} at {connections} connections: {reason}"))
        });
        let sockets = self.websocket_failure.iter().map(|reason| format!("WebSockets: {reason}"));
        loads.chain(sockets).collect()
    }

    /// The runs that count.
    pub fn results(&self) -> impl Iterator<Item = &LoadResult> {
        self.loads.iter().filter_map(|load| load.result.as_ref())
    }

    /// What one run measured.
    pub fn result(&self, endpoint: Endpoint, connections: u32) -> Option<&LoadResult> {
        self.loads
            .iter()
            .find(|load| load.endpoint == endpoint && load.connections == connections)?
            .result
            .as_ref()
    }

    /// Writes it into the folder of the rounds.
    pub fn write(&self, folder: &Path) -> Result<(), String> {
        kept::write(folder, &name(self.round, &self.service, self.workers), self)
    }

    /// The record of a unit, when it is there and has this fingerprint.
    pub fn read(
        folder: &Path,
        round: u32,
        service: &str,
        workers: u32,
        fingerprint: &str,
    ) -> Option<Self> {
        let record: Self = kept::read(folder, &name(round, service, workers))?;
        (record.fingerprint == fingerprint).then_some(record)
    }
}

fn name(round: u32, service: &str, workers: u32) -> String {
    format!("{round}-{service}-{workers}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            fingerprint: "as now".to_owned(),
            round: 1,
            service: format!("record-{}", std::process::id()),
            workers: 2,
            failure: None,
            cold_start_us: 1,
            memory_rest: 1,
            loads: Vec::new(),
            websocket: None,
            websocket_failure: None,
        }
    }

    #[test]
    fn a_record_is_found_again_only_with_its_fingerprint() -> Result<(), String> {
        let folder = std::env::temp_dir();
        let record = record();
        record.write(&folder)?;
        let read = |fingerprint| Record::read(&folder, 1, &record.service, 2, fingerprint);
        assert_eq!([read("as now"), read("before")], [Some(record.clone()), None]);
        let name = name(1, &record.service, 2);
        let _ = std::fs::remove_file(folder.join(name).with_extension("json"));
        Ok(())
    }

    #[test]
    fn rates_keep_three_digits_below_one() {
        let result = LoadResult {
            requests: 46,
            duration_us: 1_000_400,
            p50_us: 1,
            p99_us: 1,
            memory: 1,
            processor_us: 92,
        };
        assert_eq!((result.rate_milli(), result.processor_ns()), (45_981, 2000));
    }
}
