//! Focus in sight: what has it is never covered.

use stackfit_e2e::{Device, Engine, Outcome, Visit, none, visit};

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
