// The standalone output is the documented one for self-hosting. The root is named because folders above may have lock files.
const root = import.meta.dirname;

export default {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
};
