//! One unit: a service with a number of workers, measured once.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::endpoint::Endpoint;
use crate::failure::Failure;
use crate::load::{self, Load};
use crate::plan;
use crate::record::{LoadRecord, LoadResult, Record};
use crate::run::Run;
use crate::running::Running;
use crate::service::Service;
use crate::sockets::{self, Held};

/// The pause before the memory at rest is read.
const REST: Duration = Duration::from_millis(300);

/// What a unit is about.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    /// The run that it belongs to.
    pub run: &'a Run,
    /// The service.
    pub service: &'a Service,
    /// The round, from 1.
    pub round: u32,
    /// How many workers the service gets.
    pub workers: u32,
}

impl Unit<'_> {
    /// What the record of this unit is known by.
    pub fn fingerprint(&self) -> String {
        format!("{}; {}", self.run.plan.fingerprint(), self.service.fingerprint)
    }

    /// Measures it. A failure of the service is part of the record; an error ends the run.
    pub fn measure(&self) -> Result<Record, String> {
        let mut record = Record {
            fingerprint: self.fingerprint(),
            round: self.round,
            service: self.service.id.clone(),
            workers: self.workers,
            failure: None,
            cold_start_us: 0,
            memory_rest: 0,
            loads: Vec::new(),
            websocket: None,
            websocket_failure: None,
        };
        match self.loads(&mut record) {
            Err(Failure::Void(reason)) => record.failure = Some(reason),
            Err(Failure::Fatal(message)) => return Err(message),
            Ok(()) => match self.sockets() {
                Ok(held) => record.websocket = held,
                Err(Failure::Void(reason)) => record.websocket_failure = Some(reason),
                Err(Failure::Fatal(message)) => return Err(message),
            },
        }
        Ok(record)
    }

    /// Everything that is asked by HTTP.
    fn loads(&self, record: &mut Record) -> Result<(), Failure> {
        let mut running = self.start()?;
        record.cold_start_us = u64::try_from(running.cold_start().as_micros()).unwrap_or(u64::MAX);
        let mut answers = BTreeMap::new();
        let loads = self.run.plan.loads(self.service);
        for endpoint in &loads.endpoints {
            let answer = running.ask(*endpoint).map_err(|reason| running.void(&reason))?;
            answers.insert(*endpoint, answer);
        }
        self.run.interrupt.sleep(REST)?;
        record.memory_rest = running.memory()?;
        let answers: Vec<(Endpoint, String)> = answers.into_iter().collect();
        // None has always the warmest processor, or the coldest.
        for place in plan::order(answers.len(), self.round) {
            let Some((endpoint, answer)) = answers.get(place) else { continue };
            let (connections, seconds) = (loads.warm_up_connections, loads.warm_up);
            // What goes wrong in a warm-up goes wrong in the run after it as well.
            if let Err(Failure::Fatal(message)) =
                self.attempt(&mut running, *endpoint, answer, connections, seconds)
            {
                return Err(Failure::Fatal(message));
            }
            for connections in &loads.connections {
                record.loads.push(self.load(&mut running, *endpoint, answer, *connections)?);
            }
        }
        Ok(())
    }

    /// One run, which is repeated once when it is void.
    fn load(
        &self,
        running: &mut Running,
        endpoint: Endpoint,
        answer: &str,
        connections: u32,
    ) -> Result<LoadRecord, Failure> {
        let mut record = LoadRecord { endpoint, connections, result: None, void: None };
        for _ in 0..2 {
            let seconds = self.run.plan.loads(self.service).seconds;
            match self.attempt(running, endpoint, answer, connections, seconds) {
                Ok(result) => {
                    record.result = Some(result);
                    record.void = None;
                    break;
                }
                Err(Failure::Void(reason)) => record.void = Some(reason),
                Err(fatal) => return Err(fatal),
            }
        }
        Ok(record)
    }

    fn attempt(
        &self,
        running: &mut Running,
        endpoint: Endpoint,
        answer: &str,
        connections: u32,
        seconds: u32,
    ) -> Result<LoadResult, Failure> {
        if running.has_ended() {
            *running = self.start()?;
        }
        let load = Load {
            port: running.port(),
            endpoint,
            answer,
            connections,
            seconds,
            core: self.run.cores.generator.filter(|_| self.workers == 1),
            service: running.id(),
            is_memory_watched: !self.service.is_alone(),
        };
        let outcome = load::measure(self.run, &load);
        if running.has_ended() {
            return Err(running.void("the service ended under load"));
        }
        // The answer to this comes once the requests that wrk left behind are done.
        let still = running.ask(Endpoint::Json);
        let outcome = outcome?;
        still.map_err(|reason| running.void(&format!("after the load: {reason}")))?;
        Ok(LoadResult {
            requests: outcome.tally.requests,
            duration_us: outcome.tally.duration_us,
            p50_us: outcome.tally.p50_us,
            p99_us: outcome.tally.p99_us,
            memory: outcome.memory,
            processor_us: outcome.processor_us,
        })
    }

    /// Many `WebSockets`, with one worker and where the service has them.
    fn sockets(&self) -> Result<Option<Held>, Failure> {
        let Some(websocket) =
            self.service.manifest.websocket.as_ref().filter(|_| self.workers == 1)
        else {
            return Ok(None);
        };
        let running = self.start()?;
        sockets::measure(self.run, &running, &websocket.path).map(Some)
    }

    /// Starts the service, and once more when it does not.
    fn start(&self) -> Result<Running, Failure> {
        match Running::start(self.run, self.service, self.workers) {
            Err(Failure::Void(_)) => Running::start(self.run, self.service, self.workers),
            other => other,
        }
    }
}
