//! Translated pages: a translator that replaces every text leaves a page that still follows.

use serde_json::{Value, json};
use stackfit_e2e::{Device, Outcome, Visit, visit};

/// What translators of browsers do to every text of the page, the first time and whenever one comes.
const TRANSLATE: &str = "
    window.translate = () => {
        const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (all.nextNode()) texts.push(all.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('script, style, noscript')) continue;
            if (text.parentElement.localName === 'font') continue;
            const outer = document.createElement('font'), inner = document.createElement('font');
            inner.append(document.createTextNode(text.data));
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    window.translate();
";

/// Waits until nothing has changed for a while; answers with all that one reads.
const READ: &str = "
    const done = arguments[arguments.length - 1];
    const shown = css => [...document.querySelectorAll(css)].map(one => one.innerText.replace(/\\s+/g, ' ').trim());
    const told = css => [...document.querySelectorAll(css)].map(one => one.textContent.replace(/\\s+/g, ' ').trim());
    const read = () => ({
        'lede': shown('.lede'), 'products': shown('.products'), 'answer': shown('#answer, .ways-back'),
        'certainty': shown('#certainty'), 'flip': shown('.flip'), 'excluded line': shown('.excluded-line'),
        'ranks': shown('.row-rank'), 'names': shown('.row-name'), 'scores': told('.row-score'),
        'dock': shown('.dock'), 'inspector': shown('.inspector'),
        'sliders': [...document.querySelectorAll('.slider')].map(one => one.innerText.replace(/\\s+/g, ' ').trim()),
        'more': shown('.more'), 'tracks': told('.slider-rail > .hidden-text'),
        'left out': shown('.left-out'), 'sheet': shown('#sheet'), 'own scores': shown('.own-scores'),
        'told': told('body > [role=status], #app > [role=status].hidden-text'), 'name': shown('.scenario-name'),
        'how': told('.how'), 'comparison': told('.comparison'), 'notice': shown('#notice'),
    });
    let last = '', since = performance.now();
    const start = since;
    const look = () => {
        if (window.translate) window.translate();
        const moves = document.querySelector('[data-moved=up], [data-moved=down]');
        const now = JSON.stringify(read());
        if (now !== last || moves) { last = now; since = performance.now(); }
        if (performance.now() - since > 900 || performance.now() - start > 15000) done(JSON.parse(last));
        else setTimeout(look, 60);
    };
    look();
";

/// Switches the must-have of the slider in use.
const WITH_MUST: &str = "
    const done = arguments[arguments.length - 1];
    setTimeout(() => {
        if (!document.querySelector('[name=must-admin]')) document.querySelector('.dock-line').click();
        setTimeout(() => {
            document.querySelector('[name=must-admin]').click();
            document.querySelector('.sheet-close').click();
            done();
        }, 500);
    }, 500);
";

/// Opens what the slider in use means.
const WITH_SHEET: &str = "
    const done = arguments[arguments.length - 1];
    setTimeout(() => {
        (document.querySelector('.dock-line') ?? document.querySelector('.inspector .link')).click();
        done();
    }, 500);
";

/// Does what a visitor does, and answers with what one reads after each step.
async fn walk(device: Device, link: &str, translated: bool) -> Outcome<Vec<(String, Value)>> {
    let page = Visit::hold(device, link).await?;
    if translated {
        page.run(TRANSLATE).await?;
    }
    let mut read = Vec::new();
    let click = |css: &str| format!("document.querySelector(`{css}`).click()");
    let slide = |key: &str, to: u8| {
        format!(
            "const slider = document.querySelector('#{key}');
             slider.focus({{preventScroll: true}}); slider.value = {to};
             slider.dispatchEvent(new Event('input', {{bubbles: true}}));
             slider.dispatchEvent(new Event('change', {{bubbles: true}}));"
        )
    };
    let steps = [
        ("start", String::new()),
        ("ml to 9", slide("ml", 9)),
        ("py to 2", slide("py", 2)),
        ("a product", click(".products .pill:nth-of-type(2)")),
        ("another product", click(".products .pill:nth-of-type(4)")),
        ("more languages", click("[aria-controls=more-languages]")),
        ("php to 9", slide("php", 9)),
        ("must have", format!("{}; {WITH_MUST}", slide("admin", 7))),
        ("a sheet", click("#ranking > li:nth-child(2) .row")),
        ("py to 9 with a sheet", slide("py", 9)),
        ("another sheet", click("#ranking > li:not(.open) .row")),
        ("hide", click(".details-buttons .pill:last-child")),
        ("bring back", click("#hidden button")),
        ("drop must-haves", click(".excluded-line button")),
        ("the slider's sheet", format!("{}; {WITH_SHEET}", slide("concurrency", 8))),
        ("concurrency to 2 with it", slide("concurrency", 2)),
        ("close", click(".sheet-close")),
        ("reset", click("#reset")),
    ];
    for (step, act) in steps {
        let now = if act.contains("done") { act } else { format!("{act}; arguments[0]()") };
        let acted = page.run_async(&now, Vec::new()).await;
        acted.map_err(|error| format!("{step}: {error}"))?;
        let now = page.run_async(READ, Vec::new()).await?;
        read.push((step.to_owned(), now));
    }
    let fonts = page.run("return document.querySelectorAll('font > font').length").await?;
    assert_eq!(fonts.as_u64().unwrap_or(0) > 200, translated, "{fonts} texts were translated");
    page.end().await?;
    Ok(read)
}

async fn compare(device: Device) -> Outcome {
    let link = "v=1&name=Ours&o=rails.ecosystem.3";
    let plain = walk(device, link, false).await?;
    let translated = walk(device, link, true).await?;
    let mut wrong = Vec::new();
    for ((step, plain), (_, translated)) in plain.iter().zip(&translated) {
        let parts = plain.as_object().ok_or("no parts")?;
        for (part, text) in parts {
            let other = &translated[part];
            if text == other {
                continue;
            }
            let differing = text
                .as_array()
                .into_iter()
                .flatten()
                .zip(other.as_array().into_iter().flatten())
                .find(|(one, other)| one != other);
            wrong.push(format!(
                "{step}, {part}: {}",
                differing.map_or_else(|| json!([text, other]), |(one, other)| json!([one, other]))
            ));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("\n{}\n", wrong.join("\n")).into()) }
}

#[test]
fn a_translated_page_says_what_the_page_says_on_a_desk() -> Outcome {
    visit(compare(Device::desk(1280, 720)))
}

#[test]
fn a_translated_page_says_what_the_page_says_on_a_phone() -> Outcome {
    visit(compare(Device::desk(390, 664)))
}
