// Clock of the measurement, for every page that is compared: it relies on `#ranking > li` with
// `data-framework`, or else on `window.shownOrder`, and on `input[type=range]` with `name`.
//
// A frame is over for the page when a message that was sent from its animation callbacks arrives:
// the browser runs style, layout, paint and the hand-over to the compositor in the same task as
// these callbacks, so the message comes after all of them. What is not in it is the compositor's
// own work and the way to the screen.
"use strict";

window.clock = (() => {
  const QUIET = 100;
  const PATIENCE = 10_000;
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const slider = (key) => document.querySelector(`input[type=range][name=${key}]`);
  const rows = () => [...document.querySelectorAll("#ranking > li")].map((li) => li.dataset.framework);
  const order = () => (window.shownOrder ?? rows)().join();

  // Called in a frame's animation callbacks: the time when that frame is painted.
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()(performance.now());
  const painted = () => new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(0);
  });

  // The time when the first frame is painted that begins with this order in the document.
  const shows = async (wanted) => {
    const end = performance.now() + PATIENCE;
    let frames = 0;
    for (;;) {
      await new Promise(requestAnimationFrame);
      frames += 1;
      const isThere = order() === wanted;
      const time = await painted();
      if (isThere) return [time, frames];
      if (time > end) throw Error(`the page shows ${order()} and not ${wanted}`);
    }
  };

  // Whatever the page put off to the end of its task has run by then, and has asked for its frame.
  const microtasks = async () => {
    for (let turn = 0; turn < 100; turn += 1) await null;
  };

  // When the page last changed, and when the frame was painted that shows it.
  let changed = 0, shown = 0, isAsked = false;
  new MutationObserver(() => {
    changed = performance.now();
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(async () => {
      isAsked = false;
      shown = await painted();
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const quiet = async () => {
    while (isAsked || performance.now() - changed < QUIET) await pause(5);
    return shown;
  };

  // Until nothing changes and nothing glides; what is put off a little has time, too.
  const rest = async () => {
    await quiet();
    const glides = Promise.allSettled(document.getAnimations().map((glide) => glide.finished));
    await Promise.race([glides, pause(2000)]);
    await pause(QUIET);
  };

  // Opens what hides a slider.
  const reveal = (key) => {
    for (let d = slider(key).closest("details"); d; d = d.parentElement.closest("details")) {
      d.open = true;
    }
    // Whatever else hides it is left to the page: the button that controls it.
    for (let part = slider(key); part; part = part.parentElement) {
      if (part.hidden) document.querySelector(`[aria-controls="${part.id}"]`)?.click();
    }
  };

  const put = ([key, position]) => {
    const input = slider(key);
    input.value = position;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // Puts sliders at once, so many milliseconds after a frame: the time until the new order is
  // painted; of that the work, where the first frame shows it: the events, and the frame from its
  // first callback; and the time until the last change is painted.
  const move = async ({ changes, order: wanted, phase }) => {
    await rest();
    await new Promise(requestAnimationFrame);
    await painted();
    await pause(phase);
    let began = 0;
    requestAnimationFrame(() => { began = performance.now(); });
    const start = performance.now();
    changes.forEach(put);
    await microtasks();
    const handled = performance.now();
    const [time, frames] = await shows(wanted);
    const work = frames === 1 ? handled - start + time - began : null;
    return [time - start, work, Math.max(time, await quiet()) - start];
  };

  // Waits for a key on a slider. The time from the key to the painted order, by this clock and by
  // the browser's own, which includes the compositor and counts in steps of 8 ms.
  const listen = (wanted) => {
    const durations = new Map();
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) durations.set(startTime, duration);
    });
    observer.observe({ type: "event", durationThreshold: 16 });
    window.pressed = new Promise((resolve, reject) => {
      let stamp = 0;
      addEventListener("keydown", (event) => { stamp = event.timeStamp; }, { once: true });
      addEventListener("input", async () => {
        try {
          const [time] = await shows(wanted);
          await pause(200);
          observer.disconnect();
          resolve([time - stamp, durations.get(stamp) ?? null]);
        } catch (error) {
          reject(error);
        }
      }, { once: true });
    });
  };

  // Moves one slider up and down, a step in every frame, and back: the longest wait from frame to
  // frame, and each task of 50 ms or more.
  const drag = async (key, events) => {
    await rest();
    const before = slider(key).value;
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: "longtask" });
    let last = 0, longest = 0;
    for (let event = 0; event < events; event += 1) {
      const now = await new Promise(requestAnimationFrame);
      if (last) longest = Math.max(longest, now - last);
      last = now;
      put([key, event === events - 1 ? before : Math.abs(10 - (event % 20))]);
    }
    await rest();
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    return [longest, tasks.map((task) => task.duration)];
  };

  return {
    rest,
    reveal,
    listen,
    drag,
    move,
    put: (changes) => changes.forEach(put),
  };
})();
