//! Targets: what one hits is large enough for a mouse and for a finger.

use serde_json::json;
use stackfit_e2e::{Device, Engine, Outcome, Visit, none, visit};

/// Every control that is smaller than so many pixels, as far as one can hit it: in the window, or where the
/// second argument names what they are in, wherever they are, each brought to the middle.
const SMALL: &str = "
    const done = arguments[arguments.length - 1];
    const [least, around] = arguments;
    const inside = arguments.length > 2 ? `${around} ` : '';
    const found = [];
    const words = one => (one.innerText || one.getAttribute('aria-label') || one.name || '').trim().slice(0, 30);
    const inline = one => {
        if (getComputedStyle(one).display !== 'inline') return false;
        const around = one.closest('p, li, dd');
        return !!around && around.innerText.trim().length > one.innerText.trim().length + 3;
    };
    for (const one of document.querySelectorAll(`${inside}:is(button, a[href], input, summary, select, textarea)`)) {
        if (inside) one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = one.getBoundingClientRect();
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        if (!box.width || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
        if (box.right > innerWidth || box.bottom > innerHeight || box.top < 0) continue;
        const label = one.closest('label') ?? one;
        const hits = (x, y) => { const hit = document.elementFromPoint(x, y); return label.contains(hit) };
        if (!hits(x, y)) continue;
        if (inline(one)) continue;
        const reach = (dx, dy) => {
            let far = 0;
            while (far < 60 && hits(x + dx * (far + .5), y + dy * (far + .5))) far += .5;
            return far;
        };
        const width = Math.round(reach(-1, 0) + reach(1, 0)), height = Math.round(reach(0, -1) + reach(0, 1));
        if (width + 1 < least || height + 1 < least)
            found.push(`${one.tagName.toLowerCase()}.${one.className} '${words(one)}' ${width}x${height}`);
    }
    done(found);
";

#[test]
fn every_control_of_the_first_screen_is_large_enough() -> Outcome {
    visit(async {
        let fingers = Engine::current()? == Engine::Chromium;
        let mut wrong = Vec::new();
        for (device, least) in [
            (Device::desk(1280, 720), 24),
            (Device::hand(390, 664), 44),
            (Device::hand(360, 740), 44),
            (Device::hand(768, 1024), 44),
            (Device::hand(740, 360), 44),
            (Device::hand(1280, 800), 44),
        ] {
            if device.touch && !fingers {
                continue;
            }
            let page = Visit::hold(device, "").await?;
            // The inspector has its controls once a slider is used.
            page.run("document.querySelector('#ml').focus({preventScroll: true})").await?;
            page.run_async("setTimeout(arguments[0], 300)", Vec::new()).await?;
            let found = page.run_async(SMALL, vec![json!(least)]).await?;
            for one in serde_json::from_value::<Vec<String>>(found)? {
                wrong.push(format!("{}x{}: {one}", device.width, device.height));
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn every_control_further_down_and_in_the_details_is_large_enough_for_a_finger() -> Outcome {
    visit(async {
        if Engine::current()? != Engine::Chromium {
            // Drivers of the others have no finger.
            return Ok(());
        }
        let page =
            Visit::hold(Device::hand(390, 664), "v=1&js=8&must=realtime.5&hide=rails").await?;
        let below = page.run_async(SMALL, vec![json!(44), json!("main")]).await?;
        let mut wrong: Vec<String> = serde_json::from_value(below)?;
        page.open_details("django").await?;
        page.run(
            "for (const fold of document.querySelectorAll('#sheet details')) fold.open = true",
        )
        .await?;
        page.settle().await?;
        let inside = page.run_async(SMALL, vec![json!(44), json!("#sheet")]).await?;
        wrong.extend(serde_json::from_value::<Vec<String>>(inside)?);
        page.end().await?;
        none(&wrong)
    })
}
