//! Reading: nothing that one reads or holds is covered or cut, and empty rankings say why.

use stackfit_e2e::{Device, Engine, Hosting, Outcome, Visit, Window, visit};

fn none(wrong: &[String]) -> Outcome {
    if wrong.is_empty() { Ok(()) } else { Err(format!("\n{}\n", wrong.join("\n")).into()) }
}

/// What has the focus; what lies over it, if anything does; and whether it is past the end.
const COVERED: &str = "
    const one = document.activeElement;
    if (!one || one === document.body) return ['body', ''];
    const name = `${one.localName}.${one.className} ${one.id || one.getAttribute('aria-label') || one.textContent.trim().slice(0, 30)}`;
    const boxes = [...one.getClientRects()].filter(box => box.width && box.height);
    if (!boxes.length) return [name, 'has no place'];
    let why = '';
    for (const box of boxes) {
        const x = box.left + box.width / 2, y = box.top + Math.min(box.height, innerHeight) / 2;
        const hit = document.elementFromPoint(x, y);
        if (hit && (one.contains(hit) || hit.contains(one))) {
            const bar = hit.closest('.dock, #notice');
            if (!bar || bar.contains(one)) return [name, ''];
        }
        why = `at ${Math.round(x)}, ${Math.round(y)} is ` + (hit ? `<${hit.outerHTML.slice(1, 50)}` : 'outside');
    }
    return [name, why];
";

#[test]
fn what_has_the_focus_is_never_covered() -> Outcome {
    visit(async {
        if Engine::current()? != Engine::Chromium {
            return Ok(());
        }
        let mut wrong = Vec::new();
        for (device, link) in [
            (Device::hand(360, 740), "v=1"),
            (Device::hand(740, 360), "v=1"),
            (Device::hand(360, 740), "v=1&js=99"),
            (Device::hand(740, 360), "v=1&js=99"),
            (Device::desk(1280, 720), "v=1&js=99"),
        ] {
            for is_back in [false, true] {
                let page = Visit::hold(device, link).await?;
                let mut count = 0;
                while count < 220 {
                    page.tab(is_back).await?;
                    let found = page.run(COVERED).await?;
                    let (name, why): (String, String) = serde_json::from_value(found)?;
                    if name == "body" {
                        if count > 0 {
                            break;
                        }
                        continue;
                    }
                    count += 1;
                    if !why.is_empty() {
                        let Device { width, height, .. } = device;
                        let way = if is_back { "back" } else { "on" };
                        wrong.push(format!(
                            "{width}x{height} {link} {way}, stop {count}: {name} {why}"
                        ));
                    }
                }
                println!("{}x{} {link} back {is_back}: {count} stops", device.width, device.height);
                page.end().await?;
            }
        }
        none(&wrong)
    })
}

/// The spacing that readers may ask for, as WCAG 1.4.12 has it.
const SPACED: &str = "
    const sheet = [...document.styleSheets].find(sheet => sheet.cssRules.length);
    sheet.insertRule(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`, sheet.cssRules.length);
    sheet.insertRule(`p { margin-bottom: 2em !important }`, sheet.cssRules.length);
";

/// Words that are cut, or that lie over others.
const CUT: &str = "
    const wrong = [], all = [];
    const range = document.createRange();
    for (const part of document.querySelectorAll('.row, .slider, .products, .dock, .needs-head, #answer, #certainty, .flip, .excluded-line, .inspector, .masthead, .board-head, h1, .lede')) {
        const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const text = walk.currentNode;
            if (!text.data.trim() || text.parentElement.closest('.hidden-text')) continue;
            range.selectNodeContents(text);
            for (const box of range.getClientRects()) {
                if (!box.width) continue;
                const seen = {left: box.left, right: box.right, top: box.top, bottom: box.bottom};
                for (let up = text.parentElement; up && up !== document.documentElement; up = up.parentElement) {
                    if (getComputedStyle(up).overflowX === 'visible') continue;
                    const edge = up.getBoundingClientRect();
                    seen.left = Math.max(seen.left, edge.left); seen.right = Math.min(seen.right, edge.right);
                    seen.top = Math.max(seen.top, edge.top); seen.bottom = Math.min(seen.bottom, edge.bottom);
                }
                if (seen.right > seen.left && seen.bottom > seen.top) all.push([seen, text, part]);
                for (let up = text.parentElement; up && up !== document.documentElement; up = up.parentElement) {
                    const style = getComputedStyle(up), edge = up.getBoundingClientRect();
                    const clips = kind => /hidden|clip/.test(kind);
                    const scrolls = kind => /auto|scroll/.test(kind);
                    const aside = Math.max(edge.left - box.left, box.right - edge.right);
                    const along = Math.max(edge.top - box.top, box.bottom - edge.bottom);
                    const words = `'${text.data.trim().slice(0, 40)}' in ${part.className || part.id || part.localName}`;
                    if (clips(style.overflowX) && aside > 2) wrong.push(`${words}: ${Math.round(aside)} cut aside by .${up.className}`);
                    if ((clips(style.overflowY) || scrolls(style.overflowY)) && along > 4) wrong.push(`${words}: ${Math.round(along)} cut along by .${up.className}`);
                    if (up === part && !scrolls(style.overflowX) && (aside > 2 || along > 6))
                        wrong.push(`${words}: sticks out of it by ${Math.round(aside)}, ${Math.round(along)}`);
                    if (up === part) break;
                }
                if (seen.right > innerWidth + 1 && !part.closest('.products')) wrong.push(`'${text.data.trim()}' reaches ${Math.round(box.right)}`);
            }
        }
    }
    all.forEach(([box, text, part], at) => {
        for (const [other, its] of all.slice(at + 1)) {
            if (its === text) continue;
            const aside = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const along = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            if (aside > 2 && along > 7 && document.querySelector('.dock')?.contains(text) === document.querySelector('.dock')?.contains(its))
                wrong.push(`'${text.data.trim().slice(0, 30)}' and '${its.data.trim().slice(0, 30)}' lie over each other`);
        }
    });
    return [...new Set(wrong)];
";

async fn cut(page: &Visit, at: &str, wrong: &mut Vec<String>) -> Outcome {
    page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
    let found: Vec<String> = serde_json::from_value(page.run(CUT).await?)?;
    wrong.extend(found.iter().map(|one| format!("{at}: {one}")));
    Ok(())
}

const DEVICES: [Device; 4] = [
    Device::desk(1280, 720),
    Device::hand(390, 664),
    Device::hand(360, 740),
    Device::hand(768, 1024),
];

/// A change after which everything has something to say.
const USE: &str = "
    const slider = document.querySelector('#ml');
    slider.focus({preventScroll: true}); slider.value = 9;
    slider.dispatchEvent(new Event('input', {bubbles: true}));
    slider.dispatchEvent(new Event('change', {bubbles: true}));
";

#[test]
fn words_are_not_cut() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for device in DEVICES {
            let at = format!("{}x{}", device.width, device.height);
            let page = Visit::hold(device, "").await?;
            cut(&page, &at, &mut wrong).await?;
            page.run(USE).await?;
            cut(&page, &format!("{at}, used"), &mut wrong).await?;
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn words_that_are_spaced_apart_are_not_cut() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for device in DEVICES {
            let at = format!("{}x{} spaced", device.width, device.height);
            let page = Visit::hold(device, "v=1&must=admin.4").await?;
            page.run(SPACED).await?;
            cut(&page, &at, &mut wrong).await?;
            page.run(USE).await?;
            cut(&page, &format!("{at}, used"), &mut wrong).await?;
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn a_long_name_is_one_line_that_ends_in_dots() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for device in [Device::desk(1280, 720), Device::hand(360, 740)] {
            for name in ["W".repeat(80), "word ".repeat(16).trim().replace(' ', "%20")] {
                let page = Visit::hold(device, &format!("v=1&name={name}")).await?;
                let found = page.run("const one = document.querySelector('.scenario-name'); const style = getComputedStyle(one); return [one.getBoundingClientRect().height / parseFloat(style.fontSize), style.textOverflow, one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]").await?;
                let (lines, overflow, cut, wider): (f64, String, i64, i64) =
                    serde_json::from_value(found)?;
                if lines > 1.8 || overflow != "ellipsis" || wider > 0 {
                    wrong.push(format!(
                        "{}: {lines} em high, {overflow}, {cut} cut, page {wider} wider",
                        device.width
                    ));
                }
                page.end().await?;
            }
        }
        none(&wrong)
    })
}

const ZERO: &str = "v=1&team=0&concurrency=0&realtime=0&ml=0&admin=0&batteries=0&data=0&rest=0&learning=0&hiring=0&ecosystem=0&light=0&structure=0&security=0&types=0";

#[test]
fn the_dock_and_the_answer_say_why_nobody_leads() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        let nobody = "v=1&must=admin.10,ml.10,concurrency.10";
        for device in [Device::desk(1280, 720), Device::hand(390, 664), Device::hand(740, 360)] {
            for (link, words) in [
                (ZERO, "What matters to you?"),
                (nobody, "No framework meets all your must-haves."),
            ] {
                let page = Visit::hold(device, link).await?;
                page.run_async("setTimeout(arguments[0], 600)", Vec::new()).await?;
                let at = format!("{}x{} {words}", device.width, device.height);
                let answer = page.text("#answer").await?;
                if !answer.starts_with(words) {
                    wrong.push(format!("{at}: the answer is {answer}"));
                }
                for empty in ["#certainty", ".flip"] {
                    let said = page.text(empty).await?;
                    if !said.is_empty() {
                        wrong.push(format!("{at}: {empty} says {said}"));
                    }
                }
                if device.width <= 960 {
                    let said = page.run("const one = document.querySelector('.dock-empty'); const box = one.getBoundingClientRect(); return [one.innerText, box.height, one.scrollHeight - one.clientHeight, document.querySelector('.dock').innerText]").await?;
                    let (text, height, beyond, dock): (String, f64, i64, String) =
                        serde_json::from_value(said)?;
                    if !text.starts_with(words) || height < 20.0 || beyond > 1 {
                        wrong.push(format!(
                            "{at}: the dock says {text:?}, {height} high, {beyond} cut; {dock:?}"
                        ));
                    }
                }
                page.end().await?;
            }
        }
        none(&wrong)
    })
}

#[test]
fn a_tie_names_all_who_are_level() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        let page = Visit::prepare(Window::DESKTOP, Hosting::Root).await?;
        for key in [
            "concurrency",
            "realtime",
            "ml",
            "admin",
            "batteries",
            "data",
            "rest",
            "learning",
            "hiring",
            "ecosystem",
            "light",
            "structure",
            "security",
            "types",
        ] {
            page.go(&ZERO.replace(&format!("{key}=0"), &format!("{key}=5"))).await?;
            let found = page.run("return [[...document.querySelectorAll('#ranking > [data-rank=\"1\"] .row-name strong')].map(one => one.innerText.trim()), document.querySelector('#answer').innerText, document.querySelector('.how').hidden]").await?;
            let (names, answer, _): (Vec<String>, String, bool) = serde_json::from_value(found)?;
            if names.len() < 2 {
                continue;
            }
            let count = names.iter().filter(|name| answer.contains(*name)).count();
            println!("{key}: {} level: {answer}", names.len());
            let rest = names.len() - count;
            let counts_rest = rest == 0 || answer.contains(&format!("{rest} other"));
            if (names.len() <= 4 && rest > 0)
                || !counts_rest
                || !answer.contains("the same score") && !answer.contains("within")
            {
                wrong.push(format!("{key}: {names:?}, but {answer}"));
            }
        }
        page.end().await?;
        none(&wrong)
    })
}

#[test]
fn escape_closes_the_notice_and_the_sheet() -> Outcome {
    visit(async {
        let mut devices = vec![Device::desk(1280, 720)];
        if Engine::current()? == Engine::Chromium {
            devices.push(Device::hand(390, 664));
        }
        for device in devices {
            let page = Visit::hold(device, "v=1&js=99").await?;
            assert_eq!(page.run("return document.querySelector('#notice').hidden").await?, false);
            page.escape().await?;
            page.until("document.querySelector('#notice').hidden").await?;
            page.click("#ranking > li:nth-child(2) .row").await?;
            page.until("document.querySelector('#sheet').open").await?;
            page.escape().await?;
            page.until("!document.querySelector('#sheet').open").await?;
            page.until_focused("#ranking > li:nth-child(2) .row").await?;
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn going_back_closes_the_sheet_and_keeps_the_settings() -> Outcome {
    visit(async {
        let mut devices = vec![Device::desk(1280, 720)];
        // Elsewhere a phone is a frame, and going back is for the page around it.
        if Engine::current()? == Engine::Chromium {
            devices.push(Device::hand(390, 664));
        }
        for device in devices {
            let page = Visit::hold(device, "v=1&py=7").await?;
            page.set("ml", 8).await?;
            page.run_async("setTimeout(arguments[0], 700)", Vec::new()).await?;
            let before = (page.fragment().await?, page.order().await?);
            page.click("#ranking > li:nth-child(2) .row").await?;
            page.until("document.querySelector('#sheet').open").await?;
            page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
            assert_eq!(page.fragment().await?, before.0, "the link carries the sheet");
            page.back().await?;
            page.until("!document.querySelector('#sheet').open").await?;
            page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
            assert_eq!((page.fragment().await?, page.order().await?), before);
            assert_eq!(page.position("ml").await?, 8);
            page.end().await?;
        }
        Ok(())
    })
}

#[test]
fn the_inspector_shows_all_of_every_slider_without_scrolling() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        let page = Visit::hold(Device::desk(1280, 720), "").await?;
        page.run("for (const more of document.querySelectorAll('.more')) more.click()").await?;
        let script = "
            const done = arguments[arguments.length - 1], wrong = [];
            const frame = () => new Promise(go => requestAnimationFrame(() => setTimeout(go, 0)));
            const box = document.querySelector('.inspector');
            (async () => {
                for (const slider of document.querySelectorAll('.slider-track')) {
                    slider.focus({preventScroll: true});
                    for (let i = 0; i < 4; i++) await frame();
                    const lines = box.querySelector('.inspector-leaders');
                    if (box.scrollHeight > box.clientHeight + 1) wrong.push(`${slider.id}: ${box.scrollHeight - box.clientHeight} beyond the box`);
                    if (lines.scrollHeight > lines.clientHeight + 1) wrong.push(`${slider.id}: ${lines.scrollHeight - lines.clientHeight} of the leaders cut: ${lines.innerText}`);
                    const actions = box.querySelector('.inspector-actions').getBoundingClientRect();
                    if (lines.getBoundingClientRect().bottom > actions.top + 2) wrong.push(`${slider.id}: lines reach ${lines.getBoundingClientRect().bottom - actions.top} into the buttons`);
                }
                done(wrong);
            })();
        ";
        wrong.extend(serde_json::from_value::<Vec<String>>(
            page.run_async(script, Vec::new()).await?,
        )?);
        page.end().await?;
        none(&wrong)
    })
}
