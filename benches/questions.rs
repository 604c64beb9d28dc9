//! How soon the questions come to the answer, over made-up visitors: `cargo bench --no-default-features
//! --bench questions`. It prints shares; nothing is timed.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::run();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use stackfit::dataset;
    use stackfit_decision::{
        COMPLETIONS, Guide, Level, Model, Question, Said, Scenario, Slider, Stream, rank,
    };

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Order {
        Gain,
        Page,
        Random,
    }

    fn questions(model: &Model, singles: &[u8], chosen: u8) -> Vec<Question> {
        let of = |numbers: &[u8]| numbers.iter().copied().map(Level::clamped).collect::<Vec<_>>();
        let needs = [0, 1, 2, 3, 4, 5, 6, 10, 12];
        let qualities = [7, 8, 9, 11, 13];
        let criteria =
            |list: &[usize]| list.iter().copied().map(Slider::Criterion).collect::<Vec<_>>();
        let mut all = vec![
            Question {
                sliders: (0..model.languages()).map(Slider::Language).collect(),
                levels: of(&[0, 10]),
            },
            Question { sliders: vec![Slider::Team], levels: of(singles) },
        ];
        if chosen > 0 {
            all.push(Question { sliders: criteria(&needs), levels: of(&[0, chosen]) });
            all.push(Question { sliders: criteria(&qualities), levels: of(&[0, chosen]) });
        }
        all.extend(
            (0..model.criteria())
                .map(|at| Question { sliders: criteria(&[at]), levels: of(singles) }),
        );
        all
    }

    fn visitor(model: &Model, number: u32) -> Scenario {
        let mut stream = Stream::new(27, number, 1);
        let mut truth = Scenario::blank(model);
        let known = 1 + stream.below(2);
        for _ in 0..known {
            let at = usize::from(stream.below(u16::try_from(model.languages()).unwrap_or(1)));
            truth.knowledge[at] = Level::MAX;
        }
        truth.team = Level::clamped(
            [0, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10][usize::from(stream.below(17))],
        );
        for weight in &mut truth.weights {
            let matters = stream.below(2) == 1;
            let level = 1 + stream.below(10);
            if matters {
                *weight = Level::clamped(u8::try_from(level).unwrap_or(0))
            }
        }
        truth
    }

    fn first(model: &Model, scenario: &Scenario) -> Vec<usize> {
        rank(model, scenario)
            .standings
            .iter()
            .filter(|s| s.rank == 1)
            .map(|s| s.alternative)
            .collect()
    }

    pub fn run() {
        let get = |name: &str, or: &str| std::env::var(name).unwrap_or(or.to_owned());
        let visitors: u32 = get("VISITORS", "300").parse().unwrap();
        let singles: Vec<u8> =
            get("SINGLES", "0,3,6,9").split(',').map(|x| x.parse().unwrap()).collect();
        let chosen: u8 = get("CHOSEN", "7").parse().unwrap();
        let model = dataset::model();
        let questions = questions(model, &singles, chosen);
        for order in if get("ALL", "") != "" {
            vec![Order::Gain, Order::Page, Order::Random]
        } else {
            vec![Order::Gain]
        } {
            let mut agree = vec![0u32; 21];
            let mut certain = Vec::new();
            let mut certain_ok = 0;
            let mut stops = Vec::new();
            let mut stop_ok = 0;
            for number in 0..visitors {
                let truth = visitor(model, number);
                let truly = first(model, &truth);
                let start = dataset::start();
                let mut now = start.clone();
                let mut said: Vec<Said> = Vec::new();
                let mut stream = Stream::new(5, number, 2);
                let mut sure = None;
                let mut stop = None;
                for step in 0..=20 {
                    let ok = first(model, &now).first().is_some_and(|f| truly.contains(f));
                    if ok {
                        agree[step] += 1
                    }
                    let beliefs = Said::beliefs(&said, &questions, model, (&start, &now));
                    let places: Vec<Slider> = Slider::all(model).collect();
                    let open = Said::open(&said, &questions, |s| {
                        let at = places.iter().position(|p| *p == s).unwrap();
                        beliefs[at].is_sure()
                    });
                    let guide = Guide::new(model, &now, &beliefs);
                    let firm = guide.firmness();
                    if sure.is_none() && (firm * 100 >= 95 * COMPLETIONS || open.is_empty()) {
                        sure = Some(step);
                        if ok {
                            certain_ok += 1
                        }
                    }
                    let can = open.iter().filter(|(_, q)| guide.can_change(q)).count();
                    if stop.is_none()
                        && (open.is_empty() || can == 0 && firm * 100 >= 95 * COMPLETIONS)
                    {
                        stop = Some(step);
                        if ok {
                            stop_ok += 1
                        }
                    }
                    if open.is_empty() {
                        for s in step + 1..=20 {
                            if ok {
                                agree[s] += 1
                            }
                        }
                        break;
                    }
                    if step >= 8 && sure.is_some() && stop.is_some() && get("LONG", "") == "" {
                        break;
                    }
                    let pick = match order {
                        Order::Gain => {
                            let gains: Vec<u32> =
                                open.iter().map(|(_, q)| guide.firmness_after(q)).collect();
                            let most = gains.iter().max().unwrap();
                            if get("TRACE", "") != "" {
                                println!(
                                    "  {step} firm {firm} can {can} ask {} of {gains:?}",
                                    open[gains.iter().position(|g| g == most).unwrap()].0
                                );
                            }
                            gains.iter().position(|g| g == most).unwrap()
                        }
                        Order::Page => 0,
                        Order::Random => usize::from(stream.below(open.len() as u16)),
                    };
                    let (place, q) = &open[pick];
                    let near = |l: Level| {
                        *q.levels
                            .iter()
                            .min_by_key(|a| (a.get().abs_diff(l.get()), 255 - a.get()))
                            .unwrap()
                    };
                    let set = q.sliders.iter().map(|s| (*s, near(s.level(&truth)))).collect();
                    let one = Said { question: *place, set };
                    one.apply(&mut now);
                    said.push(one);
                }
                if get("TRACE", "") != "" {
                    println!("visitor {number}: sure {sure:?} stop {stop:?}");
                }
                certain.push(sure.unwrap());
                stops.push(stop.unwrap());
            }
            certain.sort();
            stops.sort();
            println!(
                "{order:?}: agree {:?}\n  certain median {} ok {}% stop median {} ok {}%",
                agree.iter().map(|a| a * 1000 / visitors).collect::<Vec<_>>(),
                certain[certain.len() / 2],
                certain_ok * 100 / visitors,
                stops[stops.len() / 2],
                stop_ok * 100 / visitors
            );
        }
    }
}
