// The start of the program, and its end should it ever come to one. What stands here follows
// wasm-bindgen's glue and `unpack.js` in one script, and uses what they declare.
const root = document.getElementById('app');
const atFirst = [...root.childNodes];
let hasStopped = false;

// Says what is wrong where the visitor sees it. What only looks alive takes no input any more.
const trouble = (words, isDead) => {
  document.documentElement.removeAttribute('data-ready');
  // An open dialog would lie above the line, and stay alive.
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  root.toggleAttribute('inert', isDead);
  const line = document.getElementById('trouble');
  if (line) {
    line.textContent = words;
    line.hidden = false;
    line.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
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
      trouble('The page stopped. Reload; your settings are in the address.', true);
      throw error;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, it]) => [name, typeof it === 'function' ? watch(it) : it]));
};

const boot = async () => {
  // A copy that was saved after an end has its marks.
  document.documentElement.removeAttribute('data-ready');
  root.removeAttribute('inert');
  document.getElementById('trouble')?.setAttribute('hidden', '');
  if (typeof WebAssembly !== 'object') throw new Error('this browser runs no WebAssembly');
  const element = document.getElementById('program');
  const packed = Uint8Array.from(atob(element.textContent.trim()), (letter) => letter.charCodeAt(0));
  const size = Number(element.dataset.size);
  const unpacked = unpack(packed, size + Number(element.dataset.texts));
  window.stackfitTexts = new TextDecoder().decode(unpacked.subarray(size));
  const { instance } = await WebAssembly.instantiate(unpacked.subarray(0, size), __wbg_get_imports());
  // The last step of the glue's own start, so that even the first call is watched.
  __wbg_finalize_init({ exports: watched(instance.exports) });
};

boot().catch((error) => {
  hasStopped = true;
  root.replaceChildren(...atFirst);
  const problem = error && error.message ? error.message : 'the copy is damaged';
  const isArticle = root.querySelector('.article') !== null;
  const rest = isArticle ? 'What you see is the article without them.' : 'What you see is the page as it was saved, and nothing on it answers.';
  trouble(`The sliders could not start (${problem}). ${rest}`, !isArticle);
});
