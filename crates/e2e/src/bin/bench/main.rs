//! Measurement of the page's speed: in every browser from the navigation to a slider that answers,
//! and in Chromium, beside two other pages, from the move of sliders to the painted list.

mod compared;
mod course;
mod drag;
mod keys;
mod rounds;
mod start;
mod times;

use std::path::PathBuf;

use compared::Page;
use course::Course;
use stackfit_e2e::{Engine, Outcome, visit};

/// How many moves are measured, and how much slower the processor is made for them.
const RUNS: [(u8, usize); 2] = [(1, 200), (4, 50)];

fn main() -> Outcome {
    let engine = Engine::current()?;
    let library = library()?;
    visit(start::measure(engine))?;
    if engine != Engine::Chromium {
        return Ok(());
    }
    visit(async {
        let pages = compared::open(library.as_deref()).await?;
        let mut course = Course::begin();
        for page in &pages {
            page.count_nodes().await?;
            page.prepare(&course.positions()).await?;
        }
        for (slower, moves) in RUNS {
            rounds::measure(&pages, &mut course, slower, moves).await?;
        }
        for page in &pages {
            page.slow_down(1).await?;
        }
        drag::measure(&pages).await?;
        keys::measure(&pages, &mut course).await?;
        for Page { visit, .. } in pages {
            visit.end().await?;
        }
        Ok(())
    })
}

/// The folder of LineUp.js, from the arguments: `--lineup <folder>`.
fn library() -> Outcome<Option<PathBuf>> {
    let mut arguments = std::env::args_os().skip(1);
    match (arguments.next(), arguments.next()) {
        (None, _) => Ok(None),
        (Some(option), Some(folder)) if option == "--lineup" => Ok(Some(folder.into())),
        _ => Err("the only option is `--lineup <folder>`".into()),
    }
}
