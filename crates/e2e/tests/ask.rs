//! "Ask me": one question at a time, as long as an answer can change who is first.

use stackfit_e2e::{Device, Outcome, Visit, visit};

const PHONE: Device = Device::hand(390, 664);
const DESK: Device = Device::desk(1280, 720);
const QUESTION: &str = "document.querySelector('#ask-title').textContent";
/// What stands there once the first question does.
const FIRST: &str = "Which languages does your team know well?";

async fn ask(device: Device) -> Outcome<Visit> {
    let page = Visit::hold(device, "").await?;
    page.click("[data-do=ask]").await?;
    page.find("#ask[open] [data-do=choose]").await?;
    assert_eq!(page.text("#ask-title").await?, FIRST);
    Ok(page)
}

/// Waits until another question than this one is asked, and gives it.
async fn next(page: &Visit, before: &str) -> Outcome<String> {
    page.until(&format!("{QUESTION} !== '{}'", before.replace('\'', "\\'"))).await?;
    page.text("#ask-title").await
}

/// Says that the team writes in Elixir.
async fn say_elixir(page: &Visit) -> Outcome<String> {
    page.click("#ask [data-do=choose]:nth-of-type(11)").await?;
    page.find("#ask [data-do=choose]:nth-of-type(11)[aria-pressed=true]").await?;
    page.click("#ask [data-do=next]").await?;
    next(page, FIRST).await
}

#[test]
fn one_tap_on_the_first_screen_asks_and_an_answer_moves_sliders_and_leaders_in_sight() -> Outcome {
    visit(async {
        for device in [PHONE, DESK] {
            let page = ask(device).await?;
            let leader = if device.width < 960 { "[data-leader]" } else { "#ranking .row" };
            say_elixir(&page).await?;
            page.until(&format!(
                "document.querySelector('{leader}').textContent.includes('Phoenix')"
            ))
            .await?;
            assert_eq!((page.position("elixir").await?, page.position("js").await?), (10, 0));
            let seen = format!(
                "const box = document.querySelector('{leader}').getBoundingClientRect();
                const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                return scrollY === 0 && !!hit?.closest('{leader}')"
            );
            assert_eq!(page.run(&seen).await?, true, "{}", device.width);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn it_says_how_many_questions_can_change_the_answer_and_stops_when_none_can() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        let mut question = say_elixir(&page).await?;
        let mut asked = 1;
        while page.run("return !!document.querySelector('#ask [data-do=pass]')").await? == true {
            let said = page.text("#ask [role=status]").await?;
            assert!(
                said.contains("For now, ") && said.contains("can still change")
                    || said.contains("several together"),
                "{said}"
            );
            page.run("document.querySelector('#ask .ask-level, #ask [data-do=next]').click()")
                .await?;
            question = next(&page, &question).await?;
            asked += 1;
            assert!(asked < 18, "all were asked: {question}");
        }
        assert_eq!(question, "Phoenix it is");
        let said = page.text("#ask [role=status]").await?;
        assert!(
            said.starts_with("No single answer can") || said.starts_with("No further"),
            "{said}"
        );
        page.end().await
    })
}

#[test]
fn going_back_takes_an_answer_back_and_asks_again() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        let second = say_elixir(&page).await?;
        page.until("location.hash.includes('elixir=10')").await?;
        page.back().await?;
        assert_eq!(next(&page, &second).await?, FIRST);
        assert_eq!((page.position("elixir").await?, page.position("js").await?), (0, 5));
        let second = say_elixir(&page).await?;
        page.click("#ask [data-do=back]").await?;
        assert_eq!(next(&page, &second).await?, FIRST);
        assert_eq!((page.position("elixir").await?, page.position("js").await?), (0, 5));
        page.end().await
    })
}

#[test]
fn a_thing_matters_as_much_as_it_is_pressed_and_back_shows_what_was_chosen() -> Outcome {
    visit(async {
        for device in [PHONE, DESK] {
            let page = ask(device).await?;
            let places = "return [...document.querySelectorAll('#ask button')]
                .map(one => Math.round(one.getBoundingClientRect().top))";
            let before = page.run(places).await?;
            page.click("#ask [data-do=choose]:nth-of-type(2)").await?;
            page.find("#ask [data-do=choose]:nth-of-type(2)[aria-pressed=true]").await?;
            assert_eq!(page.run(places).await?, before);
            page.click("#ask [data-do=next]").await?;
            let second = next(&page, FIRST).await?;
            assert_eq!(second, "What must it do well?");
            page.click("#ask [data-do=back]").await?;
            assert_eq!(next(&page, &second).await?, FIRST);
            page.find("#ask [data-do=choose]:nth-of-type(2)[aria-pressed=true]").await?;
            page.click("#ask [data-do=next]").await?;
            next(&page, FIRST).await?;
            let level = |place: u8, level: u8| {
                format!("#ask [data-do=choose]:nth-of-type({place})[data-level='{level}']")
            };
            for (place, times) in [(1, 2), (2, 1), (4, 3), (5, 4)] {
                for pressed in [[0, 2], [2, 3], [3, 1], [1, 0]].iter().take(times) {
                    page.click(&level(place, pressed[0])).await?;
                    page.find(&level(place, pressed[1])).await?;
                }
            }
            let told = page.run("return document.querySelector('#ask [data-do=choose]').ariaLabel");
            assert_eq!(told.await?, "Serve thousands at once: matters a lot");
            page.click("#ask [data-do=next]").await?;
            let third = next(&page, &second).await?;
            page.until("/concurrency=9&realtime=6&admin=3&data=0/.test(location.hash)").await?;
            page.click("#ask [data-do=back]").await?;
            assert_eq!(next(&page, &third).await?, second);
            for (place, chosen) in [(1, 3), (2, 2), (3, 0), (4, 1), (5, 0)] {
                page.find(&level(place, chosen)).await?;
            }
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_was_answered_is_chosen_again_after_an_earlier_answer_was_changed() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        let chosen = "#ask [data-do=choose]:nth-of-type(4)[data-level='2']";
        page.click("#ask [data-do=choose]").await?;
        page.click("#ask [data-do=next]").await?;
        let second = next(&page, FIRST).await?;
        assert_eq!(second, "What must it do well?");
        page.click("#ask [data-do=choose]:nth-of-type(4)").await?;
        page.find(chosen).await?;
        page.click("#ask [data-do=next]").await?;
        let third = next(&page, &second).await?;
        page.click("#ask [data-do=back]").await?;
        assert_eq!(next(&page, &third).await?, second);
        page.click("#ask [data-do=back]").await?;
        assert_eq!(next(&page, &second).await?, FIRST);
        page.click("#ask [data-do=choose]:nth-of-type(3)").await?;
        page.click("#ask [data-do=next]").await?;
        assert_eq!(next(&page, FIRST).await?, second);
        page.find(chosen).await?;
        assert_eq!(page.text("#ask [data-do=next]").await?, "Next");
        page.end().await
    })
}

#[test]
fn where_the_settings_leave_nothing_to_ask_it_can_be_asked_from_the_start() -> Outcome {
    visit(async {
        let page = Visit::hold(PHONE, "v=1&js=0&py=10&admin=10").await?;
        page.click("[data-do=ask]").await?;
        page.until(&format!("{QUESTION} === 'Django it is'")).await?;
        page.click("#ask [data-do=start-again]").await?;
        assert_eq!(next(&page, "Django it is").await?, FIRST);
        assert_eq!((page.position("py").await?, page.position("admin").await?), (5, 0));
        assert_eq!(
            page.run("return document.querySelector('[data-do=start-again]').hidden").await?,
            true
        );
        page.end().await
    })
}

#[test]
fn while_the_next_question_is_worked_out_another_answer_and_back_are_heard() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        let taps = |buttons: &str| {
            format!(
                "for (const one of {buttons}) document.querySelector(`#ask [data-do=${{one}}`).click()"
            )
        };
        let (first, elixir) = ("'choose]'", "'choose]:nth-of-type(11)'");
        page.run(&taps(&format!("[{elixir}, 'next]', {elixir}, {first}, 'next]']"))).await?;
        let second = next(&page, FIRST).await?;
        assert_eq!((page.position("elixir").await?, page.position("js").await?), (0, 10));
        page.run(&taps("['pass]', 'back]', 'back]']")).await?;
        assert_eq!(next(&page, &second).await?, FIRST);
        assert_eq!((page.position("elixir").await?, page.position("js").await?), (0, 5));
        page.end().await
    })
}

#[test]
fn the_keyboard_answers_and_not_to_know_changes_nothing() -> Outcome {
    visit(async {
        let page = Visit::hold(DESK, "").await?;
        page.run("document.querySelector('[data-do=ask]').focus()").await?;
        page.enter().await?;
        page.find("#ask[open] [data-do=pass]").await?;
        page.until_focused("#ask-title").await?;
        page.run("document.querySelector('#ask [data-do=pass]').focus()").await?;
        page.enter().await?;
        next(&page, FIRST).await?;
        page.until_focused("#ask-title").await?;
        assert_eq!((page.fragment().await?.as_str(), page.position("js").await?), ("", 5));
        page.escape().await?;
        page.until("!document.querySelector('#ask')").await?;
        page.until_focused("[data-do=ask]").await?;
        page.end().await
    })
}

#[test]
fn the_leaders_stay_in_sight_while_one_answers_on_a_phone_and_on_its_side() -> Outcome {
    visit(async {
        for (width, height) in [(360, 640), (664, 390)] {
            let page = Visit::hold(Device::hand(width, height), "").await?;
            page.click("[data-do=ask]").await?;
            page.find("#ask[open] [data-do=pass]").await?;
            for answer in ["[data-do=choose]", "[data-do=next]", "[data-do=pass]"] {
                let covered = page
                    .run(
                        "return [...document.querySelectorAll('.dock-leaders li')].slice(0, 2).filter(one => {
                            const { x, y, width, height } = one.getBoundingClientRect();
                            return [1, width - 1].some(at =>
                                !one.contains(document.elementFromPoint(x + at, y + height / 2)));
                        }).map(one => one.textContent)",
                    )
                    .await?;
                assert_eq!(covered, serde_json::json!([]), "{width} before {answer}");
                page.click(&format!("#ask {answer}")).await?;
                page.settle().await?;
            }
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn what_to_ask_next_follows_a_drag_once_all_else_has_followed() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        page.until("document.querySelector('#ask [role=status]').textContent !== ''").await?;
        // A move in every frame. All else takes four frames at least.
        let drag = "
            const slider = document.querySelector('[name=concurrency]');
            const status = document.querySelector('#ask [role=status]');
            window.followed = 0;
            const ALL = { characterData: true, childList: true, subtree: true };
            new MutationObserver(() => window.followed++).observe(status, ALL);
            window.moves = 0;
            const move = () => {
                slider.value = window.moves % 11;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                if (++window.moves < 45) requestAnimationFrame(move);
            };
            requestAnimationFrame(move);";
        page.run(drag).await?;
        page.until("window.moves === 45 && window.followed > 0").await?;
        let followed = page.run("return window.followed").await?;
        assert!(followed.as_u64().is_some_and(|times| times < 16), "{followed}");
        page.end().await
    })
}

#[test]
fn who_goes_back_to_the_start_is_asked_anew() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        // "None of these" changes nothing of what stands at 0 already.
        say_elixir(&page).await?;
        page.click("#ask [data-do=choose]").await?;
        page.escape().await?;
        page.reset().await?;
        page.settle().await?;
        page.click("[data-do=ask]").await?;
        page.until(&format!("{QUESTION} === '{FIRST}'")).await?;
        let chosen = "return document.querySelectorAll('#ask [aria-pressed=true]').length";
        assert_eq!(page.run(chosen).await?, 0);
        page.end().await
    })
}

#[test]
fn those_that_are_level_are_all_named_at_the_end() -> Outcome {
    visit(async {
        let page = Visit::hold(PHONE, "v=1&js=10&py=10&team=8&concurrency=0&batteries=0&data=0&rest=0&learning=0&hiring=0&ecosystem=0&structure=0&security=0").await?;
        let level = "[...document.querySelectorAll('#ranking > [data-rank=\"1\"] strong')].length";
        assert!(page.run(&format!("return {level} > 2")).await? == true);
        page.click("[data-do=ask]").await?;
        for _ in 0..20 {
            page.until(&format!("{QUESTION} !== 'Ask me'")).await?;
            page.settle().await?;
            let title = page.text("#ask-title").await?;
            if page
                .run("return !document.querySelector('#ask [data-do=next], #ask [data-do=answer]')")
                .await?
                == true
            {
                assert!(title.ends_with(" are level") && title.contains("Express"), "{title}");
                return page.end().await;
            }
            let nothing = "document.querySelector('#ask [data-do=next]') ?? \
                document.querySelector('#ask [data-do=answer]:last-of-type')";
            page.run(&format!("({nothing}).click()")).await?;
            page.until(&format!("{QUESTION} !== {}", serde_json::json!(title))).await?;
        }
        Err("the questions do not end".into())
    })
}

#[test]
fn what_nobody_knew_is_not_asked_again_after_closing() -> Outcome {
    visit(async {
        let page = ask(DESK).await?;
        page.click("#ask [data-do=pass]").await?;
        let second = next(&page, FIRST).await?;
        page.escape().await?;
        page.settle().await?;
        page.click("[data-do=ask]").await?;
        page.find("#ask[open] [data-do=back]").await?;
        assert_eq!(page.text("#ask-title").await?, second);
        page.end().await
    })
}

#[test]
fn with_letters_of_twice_the_size_all_of_it_scrolls_and_none_is_squeezed() -> Outcome {
    visit(async {
        let page = Visit::hold(Device::hand(360, 640), "").await?;
        page.run("document.documentElement.style.fontSize = '200%'").await?;
        page.click("[data-do=ask]").await?;
        page.find("#ask[open] [data-do=choose]").await?;
        page.until(
            "(sheet => {
                const [head, body] = ['.dialog-head', '.dialog-body'].map(css => sheet.querySelector(css));
                return sheet.scrollHeight > sheet.clientHeight + 40
                    && body.scrollHeight <= body.clientHeight + 1
                    && getComputedStyle(head).position === 'static'
                    && getComputedStyle(sheet).overflowY === 'auto';
            })(document.querySelector('#ask'))",
        )
        .await?;
        page.click("#ask [data-do=next]").await?;
        next(&page, FIRST).await?;
        page.end().await
    })
}

#[test]
fn every_question_begins_at_its_top() -> Outcome {
    visit(async {
        for (width, height) in [(740, 360), (360, 640)] {
            let page = Visit::hold(Device::hand(width, height), "").await?;
            page.click("[data-do=ask]").await?;
            page.find("#ask[open] [data-do=choose]").await?;
            let scrolled = "['#ask', '#ask .dialog-body']
                .reduce((sum, css) => sum + document.querySelector(css).scrollTop, 0)";
            page.run(
                "document.querySelector('#ask').style.maxHeight = '160px';
                for (const css of ['#ask', '#ask .dialog-body'])
                    document.querySelector(css).scrollTop = 9999",
            )
            .await?;
            page.until(&format!("{scrolled} > 20")).await?;
            page.run("document.querySelector('#ask [data-do=next]').click()").await?;
            next(&page, FIRST).await?;
            page.until(&format!("{scrolled} === 0")).await?;
            page.end().await?;
        }
        Ok(())
    })
}
