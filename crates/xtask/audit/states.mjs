// States of the page: how each is reached, and what is true in the page once it is.
//
// A state that is not reached fails the audit. `link` is opened first, then `reach` does what a
// visitor does, then `reached`, which is JavaScript, becomes true in the page. Where `isForced` is false,
// the state is not looked at with forced colours.

const slider = (key) => `input[type=range][name=${key}]`;
const stands = (key, value) => `document.querySelector('${slider(key)}').value === '${value}'`;
/** How many elements a CSS selector names, as JavaScript. */
export const count = (css) => `document.querySelectorAll('${css}').length`;
/** How many frameworks there are, as JavaScript: each has a button in the comparison. */
export const ALL = count(".picker .pill");
const isNarrow = (page) => page.viewportSize().width < 800;

// Opens so many folds in what a CSS selector names, one after the other: some are inside others, and
// some come late.
async function unfold(page, css, many) {
  const folded = page.locator(`${css} details:not([open]) > summary`);
  for (let opened = 0; opened < many; opened += 1) await folded.first().click();
}

// That as many folds are open, with something in each, and none is closed.
const isUnfolded = (css, many) =>
  `${count(`${css} details[open] > summary + *`)} >= ${many} && ${count(`${css} details[open]`)} === ${many}
    && ${count(`${css} details:not([open])`)} === 0`;

// Opens what explains a slider: a box beside the sliders, or on a phone the sheet.
async function explain(page, key) {
  if (!(await page.locator(slider(key)).isVisible())) await page.locator("[aria-controls=more-needs]").click();
  if (isNarrow(page)) {
    await page.locator(`label[for=${key}]`).click();
    await page.locator("#sheet[open] .meaning").waitFor();
  } else {
    await page.locator(slider(key)).focus();
    await page.locator(".inspector-value").waitFor();
  }
}

async function drag(page, key, to) {
  const track = page.locator(slider(key));
  await track.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await track.boundingBox();
  const at = Number(await track.inputValue());
  // The thumb stays inside the track.
  const thumb = 20;
  const place = (level) => x + thumb / 2 + ((width - thumb) * level) / 10;
  await page.mouse.move(place(at), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(place(to), y + height / 2, { steps: 6 });
  await page.mouse.up();
}

// Puts every slider at 0 by the keyboard.
async function empty(page) {
  for (const more of await page.locator(".more").all()) await more.click();
  for (const one of await page.locator("input[type=range]").all()) {
    await one.focus();
    await page.keyboard.press("Home");
  }
}

async function openSheet(page) {
  await page.locator("#ranking [data-framework=express] .row").click();
  await page.locator("#sheet[open] .details").waitFor();
}

async function openDialog(page) {
  await page.locator("#save-and-share").click();
  await page.locator("dialog.dialog[open]").waitFor();
}

// Keeps the settings under a name.
async function keep(page, name) {
  const before = await page.locator("#kept li").count();
  await page.locator("#keep-name").fill(name);
  await page.locator("#keep").click();
  await page.locator("#kept li").nth(before).waitFor();
}

/** Each state of the page with its program. */
export const STATES = [
  {
    name: "start",
    reached: `${count("#ranking > [data-rank]")} === ${ALL} && location.hash === ""
      && ${count("details[open], dialog[open], .paper")} === 0`,
  },
  {
    name: "a slider dragged",
    reach: (page) => drag(page, "realtime", 9),
    reached: `${stands("realtime", 9)} && !!document.querySelector('.slider.used [name=realtime]')`,
  },
  {
    name: "every slider in sight",
    reach: async (page) => {
      for (const more of await page.locator(".more").all()) await more.click();
    },
    reached: `${count(".more[aria-expanded=true]")} === 2 && !document.querySelector('.needs [id^=more-][hidden]')`,
  },
  {
    name: "all sliders at 0",
    reach: empty,
    reached: `[...document.querySelectorAll('input[type=range]')].every((it) => it.value === '0')
      && ${count("#ranking > [data-rank]")} === 0`,
  },
  {
    name: "a slider explained",
    reach: async (page) => {
      await explain(page, "concurrency");
      if (!isNarrow(page)) await page.locator(".inspector-actions > .link").click();
    },
    reached: `${count("#sheet[open] .meaning")} === 1`,
  },
  {
    name: "a product chosen",
    reach: (page) => page.locator("[data-preset=ai]").click(),
    reached: `${count("[data-preset=ai][aria-pressed=true]")} === 1`,
  },
  {
    name: "a situation chosen",
    reach: async (page) => {
      await unfold(page, ".situations", 1);
      await page.locator("[data-situation=shop]").click();
    },
    reached: `${isUnfolded(".situations", 1)} && ${count("[data-situation=shop][aria-pressed=true]")} === 1`,
  },
  {
    name: "a must-have",
    reach: async (page) => {
      await explain(page, "realtime");
      await page.locator("[name=must-realtime]:visible").check();
    },
    reached: `document.querySelector('[name=must-realtime]').checked && ${count("#excluded > li")} > 0`,
  },
  {
    name: "nothing left",
    link: "v=1&must=realtime.10,ml.10,admin.10,light.10",
    reached: `${ALL} > 0 && ${count("#excluded > li")} === ${ALL} && ${count("#ranking > [data-rank]")} === 0`,
  },
  {
    name: "frameworks hidden",
    link: "v=1&hide=rails,laravel,gin&name=Without three",
    reached: `${count("#hidden > li")} === 3 && !document.querySelector('.scenario-name').hidden`,
  },
  {
    name: "a damaged link",
    link: "v=1&js=99&nonsense=1",
    reached: "!document.querySelector('#notice').hidden && !!document.querySelector('#notice').textContent.trim()",
  },
  {
    name: "a link made on earlier data",
    link: "v=1&js=9&on=2026-11-21",
    reached: "document.querySelector('#notice').textContent.startsWith('On the data of 21 November ')",
  },
  {
    name: "a row's details",
    reach: openSheet,
    reached: `${count("#ranking > .open")} === 1 && ${count("#sheet[open] .details")} === 1`,
  },
  {
    name: "all of a row's details",
    reach: async (page) => {
      await openSheet(page);
      await unfold(page, "#sheet", 6);
    },
    reached: isUnfolded("#sheet[open]", 6),
  },
  {
    name: "a way to win",
    reach: async (page) => {
      await page.locator("#ranking > li:last-child .row").click();
      await page.locator(".win-ask button").click();
      await page.locator(".win-moves").waitFor();
    },
    reached: `${count("#sheet[open] .win-moves li")} > 0`,
  },
  {
    name: "sources of a statement",
    reach: async (page) => {
      await openSheet(page);
      await page.locator("#sheet .citation").first().click();
    },
    reached: `${count(".citation-list:popover-open li")} > 0`,
  },
  {
    name: "an own score",
    reach: async (page) => {
      await unfold(page, "#experts", 2);
      const field = page.locator("#experts .score-field").first();
      await field.fill("1");
      await field.press("Enter");
      await unfold(page, "#own-scores:not([hidden])", 1);
    },
    reached: `${isUnfolded("#own-scores:not([hidden])", 1)} && ${count("#own-scores li")} === 1`,
  },
  {
    name: "frameworks of one's own",
    link: "v=1&add=Our_core.js.concurrency7,Hub&view=own1,gin",
    reached: `${count("#ranking [data-framework^=own]")} === 2`,
  },
  {
    name: "the form of a framework of one's own",
    reach: async (page) => {
      await page.locator("[data-do=add]").click();
      await page.locator("[data-do=save-own]").click();
    },
    reached: `${count("#own[open]")} === 1 && !!document.querySelector(".own-said").textContent`,
  },
  {
    name: "experts",
    reach: (page) => unfold(page, "#experts", 2),
    reached: `${isUnfolded("#experts", 2)} && ${count("#experts .score-field")} > 10 * ${ALL}
      && ${count(".experts-verdicts li")} > 0`,
  },
  {
    name: "six compared",
    link: "v=1&view=express,django,rails,laravel,gin,phoenix",
    reach: (page) => unfold(page, ".comparison", 4),
    reached: `${isUnfolded(".comparison", 4)} && ${count(".picker [aria-pressed=true]")} === 6
      && [...document.querySelectorAll('.comparison thead tr')].every((row) => row.cells.length === 7)`,
  },
  {
    name: "save & share",
    reach: openDialog,
    reached: `${count("dialog.dialog[open] #share-link")} === 1`,
  },
  {
    name: "a file refused",
    reach: async (page) => {
      await openDialog(page);
      const buffer = Buffer.from('{"version":1,"settings":{"weights":{"ml":17}}}');
      await page.locator("[data-do=open]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
    },
    reached: "document.querySelector('#report').textContent.startsWith('Nothing was changed. settings.weights.ml')",
  },
  {
    name: "a second opinion asked",
    link: "v=1&js=9&name=Shop",
    reach: (page) => page.locator("[data-do=contact]").click(),
    reached: `${count("#second-opinion[open] #second-opinion-text")} === 1`,
  },
  {
    name: "a question asked",
    reach: (page) => page.locator("[data-do=ask]").click(),
    reached: `${count("#ask[open] [data-do=choose]")} > 1`,
  },
  {
    name: "an answer given, another question asked",
    reach: async (page) => {
      await page.locator("[data-do=ask]").click();
      await page.locator("#ask [data-do=choose]").nth(2).click();
      await page.locator("#ask [data-do=next]").click();
      await page.locator("#ask [data-do=choose]", { hasText: "Python" }).waitFor({ state: "detached" });
    },
    reached: `${stands("py", 10)} && ${count("#ask[open] .pill.primary, #ask[open] .ask-level")} > 0`,
  },
  {
    name: "as a host asks for it",
    // Where the browser forces its colours, axe still reads the page's own, which here are light ones.
    isForced: false,
    link: "v=1&js=9&embed=1&theme=dark&accent=ffd400",
    reached: `getComputedStyle(document.querySelector('.brand')).display === 'none'
      && [...document.adoptedStyleSheets].some(({ cssRules }) => [...cssRules].some((rule) => /color-scheme: ?dark/.test(rule.cssText)))`,
  },
  {
    name: "two kept side by side",
    link: "v=1&js=9",
    reach: async (page) => {
      await openDialog(page);
      await unfold(page, ".dialog", 3);
      await keep(page, "One");
      await keep(page, "Other");
      for (const box of await page.locator("#kept [type=checkbox]").all()) await box.check();
    },
    reached: `${isUnfolded(".dialog[open]", 3)} && ${count("#embed-code")} === 1 && ${count("#kept li")} === 2
      && ${count(".side-by-side:not([hidden]) tbody tr")} === ${ALL}`,
  },
  {
    name: "where a group meets",
    link: "v=1&js=8&concurrency=3&name=Ann&with=Bob.py9.concurrency8.ml6,Cyd.ts9.team3",
    reach: async (page) => {
      if (!(await page.locator("#together[open]").isVisible())) await page.locator("[data-do=meet]").click();
    },
    reached: `${count("#together[open] thead button")} === 3 && ${count(".together-found [role=status]:not(:empty)")} === 1`,
  },
];
