//! Keys on a slider, pressed through the driver: the clock of the measurement against the browser's
//! own, the Event Timing interface. That one counts until the frame is presented, in steps of 8 ms
//! from 16 ms, and ends with the first frame after the key, also where a page sorts later.

use fantoccini::key::Key;
use serde_json::Value;
use stackfit_e2e::Outcome;

use crate::compared::Page;
use crate::course::Course;
use crate::times::Times;

/// How many keys are pressed on each page.
const KEYS: usize = 20;

/// Presses them on every page, and prints whether the two clocks agree.
pub async fn measure(pages: &[Page], course: &mut Course) -> Outcome {
    println!(
        "\n{KEYS} keys on a slider that change the order, Chromium, 1x, by both clocks (the browser's \
         ends with the first frame, also where a page sorts later):"
    );
    let mut pressed: Vec<Vec<(f64, Option<f64>)>> = pages.iter().map(|_| Vec::new()).collect();
    for _ in 0..KEYS {
        let step = course.step();
        let key = char::from(if step.up { Key::Right } else { Key::Left });
        for (page, times) in pages.iter().zip(&mut pressed) {
            page.ask("clock.reveal(given)", Value::from(step.key)).await?;
            page.ask("clock.rest()", Value::Null).await?;
            let slider = format!("input[type=range][name={}]", step.key);
            page.ask("clock.listen(given)", Value::from(step.order.as_str())).await?;
            page.visit.find(&slider).await?.send_keys(&key.to_string()).await?;
            let answer = page.ask("pressed", Value::Null).await?;
            times.push(serde_json::from_value(answer)?);
        }
    }
    for (page, times) in pages.iter().zip(pressed) {
        let of = |times: Vec<f64>| Times::new(times).map(|times| times.median);
        let ours = of(times.iter().map(|(ours, _)| *ours).collect()).ok_or("no key")?;
        let both: Vec<(f64, f64)> = times.iter().filter_map(|(a, b)| Some((*a, (*b)?))).collect();
        let theirs = of(both.iter().map(|(_, theirs)| *theirs).collect());
        let apart = Times::new(both.iter().map(|(ours, theirs)| (ours - theirs).abs()).collect());
        match (theirs, apart) {
            (Some(theirs), Some(apart)) => println!(
                "  {}: median {ours:.1} ms by ours, {theirs:.0} ms by the browser's ({} of {} \
                 keys); apart by {:.1} ms in the median, {:.1} ms at most",
                page.name,
                both.len(),
                times.len(),
                apart.median,
                apart.longest
            ),
            _ => println!("  {}: median {ours:.1} ms by ours; the browser saw none", page.name),
        }
    }
    Ok(())
}
