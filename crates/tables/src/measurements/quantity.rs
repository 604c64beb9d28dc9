//! Quantities: the things that were measured of a service, with their units.

use serde::Deserialize;

use super::services::{Load, Service, Spread};

/// One of the things that were measured, as `measures.toml` names it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Quantity {
    /// Answers a second under a load.
    Rate { endpoint: String, workers: u32, connections: u32 },
    /// The time within which 99 of 100 answers came, in microseconds.
    P99 { endpoint: String, workers: u32, connections: u32 },
    /// Time on a processor for each answer under a load, in nanoseconds.
    Processor { endpoint: String, workers: u32, connections: u32 },
    /// From the start of a framework alone to its first answer, in microseconds.
    Start,
    /// What 95 of 100 such starts do not exceed, in microseconds.
    SlowStart,
    /// Memory of each of ten copies of a framework alone, in kB.
    CopyMemory,
    /// Memory of a framework alone by itself, in kB.
    SingleMemory,
    /// The size of an image of a framework alone with its language's runtime, in kB.
    ImageSize,
    /// From the start of its program to its first answer, in milliseconds.
    ColdStart,
    /// Memory before the first load, in kB.
    MemoryAtRest,
    /// The most memory under a load, in kB.
    MemoryUnderLoad,
    /// The size of what was installed, in kB.
    InstalledSize,
    /// The number of packages that were installed.
    Packages,
    /// The lines of the service.
    Lines,
    /// Idle connections by `WebSocket` that it held.
    WebSockets,
    /// Memory for each idle connection, in bytes.
    WebSocketMemory,
    /// Packages that `WebSocket` needs on top.
    WebSocketPackages,
}

impl Quantity {
    /// Its median, lowest and highest value for a service; nothing where it was not measured.
    pub(crate) fn spread(&self, service: &Service) -> Option<Spread> {
        let sockets = service.websocket.as_ref();
        let alone = service.alone.as_ref();
        match self {
            Self::Rate { .. } => self.load(service).map(|load| load.rate),
            Self::P99 { .. } => self.load(service).map(|load| load.p99_us),
            Self::Processor { .. } => self.load(service).and_then(|load| load.processor_ns),
            Self::Start => alone.map(|alone| alone.start_us),
            Self::SlowStart => alone.map(|alone| [alone.start_95_us; 3]),
            Self::CopyMemory => alone.map(|alone| alone.copy_kb),
            Self::SingleMemory => alone.map(|alone| alone.single_kb),
            Self::ImageSize => alone.map(|alone| [alone.image_kb; 3]),
            Self::ColdStart => service.cold_start_ms,
            Self::MemoryAtRest => service.memory_rest_kb,
            Self::MemoryUnderLoad => service.memory_load_kb,
            Self::InstalledSize => Some([service.install_kb; 3]),
            Self::Packages => Some([service.packages; 3]),
            Self::Lines => Some([service.lines; 3]),
            Self::WebSockets => sockets.map(|sockets| sockets.held),
            Self::WebSocketMemory => sockets.map(|sockets| sockets.connection_bytes),
            Self::WebSocketPackages => sockets.map(|sockets| [sockets.extra; 3]),
        }
    }

    /// The load under which it was measured; nothing for what needs none.
    pub(crate) fn load<'a>(&self, service: &'a Service) -> Option<&'a Load> {
        match self {
            Self::Rate { endpoint, workers, connections }
            | Self::P99 { endpoint, workers, connections }
            | Self::Processor { endpoint, workers, connections } => {
                service.under(endpoint, *workers, *connections)
            }
            _ => None,
        }
    }

    /// A spread in words: "5,012 a second (4,890 to 5,120)". What was counted has no spread.
    pub(crate) fn in_words(&self, [median, low, high]: Spread) -> String {
        let unit = self.unit();
        let middle = self.number(median);
        let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
        match (self.number(low), self.number(high)) {
            (low, high) if low == high => format!("{middle}{unit}"),
            (low, high) => format!("{middle}{unit} ({low} to {high})"),
        }
    }

    fn unit(&self) -> &'static str {
        match self {
            Self::Rate { .. } => "a second",
            Self::P99 { .. } | Self::ColdStart | Self::Start | Self::SlowStart => "ms",
            Self::Processor { .. } => "µs",
            Self::MemoryAtRest
            | Self::MemoryUnderLoad
            | Self::InstalledSize
            | Self::CopyMemory
            | Self::SingleMemory
            | Self::ImageSize => "MB",
            Self::WebSocketMemory => "kB",
            Self::Packages | Self::Lines | Self::WebSockets | Self::WebSocketPackages => "",
        }
    }

    fn number(&self, value: u32) -> String {
        match self {
            Self::Rate { .. }
            | Self::ColdStart
            | Self::Packages
            | Self::Lines
            | Self::WebSockets
            | Self::WebSocketPackages => grouped(value),
            _ => thousandths(value),
        }
    }
}

/// A thousandth of a number: with a decimal below 10, whole from there.
fn thousandths(value: u32) -> String {
    let tenths = value.saturating_add(50) / 100;
    if tenths < 100 {
        format!("{}.{}", tenths / 10, tenths % 10)
    } else {
        grouped(value.saturating_add(500) / 1000)
    }
}

/// A whole number with commas between thousands.
pub(crate) fn grouped(value: u32) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Quantity;

    #[test]
    fn a_rate_is_written_with_commas_and_its_spread() {
        let rate = Quantity::Rate { endpoint: "json".to_owned(), workers: 1, connections: 32 };
        assert_eq!(
            rate.in_words([5_012, 998, 1_205_120]),
            "5,012 a second (998 to 1,205,120)".to_owned()
        );
    }

    #[test]
    fn kilobytes_are_written_as_megabytes_with_a_decimal_below_ten() {
        let size = Quantity::InstalledSize;
        assert_eq!(
            [9_949, 9_950, 58_499].map(|kb| size.in_words([kb; 3])),
            ["9.9 MB", "10 MB", "58 MB"]
        );
    }

    #[test]
    fn a_spread_that_rounds_to_nothing_is_left_out() {
        assert_eq!(Quantity::MemoryAtRest.in_words([58_300, 58_100, 58_400]), "58 MB");
        assert_eq!(Quantity::Lines.in_words([61; 3]), "61");
    }
}
