// The start of the program, and its end should it ever come to one. What stands here follows
// wasm-bindgen's glue, `unpack.js` and `together.js` in one script, and uses what they declare, and
// `released`, which is what the checksum of the program, the texts and the templates of views begins
// with.
const root = document.getElementById('app');
const atFirst = [...root.childNodes];
// A copy that was saved while it was translated says so; the program writes English.
const html = document.documentElement;
const isTranslated = html.lang !== 'en';
const line = document.getElementById('trouble');
// Tells how far the start has come, to whoever measures it.
const mark = (name) => performance.mark?.(`stackfit ${name}`);
mark('script');
const needs = 'Safari 16.4, Chrome 97, Firefox 102 or newer';
let lineStyles;
let unseen;
let hasStopped = false;

// Takes the line about the trouble out of sight by an animation, which is no part of the document's text
// and styles: in a document that whoever saved and that is read without scripts, the line is in sight.
const hideLine = () => {
  unseen ??= line.animate(
    { visibility: 'hidden', height: 0, paddingBlock: 0, borderWidth: 0 },
    { duration: 1, fill: 'forwards' },
  );
};

// Shows the line. Where it is, all of the article is laid out, so that every browser finds words in it.
const showLine = (style) => {
  unseen?.cancel();
  try {
    lineStyles ??= new CSSStyleSheet();
    lineStyles.replaceSync(`#trouble{animation:none;${style}}.article>*{content-visibility:visible!important}`);
    if (!document.adoptedStyleSheets.includes(lineStyles))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, lineStyles];
  } catch {
    // It is seen after a while.
  }
};

// Nothing is about to be put in place any more.
const stopWaiting = () => {
  root.removeAttribute('data-waiting');
  root.removeAttribute('style');
};

// Says what is wrong where the visitor sees it. What only looks alive takes no input any more.
const trouble = (words, isDead) => {
  html.removeAttribute('data-ready');
  // An open dialog would lie above the line, and stay alive.
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  root.toggleAttribute('inert', isDead);
  line.textContent = words;
  // Where nothing answers any more, it stays in sight wherever one is.
  showLine(isDead ? 'position:sticky' : '');
  line.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};

// The exports of the program, watched. Whatever leaves one of them by an exception, be it a panic, a
// trap or a script that the program called, has cut the program short, and its memory may hold
// anything: it is not asked again. Other scripts never pass here, so what they throw is theirs.
const watched = (exports) => {
  const watch = (call) => (...values) => {
    if (hasStopped) return undefined;
    try {
      return call(...values);
    } catch (error) {
      hasStopped = true;
      if (!html.hasAttribute('data-ready')) fail();
      else trouble(`The page stopped. Reload it.${location.hash ? ' Your settings are in the address.' : ''}`, true);
      throw error;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, it]) => [name, typeof it === 'function' ? watch(it) : it]));
};

// Lets the browser do what it has to after a short while of work, so that it never stands still: on
// a slow phone the work takes a tenth of a second and more. Returns at once as long as there is time.
const SHORT = 8;
let due = 0;
const breathe = () =>
  performance.now() < due
    ? undefined
    : new Promise((go) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          due = performance.now() + SHORT;
          go();
        };
        port2.postMessage(0);
      });

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

// The packed program, as it arrives: this script stands before it, and runs while the rest of the page
// is still on its way. On a slow connection all but the last bytes are unpacked by the time they are
// there.
const arriving = () => {
  const packed = { input: undefined, there: 0, sizes: [], isOver: false };
  let read = 0;
  let rest = '';
  const decode = (text) => (Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : bytes(text));
  // Takes in a piece of what has arrived since.
  packed.take = () => {
    const isParsed = document.readyState !== 'loading';
    const text = document.getElementById('program')?.textContent ?? '';
    if (!packed.input) {
      // Some program may have wrapped the line.
      const head = /^\s*(\d+)\s+(\d+)\s+(\d+)\s/.exec(text);
      packed.isOver = isParsed && !head;
      if (!head) return;
      const [all, size, more, length] = head;
      packed.sizes = [Number(size), Number(more)];
      packed.input = new Uint8Array(length);
      read = all.length;
    }
    const piece = text.slice(read, read + 0x8000);
    read += piece.length;
    rest += piece.replace(/\s+/g, '');
    packed.isOver = isParsed && read === text.length;
    const whole = packed.isOver ? rest.length : rest.length & ~3;
    const some = decode(rest.slice(0, whole));
    rest = rest.slice(whole);
    packed.input.set(some, packed.there);
    packed.there += some.length;
    // All has arrived, so the line has nothing to say as long as all goes well.
    if (packed.there === packed.input.length) hideLine();
  };
  return packed;
};

// After so many milliseconds in which nothing came, the line says so: not every browser tells when a
// connection broke off.
const QUIET = 8000;

const unpack = async () => {
  const packed = arriving();
  let last = performance.now();
  const more = async () => {
    if (packed.isOver) throw new Error('the program is damaged');
    const before = packed.there;
    packed.take();
    const now = performance.now();
    if (packed.there > before || packed.isOver) {
      last = now;
      return breathe();
    }
    if (now - last > QUIET)
      line.textContent = 'The sliders are not running: nothing more of the page has come for a while. If that goes on, reload it. What you read below still holds.';
    await new Promise((go) => setTimeout(go, Math.min(now - last, 1000) / 5));
  };
  while (packed.there < 5) await more();
  const [size, rest] = packed.sizes;
  const output = new Uint8Array(size + rest);
  const unpackTo = unpacker(packed.input, output);
  for (let end = 0x1000, at = 0; at < output.length; ) {
    at = unpackTo(end, packed.there);
    if (at < Math.min(end, output.length)) await more();
    else {
      end += 0x1000;
      await breathe();
    }
  }
  return [output, size];
};

// Which program this is, and whether it is the one that was released, as far as the browser can tell:
// the beginning of the checksum of the program and the rest behind it. A hint for who compares copies;
// who wants to deceive changes both.
const checked = async (program, rest) => {
  const all = new Uint8Array(program.length + rest.length);
  all.set(program);
  all.set(rest, program.length);
  const digest = await crypto.subtle?.digest('SHA-256', all).catch(() => undefined);
  if (!digest) return released;
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const own = digits.slice(0, released.length);
  return own === released ? `${own}, as released` : `${own}, which is not the released ${released}`;
};

// From now on markup can get into the document only if it is one of the program's own templates, in
// browsers that know Trusted Types: they ask this policy, which has no other answer.
const allowOnly = (templates) => {
  const known = new Set(templates);
  try {
    window.trustedTypes?.createPolicy('default', { createHTML: (markup) => (known.has(markup) ? markup : null) });
  } catch {
    // Somebody else made one before. If it knows the program's markup, all goes on.
  }
};

const forbidden = `WebAssembly is not allowed here, by the policy of this site or by an extension, or this browser is too old: the sliders need ${needs}.`;

// What keeps the program from starting, as far as that can be known before it is tried.
const obstacle = () => {
  if (typeof WebAssembly !== 'object')
    return 'This browser runs no WebAssembly, as in Lockdown Mode on Apple devices and with enhanced security in Edge. To allow this page, turn off Lockdown Mode in Safari’s settings for this website, or enhanced security for this site behind the icon beside Edge’s address.';
  // A small program that uses what the page’s program uses: vectors, references, filling of memory,
  // several results, sign extension, and conversions that do not trap.
  const small = bytes('AGFzbQEAAAABBgFgAAJ/fwMCAQAEBAFvAAEFAwEAAQYGAX8BQQALCiYBJABBAEEAQQD8CwBBAP0PGkEA0G8mAEEAwEQAAAAAAAAAAPwCCw==');
  if (!WebAssembly.validate(small)) return `This browser is too old: the sliders need ${needs}.`;
  try {
    new WebAssembly.Module(small);
  } catch {
    return forbidden;
  }
  return '';
};

let reason = '';
const boot = async () => {
  // A copy that was saved after an end, or before the page was in place, has its marks.
  html.removeAttribute('data-ready');
  stopWaiting();
  // What a page had that was saved in use answers nothing until it is made anew.
  root.toggleAttribute('inert', root.querySelector('input') !== null);
  reason = obstacle();
  if (reason) throw new Error(reason);
  reason = 'This page is damaged or did not arrive whole: a part of its program is missing or was changed. Reload it, or get it again from where it came.';
  const [unpacked, size] = await unpack();
  const program = await together(unpacked.subarray(0, size));
  mark('unpacked');
  // The texts end at the first mark, the templates of views at the second; the others are the page's
  // own.
  const [texts, templates, ...pieces] = new TextDecoder().decode(unpacked.subarray(size)).split('\0');
  allowOnly(templates.split('\n'));
  window.stackfitTexts = texts;
  window.stackfitBreathe = breathe;
  window.stackfitTemplate = pieces.join('\0');
  reason = `The program stopped while it started. An extension may be in its way, or this browser may be too old: the sliders need ${needs}.`;
  const start = WebAssembly.instantiate(program, __wbg_get_imports()).catch((error) => {
    // Some browsers refuse only now.
    if (error instanceof WebAssembly.CompileError || error instanceof EvalError) reason = forbidden;
    throw error;
  });
  const rest = unpacked.subarray(size, unpacked.indexOf(0, unpacked.indexOf(0, size) + 1));
  const [{ instance }, name] = await Promise.all([start, checked(program, rest)]);
  window.stackfitProgram = name;
  mark('compiled');
  if (isTranslated) {
    html.lang = 'en';
    html.classList.remove('translated-ltr', 'translated-rtl');
  }
  // The last step of the glue's own start, so that even the first call is watched.
  __wbg_finalize_init({ exports: watched(instance.exports) });
};

// Puts back what was there before a start that came to nothing, and says why.
const fail = () => {
  hasStopped = true;
  root.replaceChildren(...atFirst);
  stopWaiting();
  const isDead = root.querySelector('input') !== null;
  const rest = isDead ? 'What you see is the page as it was saved, and nothing on it answers.' : 'What you read below still holds.';
  trouble(`The sliders are not running. ${reason} ${rest}`, isDead);
  settle();
};

boot().catch(fail);
