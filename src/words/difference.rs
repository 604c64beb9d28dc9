//! How one framework compares with another, in words.

use super::{framework, tenths};

/// Tenths of a point with their sign: `+1.2`, `−3`, `0`.
#[must_use]
pub fn signed(in_tenths: i32) -> String {
    let sign = match in_tenths {
        1.. => "+",
        0 => "",
        _ => "−",
    };
    format!("{sign}{}", tenths(in_tenths.unsigned_abs()))
}

/// How two frameworks stand to each other, besides the differences that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// How many differences are shown.
    pub shown: usize,
    /// On how many further criteria they are level.
    pub level: usize,
    /// On how many further ones they differ by less than can be shown.
    pub tiny: usize,
    /// Whether the one dominates the other.
    pub dominates: bool,
    /// Whether the other one dominates the one.
    pub dominated: bool,
}

/// What two frameworks have in common, and which of them is as good as the other everywhere.
/// Nothing when there is nothing to say.
#[must_use]
pub fn compared(pair: Pair) -> String {
    let others = match (pair.shown, pair.level + pair.tiny) {
        (_, 0) => None,
        (0, _) => Some("everything that has weight".to_owned()),
        (_, 1) => Some("the other one".to_owned()),
        (_, others) => Some(format!("the other {others}")),
    };
    let level = others.map(|others| match pair.tiny {
        0 => format!("Level on {others}."),
        _ => format!("Within a tenth of a point on {others}."),
    });
    let better = match (pair.dominates, pair.dominated) {
        (true, _) => Some(pair.one),
        (_, true) => Some(pair.other),
        _ => None,
    };
    let better = better.map(|better| {
        let better = framework(better);
        format!("{better} is at least as good on everything that has weight.")
    });
    let said: Vec<String> = level.into_iter().chain(better).collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Pair, compared, signed};
    use crate::dataset::DATASET;

    #[test]
    fn a_difference_has_its_sign() {
        assert_eq!([12, -30, 0].map(signed), ["+1.2", "−3", "0"]);
    }

    #[test]
    fn it_is_told_who_is_as_good_everywhere_and_where_both_are_level() {
        let [one, other] = ["express", "fastify"].map(|id| DATASET.framework(id).map(|f| f.index));
        let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
        let pair =
            Pair { one, other, shown: 3, level: 2, tiny: 0, dominates: false, dominated: false };
        assert_eq!(compared(pair), "Level on the other 2.");
        assert_eq!(
            compared(Pair { level: 1, dominated: true, ..pair }),
            "Level on the other one. Fastify is at least as good on everything that has weight."
        );
        assert_eq!(
            compared(Pair { level: 0, dominates: true, ..pair }),
            "Express is at least as good on everything that has weight."
        );
        assert_eq!(compared(Pair { tiny: 1, ..pair }), "Within a tenth of a point on the other 3.");
        assert_eq!(compared(Pair { shown: 0, ..pair }), "Level on everything that has weight.");
        assert_eq!(compared(Pair { level: 0, ..pair }), "");
    }
}
