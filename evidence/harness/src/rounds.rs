//! Rounds of a run: every service in turn; what was measured already is passed over.

use std::time::Duration;

use crate::campaign::Campaign;
use crate::plan;
use crate::progress::{self, Progress};
use crate::record::Record;
use crate::run::Run;
use crate::service::Service;
use crate::unit::Unit;

/// The units of a run, in the order in which they are measured.
pub fn units<'a>(run: &'a Run, services: &'a [Service]) -> Vec<Unit<'a>> {
    let rounds = 1..=run.plan.rounds;
    let places = rounds.flat_map(|round| {
        plan::order(services.len(), round).into_iter().map(move |place| (round, place))
    });
    places
        .filter_map(|(round, place)| Some((round, services.get(place)?)))
        .flat_map(|(round, service)| {
            let workers = run.plan.loads(service).workers.iter();
            workers.map(move |workers| Unit { run, service, round, workers: *workers })
        })
        .collect()
}

/// What was measured in a unit, when it is there and did not fail.
pub fn record(unit: &Unit) -> Option<Record> {
    kept(unit).filter(|record| record.failure.is_none())
}

/// What is kept of a unit, a failure included.
pub fn kept(unit: &Unit) -> Option<Record> {
    let folder = unit.run.folders.rounds();
    Record::read(folder, unit.round, &unit.service.id, unit.workers, &unit.fingerprint())
}

/// Measures the units that are not there, each of which is written at once. What the load generator
/// can do is measured at the start of each round, so that a slow minute of the machine is not taken
/// for its limit.
pub fn measure(run: &Run, services: &[Service], campaign: &mut Campaign) -> Result<(), String> {
    let units = units(run, services);
    let missing: Vec<&Unit> = units.iter().filter(|unit| record(unit).is_none()).collect();
    let there = units.len() - missing.len();
    if missing.is_empty() {
        println!("All {there} units are there; --again measures them anew.");
        return Ok(());
    }
    let guess = missing.iter().map(|unit| run.plan.loads(unit.service).all_seconds()).sum();
    println!(
        "Measuring {} units, {there} are there already; {}.",
        missing.len(),
        progress::said_left(Duration::from_secs(guess))
    );
    let mut progress = Progress::new(units.len(), there);
    let mut round = 0;
    for unit in missing {
        if unit.round != round {
            round = unit.round;
            campaign.take_limit(run)?;
        }
        let record = unit.measure()?;
        record.write(run.folders.rounds())?;
        println!("{}", progress.line(run.plan.loads(unit.service), &record));
    }
    Ok(())
}
