//! The short measurement: two frameworks for a moment, to see that every part works.

use crate::document::{Document, ServiceEntry};
use crate::plan::{Loads, Plan};
use crate::service::Service;

/// The services that it measures when none is named.
pub const SERVICES: [&str; 4] = ["express", "express-alone", "flask", "flask-alone"];

/// Refuses a summary in which any service, load or figure is missing, or a run is void.
pub fn check(plan: &Plan, services: &[Service], document: &Document) -> Result<(), String> {
    for service in services {
        let id = &service.id;
        let entry = document.service.iter().find(|entry| entry.id == *id);
        let entry = entry.ok_or_else(|| format!("{id} was not measured"))?;
        whole(plan.loads(service), entry).map_err(|reason| format!("{id}: {reason}"))?;
    }
    Ok(())
}

fn whole(plan: &Loads, entry: &ServiceEntry) -> Result<(), String> {
    if let Some(void) = entry.void.first() {
        return Err(void.clone());
    }
    let loads = plan.endpoints.len() * plan.workers.len() * plan.connections.len();
    if entry.load.len() != loads {
        return Err(format!("{} of {loads} loads count", entry.load.len()));
    }
    let alone = entry.alone.as_ref();
    let figures = match alone {
        None => vec![
            ("start", entry.cold_start_ms.unwrap_or_default()),
            ("memory at rest", entry.memory_rest_kb.unwrap_or_default()),
        ],
        Some(alone) => vec![
            ("start", alone.start_us),
            ("memory of a copy", alone.copy_kb),
            ("memory by itself", alone.single_kb),
            ("image", [alone.image_kb; 3]),
        ],
    };
    let rates = entry.load.iter().flat_map(|load| {
        [
            ("rate", load.rate),
            ("ratio to the reference", load.ratio.unwrap_or_default()),
            ("time on a processor", load.processor_ns.unwrap_or_default()),
        ]
    });
    match figures.into_iter().chain(rates).find(|(_, [median, ..])| *median == 0) {
        Some((name, _)) => Err(format!("its {name} is nothing")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{AloneEntry, LoadEntry};
    use crate::endpoint::Endpoint;
    use crate::tier::Tier;

    fn load(endpoint: Endpoint) -> LoadEntry {
        LoadEntry {
            endpoint,
            workers: 1,
            connections: 32,
            rate: [1; 3],
            p50_us: [1; 3],
            p99_us: [1; 3],
            processor_ns: Some([1; 3]),
            ratio: Some([1000; 3]),
            rounds: 1,
        }
    }

    fn entry() -> ServiceEntry {
        ServiceEntry {
            id: "flask".to_owned(),
            framework: None,
            name: "Flask".to_owned(),
            tiers: vec![Tier::Usual],
            campaign: String::new(),
            setup: String::new(),
            setup_source: None,
            data_layer: String::new(),
            validation: String::new(),
            versions: Vec::new(),
            lines: 1,
            packages: 1,
            install_kb: 1,
            cold_start_ms: Some([1; 3]),
            memory_rest_kb: Some([1; 3]),
            memory_load_kb: None,
            void: Vec::new(),
            alone: None,
            websocket: None,
            load: vec![load(Endpoint::Json), load(Endpoint::Wait)],
        }
    }

    /// What the check says of a whole entry.
    fn said(entry: &ServiceEntry) -> Result<(), String> {
        whole(&Plan::short(1, 1).usual, entry)
    }

    #[test]
    fn a_whole_summary_passes() {
        assert_eq!(said(&entry()), Ok(()));
    }

    #[test]
    fn a_void_run_is_refused_with_its_reason() {
        let void = vec!["round 1, 1 worker: it ended".to_owned()];
        let refused = said(&ServiceEntry { void, ..entry() });
        assert_eq!(refused, Err("round 1, 1 worker: it ended".to_owned()));
    }

    #[test]
    fn a_load_that_does_not_count_is_refused() {
        let refused = said(&ServiceEntry { load: vec![load(Endpoint::Json)], ..entry() });
        assert_eq!(refused, Err("1 of 2 loads count".to_owned()));
    }

    #[test]
    fn a_figure_of_nothing_is_refused() {
        let refused = said(&ServiceEntry { memory_rest_kb: None, ..entry() });
        assert_eq!(refused, Err("its memory at rest is nothing".to_owned()));
        let without = LoadEntry { ratio: None, ..load(Endpoint::Wait) };
        let refused = said(&ServiceEntry { load: vec![load(Endpoint::Json), without], ..entry() });
        assert_eq!(refused, Err("its ratio to the reference is nothing".to_owned()));
    }

    #[test]
    fn a_framework_alone_needs_its_start_its_copies_and_its_image() {
        let alone = |image_kb| AloneEntry {
            starts: 3,
            start_us: [1; 3],
            start_95_us: 1,
            copy_kb: [1; 3],
            single_kb: [1; 3],
            image_kb,
        };
        let said = [1, 0].map(|kb| said(&ServiceEntry { alone: Some(alone(kb)), ..entry() }));
        assert_eq!(said, [Ok(()), Err("its image is nothing".to_owned())]);
    }
}
