//! Rounds of moves on the compared pages in turn, so that the noise of the machine hits all alike.
//!
//! Two weights move at once: two `input` events in one task, at a random moment between two frames.
//! The time goes from the first event to the end of the first frame that has the new order: style,
//! layout, paint and the hand-over to the compositor are in it, and so is the wait for that frame,
//! which is up to 16.7 ms on every page. The compositor's own work and the way to the screen are
//! not in it. Rows that glide are at the begin of their way in that frame, on every page. Each move
//! begins when the page is at rest. The work is the same without the wait: the events with
//! everything that they put off to the end of their task, and the frame from its first callback;
//! LineUp.js has no such figure, since it sorts in a timer of its own.

use serde_json::Value;
use stackfit_e2e::Outcome;

use crate::compared::Page;
use crate::course::Course;
use crate::times::Times;

/// How many moves one page makes before the next page's turn.
const ROUND: usize = 10;

/// What was measured on one page: by move, to the painted order, the work, and to the last change.
type Measured = Vec<(f64, Option<f64>, f64)>;

/// Measures so many moves on every page, and prints what came out.
pub async fn measure(pages: &[Page], course: &mut Course, slower: u8, moves: usize) -> Outcome {
    for page in pages {
        page.slow_down(slower).await?;
    }
    let mut measured: Vec<Measured> = pages.iter().map(|_| Vec::new()).collect();
    for round in 0..moves / ROUND {
        let given: Vec<Value> = (0..ROUND).map(|_| course.jump()).collect();
        // Another page is the first each time.
        for turn in 0..pages.len() {
            let at = (round + turn) % pages.len();
            let (page, times) = (&pages[at], &mut measured[at]);
            for one in &given {
                times.push(serde_json::from_value(
                    page.ask("clock.move(given)", one.clone()).await?,
                )?);
            }
        }
    }
    println!("\n{moves} moves of two sliders at once that change the order, Chromium, {slower}x:");
    let figures: Vec<Figures> =
        measured.iter().map(Figures::of).collect::<Option<_>>().ok_or("no move")?;
    for (page, figures) in pages.iter().zip(&figures) {
        figures.tell(page.name);
    }
    let [ours, others @ ..] = figures.as_slice() else { return Ok(()) };
    println!("  this page, to its last change: {}", ours.settled);
    for (page, other) in pages.iter().skip(1).zip(others) {
        ours.compare(other, page.name);
    }
    Ok(())
}

/// What was measured on one page, in a few figures.
struct Figures {
    moves: usize,
    painted: Times,
    /// Of the moves that the first frame showed, and how many these were.
    work: Option<(Times, usize)>,
    settled: Times,
}

impl Figures {
    fn of(measured: &Measured) -> Option<Self> {
        let work: Vec<f64> = measured.iter().filter_map(|(_, work, _)| *work).collect();
        let count = work.len();
        Some(Self {
            moves: measured.len(),
            painted: Times::new(measured.iter().map(|(painted, ..)| *painted).collect())?,
            work: Times::new(work).map(|times| (times, count)),
            settled: Times::new(measured.iter().map(|(.., settled)| *settled).collect())?,
        })
    }

    fn tell(&self, name: &str) {
        println!("  {name}, to the painted order: {}", self.painted);
        match self.work {
            Some((work, count)) => println!(
                "    of that its work: {work} ({count} of {} moves are in the first frame)",
                self.moves
            ),
            None => println!("    no move is in the first frame"),
        }
    }

    /// Says how many times the other's this page's medians are.
    fn compare(&self, other: &Self, name: &str) {
        let painted = self.painted.median / other.painted.median;
        print!("  this page / {name}: to the painted order {painted:.2}");
        match (self.work, other.work) {
            (Some((ours, _)), Some((theirs, _))) => {
                println!(", work {:.2}", ours.median / theirs.median);
            }
            _ => println!(),
        }
    }
}
