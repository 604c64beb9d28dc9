//! Prints how long the page takes from a slider's input event to the list in its new order.

use serde_json::{Value, json};
use stackfit_e2e::{Outcome, Visit, Window, visit};

/// How many moves that change the order are measured.
const MOVES: u32 = 200;

/// Moves sliders one at a time, and after each waits for the frame. A mutation observer tells when
/// the list was last written to; its callback runs in the same task, before anything is painted.
const MEASURE: &str = "
    const [moves, done] = arguments;
    const list = document.querySelector('#ranking');
    const names = ['js', 'ts', 'py', 'concurrency', 'realtime', 'ml', 'admin', 'batteries'];
    const inputs = names.map(name => document.querySelector(`input[type=range][name=${name}]`));
    let last = 0, reordered = false;
    new MutationObserver(records => {
        last = performance.now();
        reordered ||= records.some(record => record.type === 'childList' && record.target === list);
    }).observe(list, {subtree: true, childList: true, attributes: true, characterData: true});
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const order = () => [...list.children].map(li => li.dataset.framework).join();
    // A fixed sequence that jumps about (Lehmer's generator), so that every run moves the same.
    let seed = 42;
    const random = below => (seed = seed * 48271 % 2147483647) % below;
    (async () => {
        const times = [];
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
            if (reordered && order() !== before) times.push(last - start);
        }
        times.sort((a, b) => a - b);
        const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
        done([times.length, at(0.5), at(0.95), at(1)]);
    })();
";

fn main() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESK).await?;
        let answer = page.run_async(MEASURE, vec![json!(MOVES)]).await?;
        page.end().await?;
        println!("{}", report(&answer)?);
        Ok(())
    })
}

fn report(answer: &Value) -> Outcome<String> {
    let (moves, median, p95, longest): (u32, f64, f64, f64) =
        serde_json::from_value(answer.clone())?;
    Ok(format!(
        "slider to list in its new order, {moves} moves that change it, Chromium:\n  \
         median {median:.2} ms, 95th percentile {p95:.2} ms, longest {longest:.2} ms"
    ))
}
