//! How soon the questions come to the answer, by made-up visitors:
//! `cargo bench --no-default-features --bench questions [visitors]`. Shares are printed, nothing is
//! timed.
//!
//! A visitor's true settings are drawn from what is plausible of one who said nothing: each weight of a
//! criterion is 0 in half of the cases and else from 1 to 10, all alike; that of the team's language is
//! from 0 to 10, from 5 on each twice as likely; one or two languages, all alike, are known wholly. Who
//! is asked gives the answer that is nearest to the truth. The orders are: the one that the page chooses;
//! that in which the questions are written; and any. Then the same without the questions about several
//! criteria, where the written order is that of the sliders on the page. The page's start stands wherever
//! nothing was said.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::run();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use stackfit::dataset::{self, DATASET};
    use stackfit_decision::{Guide, Level, Model, Question, Said, Scenario, Slider, rank};
    use stackfit_sampling::Stream;

    /// How many visitors there are unless it is said.
    const VISITORS: u32 = 10_000;
    /// After how many questions the answers are compared.
    const AFTER: [usize; 6] = [0, 1, 2, 3, 4, 5];
    /// The firmness, in percent, from which an answer is certain.
    const CERTAIN: u32 = 95;

    /// How the next question is chosen.
    #[derive(Clone, Copy, PartialEq)]
    enum Order {
        Gain,
        Written,
        Random,
    }

    /// What one visitor's interview came to.
    struct Course {
        /// After each question, the number of them before, whether the truly first is first.
        agrees: Vec<bool>,
        /// After how many questions the answer was certain or nothing was left to ask.
        certain: usize,
    }

    /// The settings that this visitor truly has.
    fn visitor(model: &Model, number: u32) -> Scenario {
        let mut stream = Stream::new(27, number, 1);
        let mut truth = Scenario::blank(model);
        let languages = u16::try_from(model.languages()).unwrap_or(u16::MAX);
        for _ in 0..=stream.below(2) {
            Slider::Language(stream.below(languages).into()).set(&mut truth, Level::MAX);
        }
        let place = u8::try_from(stream.below(17)).unwrap_or(0);
        truth.team = Level::clamped(if place < 5 { place } else { place.midpoint(5) });
        for weight in &mut truth.weights {
            let (matters, level) = (stream.below(2) == 1, 1 + stream.below(10));
            *weight = Level::clamped(u8::try_from(level).unwrap_or(0) * u8::from(matters));
        }
        truth
    }

    fn firsts(model: &Model, scenario: &Scenario) -> Vec<usize> {
        let standings = rank(model, scenario).standings.into_iter();
        standings.filter(|one| one.rank == 1).map(|one| one.alternative).collect()
    }

    /// What this visitor answers to a question about the sliders of it that are open.
    fn answer(guide: &Guide, place: usize, question: &Question, truth: &Scenario) -> Said {
        let nearest = |slider: &Slider| {
            let level = slider.level(truth).get();
            let far = |at: &usize| {
                let answer = question.levels.get(*at).map_or(0, |answer| answer.get());
                (answer.abs_diff(level), u8::MAX - answer)
            };
            (0..question.levels.len()).min_by_key(far).unwrap_or(0)
        };
        let (mut about, mut chosen) = (0, 0);
        for (at, slider) in question.sliders.iter().enumerate() {
            if guide.is_open(place, *slider) {
                about |= 1 << at;
                chosen |= nearest(slider) << (question.bits() * at);
            }
        }
        Said::new(place, about, chosen)
    }

    fn course(questions: &[Question<'static>], order: Order, number: u32) -> Course {
        let (model, start) = (dataset::model(), dataset::start());
        let truth = visitor(model, number);
        let truly = firsts(model, &truth);
        let (mut now, mut said) = (start.clone(), Vec::new());
        let mut stream = Stream::new(27, number, 2);
        let mut course = Course { agrees: Vec::new(), certain: usize::MAX };
        loop {
            let first = firsts(model, &now).first().copied();
            course.agrees.push(first.is_some_and(|first| truly.contains(&first)));
            let guide = Guide::new(model, questions.to_vec(), &said, [&start, &now]);
            let open: Vec<usize> =
                (0..questions.len()).filter(|at| !guide.open(*at).is_empty()).collect();
            if guide.firmness() >= CERTAIN || open.is_empty() {
                course.certain = course.certain.min(said.len());
            }
            let is_long = AFTER.last().is_some_and(|last| said.len() >= *last);
            if open.is_empty() || (course.certain <= said.len() && is_long) {
                return course;
            }
            let any = u16::try_from(open.len()).unwrap_or(1);
            let place = match order {
                Order::Gain => {
                    open.iter().rev().max_by_key(|at| guide.firmness_after(**at)).copied()
                }
                Order::Written => open.first().copied(),
                Order::Random => open.get(usize::from(stream.below(any))).copied(),
            };
            let place = place.unwrap_or(0);
            let Some(question) = questions.get(place) else { return course };
            let answer = answer(&guide, place, question, &truth);
            answer.apply(question, &mut now);
            said.push(answer);
        }
    }

    /// How many of 100 visitors these are.
    fn share(count: usize, visitors: u32) -> f64 {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        100.0 * f64::from(count) / f64::from(visitors)
    }

    pub fn run() {
        let visitors = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(VISITORS);
        let all: Vec<Question> = DATASET.questions.iter().map(|asked| asked.question).collect();
        let by_one: Vec<Question> = all
            .iter()
            .filter(|question| !matches!(question.sliders, [Slider::Criterion(_), _, ..]))
            .copied()
            .collect();
        println!("first place as with the true settings, of 100, after {AFTER:?} questions;");
        println!("and questions until it is first in {CERTAIN} of 100 plausible settings:");
        for (name, questions, order) in [
            ("as the page asks", &all, Order::Gain),
            ("as written", &all, Order::Written),
            ("any order", &all, Order::Random),
            ("by one, by gain", &by_one, Order::Gain),
            ("by one, as on the page", &by_one, Order::Written),
            ("by one, any order", &by_one, Order::Random),
        ] {
            let courses: Vec<Course> =
                (0..visitors).map(|number| course(questions, order, number)).collect();
            let agree = AFTER.map(|after| {
                let last = |course: &&Course| {
                    course.agrees.get(after).or(course.agrees.last()) == Some(&true)
                };
                format!("{:.1}", share(courses.iter().filter(last).count(), visitors))
            });
            let mut certain: Vec<usize> = courses.iter().map(|course| course.certain).collect();
            certain.sort_unstable();
            let median = certain.get(certain.len() / 2).copied().unwrap_or(0);
            let right =
                courses.iter().filter(|one| one.agrees.get(one.certain) == Some(&true)).count();
            let right = share(right, visitors);
            println!("{name:>22}: {}; median {median}, right then in {right:.1}", agree.join(" "));
        }
    }
}
