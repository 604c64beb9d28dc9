//! The layout of the whole page.

use stackfit_e2e::{Outcome, Visit, Window, visit};

#[test]
fn the_page_ends_below_its_footer() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            let script = "
                const {scrollHeight, clientHeight} = document.documentElement;
                const footer = document.querySelector('.colophon').getBoundingClientRect().bottom;
                return Math.max(scrollHeight, clientHeight) - Math.max(footer + scrollY, clientHeight);
            ";
            let below = page.run(script).await?.as_f64().ok_or("no number")?;
            assert!(below < 1.5, "{below} pixels below the footer, {} wide", window.width);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn letters_twice_as_large_cover_no_other_words() -> Outcome {
    visit(async {
        for window in [Window::DESKTOP, Window::PHONE] {
            let page = Visit::start(window).await?;
            page.run("document.documentElement.style.fontSize = '32px'").await?;
            page.settle().await?;
            // Words of the same parent over each other, and scores in more than a line.
            let script = "
                const boxes = [...document.querySelectorAll(
                    '.dock-leaders li > *, .dock-foot > *, #ranking .row > *, .slider > *')]
                    .map(one => [one, one.getBoundingClientRect()])
                    .filter(([one, { width, height }]) => width > 1 && height > 1 && one.textContent.trim());
                const isOver = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
                const over = boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
                    .filter(([other, b]) => one.closest('.dock, #ranking, .needs') ===
                        other.closest('.dock, #ranking, .needs') && isOver(a, b))
                    .map(([other]) => `${one.className} ${one.textContent} over ${other.textContent}`));
                const high = boxes.filter(([one, { height }]) => /score/.test(one.className) && height > 60)
                    .map(([one]) => one.textContent);
                return [boxes.length > 20, over.slice(0, 5), high];
            ";
            let seen = page.run(script).await?;
            assert_eq!(seen, serde_json::json!([true, [], []]), "{}", window.width);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn with_letters_of_twice_the_size_what_can_be_built_begins_in_sight() -> Outcome {
    visit(async {
        let page = Visit::start(Window::PHONE).await?;
        page.run("document.documentElement.style.fontSize = '200%'").await?;
        page.until(
            "(chip => chip.getBoundingClientRect().left < innerWidth - 40)
                (document.querySelector('.products [data-preset]'))",
        )
        .await?;
        page.end().await
    })
}

#[test]
fn what_is_a_fact_and_what_a_wish_stands_apart_from_the_titles() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let kinds = page.texts(".needs-kind").await?;
        assert_eq!(kinds, ["(facts: 0 none, 10 expert)", "(wishes) colour: who leads"]);
        page.end().await
    })
}

#[test]
fn the_box_of_the_slider_in_use_keeps_its_height_and_grows_with_large_letters() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let height = "return document.querySelector('.inspector').getBoundingClientRect().height";
        let before = page.run(height).await?;
        for slider in ["js", "team", "concurrency"] {
            page.inspect(slider).await?;
            assert_eq!(page.run(height).await?, before, "{slider}");
        }
        page.run("document.documentElement.style.fontSize = '32px'").await?;
        for slider in ["js", "team", "concurrency"] {
            page.inspect(slider).await?;
            page.settle().await?;
            let wrong = page
                .run(
                    "const box = document.querySelector('.inspector');
                     const rest = [...box.children].map(one => one.getBoundingClientRect());
                     const bottom = box.getBoundingClientRect().bottom;
                     const wrong = rest.flatMap((one, at) =>
                         one.bottom > (rest[at + 1]?.top ?? bottom) + 1 ? [at] : []);
                     for (const one of box.querySelectorAll('*'))
                         if (one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 1
                             && getComputedStyle(one).overflow === 'hidden') wrong.push(one.className);
                     return wrong",
                )
                .await?;
            assert_eq!(wrong, serde_json::json!([]), "{slider}");
        }
        page.end().await
    })
}
