//! Copies of a framework alone, many at once: what they share in memory counts once among them, as it
//! does where a machine runs many small services.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::failure::Failure;
use crate::kept;
use crate::plan;
use crate::processes;
use crate::run::Run;
use crate::running::Running;
use crate::service::Service;

/// The pause between the last answer and the look at the memory.
const REST: Duration = Duration::from_secs(1);

/// What the copies of a service took in one round.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Copies {
    /// The plan, the source and what it runs on; copies with another one are measured again.
    fingerprint: String,
    /// Bytes of each of many copies: those of all, divided by their number.
    pub each: u64,
    /// Bytes of one copy by itself, to which all of its runtime is charged.
    pub single: u64,
}

/// Measures the copies that are not there, in every round.
pub fn measure(run: &Run, services: &[Service]) -> Result<(), Failure> {
    let alone: Vec<&Service> = services.iter().filter(|service| service.is_weighed()).collect();
    for round in 1..=run.plan.rounds {
        for service in plan::order(alone.len(), round).into_iter().filter_map(|at| alone.get(at)) {
            if kept(run, service, round).is_some() {
                continue;
            }
            let (single, each) = match (memory_of(run, service, 1), run.plan.copies) {
                (Ok(single), copies) => match memory_of(run, service, copies) {
                    Ok(all) => (single, all / u64::from(copies.max(1))),
                    Err(Failure::Void(reason)) => {
                        println!("Void: copies of {}, round {round}: {reason}", service.id);
                        continue;
                    }
                    Err(fatal) => return Err(fatal),
                },
                (Err(Failure::Void(reason)), _) => {
                    println!("Void: one copy of {}, round {round}: {reason}", service.id);
                    continue;
                }
                (Err(fatal), _) => return Err(fatal),
            };
            let fingerprint = fingerprint(run, service);
            let copies = Copies { fingerprint, each, single };
            kept::write(run.folders.rounds(), &name(service, round), &copies)
                .map_err(Failure::Fatal)?;
            println!(
                "{}, round {round}: {} kB for each of {} copies, {} kB for one alone",
                service.id,
                each / 1000,
                run.plan.copies,
                single / 1000
            );
        }
    }
    Ok(())
}

/// What is there of all rounds.
pub fn all(run: &Run, service: &Service) -> Vec<Copies> {
    (1..=run.plan.rounds).filter_map(|round| kept(run, service, round)).collect()
}

/// Bytes in memory of so many copies together, at rest after some answers, and with nothing else on
/// the machine that runs on the same program.
fn memory_of(run: &Run, service: &Service, copies: u32) -> Result<u64, Failure> {
    let mut running = Vec::new();
    for _ in 0..copies {
        running.push(Running::start(run, service, 1)?);
    }
    for copy in &running {
        for _ in 0..run.plan.answers {
            run.interrupt.check()?;
            copy.ask(Endpoint::Json).map_err(|reason| copy.void(&reason))?;
        }
    }
    run.interrupt.sleep(REST)?;
    let families: BTreeSet<u32> =
        running.iter().flat_map(|copy| processes::family(copy.id())).collect();
    if let Some(program) = running.first().and_then(|copy| processes::program(copy.id())) {
        let strangers = processes::strangers(&program, &families);
        if !strangers.is_empty() {
            let reason = format!(
                "other processes run {}, and share its memory: {strangers:?}; end them",
                program.display()
            );
            return Err(Failure::Void(reason));
        }
    }
    running.iter().map(Running::memory).sum()
}

fn kept(run: &Run, service: &Service, round: u32) -> Option<Copies> {
    let copies: Copies = kept::read(run.folders.rounds(), &name(service, round))?;
    (copies.fingerprint == fingerprint(run, service)).then_some(copies)
}

fn fingerprint(run: &Run, service: &Service) -> String {
    let (copies, answers) = (run.plan.copies, run.plan.answers);
    format!("{copies} copies after {answers} answers; {}", service.fingerprint)
}

fn name(service: &Service, round: u32) -> String {
    format!("copies-{round}-{}", service.id)
}
