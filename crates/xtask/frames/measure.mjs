// How long a frame takes to be as high as the page in it after something changed, with the page's own
// script for hosts, and beside that with iframe-resizer and pym.js on the same page. Arguments: the
// folder of the packages, Chromium, the page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROUNDS = 5;
// How long a change may take, in milliseconds: the slowest of the three looks twice a second.
const PATIENCE = 1500;

const [packages, chromium, page] = process.argv.slice(2);
const { chromium: browserType } = createRequire(join(packages, 'package.json'))('playwright-core');
const library = (name) => readFileSync(join(packages, 'node_modules', name), 'utf8');

// Serves these texts by their paths on a free port.
const serve = (files) =>
  new Promise((ready) => {
    const server = createServer(({ url }, answer) => {
      const text = files()[url.split('?')[0]];
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      answer.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
    });
    server.listen(0, '127.0.0.1', () => ready(server));
  });
const origin = (server) => `http://127.0.0.1:${server.address().port}`;

const own = readFileSync(page, 'utf8');
// For the others: the same page without its policy, and without a word to its host.
const speaking = /const host=[^;]*;/;
if (!speaking.test(own)) throw new Error('the page speaks with its host in another way than this expects');
const bare = own.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace(speaking, 'const host=undefined;');
const withLibrary = (scripts) => bare.replace('</body>', () => `${scripts}</body>`);
const scripts = {
  '/resizer.js': library('@iframe-resizer/child/index.umd.js'),
  '/resizer-host.js': library('@iframe-resizer/parent/index.umd.js'),
  '/pym.js': library('pym.js/dist/pym.v1.min.js'),
};
const framed = await serve(() => ({
  ...scripts,
  '/own': own,
  '/resizer': withLibrary('<script src="/resizer.js"></script>'),
  '/pym': withLibrary('<script src="/pym.js"></script><script>new pym.Child({ polling: 500 })</script>'),
}));
const address = (name) => `${origin(framed)}/${name}?embed=1`;
const shell = (content) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{margin:0}#box{width:1100px}</style><div id="box">${content}</div>`;
const frame = (name, more) =>
  `<iframe src="${address(name)}" ${more} style="width:100%;height:700px;border:0"></iframe>`;
// As "Put this on your site" has it.
const host = `addEventListener("message",e=>{const f=document.querySelector("iframe");if(e.source==f.contentWindow&&e.data.type=="stackfit:height")f.style.height=Math.min(Math.max(e.data.height,200),5e4)+"px"})`;
const hosts = await serve(() => ({
  ...scripts,
  '/own': shell(`${frame('own', 'sandbox="allow-scripts"')}<script>${host}</script>`),
  '/resizer': shell(
    `${frame('resizer', '')}<script src="/resizer-host.js"></script><script>iframeResize({ license: 'GPLv3', log: false, waitForLoad: false, checkOrigin: false, direction: 'vertical' }, 'iframe')</script>`,
  ),
  '/pym': shell(
    `<div id="pym"></div><script src="/pym.js"></script><script>new pym.Parent('pym', '${address('pym')}', {})</script>`,
  ),
}));

// The changes: what is done in the frame, or to its width.
const changes = {
  'a row opened': { inside: () => document.querySelector('#ranking > li:nth-child(2) .row').click() },
  'the row closed': { inside: () => document.querySelector('.sheet-close').click() },
  'the experts’ part opened': { inside: () => (document.querySelector('.experts > details').open = true) },
  'made narrower': { around: () => (document.querySelector('#box').style.width = '700px') },
  'made wider': { around: () => (document.querySelector('#box').style.width = '1100px') },
};
// What the frame shows in each animation frame: when, how high it is, how high the page is, and whether
// it has a scroll bar.
const watch = () => {
  window.seen = [];
  const html = document.documentElement;
  const look = () => {
    const height = Math.ceil(html.getBoundingClientRect().height);
    window.seen.push([performance.timeOrigin + performance.now(), innerHeight, height, html.clientWidth < innerWidth]);
  };
  const again = () => {
    look();
    requestAnimationFrame(again);
  };
  again();
  addEventListener('resize', look);
};
const now = () => performance.timeOrigin + performance.now();

const found = {};
const browser = await browserType.launch({
  executablePath: chromium,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // With scroll bars that take room, as on a desk.
  ignoreDefaultArgs: ['--hide-scrollbars'],
});
for (let round = 0; round < ROUNDS; round++)
  for (const name of ['own', 'resizer', 'pym']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const outer = await context.newPage();
    await outer.goto(`${origin(hosts)}/${name}`);
    const inner = await (await outer.waitForSelector('iframe')).contentFrame();
    await inner.waitForSelector('html[data-ready]');
    await outer.waitForTimeout(PATIENCE);
    await inner.evaluate(watch);
    for (const [change, { inside, around }] of Object.entries(changes)) {
      await inner.evaluate(() => (window.seen.length = 0));
      const start = await (inside ? inner : outer).evaluate(now);
      await (inside ? inner.evaluate(inside) : outer.evaluate(around));
      await outer.waitForTimeout(PATIENCE);
      const seen = await inner.evaluate(() => window.seen);
      let changed = start;
      let right = null;
      let needed = seen[0][2];
      for (const [time, height, need] of seen) {
        if (need !== needed) [needed, changed] = [need, time];
        // The others count with a pixel more or less.
        if (Math.abs(height - need) > (name === 'own' ? 0 : 1)) right = null;
        else right ??= time;
      }
      const all = ((found[change] ??= {})[name] ??= { total: [], lag: [], bars: 0, never: 0 });
      all.bars += seen.filter((one) => one[3]).length;
      if (right === null) all.never++;
      else {
        all.total.push(right - start);
        all.lag.push(Math.max(0, right - changed));
      }
    }
    await context.close();
  }
await browser.close();
for (const server of [framed, hosts]) server.close();

const median = (all) => (all.length ? all.sort((a, b) => a - b)[all.length >> 1].toFixed(0) : '–');
const names = { own: 'this page', resizer: 'iframe-resizer 5.5.9', pym: 'pym.js 1.3.2, every 500 ms' };
console.log(`\nheight of a frame, medians of ${ROUNDS}, Chromium: from the change to the right height; of that after the page’s own layout`);
for (const [change, by] of Object.entries(found)) {
  console.log(`  ${change}:`);
  for (const [name, { total, lag, bars, never }] of Object.entries(by))
    console.log(
      `    ${names[name]}: ${median(total)} ms, ${median(lag)} ms; frames with a scroll bar: ${bars}${never ? `; never right: ${never}` : ''}`,
    );
}
