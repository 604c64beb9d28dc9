//! Measurement of the page's speed: from the navigation to a slider that answers, and in Chromium
//! from the move of a slider to the list in its new order.

use serde_json::{Value, json};
use stackfit_e2e::{Engine, Hosting, Outcome, Visit, Window, visit};

/// How many moves that change the order are measured.
const MOVES: u32 = 200;
/// How often the page is opened in each way.
const STARTS: usize = 10;

/// Stands before everything else in the page, the policy included, and moves a slider the moment
/// that the page says it answers. The list's reaction ends the measurement: the time since the
/// navigation began.
const CLOCK: &str = "<head><script>
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

/// Moves sliders one at a time, and after each waits for the frame. The list itself tells when a row
/// was last put in its place. A mutation observer tells when the list, the answer or a track was
/// last written to; its callback runs in the same task, before anything is painted. With everything
/// on: ranking, sentence, tracks and robustness.
const MEASURE: &str = "
    const [moves, done] = arguments;
    const samples = () => document.querySelector('.how p').innerText.match(/[\\d,]+(?= of them)/)[0];
    const list = document.querySelector('#ranking');
    const names = ['js', 'ts', 'py', 'concurrency', 'realtime', 'ml', 'admin', 'batteries'];
    const inputs = names.map(name => document.querySelector(`input[type=range][name=${name}]`));
    let last = 0, listed = 0, reordered = false;
    for (const way of ['insertBefore', 'appendChild']) {
        const put = Node.prototype[way];
        list[way] = function (...nodes) {
            const result = put.apply(this, nodes);
            listed = performance.now();
            return result;
        };
    }
    new MutationObserver(records => {
        last = performance.now();
        reordered ||= records.some(record => record.type === 'childList' && record.target === list);
    }).observe(document.querySelector('.columns'),
        {subtree: true, childList: true, attributes: true, characterData: true});
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const order = () => [...list.children].map(li => li.dataset.framework).join();
    // A fixed sequence that jumps about (Lehmer's generator), so that every run moves the same.
    let seed = 42;
    const random = below => (seed = seed * 48271 % 2147483647) % below;
    (async () => {
        const times = [], lists = [], counted = new Set();
        document.querySelector('.how').open = true;
        let tried = 0;
        while (times.length < moves && tried < moves * 20) {
            tried += 1;
            const input = inputs[random(inputs.length)];
            const before = order();
            input.value = random(11);
            reordered = false;
            await frame();
            const start = performance.now();
            input.dispatchEvent(new Event('input', {bubbles: true}));
            await frame();
            if (reordered && order() !== before) {
                times.push(last - start);
                lists.push(listed - start);
                counted.add(samples());
            }
        }
        const at = (times, share) =>
            times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
        const of = times => [0.5, 0.95, 1].map(share => at(times, share));
        done([times.length, of(lists), of(times), [...counted].join(' or ')]);
    })();
";

fn main() -> Outcome {
    let engine = Engine::current()?;
    visit(async {
        let (served, from_disk) = (start(Hosting::Root).await?, start(Hosting::File).await?);
        println!(
            "navigation to a slider that answers, median of {STARTS}, {engine}:\n  \
             served {served:.0} ms, from disk {from_disk:.0} ms"
        );
        Ok(())
    })?;
    if engine != Engine::Chromium {
        return Ok(());
    }
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        for slower in [1, 4] {
            page.slow_down(slower).await?;
            // A script may take half a minute.
            let moves = MOVES / u32::from(slower);
            let answer = page.run_async(MEASURE, vec![json!(moves)]).await?;
            println!("{}", report(&answer, slower)?);
        }
        page.end().await
    })
}

/// The median time from the start of a navigation to the list's reaction, in milliseconds.
async fn start(place: Hosting) -> Outcome<f64> {
    let page = Visit::page()?.replacen("<head>", CLOCK, 1);
    let page = Visit::prepare_other(Window::DESKTOP, place, &page).await?;
    let mut times = Vec::new();
    for _ in 0..STARTS {
        page.go("").await?;
        let answered = page.until("document.documentElement.dataset.answered").await?;
        times.push(answered.as_str().unwrap_or_default().parse::<f64>()?);
        // What was set is stored, and the next start would open with it.
        page.run("localStorage.clear()").await?;
    }
    page.end().await?;
    times.sort_by(f64::total_cmp);
    let middle = |from_end: usize| times.get(times.len() / 2 - from_end).copied();
    Ok(f64::midpoint(middle(0).ok_or("no time")?, middle(1).ok_or("no time")?))
}

fn report(answer: &Value, slower: u8) -> Outcome<String> {
    let (moves, list, all, samples): (u32, [f64; 3], [f64; 3], String) =
        serde_json::from_value(answer.clone())?;
    let told = |[median, p95, longest]: [f64; 3]| {
        format!("median {median:.2} ms, 95th percentile {p95:.2} ms, longest {longest:.2} ms")
    };
    let machine = if slower == 1 { String::new() } else { format!(", {slower}x slower") };
    Ok(format!(
        "{moves} moves of a slider that change the order, Chromium{machine}:\n  \
         to the list in its new order: {}\n  \
         to list, sentence, tracks and robustness: {}, with {samples} nearby settings",
        told(list),
        told(all)
    ))
}
