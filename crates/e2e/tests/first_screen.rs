//! The first screen: what one sees and uses without scrolling, on desks, tablets and phones.

use serde_json::Value;
use stackfit_e2e::{Device, Engine, Outcome, Visit, none, visit};

/// Functions for the scripts below: whether an element is seen whole, with nothing over it.
const LOOK: &str = "
    const hidden = element => {
        const box = element.getBoundingClientRect();
        if (!box.width || !box.height) return 'is not there';
        if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
            return `reaches from ${Math.round(box.left)}, ${Math.round(box.top)} `
                + `to ${Math.round(box.right)}, ${Math.round(box.bottom)}`;
        for (const [across, down] of [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]]) {
            const x = box.left + box.width * across, y = box.top + box.height * down;
            const hit = document.elementFromPoint(x, y);
            if (!element.contains(hit) && !hit?.contains(element))
                return `is covered at ${Math.round(x)}, ${Math.round(y)} by <${hit?.outerHTML.slice(1, 60)}`;
        }
        return '';
    };
    const seen = css => [...document.querySelectorAll(css)].filter(one => !hidden(one)).length;
    const sliders = () => [...document.querySelectorAll('.slider')]
        .filter(one => !hidden(one)).map(one => one.querySelector('[type=range]').name);
";

/// What a first screen must show.
struct Screen {
    device: Device,
    /// Selectors of which the first element is seen.
    parts: &'static [&'static str],
    /// The least number of sliders, and those that must be among them.
    sliders: (u64, &'static [&'static str]),
    /// The least number of rows of the list.
    rows: u64,
    /// The least number of leaders in the dock.
    leaders: u64,
}

const NINE: &[&str] = &["py", "js", "ts", "team", "concurrency", "ml"];
const DESK: &[&str] = &["h1", ".products", ".inspector", "#answer"];

const SCREENS: [Screen; 7] = [
    Screen {
        device: Device::desk(1280, 720),
        parts: DESK,
        sliders: (9, NINE),
        rows: 10,
        leaders: 0,
    },
    Screen {
        device: Device::desk(1280, 800),
        parts: DESK,
        sliders: (9, NINE),
        rows: 15,
        leaders: 0,
    },
    Screen {
        device: Device::hand(390, 664),
        parts: &[".dock"],
        sliders: (7, &["concurrency", "ml"]),
        rows: 0,
        leaders: 3,
    },
    Screen {
        device: Device::hand(360, 740),
        parts: &[".dock"],
        sliders: (7, &["concurrency", "ml"]),
        rows: 0,
        leaders: 3,
    },
    Screen {
        device: Device::hand(768, 1024),
        parts: &[".dock"],
        sliders: (9, NINE),
        rows: 0,
        leaders: 3,
    },
    Screen { device: Device::hand(740, 360), parts: &[], sliders: (1, &[]), rows: 0, leaders: 3 },
    Screen { device: Device::desk(640, 360), parts: &[], sliders: (1, &[]), rows: 0, leaders: 3 },
];

async fn number(page: &Visit, script: &str) -> Outcome<u64> {
    Ok(page.run(&format!("{LOOK} return {script}")).await?.as_u64().ok_or("no number")?)
}

async fn names(page: &Visit, script: &str) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(page.run(&format!("{LOOK} return {script}")).await?)?)
}

#[test]
fn the_first_screen_has_the_sliders_and_the_leaders_together() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for screen in SCREENS {
            let page = Visit::hold(screen.device, "").await?;
            let at = format!("{}x{}", screen.device.width, screen.device.height);
            for part in screen.parts {
                let why = page
                    .run(&format!("{LOOK} const it = document.querySelector('{part}'); return it ? hidden(it) : 'is missing'"))
                    .await?;
                if why != "" {
                    wrong.push(format!("{at}: {part} {}", why.as_str().unwrap_or_default()));
                }
            }
            let sliders = names(&page, "sliders()").await?;
            let (least, among) = screen.sliders;
            if (sliders.len() as u64) < least {
                wrong.push(format!("{at}: {} sliders, not {least}: {sliders:?}", sliders.len()));
            }
            for key in among.iter().filter(|key| !sliders.iter().any(|slider| slider == *key)) {
                wrong.push(format!("{at}: the slider {key} is not seen, but {sliders:?}"));
            }
            let rows = number(&page, "seen('#ranking > li')").await?;
            if rows < screen.rows {
                wrong.push(format!("{at}: {rows} rows, not {}", screen.rows));
            }
            let leaders = number(&page, "seen('.dock-leaders li')").await?;
            if leaders < screen.leaders {
                wrong.push(format!("{at}: {leaders} leaders, not {}", screen.leaders));
            }
            println!("{at}: {} sliders, {rows} rows, {leaders} leaders", sliders.len());
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn on_a_phone_the_first_screen_says_how_firm_the_answer_is() -> Outcome {
    visit(async {
        for (width, height) in [(390, 664), (360, 740), (740, 360)] {
            // A lead, a close one, and nobody.
            for link in [
                "",
                "v=1&js=5&py=5&realtime=8&concurrency=8",
                "v=1&must=admin.10,ml.10,concurrency.10",
            ] {
                let page = Visit::hold(Device::hand(width, height), link).await?;
                let beside = "document.querySelector('#certainty')";
                page.until(&format!("{beside}.hidden || {beside}.innerText.includes('nearby')"))
                    .await?;
                let told = page
                    .run("return ['.dock-line', '#certainty'].map(css => document.querySelector(css).textContent.trim())")
                    .await?;
                assert_eq!(told[0], told[1], "{width}x{height}, {link:?}");
                let why = page
                    .run(&format!("{LOOK} return hidden(document.querySelector('.dock-line'))"))
                    .await?;
                let silent = if told[1] == "" { "is not there" } else { "" };
                assert_eq!(why, silent, "{width}x{height}, {link:?}");
                page.end().await?;
            }
        }
        Ok(())
    })
}

#[test]
fn the_products_are_one_line_of_whole_chips_on_a_desk() -> Outcome {
    visit(async {
        let page = Visit::hold(Device::desk(1280, 720), "").await?;
        let tops = "[...new Set([...document.querySelectorAll('.products .pill')].map(one => Math.round(one.getBoundingClientRect().top)))].length";
        assert_eq!(number(&page, tops).await?, 1);
        let cut = names(&page, "[...document.querySelectorAll('.products .pill')].filter(hidden).map(one => `${one.textContent} ${hidden(one)}`)").await?;
        assert!(cut.is_empty(), "{cut:?}");
        page.end().await
    })
}

/// What scrolls by itself around the list or the sliders, and how far.
const INNER: &str = "[...document.querySelectorAll('#ranking, #needs')].flatMap(part => {
    const around = [];
    for (let one = part; one && one !== document.documentElement; one = one.parentElement) {
        const {overflowY} = getComputedStyle(one);
        if (/auto|scroll|hidden/.test(overflowY) && one.scrollHeight > one.clientHeight + 1)
            around.push(`${one.tagName}.${one.className} by ${one.scrollHeight - one.clientHeight}`);
    }
    return around;
})";

#[test]
fn neither_the_list_nor_the_sliders_scroll_by_themselves() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for screen in SCREENS {
            let page = Visit::hold(screen.device, "").await?;
            for inner in names(&page, INNER).await? {
                wrong.push(format!("{}x{}: {inner}", screen.device.width, screen.device.height));
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn the_page_opens_with_few_nodes() -> Outcome {
    visit(async {
        let page = Visit::hold(Device::desk(1280, 720), "").await?;
        // What is worked out late is there, too.
        page.until("document.querySelector('#certainty').textContent.includes('nearby')").await?;
        let count = number(&page, "(() => { const all = document.createTreeWalker(document, NodeFilter.SHOW_ALL); let count = 1; while (all.nextNode()) count += 1; return count })()").await?;
        println!("{count} nodes");
        assert!(count < 3_500, "{count} nodes");
        page.end().await
    })
}

/// How many pixels the page is wider than its window, and what sticks out of it.
const WIDER: &str = "(() => {
    const root = document.documentElement;
    const by = root.scrollWidth - root.clientWidth;
    const scrolls = one => {
        for (let up = one.parentElement; up && up !== document.body; up = up.parentElement)
            if (getComputedStyle(up).overflowX !== 'visible') return true;
        return false;
    };
    const out = [...document.querySelectorAll('body *')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width && box.right + scrollX > root.clientWidth + 1 && !scrolls(one);
    });
    return by <= 0 && !out.length ? [] : [`${by} pixels too wide: ` + out.slice(0, 4)
        .map(one => `${one.tagName}.${one.className?.baseVal ?? one.className} to ${Math.round(one.getBoundingClientRect().right)}`).join(', ')];
})()";

const OPEN_ALL: &str = "
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const more of document.querySelectorAll('.more[aria-expanded=false]')) more.click();
";

#[test]
fn no_width_and_no_size_of_letters_makes_the_page_scroll_sideways() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for (width, letters) in [
            (320, 100),
            (360, 100),
            (390, 100),
            (640, 100),
            (768, 100),
            (961, 100),
            (1280, 100),
            (1440, 100),
            (320, 200),
            (1280, 200),
        ] {
            let page = Visit::hold(Device::desk(width, 720), "").await?;
            page.run(&format!("document.documentElement.style.fontSize = '{letters}%'")).await?;
            for (state, act) in [
                ("at the start", ""),
                ("all open", OPEN_ALL),
                ("with a sheet", "document.querySelector('#ranking li:nth-child(2) .row').click()"),
            ] {
                page.run(act).await?;
                page.run_async("setTimeout(arguments[0], 300)", Vec::new()).await?;
                for found in names(&page, WIDER).await? {
                    wrong.push(format!("{width} wide, letters {letters}%, {state}: {found}"));
                }
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

/// How much is blank below the last line of the footer.
const BLANK: &str = "(() => {
    const all = document.createTreeWalker(document.querySelector('footer'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let last = 0;
    while (all.nextNode()) {
        range.selectNodeContents(all.currentNode);
        last = Math.max(last, range.getBoundingClientRect().bottom + scrollY);
    }
    const {scrollHeight} = document.documentElement;
    return Math.round(scrollHeight - last);
})()";

#[test]
fn at_most_a_finger_is_blank_below_the_footer() -> Outcome {
    visit(async {
        let mut wrong = Vec::new();
        for screen in SCREENS {
            let page = Visit::hold(screen.device, "").await?;
            let blank = number(&page, BLANK).await?;
            let notice = page.run("document.querySelector('#notice').hidden").await?;
            assert_ne!(notice, Value::Bool(false));
            println!("{}x{}: {blank} blank", screen.device.width, screen.device.height);
            if blank > 100 {
                let Device { width, height, .. } = screen.device;
                wrong.push(format!("{width}x{height}: {blank} pixels are blank"));
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn a_pretended_phone_is_pointed_at_by_fingers() -> Outcome {
    visit(async {
        if Engine::current()? != Engine::Chromium {
            return Ok(());
        }
        let page = Visit::hold(Device::hand(390, 664), "").await?;
        assert_eq!(page.run("return matchMedia('(pointer: coarse)').matches").await?, true);
        assert_eq!(page.run("return [innerWidth, innerHeight].join('x')").await?, "390x664");
        page.end().await
    })
}
