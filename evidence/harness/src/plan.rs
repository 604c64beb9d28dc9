//! Plan of a measurement: endpoints, connections, workers, rounds and seconds.

use crate::endpoint::Endpoint;

/// The plan of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How often everything is measured.
    pub rounds: u32,
    /// How long one load lasts.
    pub seconds: u32,
    /// How many workers a service gets, one after the other.
    pub workers: Vec<u32>,
    /// What is asked.
    pub endpoints: Vec<Endpoint>,
    /// How many connections ask at once, one after the other.
    pub connections: Vec<u32>,
    /// How many `WebSockets` are opened at most.
    pub sockets: u64,
}

impl Plan {
    /// The connections of a warm-up.
    pub const WARM_UP: u32 = 32;

    /// Everything.
    pub fn full(rounds: u32, seconds: u32) -> Self {
        Self {
            rounds,
            seconds,
            workers: vec![1, 2],
            endpoints: Endpoint::ALL.to_vec(),
            connections: vec![1, 32, 256],
            sockets: 2000,
        }
    }

    /// The least that touches every part, for a test.
    pub fn short(rounds: u32, seconds: u32) -> Self {
        Self {
            workers: vec![1],
            endpoints: vec![Endpoint::Json, Endpoint::Wait],
            connections: vec![Self::WARM_UP],
            sockets: 20,
            ..Self::full(rounds, seconds)
        }
    }

    /// What tells units of this plan from those of another; rounds may be added later.
    pub fn fingerprint(&self) -> String {
        let endpoints: Vec<&str> = self.endpoints.iter().map(|endpoint| endpoint.id()).collect();
        format!(
            "{} s, {} at {:?}, {} sockets",
            self.seconds,
            endpoints.join("+"),
            self.connections,
            self.sockets
        )
    }

    /// Roughly how long a unit takes, in seconds, before any was measured.
    pub fn unit_seconds(&self) -> u64 {
        let loads = self.endpoints.len() * self.connections.len();
        let loads = u64::try_from(loads).unwrap_or_default() * u64::from(self.seconds);
        loads + u64::try_from(self.endpoints.len()).unwrap_or_default() + 5
    }
}

/// The numbers of the services of a round, in the order in which they are measured: each round
/// starts with another.
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
}
