const trouble = (problem) => {
  const line = document.getElementById('trouble');
  if (line) {
    line.textContent = `The sliders could not start (${problem}). What you see is the article without them.`;
    line.hidden = false;
  }
};

const boot = async () => {
  document.documentElement.removeAttribute('data-ready');
  if (typeof WebAssembly !== 'object') throw new Error('this browser runs no WebAssembly');
  const element = document.getElementById('program');
  const packed = Uint8Array.from(atob(element.textContent.trim()), (letter) => letter.charCodeAt(0));
  const size = Number(element.dataset.size);
  const unpacked = unpack(packed, size + Number(element.dataset.texts));
  window.stackfitTexts = new TextDecoder().decode(unpacked.subarray(size));
  await __wbg_init({ module_or_path: unpacked.subarray(0, size) });
};

boot().catch((error) => trouble(error && error.message ? error.message : 'the copy is damaged'));
