//! The short measurement: two services for a moment, to see that every part works.

use crate::document::{Document, ServiceEntry};
use crate::plan::Plan;

/// The services that it measures when none is named.
pub const SERVICES: [&str; 2] = ["express", "flask"];

/// Refuses a summary in which any service, load or figure is missing, or a run is void.
pub fn check(plan: &Plan, services: &[String], document: &Document) -> Result<(), String> {
    for id in services {
        let entry = document.service.iter().find(|entry| entry.id == *id);
        let entry = entry.ok_or_else(|| format!("{id} was not measured"))?;
        whole(plan, entry).map_err(|reason| format!("{id}: {reason}"))?;
    }
    Ok(())
}

fn whole(plan: &Plan, entry: &ServiceEntry) -> Result<(), String> {
    if let Some(void) = entry.void.first() {
        return Err(void.clone());
    }
    let loads = plan.endpoints.len() * plan.workers.len() * plan.connections.len();
    if entry.load.len() != loads {
        return Err(format!("{} of {loads} loads count", entry.load.len()));
    }
    let figures = [("start", entry.cold_start_ms), ("memory at rest", entry.memory_rest_kb)];
    let rates = entry.load.iter().flat_map(|load| {
        [("rate", load.rate), ("ratio to the reference", load.ratio.unwrap_or_default())]
    });
    match figures.into_iter().chain(rates).find(|(_, [median, ..])| *median == 0) {
        Some((name, _)) => Err(format!("its {name} is nothing")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::LoadEntry;
    use crate::endpoint::Endpoint;

    fn load(endpoint: Endpoint) -> LoadEntry {
        LoadEntry {
            endpoint,
            workers: 1,
            connections: 32,
            rate: [1; 3],
            p50_us: [1; 3],
            p99_us: [1; 3],
            ratio: Some([1000; 3]),
            rounds: 1,
        }
    }

    fn entry() -> ServiceEntry {
        ServiceEntry {
            id: "flask".to_owned(),
            framework: None,
            name: "Flask".to_owned(),
            campaign: String::new(),
            setup: String::new(),
            setup_source: None,
            data_layer: String::new(),
            validation: String::new(),
            versions: Vec::new(),
            lines: 1,
            packages: 1,
            install_kb: 1,
            cold_start_ms: [1; 3],
            memory_rest_kb: [1; 3],
            memory_load_kb: None,
            void: Vec::new(),
            websocket: None,
            load: vec![load(Endpoint::Json), load(Endpoint::Wait)],
        }
    }

    /// What the check says of a summary with this entry.
    fn said(entry: ServiceEntry) -> Result<(), String> {
        let document = Document { service: vec![entry], ..Document::default() };
        check(&Plan::short(1, 1), &["flask".to_owned()], &document)
    }

    #[test]
    fn a_whole_summary_passes() {
        assert_eq!(said(entry()), Ok(()));
    }

    #[test]
    fn a_service_that_was_left_out_is_refused() {
        let other = ServiceEntry { id: "express".to_owned(), ..entry() };
        assert_eq!(said(other), Err("flask was not measured".to_owned()));
    }

    #[test]
    fn a_void_run_is_refused_with_its_reason() {
        let void = vec!["round 1, 1 worker: it ended".to_owned()];
        let refused = said(ServiceEntry { void, ..entry() });
        assert_eq!(refused, Err("flask: round 1, 1 worker: it ended".to_owned()));
    }

    #[test]
    fn a_load_that_does_not_count_is_refused() {
        let refused = said(ServiceEntry { load: vec![load(Endpoint::Json)], ..entry() });
        assert_eq!(refused, Err("flask: 1 of 2 loads count".to_owned()));
    }

    #[test]
    fn a_figure_of_nothing_is_refused() {
        let refused = said(ServiceEntry { memory_rest_kb: [0; 3], ..entry() });
        assert_eq!(refused, Err("flask: its memory at rest is nothing".to_owned()));
        let without = LoadEntry { ratio: None, ..load(Endpoint::Wait) };
        let refused = said(ServiceEntry { load: vec![load(Endpoint::Json), without], ..entry() });
        assert_eq!(refused, Err("flask: its ratio to the reference is nothing".to_owned()));
    }
}
