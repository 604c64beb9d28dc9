//! Touch: a finger that scrolls changes nothing, a finger that taps or drags moves a slider.

use serde_json::json;
use stackfit_e2e::{Device, Engine, Outcome, Visit, Window, none, visit};

/// Remembers where all sliders were at any moment since.
const RECORD: &str = "
    const state = () => [...document.querySelectorAll('input[type=range]')]
        .map(one => `${one.name} ${one.value} ${one.dataset.at}`).join(', ')
        + [...document.querySelectorAll('#ranking > li')].map(li => li.dataset.framework).join();
    window.seen = new Set([state()]);
    window.log = [];
    if (!window.recording) {
        const look = event => {
            window.seen.add(state());
            if (event) window.log.push(`${event.type} ${event.clientX ?? ''} ${event.clientY ?? ''}`);
        };
        window.recording = setInterval(() => look(), 10);
        for (const kind of ['input', 'change', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
            addEventListener(kind, look);
    }
";

/// Which sliders changed since, at any moment.
const CHANGED: &str = "
    const [first, ...others] = [...window.seen].map(state => state.split(', '));
    return [...new Set(others.flatMap(other => other.filter((one, at) => one !== first[at])))];
";

/// Brings a slider to the middle of the screen; answers with the places of its label, of the middle
/// of its track at 0 and at 10, of its thumb and of its number, and how high all of them are.
const PLACES: &str = "
    const [name, done] = arguments;
    const input = document.querySelector(`input[type=range][name=${name}]`);
    const row = input.closest('.slider');
    row.scrollIntoView({block: 'center', behavior: 'instant'});
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const middle = one => { const box = one.getBoundingClientRect(); return box.left + box.width / 2 };
        const box = input.getBoundingClientRect();
        const thumb = row.classList.contains('fact') ? 16 : 22;
        const at = level => box.left + thumb / 2 + (box.width - thumb) * level / 10;
        const label = row.querySelector('label').getBoundingClientRect();
        done([label.left + 30, at(0), at(10), at(Number(input.value)),
            middle(row.querySelector('.slider-number')), box.top + box.height / 2]);
    }));
";

struct Places {
    label: f64,
    start: f64,
    end: f64,
    thumb: f64,
    number: f64,
    y: f64,
}

impl Places {
    /// Where the thumb is at a level.
    fn at(&self, level: f64) -> f64 {
        self.start + (self.end - self.start) * level / 10.0
    }

    /// A finger may land on any of these.
    fn all(&self) -> [(&'static str, f64); 6] {
        [
            ("the label", self.label),
            ("the track's left", self.at(0.5)),
            ("the track's middle", self.at(5.0)),
            ("the track's right", self.at(9.5)),
            ("the thumb", self.thumb),
            ("the number", self.number),
        ]
    }
}

async fn places(page: &Visit, key: &str) -> Outcome<Places> {
    // What glides after a finger has left has come to rest.
    page.run_async("setTimeout(arguments[0], 60)", Vec::new()).await?;
    let found = page.run_async(PLACES, vec![json!(key)]).await?;
    let [label, start, end, thumb, number, y] = serde_json::from_value(found)?;
    Ok(Places { label, start, end, thumb, number, y })
}

/// The way of a finger in a straight line, in steps.
fn line(from: (f64, f64), by: (f64, f64), steps: u32) -> Vec<(f64, f64)> {
    let step = |step| {
        let share = f64::from(step) / f64::from(steps);
        (from.0 + by.0 * share, from.1 + by.1 * share)
    };
    (0..=steps).map(step).collect()
}

async fn changed(page: &Visit) -> Outcome<Vec<String>> {
    page.run_async("setTimeout(arguments[0], 50)", Vec::new()).await?;
    Ok(serde_json::from_value(page.run(CHANGED).await?)?)
}

/// Both a device of which the browser knows that it is touched, and one of which it does not.
const DEVICES: [Device; 2] = [Device::hand(390, 664), Device::desk(390, 664)];

/// Engines whose driver has no finger say so.
fn has_fingers() -> Outcome<bool> {
    let engine = Engine::current()?;
    if engine != Engine::Chromium {
        engine.cannot("its driver has no finger");
    }
    Ok(engine == Engine::Chromium)
}

#[test]
fn a_finger_that_scrolls_or_slants_over_a_slider_changes_nothing() -> Outcome {
    visit(async {
        if !has_fingers()? {
            return Ok(());
        }
        let mut wrong = Vec::new();
        for device in DEVICES {
            let page = Visit::hold(device, "v=1&ml=6").await?;
            page.run(RECORD).await?;
            let ways = [(0.0, -140.0), (0.0, 140.0), (90.0, -110.0), (-90.0, 110.0), (60.0, 60.0)];
            for key in ["ml", "py"] {
                for place in 0..6 {
                    for by in ways {
                        let places = places(&page, key).await?;
                        let (name, x) = places.all()[place];
                        page.run(RECORD).await?;
                        page.swipe(&line((x, places.y), by, 9)).await?;
                        let changed = changed(&page).await?;
                        if !changed.is_empty() {
                            wrong.push(format!(
                                "touch {}: {key}, {name}, by {by:?}: {changed:?}, {}",
                                device.touch,
                                page.run("return window.log.join('; ')").await?
                            ));
                        }
                    }
                }
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

/// Numbers without a pattern, the same ones on every run.
struct Dice(u64);

impl Dice {
    /// A number from 0 to 1.
    fn roll(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from(u32::try_from(self.0 >> 40).unwrap_or(0)) / f64::from(1 << 24)
    }
}

#[test]
fn forty_unsteady_swipes_over_a_slider_change_nothing() -> Outcome {
    visit(async {
        if !has_fingers()? {
            return Ok(());
        }
        let mut wrong = Vec::new();
        let mut dice = Dice(0x5eed_0b5e_55ed);
        for device in DEVICES {
            let page = Visit::hold(device, "v=1&ml=6").await?;
            for swipe in 0..20 {
                let key = ["concurrency", "ml", "js", "team"][swipe % 4];
                let places = places(&page, key).await?;
                let x = places.label + (places.number - places.label) * dice.roll();
                let far = (80.0 + 120.0 * dice.roll()) * if dice.roll() < 0.5 { -1.0 } else { 1.0 };
                let steps = 5 + swipe % 8;
                let mut way = line((x, places.y), (0.0, far), u32::try_from(steps)?);
                for (x, y) in way.iter_mut().skip(1) {
                    *x += 10.0 * dice.roll() - 5.0;
                    *y += 6.0 * dice.roll() - 3.0;
                }
                page.run(RECORD).await?;
                page.swipe(&way).await?;
                let changed = changed(&page).await?;
                if !changed.is_empty() {
                    wrong.push(format!("touch {}: {key} along {way:?}: {changed:?}", device.touch));
                }
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn a_tap_on_the_track_puts_the_slider_there() -> Outcome {
    visit(async {
        if !has_fingers()? {
            return Ok(());
        }
        let mut wrong = Vec::new();
        for device in DEVICES {
            let page = Visit::hold(device, "v=1&ml=5&py=5").await?;
            for key in ["ml", "py"] {
                for level in [9, 1, 10, 0, 6, 3] {
                    let places = places(&page, key).await?;
                    let x = places.at(f64::from(level));
                    page.swipe(&[(x, places.y), (x + 1.0, places.y + 1.0)]).await?;
                    page.run_async("setTimeout(arguments[0], 80)", Vec::new()).await?;
                    let now = page.position(key).await?;
                    if now != level {
                        wrong.push(format!("touch {}: {key} to {level}: {now}", device.touch));
                    }
                }
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn a_finger_drags_the_thumb_and_the_list_follows_meanwhile() -> Outcome {
    visit(async {
        if !has_fingers()? {
            return Ok(());
        }
        let mut wrong = Vec::new();
        for device in DEVICES {
            let page = Visit::hold(device, "v=1&py=9&js=0&ts=0").await?;
            let before = page.order().await?;
            let places = places(&page, "py").await?;
            let from = (places.thumb, places.y);
            let by = (places.at(0.0) - places.thumb, 4.0);
            page.press_finger(&line(from, by, 16)).await?;
            page.run_async("setTimeout(arguments[0], 50)", Vec::new()).await?;
            let during = (page.position("py").await?, page.order().await?);
            if during.0 != 0 || during.1 == before {
                wrong.push(format!("touch {}: during the drag {during:?}", device.touch));
            }
            page.lift_finger().await?;
            page.run_async("setTimeout(arguments[0], 500)", Vec::new()).await?;
            let after = (page.position("py").await?, page.order().await?);
            if after != during {
                wrong.push(format!("touch {}: {during:?}, but then {after:?}", device.touch));
            }
            let link = page.fragment().await?;
            if link.contains("py=") && !link.contains("py=0") {
                wrong.push(format!("touch {}: the link is {link}", device.touch));
            }
            // The figures of the answer are whole again once the finger has left.
            let count = "document.querySelector('.how').textContent.match(/[0-9,]+ of them/)[0]";
            page.until(&format!("{count} !== ''")).await?;
            page.run_async("setTimeout(arguments[0], 2500)", Vec::new()).await?;
            let whole = page.run(&format!("return {count}")).await?;
            println!("touch {}: {whole}", device.touch);
            page.end().await?;
            let page = Visit::hold(device, &link).await?;
            page.run_async("setTimeout(arguments[0], 2500)", Vec::new()).await?;
            let fresh = page.run(&format!("return {count}")).await?;
            if fresh != whole {
                wrong.push(format!("touch {}: {whole} after a drag, {fresh} afresh", device.touch));
            }
            page.end().await?;
        }
        none(&wrong)
    })
}

#[test]
fn a_drag_that_the_browser_cancels_puts_the_slider_back() -> Outcome {
    visit(async {
        let page = Visit::start(Window::DESKTOP).await?;
        let before = (page.position("ml").await?, page.order().await?);
        page.drag("ml", 9).await?;
        assert_eq!(page.position("ml").await?, 9);
        assert_ne!(page.order().await?, before.1);
        page.run("document.querySelector('#ml').dispatchEvent(new PointerEvent('pointercancel', {bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true}))")
            .await?;
        assert_eq!((page.position("ml").await?, page.order().await?), before);
        page.let_go().await?;
        assert_eq!((page.position("ml").await?, page.order().await?), before, "let go");
        // What comes next is an ordinary drag.
        page.drag("ml", 8).await?;
        page.let_go().await?;
        assert_eq!(page.position("ml").await?, 8);
        page.end().await
    })
}
