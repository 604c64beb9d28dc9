//! Time that the engine takes, by the number of alternatives: `cargo bench --no-default-features`.
//! One element is one alternative, in one sample where there are samples.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::run();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::hint::black_box;
    use std::time::Duration;

    use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
    use stackfit::dataset::{self, MOST_OWN, OwnFramework};
    use stackfit_decision::{
        Alternative, Cell, Level, Model, Noise, Override, SAMPLES, SEED, Scenario, Slider, Value,
        nearest_flip, rank, reach, track,
    };

    /// Alternatives, and samples whose noise is below 1.5 GB.
    const SIZES: [(usize, usize); 6] =
        [(15, 10_000), (16, 10_000), (100, 10_000), (1_000, 2_000), (10_000, 200), (100_000, 100)];

    pub fn run() {
        let mut criterion = Criterion::default()
            .warm_up_time(Duration::from_millis(200))
            .measurement_time(Duration::from_secs(1))
            .sample_size(10)
            .configure_from_args();
        ranking(&mut criterion);
        drawing(&mut criterion);
        robustness(&mut criterion);
        page(&mut criterion);
        page_with_own(&mut criterion);
        criterion.final_summary();
    }

    /// A number that looks like any, from 0 to `below` - 1.
    fn made_up(place: usize, below: u8) -> u8 {
        let number = (place * 7_919 + 31) % 65_521 % usize::from(below);
        u8::try_from(number).unwrap_or_default()
    }

    /// A model with as many criteria and languages as the page's, and this many alternatives.
    fn model(alternatives: usize) -> Model {
        let (criteria, languages) = (dataset::model().criteria(), dataset::model().languages());
        let of = |row: usize| Alternative {
            values: (0..criteria)
                .map(|at| Cell::Known(Value::tenths(made_up(row * criteria + at, 101))))
                .collect(),
            doubt: (0..criteria).map(|at| Value::tenths(5 << (at % 3))).collect(),
            fit: (0..languages)
                .map(|at| Level::clamped(made_up(row * languages + at, 11)))
                .collect(),
        };
        Model::new((0..alternatives).map(of).collect()).unwrap_or_default()
    }

    /// All criteria matter, and three languages are known.
    fn scenario(model: &Model) -> Scenario {
        let level = |place| Level::clamped(1 + made_up(place, 10));
        let known = |at| if at < 3 { level(at) } else { Level::ZERO };
        Scenario {
            knowledge: (0..model.languages()).map(known).collect(),
            team: Level::clamped(6),
            weights: (20..20 + model.criteria()).map(level).collect(),
            ..Scenario::blank(model)
        }
    }

    fn ranking(criterion: &mut Criterion) {
        let mut group = criterion.benchmark_group("rank");
        for (alternatives, _) in SIZES {
            let model = model(alternatives);
            let scenario = scenario(&model);
            group.throughput(Throughput::Elements(alternatives as u64));
            group.bench_function(BenchmarkId::from_parameter(alternatives), |bencher| {
                bencher.iter(|| rank(&model, black_box(&scenario)));
            });
        }
        group.finish();
    }

    fn drawing(criterion: &mut Criterion) {
        let mut group = criterion.benchmark_group("noise");
        for (alternatives, samples) in SIZES.into_iter().take(3) {
            let model = model(alternatives);
            group.throughput(Throughput::Elements((alternatives * samples) as u64));
            let name = BenchmarkId::new(format!("{samples} samples"), alternatives);
            group.bench_function(name, |bencher| {
                bencher.iter_batched(
                    || (),
                    |()| Noise::new(black_box(&model), samples, 1),
                    BatchSize::PerIteration,
                );
            });
        }
        group.finish();
    }

    fn robustness(criterion: &mut Criterion) {
        let mut group = criterion.benchmark_group("robustness");
        for (alternatives, samples) in SIZES {
            let model = model(alternatives);
            let scenario = scenario(&model);
            let noise = Noise::new(&model, samples, 1);
            println!(
                "robustness: {samples} samples of {alternatives} alternatives take {} kB",
                noise.draws().bytes() / 1_000
            );
            group.throughput(Throughput::Elements((alternatives * samples) as u64));
            let name = BenchmarkId::new(format!("{samples} samples"), alternatives);
            group.bench_function(name, |bencher| {
                bencher.iter(|| noise.robustness(&model, black_box(&scenario), samples));
            });
        }
        group.finish();
    }

    /// What the page does, with its own data.
    fn page(criterion: &mut Criterion) {
        of_page(criterion, "page", dataset::model());
    }

    /// The same with as many frameworks of the visitor's own as there may be, and all their scores.
    fn page_with_own(criterion: &mut Criterion) {
        let count = dataset::DATASET.frameworks.len();
        let own = vec![OwnFramework { name: "Own".to_owned(), language: Some(0) }; MOST_OWN];
        let mut overrides = Vec::new();
        for (alternative, criterion) in (count..count + MOST_OWN).flat_map(|alternative| {
            (0..dataset::model().criteria()).map(move |at| (alternative, at))
        }) {
            let value =
                Level::clamped(u8::try_from((alternative * 7 + criterion * 5) % 10).unwrap_or(0));
            overrides.push(Override { alternative, criterion, value });
        }
        of_page(criterion, "page with own", &dataset::model_with(&own).with(&overrides));
    }

    fn of_page(criterion: &mut Criterion, name: &str, model: &Model) {
        let start = dataset::start();
        let samples = usize::from(SAMPLES);
        let noise = Noise::new(model, samples, SEED);
        let mut group = criterion.benchmark_group(name);
        group.bench_function("rank", |bencher| bencher.iter(|| rank(model, black_box(&start))));
        group.bench_function("tracks", |bencher| {
            bencher.iter(|| {
                let pieces = |slider| track(model, black_box(&start), slider).len();
                Slider::all(model).map(pieces).sum::<usize>()
            });
        });
        let ranking = rank(model, &start);
        group.bench_function("nearest", |bencher| {
            bencher.iter(|| nearest_flip(model, black_box(&start), &ranking));
        });
        group.bench_function("noise", |bencher| {
            bencher.iter_batched(
                || (),
                |()| Noise::new(black_box(model), samples, SEED),
                BatchSize::PerIteration,
            );
        });
        group.bench_function("robustness", |bencher| {
            bencher.iter(|| noise.robustness(model, black_box(&start), samples));
        });
        group.bench_function("reach", |bencher| {
            bencher.iter(|| reach(model, black_box(&start), SAMPLES.into(), SEED));
        });
        group.finish();
    }
}
