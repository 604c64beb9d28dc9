// The frame that the page may be in, and the host whose page is around it: how high the page is, how
// the host wants it to look, and what the visitor comes to. What stands here acts from the article on,
// and also where the program does not start. `site` is the id of the site.
const host = window.parent === window ? undefined : window.parent;

// For whoever put the page into a frame: a page without an origin, as in a sandbox, is not told who that
// is. Nothing private is in it: how high the page is, and what the sliders say, without the name that
// the visitor gave it.
const tellHost = (message) => host?.postMessage(message, '*');

// How the page looks, by styles that are no part of the document's text: no saved copy has them. The
// rules that `not all` media have are for a page without its head, those for dark colours are for a
// theme. Accents are numbers, so that nothing of the address becomes a style.
let looks = '';
let scheme = '';
let isFollowed = false;
let styles;
let head;
let dark;
const dress = () =>
  styles.replaceSync(`${looks}@media screen{:root{${host ? '--highest:none;' : ''}${scheme}${isFollowed ? 'overflow:hidden' : ''}}}`);
const look = (isEmbedded, theme, onLight, onDark) => {
  try {
    if (!styles) {
      for (const { media } of document.getElementById('styles').sheet.cssRules) {
        if (media?.mediaText === 'not all') head = media;
        else if (media?.mediaText.includes('color-scheme')) dark = media;
      }
      styles = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
    }
    head.mediaText = isEmbedded ? 'screen' : 'not all';
    dark.mediaText = { light: 'not all', dark: 'screen' }[theme] ?? 'screen and (prefers-color-scheme:dark)';
    const accent = (number) => `:root{--accent:#${number.toString(16).padStart(6, 0)}}`;
    looks = onLight === undefined ? '' : `${accent(onLight)}@media ${dark.mediaText}{${accent(onDark)}}`;
    scheme = theme ? `color-scheme:${theme};` : '';
    dress();
  } catch {
    // The page looks as it does elsewhere.
  }
};

// Once the host makes the frame as high as the page, no scroll bar has to come and go while it does.
// One that stops doing so gets it back.
let told = 0;
const follow = () => {
  const isHigh = innerHeight >= told - 1;
  if (isHigh !== isFollowed) {
    isFollowed = isHigh;
    dress();
  }
};
// Until the program has put itself in the article's place, or did not start, the height is not told: the
// article is many times as high as what takes its place.
let isSettled = false;
const tellHeight = () => {
  if (!isSettled) return;
  // What the page takes, which does not depend on how high the frame is.
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  told = height;
  tellHost({ type: 'stackfit:height', height });
  // So Datawrapper's charts say it: what a host has for those fits this page, too.
  tellHost({ 'datawrapper-height': { [site]: height } });
  setTimeout(follow, 1000);
};

const settle = () => {
  if (isSettled) return;
  isSettled = true;
  if (host) tellHeight();
};

// What the visitor comes to is told once nothing has changed for a moment and no finger and no mouse is
// down, and only where it is not what was told last; not what the page opened with. The moment is a little
// longer than until a slow machine has looked at all nearby settings again. One link may have several
// leaders: frameworks of the visitor's own are not in it.
let isHeld = false;
let known;
let opened;
let scenario;
let timer;
const tellScenario = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (isHeld || !scenario) return;
    const now = JSON.stringify(scenario);
    const isNew = now !== known && scenario.link !== opened;
    known = now;
    opened = '';
    if (isNew) tellHost(scenario);
  }, 450);
};

// What the program calls: how the host wants the page to look, and what the visitor comes to.
window.stackfitLook = look;
window.stackfitTell = (link, leader, firm) => {
  opened ??= link;
  // How firm the answer is, is told once it is known.
  if (leader && firm === undefined) return;
  scenario = { type: 'stackfit:scenario', link, leader, firm };
  tellScenario();
};

// To a browser, a colour with its `#` at the end of the query is the fragment.
try {
  if (/[?&]accent=$/.test(location.search) && /^#[\da-f]{6}(&|$)/i.test(location.hash))
    history.replaceState(null, '', `#accent=${location.hash.slice(1)}`);
} catch {
  // Refused, as in some frames.
}

// Until the program reads the address as a whole, the article looks as it will but for the accent.
const asked = location.search + location.hash;
look(/[?&#]embed(=1?)?(?![^&#])/.test(asked), /[?&#]theme=(light|dark)(?![^&#])/.exec(asked)?.[1]);

if (host) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // The program marks the page when it is ready.
  const whenReady = () => document.documentElement.hasAttribute('data-ready') && settle();
  new MutationObserver(whenReady).observe(document.documentElement, { attributeFilter: ['data-ready'] });
  addEventListener('resize', () => {
    if (isSettled && innerHeight >= told - 1) follow();
  });
  // A host that came too late for it asks. Nothing else is answered, so that two that answer each other
  // come to an end.
  addEventListener('message', ({ source, data }) => {
    if (source === host && data?.type === 'stackfit:ask') tellHeight();
  });
  for (const name of ['down', 'move', 'up', 'cancel'])
    addEventListener(
      `pointer${name}`,
      ({ buttons }) => {
        const wasHeld = isHeld;
        isHeld = buttons > 0;
        if (wasHeld && !isHeld) tellScenario();
      },
      true,
    );
}
