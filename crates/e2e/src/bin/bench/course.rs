//! Course of moves that every compared page goes through: drawn once, and ranked by the engine, so
//! that each move comes with the order that it must lead to.

use serde_json::{Value, json};
use stackfit::dataset::{DATASET, model, start};
use stackfit_decision::{Level, Scenario, rank};

/// The course, at the place where the pages are.
pub struct Course {
    scenario: Scenario,
    order: Vec<usize>,
    seed: u64,
}

/// One step of one slider, as a key on the keyboard makes it.
pub struct Step {
    /// The slider.
    pub key: &'static str,
    /// Whether it goes up.
    pub up: bool,
    /// The order that it leads to.
    pub order: String,
}

impl Course {
    /// The course at its begin: as the page opens.
    pub fn begin() -> Self {
        let scenario = start();
        let order = order(&scenario).unwrap_or_default();
        Self { scenario, order, seed: 42 }
    }

    /// Where every slider stands.
    pub fn positions(&self) -> Value {
        let languages = DATASET.languages.iter().zip(&self.scenario.knowledge);
        let languages = languages.map(|(language, level)| json!([language.key, level.get()]));
        let weights = (0..weights()).map(|at| json!([key(at), self.level(at).get()]));
        Value::Array(languages.chain(weights).collect())
    }

    /// The next move, of two weights at once to anywhere, which changes the order: what to set, the
    /// order, and how many milliseconds after a frame it comes. Only weights move: LineUp.js has
    /// nothing else. No two alternatives are equal after it, so that all pages agree on the order.
    pub fn jump(&mut self) -> Value {
        loop {
            let (one, other) = (self.draw(weights()), self.draw(weights()));
            let levels = [self.draw(11), self.draw(11)].map(level);
            let moves = [(one, levels[0]), (other, levels[1])];
            if one == other || moves.iter().any(|(at, to)| self.level(*at) == *to) {
                continue;
            }
            if let Some(order) = self.go(&moves) {
                let phase = self.draw(16);
                let changes = moves.map(|(at, to)| json!([key(at), to.get()]));
                return json!({"changes": changes, "order": order, "phase": phase});
            }
        }
    }

    /// The next step of one weight, which changes the order, too.
    pub fn step(&mut self) -> Step {
        loop {
            let (at, up) = (self.draw(weights()), self.draw(2) == 1);
            let now = self.level(at).get();
            let next =
                if up { Level::new(now + 1) } else { now.checked_sub(1).and_then(Level::new) };
            if let Some(order) = next.and_then(|next| self.go(&[(at, next)])) {
                return Step { key: key(at), up, order };
            }
        }
    }

    /// Goes there if that changes the order and leaves no two alternatives equal.
    fn go(&mut self, moves: &[(usize, Level)]) -> Option<String> {
        let mut scenario = self.scenario.clone();
        for (at, to) in moves {
            *weight_mut(&mut scenario, *at)? = *to;
        }
        let order = order(&scenario).filter(|order| *order != self.order)?;
        let frameworks = order.iter().filter_map(|at| DATASET.frameworks.get(*at));
        let names: Vec<_> = frameworks.map(|framework| framework.id).collect();
        (self.scenario, self.order) = (scenario, order);
        Some(names.join(","))
    }

    fn level(&self, at: usize) -> Level {
        let weights = &self.scenario.weights;
        at.checked_sub(1)
            .map_or(self.scenario.team, |at| weights.get(at).copied().unwrap_or_default())
    }

    /// A number below this one, by Lehmer's generator: every run moves the same.
    fn draw(&mut self, below: usize) -> usize {
        self.seed = self.seed * 48_271 % 2_147_483_647;
        usize::try_from(self.seed).unwrap_or(0) % below
    }
}

/// The order of the alternatives, when no two are equal.
fn order(scenario: &Scenario) -> Option<Vec<usize>> {
    let ranking = rank(model(), scenario);
    let is_last = |place: usize| place == ranking.standings.len();
    (ranking.standings.last().is_some_and(|last| is_last(last.rank))
        && ranking.standings.windows(2).all(|pair| pair[0].points != pair[1].points))
    .then(|| ranking.listed())
}

/// How many weights there are: the team's language, and the criteria.
fn weights() -> usize {
    DATASET.criteria.len() + 1
}

fn key(at: usize) -> &'static str {
    let criterion = at.checked_sub(1).and_then(|at| DATASET.criteria.get(at));
    criterion.map_or(DATASET.team.key, |criterion| criterion.key)
}

fn weight_mut(scenario: &mut Scenario, at: usize) -> Option<&mut Level> {
    match at.checked_sub(1) {
        None => Some(&mut scenario.team),
        Some(at) => scenario.weights.get_mut(at),
    }
}

fn level(number: usize) -> Level {
    Level::clamped(u8::try_from(number).unwrap_or(u8::MAX))
}
