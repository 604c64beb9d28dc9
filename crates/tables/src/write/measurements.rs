//! Measurements as Rust source: measures, method, campaigns and set-ups. Whatever the page would have
//! to work out is worked out here: figures as text, and bars as thousandths of the longest.

use super::pool::Pool;
use super::rust::array;
use crate::data::Data;
use crate::frameworks::Framework;
use crate::measurements::measures::Measure;
use crate::measurements::{
    Campaign, Carried, Comparison, Quantity, Service, Spread, Tier, carried, grouped,
};

/// The length of the longest bar.
const LONGEST: u64 = 1000;

/// What all frameworks share of the measurements, as an expression of type `Measurements`.
pub(super) fn measurements(data: &Data, pool: &Pool) -> String {
    let measures = data.measures.list.iter().enumerate().map(|(index, measure)| {
        let rules = data.criteria.iter().filter_map(|criterion| criterion.rule.as_ref());
        let is_scored = rules.flat_map(|rule| &rule.part).any(|part| part.measure == measure.id);
        format!(
            "Measure {{ index: {index}, id: {:?}, name: {}, more_is_better: {}, \
             is_scored: {is_scored} }}",
            measure.id,
            pool.words(&measure.name),
            measure.better == "more"
        )
    });
    let chapters = data.measures.method.iter().map(|chapter| {
        let (title, text) = (pool.words(&chapter.title), pool.words(&chapter.text));
        format!("Chapter {{ title: {title}, text: {text} }}")
    });
    let campaigns = data.measurements.campaigns.iter();
    let campaigns = campaigns.map(|campaign| pool.words(&about_campaign(campaign)));
    format!(
        "Measurements {{ campaigns: &{}, measures: &{}, method: &{} }}",
        array(campaigns),
        array(measures),
        array(chapters)
    )
}

/// The set-ups of a framework, the usual one first, as an expression of type `[Setup]`. One that was
/// not measured has at most one, which stands for what is carried over from others.
pub(super) fn setups(data: &Data, framework: &Framework, pool: &Pool) -> String {
    let mut services: Vec<&Service> = data.measurements.of(&framework.id).collect();
    services.sort_by_key(|service| service.id != framework.usual_setup);
    let measured = services.iter().map(|service| setup(data, service, pool));
    let others = services.is_empty().then(|| carried_over(data, framework, pool)).flatten();
    array(measured.chain(others))
}

/// The figures that are carried over to a framework from what others measured; nothing where there
/// are none.
fn carried_over(data: &Data, framework: &Framework, pool: &Pool) -> Option<String> {
    let found: Vec<Option<(&Comparison, Carried)>> = data
        .measures
        .list
        .iter()
        .map(|measure| {
            let ours = (&*data.measures.list, &data.measurements);
            carried(&data.comparisons, ours, measure, &framework.id)
        })
        .collect();
    let mut told = Vec::new();
    for (comparison, _) in found.iter().flatten() {
        let source = data.sources.iter().find(|source| source.id == comparison.source)?;
        let of = data.measures.list.iter().find(|measure| measure.id == comparison.measure)?;
        told.push(format!(
            "{}: {} ({}), {}.",
            of.name, source.title, source.date, comparison.differs
        ));
    }
    if told.is_empty() {
        return None;
    }
    let about = format!(
        "Others measured it beside frameworks that we measured, too. Each figure is ours for such a \
         framework times the ratio that they found (geometric mean; in brackets the lowest and the \
         highest). {}",
        told.join(" ")
    );
    let readings = data.measures.list.iter().zip(found).map(|(measure, found)| {
        let Some((_, carried)) = found else { return "None".to_owned() };
        let spread = [carried.value, carried.lowest, carried.highest];
        let text = format!("{}, carried over", measure.quantity.in_words(spread));
        let bar = bar(spread, longest(data, measure));
        format!("Some(Reading {{ text: {}, bar: {bar:?} }})", pool.words(&text))
    });
    let readings = array(readings);
    Some(format!(
        "Setup {{ name: {}, about: {}, source: {nothing}, when: {nothing}, readings: &{readings} }}",
        pool.words(&format!("{}, figures of others", framework.name)),
        pool.words(&about),
        nothing = pool.words("")
    ))
}

fn setup(data: &Data, service: &Service, pool: &Pool) -> String {
    let readings = data.measures.list.iter().map(|measure| {
        let Some(spread) = measure.spread(service) else { return "None".to_owned() };
        let text = pool.words(&reading(data, service, &measure.quantity, spread));
        let bar = bar(spread, longest(data, measure));
        format!("Some(Reading {{ text: {text}, bar: {bar:?} }})")
    });
    format!(
        "Setup {{ name: {}, about: {}, source: {}, when: {}, readings: &{} }}",
        pool.words(&service.name),
        about(service, pool),
        pool.words(&service.setup_source),
        pool.words(&data.measurements.campaign(service).map(when).unwrap_or_default()),
        array(readings)
    )
}

/// A figure in words, with its ratio to the reference, and how many rounds count where not all do.
fn reading(data: &Data, service: &Service, quantity: &Quantity, spread: Spread) -> String {
    let figure = quantity.in_words(spread);
    let campaign = data.measurements.campaign(service);
    let (Some(load), Some(campaign)) = (quantity.load(service), campaign) else { return figure };
    let is_rate = matches!(quantity, Quantity::Rate { .. });
    let reference = reference(service, campaign);
    let reference = data.measurements.services.iter().find(|other| other.id == reference);
    let beside = load.ratio.zip(reference).filter(|(_, other)| is_rate && other.id != service.id);
    let beside = beside.map_or_else(String::new, |([ratio, ..], reference)| {
        let hundredths = (ratio + 5) / 10;
        let (least, times) = if hundredths == 0 { ("less than ", 1) } else { ("", hundredths) };
        format!(", {least}{}.{:02} × {}", times / 100, times % 100, reference.name)
    });
    let few = if load.rounds < campaign.rounds {
        format!(" ({} of {} rounds count)", load.rounds, campaign.rounds)
    } else {
        String::new()
    };
    format!("{figure}{beside}{few}")
}

/// The id of the service that the ratios of a service refer to: the usual one of the campaign, or its
/// namesake alone.
fn reference(service: &Service, campaign: &Campaign) -> String {
    if service.is_in(Tier::Usual) {
        campaign.reference.clone()
    } else {
        format!("{}-alone", campaign.reference)
    }
}

/// The versions and the set-up in words, as an expression of type `Text`.
fn about(service: &Service, pool: &Pool) -> String {
    let versions = format!("{}.", service.versions.join(", "));
    let layers = if service.data_layer.is_empty() {
        String::new()
    } else {
        format!("Rows through {}, validation by {}.", service.data_layer, service.validation)
    };
    let sockets = service.websocket.as_ref();
    let packages = sockets.map(|sockets| match sockets.packages.as_slice() {
        [] => "WebSockets are built in.".to_owned(),
        packages => format!("WebSockets by {}.", packages.join(", ")),
    });
    let note = sockets.map(|sockets| &*sockets.note);
    let parts = [&*versions, &service.setup, &layers, &packages.unwrap_or_default()];
    pool.joined(&[&parts[..], &[note.unwrap_or_default()]].concat(), " ")
}

/// When, on what machine and in how many rounds it was measured, and what the load generator can do at
/// most.
fn about_campaign(campaign: &Campaign) -> String {
    let limits = campaign.limit.iter().map(|[connections, rate]| {
        let noun = if *connections == 1 { "connection" } else { "connections" };
        format!("{} over {connections} {noun}", grouped(*rate))
    });
    format!(
        "Measured by this project on {}, in {} rounds. In trials of {} each, the load \
         generator, {}, got these answers a second from a bare program: {}. Figures near or above \
         them say as much about the load generator as about the service.",
        when(campaign),
        campaign.rounds,
        if campaign.seconds == 1 {
            "one second".to_owned()
        } else {
            format!("{} seconds", campaign.seconds)
        },
        campaign.load_generator,
        limits.collect::<Vec<_>>().join(", ")
    )
}

/// When and on what machine it was measured.
fn when(campaign: &Campaign) -> String {
    format!("{}, {}", campaign.date, campaign.machine)
}

/// The highest value of a measure over all set-ups that the page shows.
fn longest(data: &Data, measure: &Measure) -> u32 {
    let shown = data.measurements.services.iter().filter(|service| service.framework.is_some());
    let highest = shown.filter_map(|service| Some(measure.spread(service)?[2]));
    highest.max().unwrap_or_default()
}

/// Median, lowest and highest in thousandths of the longest bar, which nothing is longer than.
fn bar(spread: Spread, longest: u32) -> [u64; 3] {
    let part = |value: u32| (u64::from(value) * LONGEST).checked_div(longest.into()).unwrap_or(0);
    spread.map(|value| part(value).min(LONGEST))
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
