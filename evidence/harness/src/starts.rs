//! Starts of frameworks alone: from the program's start to its first right answer, one framework
//! after the other, over and over.

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::kept;
use crate::plan;
use crate::run::Run;
use crate::running::Running;
use crate::service::Service;

/// One start.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Start {
    /// The source and what it runs on; a start with another one is measured again.
    fingerprint: String,
    /// How long it took, in microseconds.
    pub us: u64,
}

/// Measures the starts that are not there. Every service has had its last start before another has
/// one more, so that a slow minute of the machine is a slow minute of all.
pub fn measure(run: &Run, services: &[Service]) -> Result<(), Failure> {
    let alone: Vec<&Service> = services.iter().filter(|service| service.is_weighed()).collect();
    for number in 1..=run.plan.starts {
        for service in plan::order(alone.len(), number).into_iter().filter_map(|at| alone.get(at)) {
            if kept(run, service, number).is_some() {
                continue;
            }
            let us = match Running::start(run, service, 1) {
                Ok(running) => running.cold_start().as_micros(),
                Err(Failure::Void(reason)) => {
                    println!("Void: start {number} of {}: {reason}", service.id);
                    continue;
                }
                Err(fatal) => return Err(fatal),
            };
            let us = u64::try_from(us).unwrap_or(u64::MAX);
            let start = Start { fingerprint: service.fingerprint.clone(), us };
            kept::write(run.folders.rounds(), &name(service, number), &start)
                .map_err(Failure::Fatal)?;
        }
        println!("Start {number} of {} is done.", run.plan.starts);
    }
    Ok(())
}

/// The starts of a service that are there.
pub fn all(run: &Run, service: &Service) -> Vec<u64> {
    let numbers = 1..=run.plan.starts;
    numbers.filter_map(|number| Some(kept(run, service, number)?.us)).collect()
}

/// The value below which 95 of 100 lie: the least that is at least as great as 95 of 100.
pub fn percentile_95(mut values: Vec<u64>) -> Option<u64> {
    values.sort_unstable();
    let place = (values.len() * 95).div_ceil(100);
    values.get(place.checked_sub(1)?).copied()
}

fn kept(run: &Run, service: &Service, number: u32) -> Option<Start> {
    let start: Start = kept::read(run.folders.rounds(), &name(service, number))?;
    (start.fingerprint == service.fingerprint).then_some(start)
}

fn name(service: &Service, number: u32) -> String {
    format!("start-{number}-{}", service.id)
}

#[cfg(test)]
mod tests {
    use super::percentile_95;

    #[test]
    fn ninety_five_of_a_hundred_values_are_no_greater_than_the_percentile() {
        assert_eq!(percentile_95((1..=100).rev().collect()), Some(95));
        assert_eq!(percentile_95((1..=30).collect()), Some(29));
        assert_eq!(percentile_95(vec![7]), Some(7));
        assert_eq!(percentile_95(Vec::new()), None);
    }
}
