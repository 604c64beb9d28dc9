// Drawings in SVG as pictures, which the program asks for. Browsers that protect people from being
// recognised give nobody what was drawn, but noise or nothing but white: what should be black tells. Then
// there is no picture.
window.stackfitDraw = async (svg, width, height) => {
  const image = new Image();
  await new Promise((go, stop) => {
    image.onload = go;
    image.onerror = stop;
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context.fillRect(0, 0, 4, 4);
  const isTold = context.getImageData(0, 0, 4, 4).data.every((value, at) => at % 4 === 3 || value < 9);
  context.drawImage(image, 0, 0);
  return isTold ? new Promise((go) => canvas.toBlob(go)) : undefined;
};
