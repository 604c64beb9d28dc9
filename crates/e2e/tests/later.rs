//! Copies that were changed: the later counts of what was saved in one and what was set in it.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// A page on the disk, and a copy that it saved under this name with one language set.
async fn with_copy(name: &str) -> Outcome<(Visit, String)> {
    let page = Visit::prepare(Window::DESKTOP, Hosting::File).await?;
    page.go(&format!("v=1&py=2&name={name}")).await?;
    let copy = page.copied(&format!("stackfit-{name}.html")).await?;
    Ok((page, copy))
}

/// Sets a slider, and waits until that is written down.
async fn change(page: &Visit, key: &str, position: u8) -> Outcome {
    page.set(key, position).await?;
    let written = format!(
        "Object.keys(localStorage).some(key => localStorage[key].includes('{key}={position}'))"
    );
    page.until(&written).await.map(drop)
}

#[test]
fn a_copy_that_was_changed_and_is_opened_again_shows_the_change() -> Outcome {
    visit(async {
        let (page, copy) = with_copy("changed").await?;
        page.revive("changed.html", &copy).await?;
        change(&page, "ml", 9).await?;
        page.revive("changed.html", &copy).await?;
        assert_eq!((page.position("py").await?, page.position("ml").await?), (2, 9));
        // It is the same copy wherever it is put.
        page.revive("moved.html", &copy).await?;
        if page.run("return localStorage.length > 0").await? == true {
            assert_eq!(page.position("ml").await?, 9, "moved");
        }
        page.end().await
    })
}

#[test]
fn two_copies_do_not_mix() -> Outcome {
    visit(async {
        let (page, one) = with_copy("mixed").await?;
        let other = page.copied("stackfit-mixed.html").await?;
        page.revive("one.html", &one).await?;
        change(&page, "ml", 9).await?;
        page.revive("other.html", &other).await?;
        assert_ne!(page.position("ml").await?, 9, "another copy");
        change(&page, "ml", 8).await?;
        page.revive("one.html", &one).await?;
        assert_eq!(page.position("ml").await?, 9, "the first copy");
        page.end().await
    })
}

#[test]
fn what_was_set_in_one_copy_is_not_in_another_that_takes_its_place() -> Outcome {
    visit(async {
        let (other, newer) = with_copy("place").await?;
        other.end().await?;
        let (page, copy) = with_copy("place").await?;
        page.revive("place.html", &copy).await?;
        change(&page, "py", 9).await?;
        page.revive("place.html", &newer).await?;
        assert_eq!(page.position("py").await?, 2);
        page.end().await
    })
}

#[test]
fn a_change_counts_though_the_clock_of_who_saved_the_copy_was_ahead() -> Outcome {
    visit(async {
        let (page, copy) = with_copy("ahead").await?;
        // In the year 2286.
        let (before, rest) = copy.split_once("data-saved=\"").ok_or("no time")?;
        let (_, after) = rest.split_once('"').ok_or("no end of the time")?;
        let ahead = format!("{before}data-saved=\"9999999999999\"{after}");
        page.revive("ahead.html", &ahead).await?;
        change(&page, "py", 9).await?;
        page.revive("ahead.html", &ahead).await?;
        assert_eq!(page.position("py").await?, 9);
        page.end().await
    })
}

#[test]
fn what_a_browser_saves_of_a_copy_in_use_is_a_copy_of_its_own() -> Outcome {
    visit(async {
        let (page, copy) = with_copy("own").await?;
        page.revive("own.html", &copy).await?;
        change(&page, "ml", 7).await?;
        let saved = page.document().await?;
        change(&page, "ml", 9).await?;
        page.revive("saved.html", &saved).await?;
        assert_eq!(page.position("ml").await?, 7);
        page.end().await
    })
}

#[test]
fn the_bytes_as_served_open_at_the_start_and_then_where_that_file_was_left() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        change(&page, "py", 9).await?;
        let served = page.served()?;
        page.revive("one.html", &served).await?;
        assert_eq!(page.position("py").await?, 5, "the start");
        change(&page, "py", 7).await?;
        page.revive("other.html", &served).await?;
        assert_eq!(page.position("py").await?, 5, "another file");
        page.revive("one.html", &served).await?;
        assert_eq!(page.position("py").await?, 7, "the same file");
        page.end().await
    })
}
