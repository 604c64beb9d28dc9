// Builds the simulation with and without 128-bit vectors and measures both against plain
// JavaScript: `node crates/sampling/comparison/run.mjs`.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { measure } from "./measure.mjs";
import { ALTERNATIVES, CRITERIA } from "./sampler.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function build(flags) {
  const options = ["--package", "stackfit-sampling", "--example", "sampler"];
  const target = ["--target", "wasm32-unknown-unknown", "--message-format", "json-render-diagnostics"];
  const output = execFileSync("cargo", ["build", "--release", ...options, ...target], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags },
    maxBuffer: 2 ** 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const files = output.trim().split("\n").flatMap((line) => JSON.parse(line).filenames ?? []);
  return readFileSync(files.find((file) => file.endsWith("sampler.wasm")));
}

const rows = await measure([
  ["wasm without vectors", build("-C target-feature=-simd128")],
  ["wasm with vectors", build("-C target-feature=+simd128")],
]);
console.log(`10,000 samples of ${ALTERNATIVES} alternatives, ${CRITERIA} criteria and 3 languages, medians in milliseconds`);
console.table(Object.fromEntries(rows.map(({ name, ...times }) =>
  [name, Object.fromEntries(Object.entries(times).map(([of, ms]) => [of, ms.toFixed(2)]))])));
console.log("All counts are equal.");
