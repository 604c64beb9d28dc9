//! Words in full: none is cut, however they are set.

use stackfit_e2e::{Device, Outcome, Visit, none, visit};

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

/// Looks for words that are cut on every device, at the start and in use, after a script.
async fn none_cut(link: &str, script: &str) -> Outcome {
    let mut wrong = Vec::new();
    for device in DEVICES {
        let at = format!("{}x{}", device.width, device.height);
        let page = Visit::hold(device, link).await?;
        page.run(script).await?;
        cut(&page, &at, &mut wrong).await?;
        page.run(USE).await?;
        cut(&page, &format!("{at}, used"), &mut wrong).await?;
        page.end().await?;
    }
    none(&wrong)
}

#[test]
fn words_are_not_cut() -> Outcome {
    visit(none_cut("", ""))
}

#[test]
fn words_that_are_spaced_apart_are_not_cut() -> Outcome {
    visit(none_cut("v=1&must=admin.4", SPACED))
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

#[test]
fn a_long_name_without_blanks_makes_nothing_wider_than_a_phone() -> Outcome {
    visit(async {
        let name = "W".repeat(40);
        let own = format!("&add={name}.js.rest10");
        let best = [&*own, ".concurrency10.ml10.admin10.structure10.learning10"].concat();
        let mut wrong = Vec::new();
        for link in [
            best,
            [&*own, "&hide=own1"].concat(),
            [&*own, "&name=", &name, &name, "&with=", &name, ".py9"].concat(),
        ] {
            let page = Visit::hold(Device::hand(360, 740), &format!("v=1&js=9{link}")).await?;
            page.run("document.querySelector('#ranking [data-framework=own1] .row')?.click()")
                .await?;
            page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
            let wider = "
                return [document.documentElement, ...document.querySelectorAll('dialog')]
                    .map(one => one.scrollWidth - one.clientWidth)";
            let wider: Vec<i64> = serde_json::from_value(page.run(wider).await?)?;
            if wider.iter().any(|wider| *wider > 0) {
                wrong.push(format!("{link}: {wider:?} wider"));
            }
            page.end().await?;
        }
        none(&wrong)
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
