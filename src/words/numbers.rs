//! Numbers in words: points, differences and shares.

use stackfit_decision::Tenths;

/// This many tenths as people write them: `64.4`, `3`.
#[must_use]
pub fn tenths(tenths: u32) -> String {
    Tenths(tenths).to_string()
}

/// This many tenths of a point, with the noun: `3.2 points`, `1 point`.
#[must_use]
pub fn points(in_tenths: u32) -> String {
    let noun = if in_tenths == 10 { "point" } else { "points" };
    format!("{} {noun}", tenths(in_tenths))
}

/// How far apart two scores are that are not the same: `3.2 points`, `under a tenth of a point`.
#[must_use]
pub fn apart(in_tenths: u32) -> String {
    if in_tenths == 0 { "under a tenth of a point".to_owned() } else { points(in_tenths) }
}

/// A small number as a word within a sentence; from 13 on in digits.
#[must_use]
pub fn in_words(count: usize) -> String {
    const WORDS: &str = "no one two three four five six seven eight nine ten eleven twelve";
    WORDS.split(' ').nth(count).map_or_else(|| count.to_string(), str::to_owned)
}

/// A share of a whole in percent. One that is more than nothing is never `0%` but `under 1%`.
#[must_use]
pub fn share(part: u32, whole: u32) -> String {
    if part == 0 || whole == 0 {
        return "0%".to_owned();
    }
    match (part * 100 + whole / 2) / whole {
        0 => "under 1%".to_owned(),
        percent => format!("{percent}%"),
    }
}

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

/// A sum of such differences, which is nothing only where two are level.
#[must_use]
pub fn total(in_tenths: i32, are_level: bool) -> String {
    if in_tenths == 0 && !are_level { "under 0.1".to_owned() } else { signed(in_tenths) }
}

#[cfg(test)]
mod tests {
    use super::{apart, in_words, points, share, signed, total};

    #[test]
    fn one_point_is_singular() {
        assert_eq!([10, 12, 0, 30].map(points), ["1 point", "1.2 points", "0 points", "3 points"]);
    }

    #[test]
    fn small_numbers_are_words() {
        assert_eq!([0, 1, 12, 13].map(in_words), ["no", "one", "twelve", "13"]);
    }

    #[test]
    fn a_small_difference_is_not_called_nothing() {
        assert_eq!([0, 1].map(apart), ["under a tenth of a point", "0.1 points"]);
    }

    #[test]
    fn a_difference_has_its_sign() {
        assert_eq!([12, -30, 0].map(signed), ["+1.2", "−3", "0"]);
    }

    #[test]
    fn a_small_total_is_not_called_nothing() {
        let totals = [(0, false), (0, true), (-4, false)].map(|(sum, level)| total(sum, level));
        assert_eq!(totals, ["under 0.1", "0", "−0.4"]);
    }

    #[test]
    fn a_small_share_is_not_called_nothing() {
        assert_eq!([share(0, 9), share(1, 300), share(1, 3)], ["0%", "under 1%", "33%"]);
    }
}
