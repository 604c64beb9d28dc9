//! Announcements: what a screen reader is told, when, and how one gets around by headings and Tab.

use std::time::Duration;

use serde_json::Value;
use stackfit_e2e::{Device, Engine, Outcome, Visit, Window, visit};

/// Remembers every announcement, and when the slider was moved.
const LISTEN: &str = "
    window.heard = []; window.moved = [];
    const status = document.querySelector('p.hidden-text[role=status]');
    new MutationObserver(() => window.heard.push([performance.now(), status.textContent]))
        .observe(status, {childList: true, characterData: true, subtree: true});
    addEventListener('input', () => window.moved.push(performance.now()), true);
";

async fn heard(page: &Visit) -> Outcome<(Vec<(f64, String)>, Vec<f64>)> {
    Ok(serde_json::from_value(page.run("return [window.heard, window.moved]").await?)?)
}

#[test]
fn a_move_is_told_soon_after_the_slider_rests() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 9).await?;
        page.run_async("setTimeout(arguments[0], 1500)", Vec::new()).await?;
        page.run(LISTEN).await?;
        page.set("py", 0).await?;
        page.until("window.heard.length").await?;
        page.run_async("setTimeout(arguments[0], 1500)", Vec::new()).await?;
        let (heard, moved) = heard(&page).await?;
        assert_eq!(heard.len(), 1, "{heard:?}");
        let (at, told) = &heard[0];
        let late = at - moved.last().ok_or("no move")?;
        println!("{late:.0} ms: {told}");
        let answer = page.text("#answer").await?;
        assert!(told.starts_with(&answer), "{told}, not {answer}");
        let flip = page.text(".flip").await?;
        assert!(!flip.is_empty() && told.ends_with(&flip), "{told}, not {flip}");
        let between =
            told.trim_start_matches(answer.as_str()).trim_end_matches(flip.as_str()).trim();
        let order = page.order().await?;
        assert!(!between.is_empty(), "nothing says what moved: {told}, {order:?}");
        assert!(late <= 700.0, "{late} milliseconds after the last move");
        page.end().await
    })
}

#[test]
fn while_a_key_repeats_nothing_is_told_and_then_once() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.set("py", 5).await?;
        page.run_async("setTimeout(arguments[0], 1500)", Vec::new()).await?;
        page.run(LISTEN).await?;
        // As a key that is held down repeats, for five seconds.
        page.waver(125, Duration::from_millis(33)).await?;
        page.run_async("setTimeout(arguments[0], 1500)", Vec::new()).await?;
        let (heard, moved) = heard(&page).await?;
        let pauses: Vec<f64> = moved.windows(2).map(|two| two[1] - two[0]).collect();
        let longest = pauses.iter().copied().fold(0.0, f64::max);
        println!("{} moves, longest pause {longest:.0}, {heard:?}", moved.len());
        assert!(moved.len() > 60, "{} moves", moved.len());
        let last = *moved.last().ok_or("no move")?;
        assert_eq!(heard.iter().filter(|(at, _)| *at > last).count(), 1, "{heard:?}");
        // A machine that is busy repeats no key for a while, which is a rest, too.
        for (at, told) in &heard {
            let before = moved.iter().copied().filter(|moved| moved < at).fold(0.0, f64::max);
            assert!(at - before > 450.0, "{told}, {} milliseconds after a move", at - before);
        }
        if longest < 450.0 {
            assert_eq!(heard.len(), 1, "{heard:?}");
        }
        page.end().await
    })
}

/// What is wrong with the headings and landmarks that can be met.
const OUTLINE: &str = "
    const wrong = [];
    const met = one => one.checkVisibility ? one.checkVisibility() : one.getClientRects().length > 0;
    const open = document.querySelector('dialog:modal');
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(met);
    const level = one => Number(one.localName[1]);
    headings.forEach((one, at) => {
        const before = at ? level(headings[at - 1]) : 0;
        if (level(one) > before + 1) wrong.push(`${one.localName} ${one.textContent} after h${before}`);
    });
    const count = (css, least, most) => {
        const found = [...document.querySelectorAll(css)].filter(met).length;
        if (found < least || found > most) wrong.push(`${found} times ${css}`);
    };
    count('h1', 1, 1);
    count('main', 1, 1);
    const banner = [...document.querySelectorAll('header')].filter(one => !one.closest('main, article, section, aside, nav'));
    if (banner.length !== 1) wrong.push(`${banner.length} banners`);
    const footer = [...document.querySelectorAll('footer')].filter(one => !one.closest('main, article, section, aside, nav'));
    if (footer.length !== 1) wrong.push(`${footer.length} footers`);
    const name = one => one.getAttribute('aria-label')
        ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent ?? '';
    for (const one of document.querySelectorAll('nav, dialog[open], section[aria-labelledby], form[aria-labelledby]'))
        if (met(one) && !name(one).trim()) wrong.push(`${one.localName}.${one.className} has no name`);
    const names = [...document.querySelectorAll('nav, section, form, aside')].filter(met).map(name).filter(Boolean);
    for (const one of new Set(names)) if (names.filter(other => other === one).length > 1) wrong.push(`two are named ${one}`);
    const outside = [...document.querySelectorAll('#app *')].filter(one => met(one) && one.childElementCount === 0
        && one.textContent.trim() && !one.closest('header, main, footer, nav, [role=status], .skips, dialog'));
    for (const one of outside.slice(0, 5)) wrong.push(`outside of all landmarks: ${one.textContent.slice(0, 40)}`);
    return wrong;
";

#[test]
fn headings_and_landmarks_are_in_order() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for device in [Device::desk(1280, 720), Device::desk(390, 664)] {
            let page = Visit::hold(device, "v=1&hide=gin&must=admin").await?;
            for (state, act) in [
                ("at the start", ""),
                (
                    "with a slider's sheet",
                    "document.querySelector('#ml').focus(); document.querySelector('.inspector .link')?.click()",
                ),
                (
                    "with a sheet",
                    "document.querySelector('.sheet-close').click(); document.querySelector('#ranking li:nth-child(2) .row').click()",
                ),
                (
                    "all open",
                    "for (const fold of document.querySelectorAll('details')) fold.open = true; for (const more of document.querySelectorAll('.more[aria-expanded=false]')) more.click()",
                ),
            ] {
                page.run(act).await?;
                page.run_async("setTimeout(arguments[0], 400)", Vec::new()).await?;
                let found: Vec<String> = serde_json::from_value(page.run(OUTLINE).await?)?;
                wrong.extend(
                    found.iter().map(|one| format!("{} wide, {state}: {one}", device.width)),
                );
            }
            page.end().await?;
        }
        if wrong.is_empty() { Ok(()) } else { Err(format!("\n{}\n", wrong.join("\n")).into()) }
    })
}

/// How many stops of Tab until one matches a selector; nothing where none does.
async fn stops(page: &Visit, css: &str, most: usize) -> Outcome<Option<usize>> {
    for stop in 1..=most {
        page.tab(false).await?;
        if page.run(&format!("return document.activeElement.matches('{css}')")).await? == true {
            return Ok(Some(stop));
        }
    }
    Ok(None)
}

#[test]
fn links_that_skip_are_the_first_two_stops_and_leave_the_address_alone() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        let mut devices = vec![Device::desk(1280, 720)];
        // A page in a frame is reached through the one around it.
        if Engine::current()? == Engine::Chromium {
            devices.push(Device::hand(390, 664));
        }
        for device in devices {
            let link = "v=1&py=7";
            for (skip, to, next) in
                [(1, "#needs", "#needs input[type=range]"), (2, "#ranking-title", "#ranking .row")]
            {
                let page = Visit::hold(device, link).await?;
                let address = page.run("return location.href").await?;
                let steps = page.run("return history.length").await?;
                for stop in 1..=skip {
                    page.tab(false).await?;
                    if page.run("return document.activeElement.matches('.skip')").await? != true {
                        wrong.push(format!("{}: stop {stop} is no link that skips", device.width));
                    }
                    page.run_async("setTimeout(arguments[0], 50)", Vec::new()).await?;
                    let box_ = page.run("const box = document.activeElement.getBoundingClientRect(); return [box.top, box.bottom]").await?;
                    let (top, bottom): (f64, f64) = serde_json::from_value(box_)?;
                    if top < 0.0 || bottom < 20.0 {
                        wrong.push(format!("{}: stop {stop} is not seen", device.width));
                    }
                }
                page.enter().await?;
                page.run_async("setTimeout(arguments[0], 50)", Vec::new()).await?;
                if page.run(&format!("return document.activeElement.matches('{to}')")).await?
                    != true
                {
                    wrong.push(format!("{}: the focus is not on {to}", device.width));
                }
                if page.run("return location.href").await? != address
                    || page.run("return history.length").await? != steps
                {
                    wrong.push(format!("{}: to {to} changed the address", device.width));
                }
                let more = stops(&page, next, 6).await?;
                println!("{}: {} stops to {next}", device.width, skip + more.unwrap_or(99));
                if more.is_none_or(|more| skip + more > 4) {
                    wrong.push(format!("{}: {more:?} stops from {to} to {next}", device.width));
                }
                page.end().await?;
            }
            let page = Visit::hold(device, link).await?;
            let plain = stops(&page, "#needs input[type=range]", 40).await?;
            println!("{}: {plain:?} stops without skipping", device.width);
            if plain.is_none_or(|plain| plain > 16) {
                wrong.push(format!("{}: {plain:?} stops to the first slider", device.width));
            }
            page.end().await?;
        }
        if wrong.is_empty() { Ok(()) } else { Err(format!("\n{}\n", wrong.join("\n")).into()) }
    })
}

#[test]
fn nothing_is_told_when_the_page_opens() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.run_async("setTimeout(arguments[0], 1000)", Vec::new()).await?;
        let told = page
            .run("return document.querySelector('p.hidden-text[role=status]').textContent")
            .await?;
        assert_eq!(told, Value::from(""));
        page.end().await
    })
}

#[test]
fn who_is_left_out_and_who_is_back_is_told_first() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        page.inspect("admin").await?;
        let told = "document.querySelector('p.hidden-text[role=status]').textContent";
        for (act, begins) in [
            (".inspector [name=must-admin]", " are left out by a must-have. "),
            (".excluded-line button", "None is left out by a must-have. "),
        ] {
            page.click(act).await?;
            page.until(&format!("/^[0-9None]+ .*/.test({told}) && {told}.includes('{begins}')"))
                .await?;
        }
        page.open_details("fastify").await?;
        page.click("#sheet .details-buttons .pill:last-child").await?;
        page.until(&format!("{told}.startsWith('Fastify is hidden. ')")).await?;
        page.click("#hidden button").await?;
        page.until(&format!("{told}.startsWith('Fastify is back. ')")).await?;
        page.end().await
    })
}
