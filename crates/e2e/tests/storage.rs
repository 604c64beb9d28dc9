//! The storage when it is full, broken, or another version's.

use stackfit_e2e::{Outcome, Visit, Window, undated, visit};

/// A page that finds this in the storage.
async fn with_stored(key: &str, text: &str) -> Outcome<Visit> {
    let page = Visit::start(Window::DESKTOP).await?;
    page.run(&format!("localStorage.setItem('{key}', '{text}')")).await?;
    page.go("").await?;
    Ok(page)
}

/// What is stored, without the day of the data.
async fn stored(page: &Visit, key: &str) -> Outcome<String> {
    let value = page.run(&format!("return localStorage.getItem('{key}')")).await?;
    Ok(undated(value.as_str().ok_or("nothing is stored")?))
}

/// Leaves no room in the storage.
const FILL: &str = "
    let size = 1 << 22;
    for (let key = 0; size >= 1; key += 1) {
        try { localStorage.setItem(`filler.${key}`, 'x'.repeat(size)); } catch { size >>= 1; }
    }
";

#[test]
fn in_a_full_storage_the_list_stays_and_deleting_makes_room() -> Outcome {
    visit(async {
        let page = with_stored("stackfit.kept", "1\\nv=1&js=9&name=Old+One&x=longer_than_the_next")
            .await?;
        page.run(FILL).await?;
        page.open_dialog().await?;
        page.keep_as("New").await?;
        page.until_report(
            "There is no room left in this browser. Delete something, or use the link or a saved copy.",
        )
        .await?;
        assert_eq!(page.kept().await?, ["Old One"]);
        page.delete("Old One").await?;
        page.until_report("Deleted “Old One”.").await?;
        page.keep_as("New").await?;
        page.until_report("Kept as “New”.").await?;
        assert_eq!(stored(&page, "stackfit.kept").await?, "1\nv=1&name=New");
        page.end().await
    })
}

#[test]
fn kept_scenarios_that_cannot_be_read_stay_until_the_visitor_deletes_them() -> Outcome {
    visit(async {
        let page = with_stored("stackfit.kept", "{rubbish}").await?;
        page.open_dialog().await?;
        page.until_report("What was kept here cannot be read any more.").await?;
        page.keep_as("New").await?;
        assert_eq!(stored(&page, "stackfit.kept").await?, "{rubbish}");
        page.answer("Delete and start over").await?;
        page.until_report("Deleted. You can keep settings here again.").await?;
        page.until_focus("keep-name").await?;
        page.keep_as("New").await?;
        page.until_report("Kept as “New”.").await?;
        assert_eq!(stored(&page, "stackfit.kept").await?, "1\nv=1&name=New");
        page.end().await
    })
}

#[test]
fn what_a_newer_version_keeps_is_left_alone() -> Outcome {
    visit(async {
        let page = with_stored("stackfit.kept", "2\\nnewer").await?;
        page.open_dialog().await?;
        page.keep_as("New").await?;
        page.until_report(
            "A newer version of this page keeps settings here. This one leaves them alone, and cannot add to them.",
        )
        .await?;
        assert_eq!(page.texts(".report button").await?.concat(), "");
        assert_eq!(stored(&page, "stackfit.kept").await?, "2\nnewer");
        page.end().await
    })
}

#[test]
fn a_last_visit_that_cannot_be_read_is_replaced_by_the_next() -> Outcome {
    visit(async {
        let page = with_stored("stackfit.last", "{rubbish}").await?;
        page.set("ml", 7).await?;
        page.until("localStorage.getItem('stackfit.last').startsWith('1\\nv=1&ml=7')").await?;
        page.go("").await?;
        assert_eq!(page.position("ml").await?, 7);
        page.end().await
    })
}

#[test]
fn the_last_visit_of_a_newer_version_stays() -> Outcome {
    visit(async {
        let page = with_stored("stackfit.last", "2\\nnewer").await?;
        page.set("ml", 7).await?;
        page.until("location.hash === '#v=1&ml=7'").await?;
        assert_eq!(stored(&page, "stackfit.last").await?, "2\nnewer");
        page.end().await
    })
}

#[test]
fn the_last_visit_of_an_older_version_which_has_no_time_is_read() -> Outcome {
    visit(async {
        let page = with_stored("stackfit.last", "1\\nv=1&ml=7").await?;
        assert_eq!(page.position("ml").await?, 7);
        page.end().await
    })
}
