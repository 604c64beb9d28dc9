//! Summary of all rounds: the entries of the file, from the records.

use std::fs;

use crate::campaign::Campaign;
use crate::copies;
use crate::document::{AloneEntry, CampaignEntry, LoadEntry, ServiceEntry, WebSocketEntry};
use crate::endpoint::Endpoint;
use crate::image;
use crate::install;
use crate::lines;
use crate::progress::said_workers;
use crate::record::{LoadResult, Record};
use crate::rounds;
use crate::run::Run;
use crate::service::Service;
use crate::spread::spread;
use crate::starts;

/// The usual service that ratios refer to.
pub const REFERENCE: &str = "express";

/// The framework alone that ratios of others alone refer to.
pub const REFERENCE_ALONE: &str = "express-alone";

/// The entry of the campaign.
pub fn campaign(run: &Run, campaign: &Campaign) -> CampaignEntry {
    CampaignEntry {
        id: campaign.date.clone(),
        date: campaign.date.clone(),
        machine: campaign.machine.clone(),
        rounds: run.plan.rounds,
        seconds: run.plan.usual.seconds,
        reference: REFERENCE.to_owned(),
        load_generator: campaign.load_generator.clone(),
        limit: campaign.limit.clone(),
    }
}

/// The records that are there, those of failures included.
pub fn records(run: &Run, services: &[Service]) -> Vec<Record> {
    rounds::units(run, services).iter().filter_map(rounds::kept).collect()
}

/// The entry of a service; `None` when too little of it was measured.
pub fn service(
    run: &Run,
    service: &Service,
    records: &[Record],
) -> Result<Option<ServiceEntry>, String> {
    let all = || records.iter().filter(|record| record.service == service.id);
    let own: Vec<&Record> = all().filter(|record| record.failure.is_none()).collect();
    let with_one = || own.iter().filter(|record| record.workers == 1 && !service.is_alone());
    let cold_start_ms = spread(with_one().map(|record| record.cold_start_us / 1000));
    let memory_rest_kb = spread(with_one().map(|record| record.memory_rest / 1000));
    let alone = if service.is_weighed() { alone(run, service)? } else { None };
    let is_whole = match (service.is_alone(), service.is_weighed()) {
        (false, _) => cold_start_ms.and(memory_rest_kb).is_some(),
        (true, true) => alone.is_some(),
        (true, false) => !own.is_empty(),
    };
    if !is_whole {
        return Ok(None);
    }
    let weight = install::weight(service)?;
    let manifest = &service.manifest;
    Ok(Some(ServiceEntry {
        id: service.id.clone(),
        framework: manifest.framework.clone(),
        name: manifest.name.clone(),
        tiers: manifest.tiers.clone(),
        campaign: String::new(),
        setup: manifest.setup.clone(),
        setup_source: manifest.setup_source.clone(),
        data_layer: manifest.data_layer.clone(),
        validation: manifest.validation.clone(),
        versions: versions(service)?,
        lines: lines(service)?,
        packages: weight.packages,
        install_kb: weight.bytes / 1000,
        cold_start_ms,
        memory_rest_kb,
        memory_load_kb: spread(with_one().filter_map(|record| Some(record.memory_load()? / 1000))),
        void: voids(&all().collect::<Vec<_>>()),
        alone,
        websocket: websocket(service, &own),
        load: loads(run, service, &own, records),
    }))
}

/// What was measured of a framework alone; `None` when a part of it is missing, or one start.
fn alone(run: &Run, service: &Service) -> Result<Option<AloneEntry>, String> {
    let starts = starts::all(run, service);
    let copies = copies::all(run, service);
    let planned = [run.plan.starts, run.plan.rounds];
    let found: [usize; 2] = [starts.len(), copies.len()];
    if !is_enough(found, planned) {
        return Ok(None);
    }
    let of_copies = |bytes: fn(&copies::Copies) -> u64| {
        spread(copies.iter().map(|copies| bytes(copies) / 1000))
    };
    let count = starts.len();
    let entry = spread(starts.iter().copied())
        .zip(starts::percentile_95(starts))
        .zip(of_copies(|copies| copies.each).zip(of_copies(|copies| copies.single)));
    let Some(((start_us, start_95_us), (copy_kb, single_kb))) = entry else { return Ok(None) };
    let image_kb = image::bytes(&run.folders, service)? / 1000;
    Ok(Some(AloneEntry { starts: count, start_us, start_95_us, copy_kb, single_kb, image_kb }))
}

/// Whether as many starts and copies were measured as were planned.
fn is_enough(found: [usize; 2], planned: [u32; 2]) -> bool {
    found
        .into_iter()
        .zip(planned)
        .all(|(found, planned)| u32::try_from(found).is_ok_and(|found| found >= planned))
}

/// The versions that the manifest asks for, and that of what it runs on.
fn versions(service: &Service) -> Result<Vec<String>, String> {
    let locked = install::versions(service)?;
    let mut versions = Vec::new();
    for name in &service.manifest.versions {
        let version = install::locked(&locked, name).ok_or_else(|| {
            format!("{}: `versions` names {name}, which is not installed", service.id)
        })?;
        versions.push(format!("{name} {version}"));
    }
    versions.push(service.runtime.clone());
    Ok(versions)
}

fn lines(service: &Service) -> Result<u64, String> {
    let mut sum = 0;
    for name in &service.manifest.source {
        let file = service.folder.join(name);
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("{}: `source` names {name}: {error}", service.id))?;
        sum += lines::count(&file, &text);
    }
    Ok(sum)
}

fn websocket(service: &Service, own: &[&Record]) -> Option<WebSocketEntry> {
    let manifest = service.manifest.websocket.as_ref()?;
    let held = || own.iter().filter_map(|record| record.websocket.as_ref());
    Some(WebSocketEntry {
        packages: manifest.packages.clone(),
        extra: manifest.extra,
        held: spread(held().map(|held| held.count))?,
        connection_bytes: spread(held().map(|held| held.bytes_each))?,
        note: manifest.note.clone(),
    })
}

fn loads(run: &Run, service: &Service, own: &[&Record], all: &[Record]) -> Vec<LoadEntry> {
    let reference = if service.is_alone() { REFERENCE_ALONE } else { REFERENCE };
    let plan = run.plan.loads(service);
    let mut loads = Vec::new();
    for endpoint in &plan.endpoints {
        for workers in &plan.workers {
            for connections in &plan.connections {
                loads.extend(load(*endpoint, *workers, *connections, own, (all, reference)));
            }
        }
    }
    loads
}

/// One load over all rounds in which it counts.
fn load(
    endpoint: Endpoint,
    workers: u32,
    connections: u32,
    own: &[&Record],
    (all, reference): (&[Record], &str),
) -> Option<LoadEntry> {
    let runs: Vec<(u32, &LoadResult)> = own
        .iter()
        .filter(|record| record.workers == workers)
        .filter_map(|record| Some((record.round, record.result(endpoint, connections)?)))
        .collect();
    let of = |value: fn(&LoadResult) -> u64| spread(runs.iter().map(|(_, result)| value(result)));
    let ratios = runs.iter().filter_map(|(round, result)| {
        let reference = all.iter().find(|record| {
            record.service == reference && record.workers == workers && record.round == *round
        })?;
        let reference = reference.result(endpoint, connections)?.rate_milli();
        (result.rate_milli() * 1000).checked_div(reference)
    });
    Some(LoadEntry {
        endpoint,
        workers,
        connections,
        rate: of(|result| (result.rate_milli() + 500) / 1000)?,
        p50_us: of(|result| result.p50_us)?,
        p99_us: of(|result| result.p99_us)?,
        processor_ns: of(LoadResult::processor_ns),
        ratio: spread(ratios),
        rounds: runs.len(),
    })
}

/// What did not count, and why.
fn voids(own: &[&Record]) -> Vec<String> {
    let of = |record: &&Record| {
        let (round, workers) = (record.round, said_workers(record.workers));
        let reasons = record.failure.iter().cloned().chain(record.voids());
        // What follows the first line is from a log.
        let reasons = reasons.filter_map(|reason| Some(reason.lines().next()?.to_owned()));
        reasons.map(|reason| format!("round {round}, {workers}: {reason}")).collect::<Vec<_>>()
    };
    own.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::LoadRecord;

    fn record(service: &str, round: u32, requests: Option<u64>) -> Record {
        let result = requests.map(|requests| LoadResult {
            requests,
            duration_us: 1_000_000,
            p50_us: 10,
            p99_us: 20,
            memory: 1,
            processor_us: 5,
        });
        let void = result.is_none().then(|| "1 failed reads".to_owned());
        Record {
            fingerprint: String::new(),
            round,
            service: service.to_owned(),
            workers: 1,
            failure: None,
            cold_start_us: 1,
            memory_rest: 1,
            loads: vec![LoadRecord { endpoint: Endpoint::Json, connections: 32, result, void }],
            websocket: None,
            websocket_failure: None,
        }
    }

    fn entry(all: &[Record]) -> Option<LoadEntry> {
        let own: Vec<&Record> = all.iter().filter(|record| record.service == "flask").collect();
        load(Endpoint::Json, 1, 32, &own, (all, REFERENCE))
    }

    #[test]
    fn a_ratio_compares_within_one_round() {
        let all = [
            record("express", 1, Some(1000)),
            record("flask", 1, Some(500)),
            record("express", 2, Some(2000)),
            record("flask", 2, Some(1000)),
        ];
        assert_eq!(entry(&all).and_then(|entry| entry.ratio), Some([500; 3]));
    }

    #[test]
    fn a_void_run_does_not_count_and_says_why() {
        let all = [record("flask", 1, Some(500)), record("flask", 2, None)];
        assert!(entry(&all).is_some_and(|entry| entry.rounds == 1 && entry.rate == [500; 3]));
        let own: Vec<&Record> = all.iter().collect();
        assert_eq!(voids(&own), ["round 2, 1 worker: json at 32 connections: 1 failed reads"]);
    }

    #[test]
    fn a_load_that_never_counts_is_left_out() {
        assert_eq!(entry(&[record("flask", 1, None)]), None);
    }

    #[test]
    fn a_start_or_a_round_of_copies_that_is_missing_leaves_a_framework_out() {
        let counts = [[30, 3], [31, 3], [29, 3], [30, 2]].map(|found| is_enough(found, [30, 3]));
        assert_eq!(counts, [true, true, false, false]);
    }
}
