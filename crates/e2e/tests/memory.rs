//! The program's memory after many actions.

use serde_json::json;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// How many actions a round has.
const ACTIONS: u64 = 3_000;
const SEED: u32 = 42;
/// How many bytes the last round may take beyond those before it, because the heap breaks into other
/// pieces each time: the smallest step in which a program's memory grows. If each action left 44
/// bytes behind, it would be more.
const LEEWAY: u64 = 65_536;

#[test]
fn three_thousand_actions_end_where_they_began_and_do_so_again_without_more_memory() -> Outcome {
    visit(async {
        let page = Visit::with_probe(&Visit::page()?);
        let page = Visit::prepare_other(Window::DESKTOP, Hosting::Root, &page).await?;
        page.go("").await?;
        let (link, list) = (page.saved_link().await?, page.text("#ranking").await?);
        let answer = page.text("#answer").await?;
        let mut sizes = Vec::new();
        for _ in 0..3 {
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
            sizes.push(page.memory().await?);
        }
        assert!(sizes[2] - sizes[1] <= LEEWAY, "{sizes:?} bytes");
        page.end().await
    })
}
