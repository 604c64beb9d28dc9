//! The measured set-ups as Rust source. Whatever the page would have to work out is worked out
//! here: figures as text, and bars as thousandths of the longest.

use crate::data::Data;
use crate::frameworks::Framework;
use crate::measurements::{Campaign, Service, Spread};
use crate::measuring::Measure;
use crate::pool::Pool;
use crate::quantity::{Quantity, grouped};
use crate::write::{joined, list};

/// The length of the longest bar.
const LONGEST: u64 = 1000;

/// What was measured, and how, as an expression of type `Measuring`.
pub(crate) fn measuring(data: &Data, pool: &Pool) -> String {
    let measures = data.measuring.measures.iter().enumerate().map(|(index, measure)| {
        format!(
            "Measure {{ index: {index}, id: {:?}, name: {}, more_is_better: {} }}",
            measure.id,
            pool.words(&measure.name),
            measure.better == "more"
        )
    });
    let chapters = data.measuring.method.iter().map(|chapter| {
        let (title, text) = (pool.words(&chapter.title), pool.words(&chapter.text));
        format!("Chapter {{ title: {title}, text: {text} }}")
    });
    let campaigns = data.measurements.campaigns.iter();
    let campaigns = campaigns.map(|campaign| pool.words(&about_campaign(campaign)));
    format!(
        "Measuring {{ campaigns: &{}, measures: &{}, method: &{} }}",
        list(campaigns),
        list(measures),
        list(chapters)
    )
}

/// The set-ups of a framework, the usual one first, as an expression of type `&[Setup]`.
pub(crate) fn of(data: &Data, framework: &Framework, pool: &Pool) -> String {
    let mut services: Vec<&Service> = data.measurements.of(&framework.id).collect();
    services.sort_by_key(|service| service.id != framework.usual_setup);
    list(services.into_iter().map(|service| setup(data, service, pool)))
}

fn setup(data: &Data, service: &Service, pool: &Pool) -> String {
    let readings = data.measuring.measures.iter().map(|measure| {
        let Some(spread) = measure.quantity.of(service) else { return "None".to_owned() };
        let told = pool.words(&told(data, service, &measure.quantity, spread));
        let bar = bar(spread, longest(data, measure));
        format!("Some(Reading {{ told: {told}, bar: {bar:?} }})")
    });
    format!(
        "Setup {{ name: {}, about: {}, source: {}, when: {}, readings: &{} }}",
        pool.words(&service.name),
        pool.words(&about(service)),
        pool.words(&service.setup_source),
        pool.words(&data.measurements.campaign(service).map(when).unwrap_or_default()),
        list(readings)
    )
}

/// A figure in words, with what it is beside that of the reference and how many rounds count.
fn told(data: &Data, service: &Service, quantity: &Quantity, spread: Spread) -> String {
    let told = quantity.told(spread);
    let campaign = data.measurements.campaign(service);
    let (Some(load), Some(campaign)) = (quantity.load(service), campaign) else { return told };
    let is_rate = matches!(quantity, Quantity::Rate { .. });
    let reference = data.measurements.services.iter().find(|s| s.id == campaign.reference);
    let beside = load.ratio.zip(reference).filter(|(_, other)| is_rate && other.id != service.id);
    let beside = beside.map_or_else(String::new, |([ratio, ..], reference)| {
        let hundredths = (ratio + 5) / 10;
        format!(", {}.{:02} × {}", hundredths / 100, hundredths % 100, reference.name)
    });
    let few = if load.rounds < campaign.rounds {
        format!(" ({} of {} rounds count)", load.rounds, campaign.rounds)
    } else {
        String::new()
    };
    format!("{told}{beside}{few}")
}

/// The versions and the set-up in words.
fn about(service: &Service) -> String {
    let versions = format!("{}.", service.versions.join(", "));
    let layers =
        format!("Rows through {}, validation by {}.", service.data_layer, service.validation);
    let sockets = service.websocket.as_ref();
    let packages = sockets.map(|sockets| match sockets.packages.as_slice() {
        [] => "WebSockets are built in.".to_owned(),
        packages => format!("WebSockets by {}.", packages.join(", ")),
    });
    let note = sockets.map(|sockets| &*sockets.note);
    let parts = [&*versions, &service.setup, &layers, &packages.unwrap_or_default()];
    joined(&[&parts[..], &[note.unwrap_or_default()]].concat(), " ")
}

/// When, on what and how often it was measured, and how far the load generator goes.
fn about_campaign(campaign: &Campaign) -> String {
    let Campaign { rounds, load_generator, .. } = campaign;
    let limits = campaign.limit.iter().map(|[connections, rate]| {
        let connections = match connections {
            1 => "1 connection".to_owned(),
            more => format!("{more} connections"),
        };
        format!("{} over {connections}", grouped(*rate))
    });
    let limits = limits.collect::<Vec<_>>().join(", ");
    format!(
        "Measured by this project on {}, in {rounds} rounds. The load generator, {load_generator}, \
         got so many answers a second from a bare program, tried for a second each: {limits}. Figures near or above that tell as much of it as of the service.",
        when(campaign)
    )
}

/// When and on what it was measured.
fn when(campaign: &Campaign) -> String {
    format!("{}, {}", campaign.date, campaign.machine)
}

/// The highest value of a measure over all set-ups that the page shows.
fn longest(data: &Data, measure: &Measure) -> u32 {
    let shown = data.measurements.services.iter().filter(|service| service.framework.is_some());
    let highest = shown.filter_map(|service| Some(measure.quantity.of(service)?[2]));
    highest.max().unwrap_or_default()
}

/// Median, lowest and highest as parts of the longest bar.
fn bar(spread: Spread, longest: u32) -> [u64; 3] {
    spread.map(|value| (u64::from(value) * LONGEST).checked_div(longest.into()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_highest_value_has_the_longest_bar() {
        assert_eq!(bar([50, 25, 100], 100), [500, 250, 1000]);
    }

    #[test]
    fn a_measure_that_is_nothing_everywhere_has_no_bar() {
        assert_eq!(bar([0, 0, 0], 0), [0, 0, 0]);
    }
}
