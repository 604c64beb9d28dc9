//! Hosts: what the page around a frame is told, and how it may want the page to look.

use serde_json::{Value, json};
use stackfit_e2e::{Hosting, Outcome, Visit, Window, undated, visit};

/// Whether the frame is as high as the page, and nothing in it scrolls, once the host has followed; else
/// what is wrong.
const FITS: &str = "
    const page = document.documentElement;
    const height = Math.ceil(page.getBoundingClientRect().height);
    return innerHeight === height && page.scrollHeight === height && page.clientWidth === innerWidth
        && page.scrollWidth <= innerWidth
        || [innerHeight, height, page.scrollHeight, innerWidth, page.clientWidth, page.scrollWidth].join()
";

/// Waits until the host has followed.
async fn until_it_fits(page: &Visit) -> Outcome {
    let mut seen = json!(null);
    for _ in 0..100 {
        page.settle().await?;
        seen = page.run(FITS).await?;
        if seen == true {
            break;
        }
    }
    assert_eq!(seen, true);
    Ok(())
}

async fn fits(page: &Visit) -> Outcome {
    until_it_fits(page).await?;
    let height = page.run("return innerHeight").await?;
    let told = told(page).await?;
    let of_last = |key: &str| told.iter().rev().find_map(|told| told.get(key)).cloned();
    assert_eq!(of_last("height"), Some(height.clone()));
    assert_eq!(of_last("datawrapper-height"), Some(json!({"stackfit": height})));
    Ok(())
}

/// What the host was told so far.
async fn told(page: &Visit) -> Outcome<Vec<Value>> {
    let told = page.run_around("return document.documentElement.dataset.told ?? '[]'").await?;
    Ok(serde_json::from_str(told.as_str().unwrap_or_default())?)
}

#[test]
fn the_height_of_the_article_that_the_program_takes_the_place_of_is_never_told() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Followed).await?;
        page.go("embed=1").await?;
        fits(&page).await?;
        let last = page.run("return innerHeight").await?.as_u64().unwrap_or_default();
        let told = told(&page).await?;
        let heights: Vec<u64> =
            told.iter().filter_map(|told| told.get("height")?.as_u64()).collect();
        assert!(
            !heights.is_empty() && heights.iter().all(|height| *height < 2 * last),
            "{heights:?}"
        );
        page.end().await
    })
}

#[test]
fn a_frame_that_follows_the_page_is_as_high_as_it_and_nothing_in_it_scrolls() -> Outcome {
    visit(async {
        for width in [320, 1280] {
            let window = Window { width, ..Window::DESKTOP };
            let page = Visit::prepare(window, Hosting::Followed).await?;
            page.go("embed=1").await?;
            fits(&page).await?;
            // By script: nothing scrolls the page around to what a driver would click.
            page.run("for (const fold of document.querySelectorAll('.comparison-more details, .experts > details'))
                fold.open = true").await?;
            page.find(".experts .scores").await?;
            fits(&page).await?;
            page.run("document.querySelector('#ranking > li:first-child .row').click()").await?;
            page.find("#sheet[open]").await?;
            fits(&page).await?;
            page.run("document.querySelector('.sheet-close').click()").await?;
            page.run("document.querySelector('.experts > details').open = false").await?;
            fits(&page).await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn the_code_for_another_site_keeps_its_frame_as_high_as_the_page_also_when_pasted_twice() -> Outcome
{
    visit(async {
        let page = Visit::prepare(Window { width: 700, ..Window::DESKTOP }, Hosting::Root).await?;
        page.go("v=1&js=9").await?;
        page.open_dialog().await?;
        page.unfold(".dialog", "Put this on your site").await?;
        let code = page.run("return document.querySelector('#embed-code').value").await?;
        let code = code.as_str().unwrap_or_default();
        let site = format!("<!DOCTYPE html><title>Another site</title>{code}{code}");
        page.open_site("site.html", &site).await?;
        page.find("iframe:has(~ iframe)").await?.enter_frame().await?;
        page.find("html[data-ready] #ranking [data-framework=fastify]").await?;
        until_it_fits(&page).await?;
        page.end().await
    })
}

#[test]
fn an_embedded_page_has_no_head_and_hands_out_links_to_the_whole_one() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Followed).await?;
        page.go("embed=1&theme=dark&js=9").await?;
        let shown =
            "return ['.brand', '.lede', 'h1', '[data-do=ask]', '[data-preset]', '#save-and-share']
            .map(css => document.querySelector(css).getBoundingClientRect().height > 1)";
        assert_eq!(page.run(shown).await?, json!([false, false, false, true, true, true]));
        page.set("ml", 7).await?;
        page.until("location.hash === '#v=1&js=9&ml=7&embed=1&theme=dark'").await?;
        page.open_dialog().await?;
        assert!(undated(&page.link().await?).ends_with("/#v=1&js=9&ml=7"));
        page.unfold(".dialog", "Put this on your site").await?;
        let code = page.run("return document.querySelector('#embed-code').value").await?;
        let code = undated(code.as_str().unwrap_or_default());
        assert!(code.contains("/?embed=1#v=1&amp;js=9&amp;ml=7\""), "{code}");
        page.end().await
    })
}

#[test]
fn a_theme_and_an_accent_act_and_others_are_named() -> Outcome {
    visit(async {
        let colours = "const style = css => getComputedStyle(document.querySelector(css));
            return [style('body').backgroundColor, style('#save-and-share').backgroundColor]";
        let page = Visit::prepare(Window::DESKTOP, Hosting::Sandbox).await?;
        for (link, expected) in [
            ("theme=light&accent=123456", ["rgb(251, 250, 246)", "rgb(18, 52, 86)"]),
            ("theme=dark&accent=%2388ccff", ["rgb(20, 23, 26)", "rgb(136, 204, 255)"]),
        ] {
            page.go(link).await?;
            assert_eq!(page.run(colours).await?, json!(expected), "{link}");
        }
        page.go("theme=light&accent=red").await?;
        let notice = page.run("return document.querySelector('#notice').textContent").await?;
        let said = "1 part of this link was not understood: accent=red.";
        assert!(notice.as_str().is_some_and(|notice| notice.contains(said)), "{notice}");
        page.end().await
    })
}

#[test]
fn a_host_is_told_what_the_visitor_comes_to_without_the_name() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Followed).await?;
        page.go("js=9&name=Secret").await?;
        page.set("ml", 7).await?;
        for _ in 0..100 {
            page.settle().await?;
            let mut told = told(&page).await?;
            told.retain(|told| told["type"] == "stackfit:scenario");
            let Some(last) = told.last() else { continue };
            let leader =
                page.run("return document.querySelector('#ranking > li').dataset.framework");
            assert_eq!(last["leader"], leader.await?);
            assert!(last["firm"].as_u64().is_some_and(|firm| (1..=100).contains(&firm)), "{last}");
            let link = last["link"].as_str().map(undated);
            assert_eq!((link.as_deref(), told.len()), (Some("v=1&js=9&ml=7"), 1));
            return page.end().await;
        }
        Err("the host was told nothing".into())
    })
}

/// Waits until what the host was told last has this leader.
async fn until_told(page: &Visit, leader: &Value) -> Outcome<Value> {
    let mut last = json!(null);
    for _ in 0..100 {
        page.settle().await?;
        let mut told = told(page).await?;
        told.retain(|told| told["type"] == "stackfit:scenario");
        last = told.pop().unwrap_or_default();
        if last["type"] == "stackfit:scenario" && last["leader"] == *leader {
            return Ok(last);
        }
    }
    Err(format!("the host was told {last} and not that {leader} leads").into())
}

#[test]
fn a_host_is_told_that_a_framework_of_the_visitors_own_takes_the_lead_and_loses_it() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Followed).await?;
        page.go("v=1&js=8&ml=5").await?;
        page.set("ml", 6).await?;
        page.settle().await?;
        let leader = page.run("return document.querySelector('#ranking > li').dataset.framework");
        let leader = leader.await?;
        let before = until_told(&page, &leader).await?;
        page.click("[data-do=add]").await?;
        page.until_focus("own-title").await?;
        page.type_into("#own-name", "Core").await?;
        let best = "for (const field of document.querySelectorAll('#own .score-field')) {
            field.value = '10';
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
        }";
        page.run(best).await?;
        page.click("[data-do=save-own]").await?;
        page.until_first("own1").await?;
        let own = until_told(&page, &json!(null)).await?;
        assert_eq!((&own["link"], &own["firm"]), (&before["link"], &json!(null)));
        page.click("#undo").await?;
        page.until_first(leader.as_str().unwrap_or_default()).await?;
        assert_eq!(until_told(&page, &leader).await?, before);
        page.end().await
    })
}
