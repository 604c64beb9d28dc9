//! Way to win, in words: what would put a framework first.

use super::lists::{either, list};
use super::names::{framework, slider};
use super::numbers::{points, share};
use stackfit_decision::{Level, Mix, Proof, Ranking, Scenario, Slider, Win};

/// Up to how many parts a mix is stated in parts; beyond, it is stated in rounded percent.
const PARTS: u32 = 10;

/// A move in a list: `Admin panel from 0 to 4`.
#[must_use]
pub fn step((what, to): (Slider, Level), now: &Scenario) -> String {
    format!("{} from {} to {}", slider(what), what.level(now).get(), to.get())
}

/// What would put a framework first from where the sliders are now. When several sliders have to
/// move, this only counts them, and [`step`] says how each moves. `kept` says that what the team knows
/// had to stay as it is.
#[must_use]
pub fn way(win: &Win, of: usize, now: &Scenario, kept: bool) -> String {
    let name = framework(of);
    let together = |moves: &[_], does: &str, smallest| {
        let (count, steps) = (moves.len(), win.steps(now));
        let fewer = if smallest { "no fewer will do" } else { "perhaps fewer would do" };
        format!("These {count} sliders together {does}, in {steps} steps; {fewer}.")
    };
    match win {
        Win::AlreadyFirst => format!("{name} is first already."),
        Win::Hidden => format!("{name} is hidden, and no slider changes that."),
        Win::Excluded(_) => format!("{name} misses a must-have, and no slider changes that."),
        Win::One { slider, to } => one((*slider, *to), now, name, "comes first", "come first"),
        Win::Several { moves, smallest } => {
            let does = format!("put {name} first");
            format!("No single slider is enough. {}", together(moves, &does, *smallest))
        }
        Win::Shared { moves, smallest } => {
            let shared = match moves.as_slice() {
                [] => format!("{name} shares the first place already."),
                [only] => one(*only, now, name, "shares the first place", "share the first place"),
                _ => together(moves, &format!("let {name} share the first place"), *smallest),
            };
            format!("{}. {shared}", nothing(name, "first alone", kept))
        }
        Win::Never(proof) => never(proof, name, kept),
        Win::Open => format!("The search stopped before it was clear what would put {name} first."),
    }
}

/// Moves of several sliders that together take fewer steps than the move of one; empty where there are none.
#[must_use]
pub fn fewer_steps(moves: &[(Slider, Level)], now: &Scenario) -> String {
    let mut steps = 0;
    let mut all = Vec::new();
    for (what, to) in moves {
        steps += u32::from(what.level(now).get().abs_diff(to.get()));
        all.push(step((*what, *to), now));
    }
    if all.is_empty() {
        return String::new();
    }
    ["Or, in ", &*steps.to_string(), " steps in all: ", &list(&all), "."].concat()
}

/// That it takes this many steps to put a framework first if what the team knows may change, too; for
/// when that takes fewer steps, or is the only way.
#[must_use]
pub fn another_team(steps: u32) -> String {
    let noun = if steps == 1 { "step" } else { "steps" };
    format!("It takes {steps} {noun} if what the team knows may change: untick the box to see.")
}

/// Where a framework is after the move that was to put it first.
#[must_use]
pub fn after(ranking: &Ranking, of: usize) -> String {
    let name = framework(of);
    let place = ranking.standing(of);
    let others = ranking.standings.iter().filter(|standing| standing.alternative != of);
    match (place, others.max_by_key(|standing| standing.points)) {
        (Some(own), Some(other)) if own.points > other.points => {
            let ahead = match ranking.tenths(own.points - other.points) {
                0 => "just".to_owned(),
                tenths => points(tenths),
            };
            format!("{name} is first now, {ahead} ahead of {}.", framework(other.alternative))
        }
        (Some(own), Some(other)) if own.points == other.points => {
            format!("{name} shares the first place now.")
        }
        _ => format!("{name} is first now."),
    }
}

/// The sentence of a single move. What the team knows is a fact rather than a wish, hence "if".
fn one((what, to): (Slider, Level), now: &Scenario, name: &str, is: &str, be: &str) -> String {
    match what {
        Slider::Language(_) => format!(
            "If your team’s knowledge of {} were {} instead of {}, {name} would {be}.",
            slider(what),
            to.get(),
            what.level(now).get(),
        ),
        Slider::Team | Slider::Criterion(_) => {
            format!("Move {} and {name} {is}.", step((what, to), now))
        }
    }
}

/// That no setting puts a framework in this place.
fn nothing(name: &str, place: &str, kept: bool) -> String {
    let condition = if kept { "With what the team knows, no setting" } else { "No setting" };
    format!("{condition} puts {name} {place}")
}

/// That a framework never comes first, with the proof.
fn never(proof: &Proof, name: &str, kept: bool) -> String {
    let because = match proof {
        Proof::Dominated(other) => always(&[*other], kept),
        Proof::Mixes(mixes) => {
            let mut others: Vec<usize> = Vec::new();
            for (other, _) in mixes.iter().flat_map(|mix| &mix.shares) {
                if !others.contains(other) {
                    others.push(*other);
                }
            }
            match mixes.as_slice() {
                [only] if others.len() > 1 => {
                    let blend = mixed(only);
                    format!("{}. {blend} scores at least as much throughout", always(&others, kept))
                }
                _ => always(&others, kept),
            }
        }
        Proof::BetweenSteps => "it would take a setting between two whole steps".to_owned(),
        Proof::Searched => "all were ruled out, one by one or in groups".to_owned(),
    };
    format!("{}: {because}.", nothing(name, "first", kept))
}

/// That the best of these always has at least as many points.
fn always(others: &[usize], kept: bool) -> String {
    let whatever = if kept { "whatever matters to you" } else { "whatever you set" };
    let names: Vec<String> = others.iter().map(|other| framework(*other).to_owned()).collect();
    let names = either(&names);
    format!("{whatever}, {names} has at least as many points")
}

/// A mix as the start of a sentence: `Half Django and half FastAPI`, `A mix of 2 parts Django and 1
/// part FastAPI`.
fn mixed(mix: &Mix) -> String {
    let all = mix.parts();
    if let [(one, a), (other, b)] = mix.shares.as_slice()
        && a == b
    {
        return format!("Half {} and half {}", framework(*one), framework(*other));
    }
    let part = |(other, parts): &(usize, u32)| match (all, parts) {
        (..=PARTS, 1) => format!("1 part {}", framework(*other)),
        (..=PARTS, _) => format!("{parts} parts {}", framework(*other)),
        _ => format!("{} {}", share(*parts, all), framework(*other)),
    };
    let roughly = if all > PARTS { "about " } else { "" };
    format!("A mix of {roughly}{}", list(&mix.shares.iter().map(part).collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use super::{after, another_team, step, way};
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{Level, Mix, Proof, Scenario, Slider, Win, how_to_win, rank};

    fn framework(id: &str) -> usize {
        DATASET.framework(id).map_or(0, |framework| framework.index)
    }

    fn criterion(key: &str) -> Slider {
        Slider::Criterion(DATASET.criterion(key).map_or(0, |criterion| criterion.index))
    }

    fn language(key: &str) -> Slider {
        Slider::Language(DATASET.language(key).map_or(0, |language| language.index))
    }

    /// What is said of Gin, from the start.
    fn said(win: &Win, kept: bool) -> String {
        way(win, framework("gin"), &start(), kept)
    }

    fn to(level: u8) -> Level {
        Level::clamped(level)
    }

    #[test]
    fn a_single_move_is_a_sentence() {
        let one = |slider| Win::One { slider, to: to(7) };
        assert_eq!(
            said(&one(criterion("admin")), true),
            "Move Admin panel from 0 to 7 and Gin comes first."
        );
        assert_eq!(
            said(&one(Slider::Team), true),
            "Move Team’s language from 8 to 7 and Gin comes first."
        );
        assert_eq!(
            said(&one(language("go")), false),
            "If your team’s knowledge of Go were 7 instead of 0, Gin would come first."
        );
    }

    #[test]
    fn several_moves_are_counted_and_said_to_be_the_least_only_when_they_are() {
        let moves = vec![(criterion("admin"), to(2)), (Slider::Team, to(4))];
        let several = |smallest| Win::Several { moves: moves.clone(), smallest };
        assert_eq!(
            said(&several(true), true),
            "No single slider is enough. These 2 sliders together put Gin first, in 6 steps; \
             no fewer will do."
        );
        assert!(said(&several(false), true).ends_with("in 6 steps; perhaps fewer would do."));
        assert_eq!(step(moves[1], &start()), "Team’s language from 8 to 4");
    }

    #[test]
    fn a_shared_place_is_not_called_a_win() {
        let shared = |moves| Win::Shared { moves, smallest: true };
        assert_eq!(
            said(&shared(Vec::new()), false),
            "No setting puts Gin first alone. Gin shares the first place already."
        );
        assert_eq!(
            said(&shared(vec![(criterion("admin"), to(1))]), true),
            "With what the team knows, no setting puts Gin first alone. Move Admin panel from 0 to \
             1 and Gin shares the first place."
        );
        let two = shared(vec![(criterion("admin"), to(1)), (Slider::Team, to(7))]);
        assert!(said(&two, false).ends_with(
            "These 2 sliders together let Gin share the first place, in 2 steps; no fewer will do."
        ));
    }

    #[test]
    fn a_proof_names_who_is_always_ahead() {
        let [django, fastapi] = ["django", "fastapi"].map(framework);
        assert_eq!(
            said(&Win::Never(Proof::Dominated(django)), true),
            "With what the team knows, no setting puts Gin first: whatever matters to you, Django \
             has at least as many points."
        );
        let mix = |shares: &[(usize, u32)]| Mix { language: None, shares: shares.to_vec() };
        let of = |mixes| said(&Win::Never(Proof::Mixes(mixes)), false);
        assert_eq!(
            of(vec![mix(&[(django, 1), (fastapi, 1)])]),
            "No setting puts Gin first: whatever you set, Django or FastAPI has at least as many \
             points. Half Django and half FastAPI scores at least as much throughout."
        );
        let uneven = of(vec![mix(&[(django, 2), (fastapi, 1)])]);
        assert!(uneven.contains("A mix of 2 parts Django and 1 part FastAPI scores"), "{uneven}");
        let fine = of(vec![mix(&[(django, 40), (fastapi, 60)])]);
        assert!(fine.contains("A mix of about 40% Django and 60% FastAPI scores"), "{fine}");
        let by_language = of(vec![mix(&[(django, 1)]), mix(&[(fastapi, 1)])]);
        assert!(by_language.ends_with("Django or FastAPI has at least as many points."));
    }

    #[test]
    fn the_other_way_tells_its_steps() {
        assert!(another_team(1).starts_with("It takes 1 step if"));
        assert!(another_team(6).starts_with("It takes 6 steps if"));
    }

    #[test]
    fn what_is_said_of_the_dataset_comes_true() {
        let languages: Vec<Slider> = (0..model().languages()).map(Slider::Language).collect();
        let scenarios = DATASET.presets.iter().map(crate::dataset::Preset::scenario);
        let mut tried = [0; 4];
        for scenario in scenarios.chain([start()]) {
            for framework in DATASET.frameworks {
                let win = how_to_win(model(), &scenario, framework.index, &languages);
                let (kind, expected) = match win {
                    Win::AlreadyFirst => (0, " is first now, "),
                    Win::One { .. } => (1, " is first now, "),
                    Win::Several { .. } => (2, " is first now, "),
                    Win::Shared { .. } => (3, " shares the first place now."),
                    _ => continue,
                };
                tried[kind] += 1;
                let mut moved: Scenario = scenario.clone();
                for (slider, level) in win.moves() {
                    slider.set(&mut moved, level);
                }
                let after = after(&rank(model(), &moved), framework.index);
                assert!(after.contains(expected), "{}: {after}", framework.name);
            }
        }
        // No shared place is in sight of the presets.
        assert!(tried[..3].iter().all(|count| *count > 0), "{tried:?}");
    }
}
