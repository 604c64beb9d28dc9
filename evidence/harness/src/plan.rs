//! Plan of a measurement: loads, starts, copies and rounds.

use crate::endpoint::Endpoint;
use crate::service::Service;

/// The plan of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How often everything but the start is measured.
    pub rounds: u32,
    /// What a usual service is asked.
    pub usual: Loads,
    /// What a framework alone is asked.
    pub alone: Loads,
    /// How many `WebSockets` are opened at most.
    pub sockets: u64,
    /// How often a framework alone is started.
    pub starts: u32,
    /// How many copies of it run at once when its memory is read.
    pub copies: u32,
    /// How many answers each copy gives before.
    pub answers: u32,
}

/// The loads of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loads {
    /// How many workers it gets, one after the other.
    pub workers: Vec<u32>,
    /// What is asked.
    pub endpoints: Vec<Endpoint>,
    /// How many connections ask at once, one after the other.
    pub connections: Vec<u32>,
    /// Over how many connections it is warmed up before each endpoint.
    pub warm_up_connections: u32,
    /// For how many seconds it is warmed up.
    pub warm_up: u32,
    /// How many seconds one load lasts.
    pub seconds: u32,
}

impl Plan {
    /// Everything. Loads of usual services last `seconds`, those of frameworks alone, which scores
    /// follow from, ten times as long.
    pub fn full(rounds: u32, seconds: u32) -> Self {
        Self {
            rounds,
            usual: Loads {
                workers: vec![1, 2],
                endpoints: Endpoint::ALL.to_vec(),
                connections: vec![32, 256],
                warm_up_connections: 32,
                warm_up: 1,
                seconds,
            },
            alone: Loads {
                workers: vec![2],
                endpoints: Endpoint::ALONE.to_vec(),
                connections: vec![2048],
                warm_up_connections: 2048,
                warm_up: seconds * 10,
                seconds: seconds * 10,
            },
            sockets: 2000,
            starts: 30,
            copies: 10,
            answers: 100,
        }
    }

    /// The least that touches every part, for a test.
    pub fn short(rounds: u32, seconds: u32) -> Self {
        let full = Self::full(rounds, seconds);
        Self {
            usual: Loads {
                workers: vec![1],
                endpoints: vec![Endpoint::Json, Endpoint::Wait],
                connections: vec![32],
                ..full.usual
            },
            alone: Loads { warm_up: 1, seconds, ..full.alone },
            sockets: 20,
            starts: 3,
            copies: 3,
            answers: 10,
            ..full
        }
    }

    /// The loads of a service.
    pub fn loads(&self, service: &Service) -> &Loads {
        if service.is_alone() { &self.alone } else { &self.usual }
    }

    /// What tells units of this plan from those of another; rounds may be added later.
    pub fn fingerprint(&self) -> String {
        format!(
            "{}; {}; {} sockets, {} copies after {} answers",
            self.usual.fingerprint(),
            self.alone.fingerprint(),
            self.sockets,
            self.copies,
            self.answers
        )
    }

    /// All numbers of connections, in their order.
    pub fn connections(&self) -> Vec<u32> {
        let mut all = [&*self.usual.connections, &self.alone.connections].concat();
        all.sort_unstable();
        all.dedup();
        all
    }
}

impl Loads {
    fn fingerprint(&self) -> String {
        let endpoints: Vec<&str> = self.endpoints.iter().map(|endpoint| endpoint.id()).collect();
        format!(
            "{} s after {} s, {} at {:?}",
            self.seconds,
            self.warm_up,
            endpoints.join("+"),
            self.connections
        )
    }

    /// Roughly how long they take, in seconds, before any was measured.
    pub fn all_seconds(&self) -> u64 {
        let count = |of: usize| u64::try_from(of).unwrap_or_default();
        let loads = count(self.endpoints.len() * self.connections.len()) * u64::from(self.seconds);
        loads + count(self.endpoints.len()) * u64::from(self.warm_up) + 5
    }
}

/// The numbers of things, in the order in which a round has them: each round starts with another.
pub fn order(count: usize, round: u32) -> Vec<usize> {
    let first = usize::try_from(round.saturating_sub(1)).unwrap_or_default();
    (0..count).map(|place| (place + first) % count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_round_starts_with_the_next_service() {
        assert_eq!([1, 2, 4].map(|round| order(3, round)), [[0, 1, 2], [1, 2, 0], [0, 1, 2]]);
    }

    #[test]
    fn more_rounds_are_the_same_plan_and_other_seconds_are_not() {
        let plan = Plan::full(5, 1).fingerprint();
        assert_eq!(Plan::full(7, 1).fingerprint(), plan);
        assert_ne!(Plan::full(5, 2).fingerprint(), plan);
    }

    #[test]
    fn what_is_scored_is_warmed_up_and_loaded_for_ten_seconds_over_thousands_of_connections() {
        let loads = Plan::full(5, 1).alone;
        assert!(loads.warm_up >= 10 && loads.seconds >= 10);
        assert!(loads.connections.iter().all(|connections| *connections >= 2000));
    }
}
