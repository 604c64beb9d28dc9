//! The heat of a score: the class that gives its field a shade.

/// The class of the shade of this many tenths of a point.
pub fn heat(tenths: u32) -> String {
    format!("heat-{}", (tenths + 5) / 10)
}
