// Lighthouse on its phone, with throttling as it simulates it:
// `node lighthouse.mjs <folder of the packages> <Chromium> <address>`.
//
// Prints a line for each category, and one for each audit that costs points, with tabs between the
// parts; `lighthouse.rs` reads them.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, chromePath, address] = process.argv.slice(2);
const require = createRequire(join(tools, "/"));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const [{ default: lighthouse }, { launch }] = await Promise.all(["lighthouse", "chrome-launcher"].map(load));

// Each run has a browser of its own, in which nothing is left of another one. As root, Chromium runs
// only without its sandbox.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
async function look() {
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", "--disable-gpu", "--disable-quic", ...sandbox],
  });
  try {
    // Lighthouse lets the page itself fetch robots.txt, and the page's policy allows it no request at
    // all: that audit could not pass on any host. `robots.rs` looks at the file instead.
    return (await lighthouse(address, { port: chrome.port, skipAudits: ["robots-txt"] })).lhr;
  } finally {
    chrome.kill();
  }
}

// Now and then a browser gives no whole recording of a visit, of which nothing can be said: then it is
// visited again.
const VISITS = 3;
let lhr = await look();
for (let visit = 1; lhr.runtimeError && visit < VISITS; visit += 1) {
  console.error(`Lighthouse looks again: ${lhr.runtimeError.message}`);
  lhr = await look();
}
if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
  console.log(["category", id, score === null ? "none" : Math.round(score * 100)].join("\t"));
  const whole = auditRefs.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id: audit, weight } of auditRefs) {
    const { score: part, title, displayValue = "" } = lhr.audits[audit];
    const points = (weight / whole) * (1 - part) * 100;
    if (weight > 0 && part !== null && part < 1) {
      console.log(["cost", id, audit, points.toFixed(1), `${title} ${displayValue}`.trim()].join("\t"));
    }
  }
}
