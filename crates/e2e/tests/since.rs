//! Links that were made on earlier data, and the day that a link carries.

use stackfit_e2e::{Device, Engine, Hosting, Outcome, Visit, Window, present_day, visit};

/// Settings as they were made on the data of 21 November 2026.
const OLD: &str = "v=1&js=9&ml=7&on=2026-11-21";

async fn said(page: &Visit) -> Outcome<String> {
    page.settle().await?;
    page.text("#notice span").await
}

#[test]
fn a_link_of_earlier_data_says_what_changed_and_goes_on_with_a_change() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go(OLD).await?;
        let old = said(&page).await?;
        assert!(old.starts_with("On the data of 21 November "), "{old}");
        assert!(old.contains(" points. Now ") && old.contains(" went from "), "{old}");
        page.reload().await?;
        assert_eq!((said(&page).await?, page.dated_fragment().await?), (old, OLD.to_owned()));
        page.reset().await?;
        page.until("document.querySelector('#notice').hidden").await?;
        page.until("location.hash === '#v=1'").await?;
        assert_eq!(page.dated_fragment().await?, format!("v=1&on={}", present_day()));
        page.go(OLD).await?;
        page.set("ml", 8).await?;
        page.until("document.querySelector('#notice').hidden").await?;
        page.until("location.hash === '#v=1&js=9&ml=8'").await?;
        let dated = format!("v=1&js=9&ml=8&on={}", present_day());
        assert_eq!(page.dated_fragment().await?, dated);
        page.reload().await?;
        assert_eq!((said(&page).await?.as_str(), page.position("ml").await?), ("", 8));
        page.end().await
    })
}

#[test]
fn a_link_of_the_present_data_and_one_without_a_day_say_nothing() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for link in ["v=1&js=9&ml=7", &format!("v=1&js=9&ml=7&on={}", present_day())] {
            page.go(link).await?;
            assert_eq!(said(&page).await?, "", "{link}");
            assert_eq!(page.dated_fragment().await?, link);
            page.open_dialog().await?;
            assert!(page.link().await?.ends_with(&format!("#{link}")), "{link}");
        }
        page.end().await
    })
}

#[test]
fn a_day_without_data_and_what_is_no_day_are_said() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for (day, expected) in [
            (
                "2025-03-02",
                "This link was made on other data, of 2 March 2025; this page has that of",
            ),
            ("2999-12-31", "This link was made on newer data, of 31 December 2999; this page has"),
            ("2026-11-99", "1 part of this link was not understood: on=2026-11-99."),
        ] {
            page.go(&format!("v=1&js=9&on={day}")).await?;
            let told = said(&page).await?;
            assert!(told.starts_with(expected), "{told}");
        }
        page.end().await
    })
}

#[test]
fn what_is_kept_and_named_keeps_the_day_and_says_it_when_it_is_opened() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go(OLD).await?;
        let old = said(&page).await?;
        page.open_dialog().await?;
        page.keep_as("Then").await?;
        page.until_report("Kept as “Then”.").await?;
        page.close_dialog().await?;
        page.set("ml", 8).await?;
        page.open_dialog().await?;
        page.open_kept("Then").await?;
        page.until("location.hash.endsWith('&on=2026-11-21&name=Then')").await?;
        assert_eq!((said(&page).await?, page.position("ml").await?), (old, 7));
        page.back().await?;
        page.until("location.hash === '#v=1&js=9&ml=8&name=Then'").await?;
        assert_eq!(said(&page).await?, "");
        page.end().await
    })
}

#[test]
fn what_is_said_on_a_phone_stays_while_one_scrolls_and_goes_at_the_first_touch_of_anything_else()
-> Outcome {
    visit(async {
        if Engine::current()? != Engine::Chromium {
            return Ok(());
        }
        for (width, height) in [(360_u32, 640_u32), (664, 390)] {
            let page = Visit::hold(Device::hand(width, height), OLD).await?;
            let is_there = "return !document.querySelector('#notice').hidden";
            let (x, y) = (f64::from(width) / 2.0, f64::from(height) - 20.0);
            let up: Vec<(f64, f64)> =
                (0..8).map(|step| (8.0, y - 20.0 * f64::from(step))).collect();
            page.swipe(&up).await?;
            page.until("scrollY > 0").await?;
            page.swipe(&[(x, y)]).await?;
            assert_eq!(page.run(is_there).await?, true, "{width}");
            page.swipe(&[(x, 130.0)]).await?;
            page.until("document.querySelector('#notice').hidden").await?;
            page.end().await?;
        }
        Ok(())
    })
}
