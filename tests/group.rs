//! What is said of the people of a group, against putting everyone at every position of every slider.
#![cfg(not(target_arch = "wasm32"))]

mod settings;

use std::collections::BTreeMap;

use settings::{Draw, settings};
use stackfit::dataset::model;
use stackfit::words::{differences, slider};
use stackfit_decision::{Level, Member, Slider, align, differing, parting, rank};

/// How many people have the same first alone, the most there are; 0 where nobody has one.
fn most(members: &[Member]) -> usize {
    let mut firsts = BTreeMap::<usize, usize>::new();
    for member in members {
        let standings = rank(&member.model, &member.scenario).standings;
        if let [first, second, ..] = &standings[..]
            && first.points > second.points
        {
            *firsts.entry(first.alternative).or_default() += 1;
        }
    }
    firsts.values().copied().max().unwrap_or(0)
}

/// The sliders that bring more of these people together at some position.
fn matter(members: &[Member], sliders: &[Slider]) -> Vec<Slider> {
    let count = most(members);
    let with = |slider: Slider, to: Level| {
        let mut moved = members.to_vec();
        for member in &mut moved {
            slider.set(&mut member.scenario, to);
        }
        most(&moved)
    };
    let brings = |slider: &&Slider| Level::all().any(|to| with(**slider, to) > count);
    sliders.iter().filter(brings).copied().collect()
}

#[test]
fn only_one_slider_is_said_to_matter_where_no_other_brings_more_together() {
    let mut told = [0; 3];
    for (place, scenario) in (0..).zip(settings(300)) {
        let mut draw = Draw::new(place + 5_000);
        let count = 2 + draw.below(2);
        let members: Vec<Member> = (0..count)
            .map(|_| {
                let mut scenario = scenario.clone();
                scenario.must.fill(None);
                scenario.hidden.fill(false);
                for _ in 0..2 {
                    let all: Vec<Slider> = Slider::all(model()).collect();
                    let to = Level::clamped(u8::try_from(draw.below(11)).unwrap_or(0));
                    all[draw.below(all.len())].set(&mut scenario, to);
                }
                Member { model: model().clone(), scenario }
            })
            .collect();
        let sliders = differing(&members);
        let found: Vec<_> = sliders.iter().map(|slider| align(&members, *slider)).collect();
        let said = differences(&members, &sliders, &found, parting(&members));
        let all = matter(&members, &sliders);
        told[all.len().min(2)] += 1;
        assert_eq!(said.contains("; only "), all.len() == 1, "{said} {all:?}");
        assert_eq!(said.contains(" matters most for the answer"), all.len() > 1, "{said} {all:?}");
        if let [only] = all[..] {
            assert!(said.contains(slider(only)), "{said}");
        }
    }
    assert!(told.iter().all(|told| *told > 20), "{told:?}");
}
