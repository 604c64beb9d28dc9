// Runs the same simulation in plain JavaScript and in every module that is given, checks that all
// counts are equal, and tells the median times. Knows nothing of Node, so that a page can run it.

import { ALTERNATIVES, Sampler } from "./sampler.mjs";

const SAMPLES = 10000;
const KNOWN = 3;
const DRAWS = 15;
const COUNTS = 300;

// `modules` are pairs of a name and the bytes of a module.
export async function measure(modules) {
  const samplers = [["JavaScript", new Sampler()]];
  for (const [name, bytes] of modules) samplers.push([name, await instance(bytes)]);
  const rows = samplers.map(([name, sampler]) => ({
    name,
    "first draw": time(() => sampler.draw(SAMPLES)),
    "first count": time(() => sampler.count(SAMPLES, 0, KNOWN)),
  }));
  const draws = medians(samplers, DRAWS, (sampler) => sampler.draw(SAMPLES));
  const counts = medians(samplers, COUNTS, (sampler, turn) => sampler.count(SAMPLES, turn, KNOWN));
  rows.forEach((row, at) => Object.assign(row, { draw: draws[at], count: counts[at] }));
  for (const [turn, known] of [[0, 0], [1, 1], [2, 3], [3, 11]]) {
    const tables = samplers.map(([, sampler]) => table(sampler, turn, known));
    tables.forEach((found, at) => {
      if (found !== tables[0]) throw new Error(`${samplers[at][0]} counts differently`);
    });
  }
  return rows;
}

async function instance(bytes) {
  const module = await WebAssembly.compile(bytes);
  // What it imports serves only the program that would make its bindings.
  const nothing = new Proxy({}, { get: () => () => 0 });
  const names = WebAssembly.Module.imports(module).map((entry) => entry.module);
  const imports = Object.fromEntries(names.map((name) => [name, nothing]));
  const { exports } = await WebAssembly.instantiate(module, imports);
  // The compiler may have added a hash to a name.
  const of = (name) => exports[Object.keys(exports).find((key) => key.replace(/_[0-9a-f]{16}$/, "") === name)];
  return { draw: of("draw"), count: of("count"), at_rank: of("at_rank") };
}

function table(sampler, turn, known) {
  sampler.count(SAMPLES, turn, known);
  const places = Array.from({ length: ALTERNATIVES }, (_, place) => place);
  return places.map((alternative) => places.map((place) => sampler.at_rank(alternative, place + 1))).join("; ");
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

// They take turns, so that whatever else the machine does slows all of them down alike.
function medians(samplers, times, run) {
  const taken = samplers.map(() => []);
  for (let turn = 0; turn < times; turn++) {
    samplers.forEach(([, sampler], at) => taken[at].push(time(() => run(sampler, turn))));
  }
  return taken.map((all) => all.sort((a, b) => a - b)[times >> 1]);
}
