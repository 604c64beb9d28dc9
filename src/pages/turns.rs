//! Turns: the steps of a slider at which others are first than now, in words.

use super::stretches::{Stretch, stretches};
use crate::dataset;
use crate::words;
use stackfit_decision::{Flip, Level, Scenario, Slider, flips, rank};

/// A stretch of a slider on which others are first than where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The slider.
    pub slider: Slider,
    /// Its steps, and who is first there.
    pub stretch: Stretch,
    /// How many steps it is to the nearest of them.
    away: u8,
}

/// The turns of all sliders, each moved by itself, the nearest first, and of those that are equally near
/// the one first that the live page names ([`flips`]); then the sliders that have none.
#[must_use]
pub fn turns(scenario: &Scenario) -> (Vec<Turn>, Vec<Slider>) {
    let (mut found, mut still): (Vec<Turn>, Vec<Slider>) = (Vec::new(), Vec::new());
    for slider in Slider::all(dataset::model()) {
        let now = slider.level(scenario);
        let all = stretches(scenario, slider);
        let here = all.iter().find(|stretch| stretch.from <= now && now <= stretch.to);
        let present = here.map(|stretch| stretch.first.clone()).unwrap_or_default();
        let before = found.len();
        let others = all.into_iter().filter(|stretch| stretch.first != present);
        found.extend(others.filter(|stretch| !stretch.first.is_empty()).map(|stretch| {
            let (from, to) = (stretch.from.get(), stretch.to.get());
            let away = from.saturating_sub(now.get()).max(now.get().saturating_sub(to));
            Turn { slider, stretch, away }
        }));
        if found.len() == before {
            still.push(slider);
        }
    }
    let flips = flips(dataset::model(), scenario, &rank(dataset::model(), scenario));
    found.sort_by_key(|turn| {
        let place = flips.iter().position(|flip| turn.is_at(flip));
        (turn.away, place.unwrap_or(usize::MAX))
    });
    (found, still)
}

/// A scenario in which these two alone are ranked.
#[must_use]
pub fn two(scenario: &Scenario, both: [usize; 2]) -> Scenario {
    let hidden = (0..dataset::model().alternatives().len()).map(|index| !both.contains(&index));
    Scenario { hidden: hidden.collect(), ..scenario.clone() }
}

impl Turn {
    /// Whether a flip leads to one of its steps.
    fn is_at(&self, flip: &Flip) -> bool {
        let steps = self.stretch.from..=self.stretch.to;
        flip.slider == self.slider && steps.contains(&flip.to)
    }

    /// Where it is: `From Machine learning 7 on`.
    #[must_use]
    pub fn place(&self) -> String {
        let name = words::slider(self.slider);
        let (from, to) = (self.stretch.from, self.stretch.to);
        match (from.is_zero(), to == Level::MAX) {
            _ if from == to => format!("At {name} {}", from.get()),
            (true, _) => format!("Up to {name} {}", to.get()),
            (_, true) => format!("From {name} {} on", from.get()),
            _ => format!("From {name} {} to {}", from.get(), to.get()),
        }
    }

    /// Where it is and who is first there, of all: `From Machine learning 7 on, FastAPI is first.`
    #[must_use]
    pub fn first(&self) -> String {
        let verb = if self.stretch.first.len() == 1 { "is first" } else { "are level in front" };
        format!("{}, {} {verb}.", self.place(), words::frameworks(&self.stretch.first))
    }

    /// Where it is and who is ahead there, of these two: `From Machine learning 7 on, FastAPI is ahead
    /// of Django.`
    #[must_use]
    pub fn ahead(&self, both: [usize; 2]) -> String {
        let [one, other] = both;
        let (ahead, behind) = match *self.stretch.first.as_slice() {
            [only] if only == one => (one, other),
            [only] if only == other => (other, one),
            _ => return format!("{}, the two are level.", self.place()),
        };
        let [ahead, behind] = [ahead, behind].map(words::framework);
        format!("{}, {ahead} is ahead of {behind}.", self.place())
    }
}

/// The names of these sliders in a row.
pub(super) fn named(sliders: &[Slider]) -> String {
    words::list(&sliders.iter().map(|slider| words::slider(*slider).to_owned()).collect::<Vec<_>>())
}

/// Who is first in a scenario; nobody where several are, or none.
pub(super) fn leader(scenario: &Scenario) -> Option<usize> {
    let standings = rank(dataset::model(), scenario).standings;
    let is_alone = standings.get(1).is_none_or(|second| second.rank > 1);
    standings.first().filter(|_| is_alone).map(|first| first.alternative)
}

#[cfg(test)]
mod tests {
    use super::turns;
    use crate::dataset::{self, DATASET};
    use stackfit_decision::{Level, Slider, nearest_flip, rank};

    #[test]
    fn of_equally_near_turns_the_first_is_the_one_that_the_live_page_names() {
        let mut asked = 0;
        for (preset, language) in DATASET
            .presets
            .iter()
            .flat_map(|preset| (0..DATASET.languages.len()).map(move |l| (preset, l)))
        {
            let mut scenario = preset.opening();
            Slider::Language(language).set(&mut scenario, Level::MAX);
            let ranking = rank(dataset::model(), &scenario);
            let named = nearest_flip(dataset::model(), &scenario, &ranking);
            let (Some(named), (found, _)) = (named, turns(&scenario)) else { continue };
            let near =
                found.iter().filter(|turn| Some(turn.away) == found.first().map(|it| it.away));
            let near: Vec<_> = near.collect();
            if near.len() > 1 && near.iter().any(|turn| turn.is_at(&named)) {
                assert!(near.first().is_some_and(|turn| turn.is_at(&named)), "{}", preset.id);
                asked += 1;
            }
        }
        assert!(asked > 10, "{asked} have several that are equally near");
    }
}
