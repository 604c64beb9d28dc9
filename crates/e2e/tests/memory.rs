//! The program's memory after many actions.

use serde_json::json;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// How many actions a round has.
const ACTIONS: u64 = 3_000;
const SEED: u32 = 42;
/// How many rounds there are at most until one takes no more memory than the round before it: the
/// heap breaks into other pieces each time, and at first now and then needs another 65,536 bytes,
/// the smallest step in which a program's memory grows. If each action left 22 bytes behind, every
/// round would take such a step.
const ROUNDS: usize = 8;

#[test]
fn three_thousand_actions_end_where_they_began_and_do_so_again_without_more_memory() -> Outcome {
    visit(async {
        let page = Visit::with_probe(&Visit::page()?);
        let page = Visit::prepare_other(Window::DESKTOP, Hosting::Root, &page).await?;
        page.go("").await?;
        let (link, list) = (page.saved_link().await?, page.text("#ranking").await?);
        let answer = page.text("#answer").await?;
        let mut sizes: Vec<u64> = Vec::new();
        loop {
            page.wander(ACTIONS, SEED).await?;
            // The link is written a moment after the last change, and rows say for longer how far
            // they moved.
            let is_back = format!(
                "document.querySelector('meta[name=scenario]').content === {} \
                 && !document.querySelector('[data-moved=up], [data-moved=down]')",
                json!(link)
            );
            page.until(&is_back).await?;
            page.settle().await?;
            assert_eq!(page.text("#ranking").await?, list);
            assert_eq!(page.text("#answer").await?, answer);
            let size = page.memory().await?;
            if sizes.last() == Some(&size) {
                break;
            }
            sizes.push(size);
            assert!(sizes.len() < ROUNDS, "{sizes:?} bytes");
        }
        page.end().await
    })
}
