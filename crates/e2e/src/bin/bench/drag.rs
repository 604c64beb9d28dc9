//! Drag of one slider: its longest task, and the longest wait for a frame.

use serde_json::Value;
use stackfit_e2e::Outcome;

use crate::compared::Page;

/// How many events the drag has, one in each frame.
const EVENTS: usize = 100;

/// Drags on every page, and prints what came out.
pub async fn measure(pages: &[Page]) -> Outcome {
    println!("\na drag of {EVENTS} input events, one in each frame, Chromium, 1x:");
    for page in pages {
        let answer = page.ask("clock.drag('ml', given)", Value::from(EVENTS)).await?;
        let (wait, tasks): (f64, Vec<f64>) = serde_json::from_value(answer)?;
        let longest = tasks.iter().copied().max_by(f64::total_cmp);
        let tasks = longest.map_or("no task of 50 ms or more".to_owned(), |longest| {
            format!("{} tasks of 50 ms or more, the longest {longest:.0} ms", tasks.len())
        });
        println!("  {}: {tasks}; the longest wait from frame to frame {wait:.1} ms", page.name);
    }
    Ok(())
}
