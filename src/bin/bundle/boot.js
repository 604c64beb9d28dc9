const trouble = (problem) => {
  const line = document.getElementById('trouble');
  if (line) {
    line.textContent = `The sliders could not start (${problem}). What you see is the article without them.`;
    line.hidden = false;
  }
};

// Another reader of this page than a browser's may lack any of these.
const boot = async () => {
  document.documentElement.removeAttribute('data-ready');
  if (typeof WebAssembly !== 'object') throw new Error('this browser runs no WebAssembly');
  if (typeof DecompressionStream !== 'function') throw new Error('this browser cannot unpack the program');
  const packed = atob(document.getElementById('program').textContent.trim());
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const program = await new Response(unpacked).arrayBuffer();
  await __wbg_init({ module_or_path: program });
};

boot().catch((error) => trouble(error && error.message ? error.message : 'the copy is damaged'));
