//! Applying: what a value of a link sets in a state.

use super::key::Key;
use super::state::State;
use super::value::Meaning;
use stackfit_decision::{Override, set_override};

impl State {
    /// Sets what a key means with this value.
    pub(super) fn apply(&mut self, key: Key, meaning: Meaning) {
        let scenario = &mut self.scenario;
        match (key, meaning) {
            (Key::Language(place), Meaning::Level(level)) => {
                put(&mut scenario.knowledge, place, level);
            }
            (Key::Team, Meaning::Level(level)) => scenario.team = level,
            (Key::Criterion(place), Meaning::Level(level)) => {
                put(&mut scenario.weights, place, level);
            }
            (_, Meaning::Must(must)) => {
                for (criterion, least) in must {
                    put(&mut scenario.must, criterion, Some(least));
                }
            }
            (Key::Hide, Meaning::Frameworks(places)) => {
                for place in places {
                    scenario.hide(place, true);
                }
            }
            (_, Meaning::Frameworks(places)) => self.compared = Some(places),
            (_, Meaning::Overrides(overrides)) => self.override_with(&overrides),
            (_, Meaning::Own(own, overrides)) => {
                self.own = own;
                self.override_with(&overrides);
            }
            (_, Meaning::With(with)) => self.with = with,
            (_, Meaning::Name(name)) => self.name = name,
            (_, Meaning::Day(day)) => self.on = Some(day),
            (_, Meaning::Level(_) | Meaning::Version { .. }) => {}
        }
    }

    /// Sets these scores; of two for one cell the later counts.
    pub(super) fn override_with(&mut self, overrides: &[Override]) {
        for one in overrides {
            let Override { alternative, criterion, value } = *one;
            set_override(&mut self.overrides, alternative, criterion, Some(value));
        }
    }
}

/// Replaces an entry when there is one.
fn put<T>(list: &mut [T], place: usize, value: T) {
    if let Some(entry) = list.get_mut(place) {
        *entry = value;
    }
}
