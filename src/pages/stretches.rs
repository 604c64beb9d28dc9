//! Stretches of a slider: who is first at which of its whole steps.

use crate::dataset;
use stackfit_decision::{Level, Scenario, Slider, rank};

/// Neighbouring steps of a slider at which the same ones are first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first of the steps.
    pub from: Level,
    /// The last of them.
    pub to: Level,
    /// Who is first, in the order of the data: several where they are level, nobody where nothing
    /// matters.
    pub first: Vec<usize>,
}

/// Who is first along a slider, while all else stays as it is in the scenario: every whole step is
/// ranked, so what is said of a step is what the page shows there.
#[must_use]
pub fn stretches(scenario: &Scenario, slider: Slider) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut moved = scenario.clone();
    for level in Level::all() {
        slider.set(&mut moved, level);
        let standings = rank(dataset::model(), &moved).standings;
        let first = standings.iter().take_while(|standing| standing.rank == 1);
        let mut first: Vec<usize> = first.map(|standing| standing.alternative).collect();
        first.sort_unstable();
        match found.last_mut() {
            Some(last) if last.first == first => last.to = level,
            _ => found.push(Stretch { from: level, to: level, first }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::stretches;
    use crate::dataset::{model, start};
    use stackfit_decision::{Position, Slider, flip_points, track};

    #[test]
    fn steps_agree_with_the_exact_track_of_the_slider() {
        for slider in Slider::all(model()) {
            let exact = track(model(), &start(), slider);
            for stretch in stretches(&start(), slider) {
                for step in stretch.from.get()..=stretch.to.get() {
                    let at = Position::whole(step.into());
                    // Strictly inside an interval its winners are first; at its ends others may be
                    // level with them.
                    if let Some(within) = exact.iter().find(|it| it.from < at && at < it.to) {
                        assert_eq!(stretch.first, within.winners, "{slider:?} at {step}");
                    }
                }
            }
        }
    }

    #[test]
    fn where_no_order_changes_along_a_slider_nobody_else_is_first() {
        for slider in Slider::all(model()) {
            let found = stretches(&start(), slider);
            let inner = found.iter().filter(|it| it.from.get() > 0 && it.to.get() < 10).count();
            assert!(inner <= flip_points(model(), &start(), slider).len(), "{slider:?}");
        }
    }
}
