//! The memory of the program, and the random actions that try it.

use serde_json::json;

use crate::{Outcome, Visit};

/// Stands before everything else in the page, the policy included, and keeps the program's memory
/// where a test finds it.
const PROBE: &str = "<head><script>
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        window.programMemory = made.instance.exports.memory;
        return made;
    };
</script>";

/// Does what a visitor may do, at random but the same for the same seed (Lehmer's generator), and
/// lets the page answer after each action. Says how many it did: a script may take half a minute.
const ACT: &str = "
    const [count, done] = arguments;
    const random = below => (window.seed = window.seed * 48271 % 2147483647) % below;
    const all = css => [...document.querySelectorAll(css)];
    const click = elements => { if (elements.length) elements[random(elements.length)].click(); };
    const set = (elements, value, ...events) => {
        if (!elements.length) return;
        const element = elements[random(elements.length)];
        element.value = value;
        events.forEach(event => element.dispatchEvent(new Event(event, {bubbles: true})));
    };
    const within = (css, words) => all(css).filter(element => element.textContent.includes(words));
    const slide = () => set(all('.needs input[type=range]'), random(11), 'input');
    const row = () => click(all('#ranking .row'));
    const fold = () => click(all('#sheet summary'));
    const actions = [
        slide, slide, slide, slide, slide, slide, row, row, row, fold, fold,
        () => click(all('[data-preset], [data-situation]')),
        () => click(all('#sheet[open] .sheet-close')),
        () => click(within('#sheet .details-buttons button', 'Hide')),
        () => click(all('#hidden li button')),
        () => click(all('.inspector .must [role=switch]')),
        () => click(all('.inspector .link')),
        () => set(all('#sheet .score-field'), ['', 0, 3, 7, 10][random(5)], 'input', 'change'),
        () => click(all('#own-scores li button')),
        () => click(all('.picker button')),
        () => click(all('.more, .situations summary')),
        () => { if (!random(4)) click(all('#experts summary')); },
    ];
    // Browsers take only so many entries at a time, and some say nothing when they refuse one.
    history.pushState = () => { throw new DOMException('enough', 'SecurityError'); };
    const channel = new MessageChannel();
    const task = () => new Promise(go => { channel.port1.onmessage = go; channel.port2.postMessage(0); });
    const frame = () => new Promise(go => requestAnimationFrame(() => setTimeout(go)));
    // Drawing takes longer than all that the program does, and none of its memory.
    document.body.hidden = true;
    (async () => {
        const end = performance.now() + 10000;
        let acted = 0;
        while (acted < count && performance.now() < end) {
            actions[random(actions.length)]();
            acted += 1;
            await (acted % 20 ? task() : frame());
        }
        channel.port1.close();
        document.body.hidden = false;
        done(acted);
    })();
";

/// Closes whatever is open, and goes back to how the page opens.
const TIDY: &str = "
    const [done] = arguments;
    document.querySelectorAll('#sheet[open] .sheet-close').forEach(close => close.click());
    document.querySelectorAll('.more[aria-expanded=true]').forEach(more => more.click());
    document.querySelectorAll('details[open] > summary').forEach(summary => summary.click());
    document.querySelector('#reset').click();
    requestAnimationFrame(() => setTimeout(done));
";

impl Visit {
    /// A page that lets [`Visit::memory`] look at its memory.
    #[must_use]
    pub fn with_probe(page: &str) -> String {
        page.replacen("<head>", PROBE, 1)
    }

    /// The size of the program's memory in bytes. It never shrinks.
    ///
    /// # Errors
    ///
    /// When the page has no probe.
    pub async fn memory(&self) -> Outcome<u64> {
        let size = self.run("return window.programMemory.buffer.byteLength").await?;
        Ok(size.as_u64().ok_or("no memory")?)
    }

    /// The link that the document holds for its saved copies.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub async fn saved_link(&self) -> Outcome<String> {
        let link = self.run("return document.querySelector('meta[name=scenario]').content").await?;
        Ok(serde_json::from_value(link)?)
    }

    /// Does this many random actions, the same ones for the same seed, and then undoes them all.
    ///
    /// # Errors
    ///
    /// When a script fails or takes too long.
    pub async fn wander(&self, actions: u64, seed: u32) -> Outcome {
        self.run(&format!("window.seed = {seed}")).await?;
        let mut left = actions;
        while left > 0 {
            let acted = self.run_async(ACT, vec![json!(left)]).await?;
            left -= acted.as_u64().filter(|acted| *acted > 0).ok_or("nothing was done")?;
        }
        self.run_async(TIDY, Vec::new()).await?;
        Ok(())
    }
}
