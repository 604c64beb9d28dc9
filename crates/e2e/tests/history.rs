//! The browser's history: what is a step to go back to, and that the page follows it.

use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// Waits until a slider stands somewhere.
async fn until_at(page: &Visit, key: &str, position: u8) -> Outcome {
    let slider = format!("document.querySelector('input[type=range][name={key}]')");
    page.until(&format!("{slider}.value === '{position}'")).await.map(|_| ())
}

#[test]
fn going_back_to_the_address_that_was_opened_is_followed() -> Outcome {
    visit(async {
        for place in [Hosting::Root, Hosting::SubPath, Hosting::File] {
            let page = Visit::prepare(Window::DESKTOP, place).await?;
            page.go("v=1&js=8&py=1").await?;
            page.click("[data-preset=ai]").await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.back().await?;
            until_at(&page, "js", 8).await?;
            assert_eq!(page.fragment().await?, "v=1&js=8&py=1", "{place:?}");
            page.forward().await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn back_forward_and_a_fragment_edited_by_hand_are_followed() -> Outcome {
    visit(async {
        for place in [Hosting::Root, Hosting::File] {
            let page = Visit::prepare(Window::DESKTOP, place).await?;
            page.go("v=1&js=8&py=1").await?;
            page.set("ml", 7).await?;
            page.until("location.hash.includes('ml=7')").await?;
            page.click("[data-preset=ai]").await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.click("[data-preset=prototype]").await?;
            page.find("[data-preset=prototype][aria-pressed=true]").await?;
            page.back().await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.back().await?;
            until_at(&page, "ml", 7).await?;
            assert_eq!(page.position("js").await?, 8, "{place:?}");
            page.forward().await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.edit_fragment("v=1&js=8&py=1").await?;
            until_at(&page, "js", 8).await?;
            assert_eq!(page.position("py").await?, 1, "{place:?}");
            page.back().await?;
            page.find("[data-preset=ai][aria-pressed=true]").await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn in_a_sandboxed_frame_the_page_follows_its_fragment() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Sandbox).await?;
        page.go("v=1&js=8&py=1").await?;
        page.edit_fragment("v=1&js=3").await?;
        until_at(&page, "js", 3).await?;
        page.edit_fragment("v=1&js=8&py=1").await?;
        until_at(&page, "js", 8).await?;
        page.run("history.back()").await?;
        until_at(&page, "js", 3).await?;
        page.end().await
    })
}

#[test]
fn an_anchor_in_the_page_is_left_to_the_browser_and_changes_nothing() -> Outcome {
    visit(async {
        for place in [Hosting::Root, Hosting::SubPath] {
            let page = Visit::prepare(Window::DESKTOP, place).await?;
            page.go("v=1&js=8&py=1").await?;
            page.run(
                "const anchor = document.createElement('a');
                 anchor.href = '#experts';
                 anchor.id = 'anchor';
                 anchor.textContent = 'For experts';
                 document.querySelector('main').prepend(anchor);
                 addEventListener('click', event => { window.prevented = event.defaultPrevented });",
            )
            .await?;
            page.click("#anchor").await?;
            page.until("location.hash === '#experts'").await?;
            assert_eq!(page.run("return window.prevented").await?, false, "{place:?}");
            page.until(
                "document.querySelector('#experts').getBoundingClientRect().top < innerHeight",
            )
            .await?;
            assert_eq!(page.position("js").await?, 8, "{place:?}");
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn a_product_or_a_reset_that_changes_nothing_leaves_no_step_to_the_next_drag() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.click("[data-preset=ai]").await?;
        let entries = page.run("return history.length").await?;
        page.click("[data-preset=ai]").await?;
        page.set("ml", 7).await?;
        page.until("location.hash.includes('ml=7')").await?;
        assert_eq!(page.run("return history.length").await?, entries);
        page.reset().await?;
        let entries = page.run("return history.length").await?;
        page.reset().await?;
        page.set("ml", 8).await?;
        page.until("location.hash.includes('ml=8')").await?;
        assert_eq!(page.run("return history.length").await?, entries);
        page.end().await
    })
}

#[test]
fn resetting_is_one_step_that_back_undoes_whole() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let link = "v=1&js=8&view=rails&o=rails.data0&name=Ours";
        page.go(link).await?;
        let entries = page.run("return history.length").await?.as_u64().ok_or("no count")?;
        page.reset().await?;
        page.until("location.hash === '#v=1'").await?;
        assert_eq!(page.run("return history.length").await?, entries + 1);
        page.back().await?;
        page.until("document.querySelectorAll('#own-scores li').length === 1").await?;
        assert_eq!(page.fragment().await?, link);
        assert_eq!(page.text(".scenario-name").await?.to_lowercase(), "ours");
        page.end().await
    })
}

#[test]
fn change_by_change_is_undone_by_a_button_until_another_state_is_opened() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let hidden = "document.querySelector('#undo').hidden";
        page.go("v=1&js=8&name=Ours").await?;
        assert_eq!(page.run(&format!("return {hidden}")).await?, true);
        page.reset().await?;
        page.until("location.hash === '#v=1'").await?;
        page.set("ml", 3).await?;
        // To move the same slider on is no other change.
        page.set("ml", 6).await?;
        page.set("py", 0).await?;
        page.until("location.hash === '#v=1&py=0&ml=6'").await?;
        for link in ["#v=1&ml=6", "#v=1", "#v=1&js=8&name=Ours"] {
            page.press("#undo").await?;
            page.until(&format!("location.hash === '{link}'")).await?;
        }
        page.until(hidden).await?;
        page.until_focused("#needs").await?;
        // The browser has what was taken back.
        page.back().await?;
        page.until("location.hash === '#v=1'").await?;
        page.set("ml", 3).await?;
        page.until(&format!("!{hidden}")).await?;
        page.back().await?;
        page.until(hidden).await?;
        page.end().await
    })
}

#[test]
fn the_button_that_undoes_moves_no_other_from_under_the_thumb() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        let places = "return ['#reset', '#save-and-share']
            .map(id => document.querySelector(id).getBoundingClientRect())
            .map(({ left, top }) => [left, top])";
        let before = page.run(places).await?;
        page.set("js", 9).await?;
        page.until("!document.querySelector('#undo').hidden").await?;
        assert_eq!(page.run(places).await?, before);
        // In a frame, a button that makes it again comes for the one that goes.
        page.click("#undo").await?;
        page.until("document.querySelector('#undo').hidden").await?;
        assert_eq!(page.run(places).await?, before);
        page.end().await
    })
}
