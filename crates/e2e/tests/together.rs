//! Together: several people's links, and where they meet.

use std::fmt::Write as _;

use serde_json::json;
use stackfit_e2e::{Hosting, Outcome, Visit, Window, visit};

/// Two people with different answers.
const ANN: &str = "https://example.org/#v=1&js=9&py=3&concurrency=8&name=Ann";
const BOB: &str = "https://example.org/#v=1&js=9&py=3&concurrency=2&admin=6&rest=2&name=Bob";

/// What is said below the table.
const NOTE: &str = "document.querySelector('.together-found .facts-note').textContent";

async fn paste(page: &Visit, text: &str) -> Outcome {
    page.open_dialog().await?;
    let fill = "const field = document.querySelector('[data-do=links]');";
    page.run(&format!(
        "{fill} field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(text)
    ))
    .await?;
    page.click("[data-do=merge]").await
}

/// The sentences on where a group meets, once they are all there.
async fn found(page: &Visit) -> Outcome<Vec<String>> {
    page.find("#together[open]").await?;
    page.until("document.querySelector('.together-found [role=status]').textContent !== ''")
        .await?;
    page.texts(".together-found p").await
}

/// How the people are called in the table; of a text that is cut, `WebKit`'s driver says nothing.
async fn called(page: &Visit) -> Outcome<Vec<String>> {
    let names = "return [...document.querySelectorAll('[data-do=open-person]')]
        .map(name => name.textContent)";
    Ok(serde_json::from_value(page.run(names).await?)?)
}

#[test]
fn two_pasted_links_are_told_where_they_meet_and_the_groups_link_tells_the_same() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            paste(&page, &format!("Ann: here is mine {ANN}\nBob, 10:32\n> <{BOB}> that is mine"))
                .await?;
            let said = found(&page).await?;
            let expected = "The two links differ on 3 of 14 criteria; Concurrency matters most for the \
                            answer; at 5 both get Fastify.";
            assert!(said[1].starts_with(expected), "{said:?}");
            assert!(said[1].contains("Bob would move Admin panel from 6 to 4."), "{said:?}");
            // Fewer steps come before more.
            let goals =
                [" is acceptable to all", " would be first for all"].map(|it| said[1].find(it));
            assert!(goals[0].is_some() && goals[0] < goals[1], "{said:?}");
            page.until(&format!("{NOTE}.includes('Steps are those of')")).await?;
            assert_eq!(called(&page).await?, ["Ann", "Bob"]);
            let link = page.run("return document.querySelector('#share-link').value").await?;
            let link = link.as_str().and_then(|link| link.split_once('#')).ok_or("no link")?.1;
            let with = "with=37-signs,Bob.js9.py3.concurrency2.admin6.rest2&name=Ann";
            assert!(link.contains(with), "{link}");
            page.escape().await?;
            page.until("!document.querySelector('#together')").await?;
            page.end().await?;
            // Who opens the link sees at once where they meet, and again by the button.
            let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
            page.go(link).await?;
            assert_eq!(found(&page).await?, said);
            page.click("#copy-summary").await?;
            page.until_report("Summary and link copied.").await?;
            assert_eq!(
                page.clipboard().await?,
                format!("Stackfit: {} {}\n{}", said[0], said[1], page.link().await?)
            );
            page.escape().await?;
            page.until("!document.querySelector('#together')").await?;
            page.click("[data-do=meet]").await?;
            assert_eq!(found(&page).await?, said);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn a_click_on_a_name_opens_those_settings_and_a_step_back_takes_them_back() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        paste(&page, &[ANN, BOB].join("\n")).await?;
        found(&page).await?;
        page.click("th:last-child [data-do=open-person]").await?;
        page.until("!document.querySelector('#together')").await?;
        assert_eq!(page.position("admin").await?, 6);
        page.until("location.hash.endsWith('with=24-signs,Ann.js9.py3.concurrency8&name=Bob')")
            .await?;
        page.run("history.back()").await?;
        page.until("document.querySelector('[name=admin]').value === '0'").await?;
        page.end().await
    })
}

#[test]
fn who_adds_their_own_link_keeps_their_settings() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=3&ml=7").await?;
        page.open_dialog().await?;
        page.type_into("[data-do=links]", BOB).await?;
        page.click("[data-do=add-mine]").await?;
        page.until_report("Your link is in the field now.").await?;
        let field = "return document.querySelector('[data-do=links]').value";
        let filled = page.run(field).await?;
        page.click("[data-do=add-mine]").await?;
        page.until_report("Your link is in the field already.").await?;
        assert_eq!(page.run(field).await?, filled);
        page.click("[data-do=merge]").await?;
        found(&page).await?;
        page.escape().await?;
        page.until("!document.querySelector('#together')").await?;
        assert_eq!((page.position("js").await?, page.position("ml").await?), (3, 7));
        page.end().await
    })
}

#[test]
fn a_group_that_comes_by_another_address_is_shown_until_the_others_are_left_out() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run("location.hash = 'v=1&js=9&name=Ann&with=Bob.py9.hide-rails'").await?;
        found(&page).await?;
        let rows = page.texts("#together tbody th").await?;
        assert_eq!(rows, ["First", "JavaScript", "Python", "Hidden"]);
        page.escape().await?;
        page.until("!document.querySelector('#together')").await?;
        page.press(".together-line .link").await?;
        page.until("!document.querySelector('.together-line') && !location.hash.includes('with')")
            .await?;
        page.until_focused("#ranking-title").await?;
        page.until(
            "document.querySelector('p.hidden-text[role=status]').textContent
                .startsWith('Only your own settings are left. ')",
        )
        .await?;
        page.end().await
    })
}

#[test]
fn scores_on_which_people_differ_stand_side_by_side() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        let with =
            "with=Bob.js9.o-own1-concurrency2.o-own1-rest9,Cy.o-own1-concurrency-no.o-gin-ml9";
        page.go(&format!("v=1&add=Core.js.concurrency9.rest9&{with}")).await?;
        found(&page).await?;
        let rows = page.texts("#together tbody th").await?;
        assert_eq!(rows, ["First", "JavaScript", "Gin: Machine learning", "Core: Concurrency"]);
        let scores = page.texts("#together tbody tr:last-child td").await?;
        assert_eq!(scores, ["9", "2", "?"]);
        let mut scores = String::new();
        for key in ["concurrency", "rest", "ml"] {
            for id in ["gin", "rails", "django", "flask", "fastapi", "laravel", "nestjs"] {
                let _ = write!(scores, ".o-{id}-{key}0");
            }
        }
        page.end().await?;
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go(&format!("v=1&with=Bob{scores}")).await?;
        let said = found(&page).await?;
        assert!(said.iter().any(|said| said.starts_with("And 1 more score. ")), "{said:?}");
        assert_eq!(page.texts("#together tbody th").await?.len(), 21);
        page.end().await
    })
}

#[test]
fn what_a_row_is_about_stays_in_sight_and_no_word_in_it_is_broken() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        let long = "N".repeat(40);
        let mut links = format!("https://example.org/#v=1 https://example.org/#v=1&name={long}\n");
        for place in 1..11 {
            let _ = writeln!(links, "https://example.org/#v=1&concurrency={place}");
        }
        paste(&page, &links).await?;
        found(&page).await?;
        page.until("document.querySelector('#together table').getClientRects().length").await?;
        let measured = page
            .run(
                "const region = document.querySelector('.side-by-side');
                region.scrollLeft = 400;
                const head = region.querySelector('tbody tr:last-child th');
                const words = document.createRange();
                words.selectNodeContents(head);
                const names = [...region.querySelectorAll('.together-name')];
                return [
                    region.scrollLeft,
                    head.getBoundingClientRect().left - region.getBoundingClientRect().left,
                    head.textContent,
                    words.getClientRects().length,
                    names.every(name => {
                        const { width, height } = name.getBoundingClientRect();
                        return width > 10 && height > 10 && height < 50;
                    }),
                    names[1].closest('[title]').title,
                ]",
            )
            .await?;
        assert_eq!(measured, json!([400, 0, "Concurrency", 1, true, long]));
        page.end().await
    })
}

#[test]
fn a_group_that_is_gone_before_it_is_shown_is_not_shown() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        // The others are left out before anything is painted.
        page.run(
            "new MutationObserver((_, observer) => {
                const leave = document.querySelector('.together-line .link');
                if (leave) { observer.disconnect(); leave.click(); window.hasLeft = true; }
            }).observe(document.body, { childList: true, subtree: true });",
        )
        .await?;
        paste(&page, &[ANN, BOB].join("\n")).await?;
        page.until("window.hasLeft && !document.querySelector('.together-line')").await?;
        page.settle().await?;
        assert_eq!(page.run("return !document.querySelector('#together')").await?, true);
        page.end().await
    })
}

#[test]
fn what_is_no_link_is_named_and_nothing_in_it_is_markup() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let said = "document.querySelector('#report').textContent";
        paste(&page, &format!("<img/src=x> {ANN}&mood=<b>")).await?;
        page.until(&format!("{said}.includes('one person') && {said}.includes('mood=')")).await?;
        let markup =
            "return document.querySelectorAll(':is(#report, #together) :is(b, img)').length";
        assert_eq!(page.run(markup).await?, 0);
        page.close_dialog().await?;
        page.open_dialog().await?;
        let kept = page.run("return document.querySelector('[data-do=links]').value").await?;
        assert!(kept.as_str().is_some_and(|kept| kept.contains("mood=<b>")), "{kept}");
        page.close_dialog().await?;
        let names = ["%3Cb%3EAnn", "%3Cimg%20src%3Dx%3E"];
        let links = names.map(|name| format!("https://example.org/#v=1&js=9&name={name}"));
        paste(&page, &format!("{}\n{}&admin=9", links[0], links[1])).await?;
        found(&page).await?;
        let names = called(&page).await?;
        assert_eq!(names, ["<b>Ann", "<img src=x>"]);
        assert_eq!(page.run(markup).await?, 0);
        page.end().await
    })
}

#[test]
fn twelve_people_are_enough() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let mut links = String::new();
        for place in 0..12 {
            let _ = writeln!(links, "https://example.org/#v=1&js={}&ml={}", place % 11, place % 7);
        }
        paste(&page, &[&links, ANN].concat()).await?;
        page.until("document.querySelector('#report').textContent.includes('more than twelve')")
            .await?;
        page.close_dialog().await?;
        paste(&page, &links).await?;
        found(&page).await?;
        let names = called(&page).await?;
        assert_eq!((names.len(), names[11].as_str()), (12, "Person 12"));
        page.end().await
    })
}

#[test]
fn the_dialog_is_open_before_all_that_is_in_it_is_laid_out() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let people: Vec<String> =
            (1..12).map(|place| format!("P{place}.js{}", place % 11)).collect();
        let laid_out = "(dialog => dialog.querySelector('table').getClientRects().length
            + dialog.querySelectorAll('#share-link').length)(document.querySelector('#together'))";
        page.run(&format!(
            "new MutationObserver(() => {{
                window.laidOut ??= document.querySelector('#together[open]') && {laid_out};
            }}).observe(document, {{ subtree: true, attributeFilter: ['open'] }});
            location.hash = 'v=1&js=9&with={}'",
            people.join(",")
        ))
        .await?;
        found(&page).await?;
        page.until(&format!("{laid_out} === 2")).await?;
        assert_eq!(page.run("return window.laidOut").await?, 0);
        page.end().await
    })
}

#[test]
fn that_signs_of_a_link_are_missing_is_said_where_the_group_is() -> Outcome {
    visit(async {
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        page.go("v=1&js=9&with=60-signs,Bob.js9.concurrency7").await?;
        page.find("#together[open]").await?;
        let seen = "const box = document.querySelector('#together-notice').getBoundingClientRect();
            return document.elementFromPoint(box.left + 20, box.top + box.height / 2)
                ?.closest('#together-notice') !== null && box.bottom <= innerHeight";
        assert_eq!(page.run(seen).await?, true);
        assert!(page.text("#together-notice").await?.contains("are missing or changed"));
        page.click("#together-notice button").await?;
        page.until("document.querySelector('#together-notice').hidden").await?;
        page.end().await
    })
}

#[test]
fn people_with_the_same_first_are_told_no_more_than_that() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        let [ann, bob] = ["&name=Ann", "&rest=2&name=Bob"]
            .map(|it| format!("https://example.org/#v=1&js=9{it}"));
        paste(&page, &format!("{ann}\n{bob}")).await?;
        let said = found(&page).await?;
        assert_eq!(
            said[..2],
            [
                "You agree: Fastify is first for both.",
                "The two links differ on 1 of 14 criteria; that changes nothing about the answer."
            ]
        );
        page.until(&format!("{NOTE}.includes('A name opens') && !{NOTE}.includes('Steps')"))
            .await?;
        page.end().await
    })
}
