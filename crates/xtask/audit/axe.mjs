// Axe in every state of the page, on a desk and on a phone, light, dark and with forced colours:
// `node axe.mjs <folder of the packages> <Chromium> <address> <address of a page around it> <pages>...`.
//
// The pages are paths of others beside the page; one with `+` before it is looked at in every way.
// Prints a line for each run, for each violation and for each state that was not reached, with tabs
// between its parts; `axe.rs` reads them.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { ALL, STATES, count } from "./states.mjs";

const [tools, executablePath, address, around, ...others] = process.argv.slice(2);
const require = createRequire(join(tools, "/"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// How long the page may take for a step, in milliseconds, and the pause between two looks.
const PATIENCE = 20_000;
const GLANCE = 50;

const LIGHT = ["light", {}];
const DARK = ["dark", { colorScheme: "dark" }];
const FORCED = ["forced colours", { forcedColors: "active" }];
const PRINT = ["print", { media: "print" }];
const PLAIN = { colorScheme: "light", forcedColors: "none", media: "screen" };
const DEVICES = [
  { device: "desk", viewport: { width: 1280, height: 800 }, looks: [LIGHT, DARK, FORCED] },
  { device: "phone", viewport: { width: 360, height: 740 }, looks: [LIGHT, DARK] },
];

const PROGRAM = "html[data-ready]";
const ARTICLE = ".article-ranking";

const browser = await chromium.launch({
  executablePath,
  // As root, Chromium runs only without it.
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-quic", "--disable-component-update", "--disable-sync"],
});

function print(...words) {
  console.log(words.map((word) => String(word).replace(/\s+/g, " ").trim()).join("\t"));
}

// Waits until JavaScript is true in the page. Playwright's own way to wait takes `eval`, which the
// page's policy forbids.
async function until(frame, script) {
  const deadline = Date.now() + PATIENCE;
  while (!(await frame.evaluate(script))) {
    if (Date.now() > deadline) throw new Error(`not true after ${PATIENCE} ms: ${script}`);
    await sleep(GLANCE);
  }
}

// Scrolls to the top until it stays there for a while: what has the focus may just be brought into sight, and
// what shows itself by where one is needs a frame to notice.
const TO_TOP = `new Promise((go) => {
  let quiet = 0;
  const look = (left) => {
    quiet = scrollY === 0 ? quiet + 1 : 0;
    scrollTo({ top: 0, behavior: "instant" });
    for (const one of document.querySelectorAll("dialog")) one.scrollTop = 0;
    if (quiet < 15 && left > 0) requestAnimationFrame(() => look(left - 1));
    else go(0);
  };
  look(200);
})`;

// Runs axe in a page or a frame, and prints what it found.
async function check(frame, state, look) {
  // What stays in sight while one scrolls lies over something else wherever one scrolled to.
  await frame.evaluate(TO_TOP);
  await frame.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => 0)");
  // The debugger runs it, so that the page keeps its policy and that is no obstacle.
  await frame.evaluate(AXE);
  // The rule that is named belongs to WCAG 2.2 AA, and is off by default.
  const found = await frame.evaluate(
    "axe.run(document, { iframes: false, rules: { 'target-size': { enabled: true } } })",
  );
  const { passes, incomplete, violations } = found;
  print("run", state, look, passes.length, incomplete.length, violations.length);
  for (const { id, help, nodes: [{ target, failureSummary }, ...more] } of violations) {
    const at = target.join(" ") + (more.length ? ` and ${more.length} more` : "");
    print("violation", state, look, id, help, at, failureSummary);
  }
}

// Opens a window of its own, in which `act` reaches a state, and checks it in every look.
// `act` answers with the frame to be checked. What fails is told of the state.
async function look({ name, reached, act }, devices = DEVICES) {
  for (const { device, viewport, looks } of devices) {
    const context = await browser.newContext({ viewport });
    context.setDefaultTimeout(PATIENCE);
    try {
      const page = await context.newPage();
      const frame = await act(page);
      for (const [kind, media] of looks) {
        await page.emulateMedia({ ...PLAIN, ...media });
        await until(frame, reached);
        await check(frame, name, `${device}, ${kind}`);
      }
    } catch (error) {
      print("unreached", name, device, error.message);
    }
    await context.close();
  }
}

async function open(page, url, awaited = PROGRAM) {
  const response = await page.goto(url);
  if (!response.ok()) throw new Error(`${url} answers with ${response.status()}`);
  await page.locator(awaited).first().waitFor();
  return page.mainFrame();
}

// The states of the page with its program.
const UNFORCED = DEVICES.map((one) => ({ ...one, looks: one.looks.filter((look) => look !== FORCED) }));
for (const { name, link, reach, reached, isForced = true } of STATES) {
  const act = async (page) => {
    const frame = await open(page, link ? `${address}#${link}` : address);
    await reach?.(page);
    return frame;
  };
  await look({ name, reached, act }, isForced ? DEVICES : UNFORCED);
}

// Paper: the sheet is in the document while the browser prints, and hides all else there. Here the
// browser does not, so the page is told in its place.
await look({
  name: "printed",
  reached: `matchMedia("print").matches && document.querySelector("#app > .paper").offsetHeight > 0
    && document.querySelector("#app > .masthead").offsetHeight === 0`,
  act: async (page) => {
    const frame = await open(page, `${address}#v=1&js=9&must=realtime.5&hide=rails&name=Paper`);
    await frame.evaluate("dispatchEvent(new Event('beforeprint'))");
    return frame;
  },
}, [{ ...DEVICES[0], looks: [PRINT] }]);

// A frame of a page from another origin.
await look({
  name: "in a frame",
  reached: `parent !== window && ${count("#ranking > [data-rank]")} === ${ALL}`,
  act: async (page) => {
    await page.goto(around);
    await page.frameLocator("iframe").locator(PROGRAM).waitFor();
    return page.frames().find((frame) => frame.url().startsWith(address));
  },
});

// The article without scripts. Axe is a script itself, which a browser without scripts would not
// run; so the page is served without its own one, which is what else is missing then.
const SCRIPT = /<script[^]*?<\/script>/g;
const withoutScripts = (name, url, reached) => look({
  name,
  reached: `document.scripts.length === 0 && ${reached}`,
  act: async (page) => {
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(SCRIPT, "") });
    });
    return open(page, url, "h1");
  },
});
await withoutScripts("without scripts", address, `${count(ARTICLE)} === 1 && ${count(PROGRAM)} === 0
  && document.querySelector("#trouble").offsetHeight > 0`);

// The pages beside the page. Those of one kind come from one template: what they look like is looked
// at in a sample, and what is in them in each.
for (const other of others) {
  const url = new URL(other.replace(/^\+/, ""), address).href;
  const name = new URL(url).pathname;
  const is = `location.href === ${JSON.stringify(url)} && ${count("h1")} === 1`;
  const looks = other.startsWith("+") ? DEVICES : [{ ...DEVICES[0], looks: [LIGHT] }];
  await look({ name, reached: is, act: (page) => open(page, url, "h1") }, looks);
  if (other.startsWith("+")) await withoutScripts(`${name} without scripts`, url, is);
}
await browser.close();
