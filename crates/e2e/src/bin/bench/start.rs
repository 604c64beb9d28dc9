//! Start of the page: from the navigation to a slider that answers, and where the time goes.

use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window};

use crate::times::Times;

/// How often the page is opened in each way.
const STARTS: usize = 10;

/// Stands before everything else in the page, the policy included, and moves a slider the moment
/// that the page says it answers. The list's reaction ends the measurement: the time since the
/// navigation began.
const CLOCK: &str = "<head><script>
    window.tasks = [];
    try {
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
            .observe({type: 'longtask', buffered: true});
    } catch {}
    new MutationObserver((records, readiness) => {
        if (!document.documentElement.hasAttribute('data-ready')) return;
        readiness.disconnect();
        const observer = new MutationObserver(() => {
            observer.disconnect();
            document.documentElement.dataset.answered = performance.now();
        });
        observer.observe(document.querySelector('#ranking'), {subtree: true, attributes: true});
        const slider = document.querySelector('input[type=range][name=py]');
        slider.value = 10;
        slider.dispatchEvent(new Event('input', {bubbles: true}));
    }).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-ready']});
</script>";

/// When each step of the start was over, as the page marks it, and how long its longest task was and
/// all tasks blocked beyond 50 ms each, where the browser tells. Milliseconds; missing is 0.
const STEPS: &str = "
    const at = (name) => performance.getEntriesByName(`stackfit ${name}`)[0]?.startTime ?? 0;
    return [
        performance.getEntriesByType('navigation')[0]?.responseEnd ?? 0,
        ...['script', 'unpacked', 'compiled', 'made', 'ready'].map(at),
        Math.max(0, ...tasks), tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    ];";

/// The figures of [`STEPS`].
const NAMES: [&str; 8] = [
    "downloaded",
    "the script runs",
    "the program is unpacked",
    "compiled",
    "the page is made",
    "in the document and ready",
    "longest task",
    "blocked in tasks beyond 50 ms each",
];

/// Opens the page again and again, served and from the disk; in Chromium also on a processor four
/// times slower.
pub async fn measure(engine: Engine) -> Outcome {
    let slower: &[u8] = if engine == Engine::Chromium { &[1, 4] } else { &[1] };
    for &slower in slower {
        let served = starts(Hosting::Root, slower).await?;
        let from_disk = starts(Hosting::File, slower).await?;
        println!(
            "navigation to a slider that answers, median of {STARTS}, {engine}, {slower} times \
             slower:\n  served {:.0} ms, from disk {:.0} ms",
            served.answered, from_disk.answered
        );
        for (name, median) in NAMES.iter().zip(served.steps) {
            println!("  {name}: {median:.0} ms");
        }
    }
    Ok(())
}

/// Medians of several starts, in milliseconds since the navigation began.
struct Starts {
    answered: f64,
    steps: Vec<f64>,
}

async fn starts(place: Hosting, slower: u8) -> Outcome<Starts> {
    let page = Visit::page()?.replacen("<head>", CLOCK, 1);
    let page = Visit::prepare_other(Window::DESKTOP, place, &page).await?;
    if slower > 1 {
        page.slow_down(slower).await?;
    }
    let mut times = Vec::new();
    let mut steps = vec![Vec::new(); NAMES.len()];
    for _ in 0..STARTS {
        page.go("").await?;
        let answered = page.until("document.documentElement.dataset.answered").await?;
        times.push(answered.as_str().unwrap_or_default().parse::<f64>()?);
        let figures: Vec<f64> = serde_json::from_value(page.run(STEPS).await?)?;
        for (all, figure) in steps.iter_mut().zip(figures) {
            all.push(figure);
        }
        // What was set is stored, and the next start would open with it.
        page.run("localStorage.clear()").await?;
    }
    page.end().await?;
    let median = |times| Times::new(times).map(|times| times.median).ok_or("no time");
    let steps = steps.into_iter().map(median).collect::<Result<_, _>>()?;
    Ok(Starts { answered: median(times)?, steps })
}
