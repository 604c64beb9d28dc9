// The simulation in plain JavaScript, for comparison: the same numbers in the same order, with
// typed arrays throughout and nothing allocated while it counts.

export const ALTERNATIVES = 15;
export const CRITERIA = 14;
const LANGUAGES = 11;
const SLIDERS = CRITERIA + 1 + LANGUAGES;
const CELLS = ALTERNATIVES * CRITERIA;
// Samples that are filled before going on to the next cell, so that they stay in the cache.
const CHUNK = 64;

// A number that looks like any; `examples/sampler.rs` has the same.
const madeUp = (place, below) => ((place * 7919 + 31) % 1009) % below;

// xoshiro128++, seeded by SplitMix64, of a cell of the table.
function stream(seed, row, column) {
  const mask = (1n << 64n) - 1n;
  let at = BigInt(seed) ^ ((BigInt(row) << 32n) | BigInt(column));
  const next = () => {
    at = (at + 0x9e3779b97f4a7c15n) & mask;
    let mixed = at;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
    return mixed ^ (mixed >> 31n);
  };
  const [one, two] = [next(), next()];
  return Int32Array.from([one, one >> 32n, two, two >> 32n], (word) => Number(BigInt.asIntN(32, word)));
}

// Fills one cell in the rows from `from` to `to`.
function fill(values, from, to, row, cell) {
  const { place, lowest, width, least, most, state } = cell;
  let [a, b, c, d] = state;
  for (let at = from * row + place, end = to * row; at < end; at += row) {
    const sum = (a + d) | 0;
    const number = ((((sum << 7) | (sum >>> 25)) + a) | 0) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    // Exact: the product has less than 48 bits.
    const moved = lowest + ((number * width * 2 ** -32) | 0);
    values[at] = moved < least ? least : moved > most ? most : moved;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function fillAll(values, samples, row, cells) {
  for (let from = 0; from < samples; from += CHUNK) {
    for (const cell of cells) fill(values, from, Math.min(samples, from + CHUNK), row, cell);
  }
}

export class Sampler {
  #scores = new Int16Array(0);
  #moves = new Int16Array(0);
  #fit = Int32Array.from({ length: ALTERNATIVES * LANGUAGES }, (_, cell) => madeUp(cell + 500, 11));
  #weights = new Int32Array(CRITERIA);
  #knowledge = new Int32Array(LANGUAGES);
  #sums = new Int32Array(ALTERNATIVES);
  #ranks = new Int32Array(ALTERNATIVES);
  #counts = new Uint32Array(ALTERNATIVES * ALTERNATIVES);

  draw(samples) {
    this.#scores = new Int16Array(samples * CELLS);
    this.#moves = new Int16Array(samples * SLIDERS);
    const scores = Array.from({ length: CELLS }, (_, place) => {
      const middle = 3000 + madeUp(place, 61) * 100;
      const half = [500, 1000, 2000][place % 3];
      const state = stream(1, Math.floor(place / CRITERIA), place % CRITERIA);
      return { place, lowest: middle - half, width: half * 2 + 1, least: 0, most: 10000, state };
    });
    const moves = Array.from({ length: SLIDERS }, (_, place) => {
      const language = 2 ** 31 + place - CRITERIA - 1;
      const column = place < CRITERIA ? place : place === CRITERIA ? 2 ** 30 : language;
      const state = stream(1, 2 ** 32 - 1, column);
      return { place, lowest: -200, width: 401, least: -200, most: 200, state };
    });
    fillAll(this.#scores, samples, CELLS, scores);
    fillAll(this.#moves, samples, SLIDERS, moves);
    return this.#scores.byteLength + this.#moves.byteLength;
  }

  count(samples, turn, known) {
    const levels = Int32Array.from({ length: SLIDERS }, (_, slider) =>
      slider < CRITERIA + 1 + known ? (1 + madeUp(slider + turn, 10)) * 100 : 0);
    this.#counts.fill(0);
    for (let from = 0; from < samples; from += 100) {
      this.#countSome(from, Math.min(samples, from + 100), levels, known);
    }
  }

  #countSome(from, to, levels, known) {
    const scores = this.#scores, moves = this.#moves, fit = this.#fit, weights = this.#weights;
    const knowledge = this.#knowledge, sums = this.#sums, ranks = this.#ranks, counts = this.#counts;
    for (let sample = from; sample < to; sample++) {
      const row = sample * SLIDERS;
      for (let at = 0; at < CRITERIA; at++) weights[at] = moved(levels[at], moves[row + at]);
      const team = moved(levels[CRITERIA], moves[row + CRITERIA]);
      for (let at = 0; at < known; at++) {
        knowledge[at] = moved(levels[CRITERIA + 1 + at], moves[row + CRITERIA + 1 + at]);
      }
      let cell = sample * CELLS;
      for (let alternative = 0; alternative < ALTERNATIVES; alternative++) {
        let best = 0;
        for (let at = 0, place = alternative * LANGUAGES; at < known; at++, place++) {
          const fits = Math.imul(knowledge[at], fit[place]);
          if (fits > best) best = fits;
        }
        let sum = Math.imul(team, best);
        for (let at = 0; at < CRITERIA; at++) sum = (sum + Math.imul(weights[at], scores[cell++])) | 0;
        sums[alternative] = sum;
      }
      // Each pair is compared once, and without a branch that could be guessed wrong.
      ranks.fill(0);
      for (let one = 1; one < ALTERNATIVES; one++) {
        const sum = sums[one];
        let above = 0;
        for (let other = 0; other < one; other++) {
          const difference = (sum - sums[other]) | 0;
          above += difference >>> 31;
          ranks[other] += -difference >>> 31;
        }
        ranks[one] += above;
      }
      for (let alternative = 0, place = 0; alternative < ALTERNATIVES; alternative++) {
        counts[place + ranks[alternative]]++;
        place += ALTERNATIVES;
      }
    }
  }

  at_rank(alternative, rank) {
    return this.#counts[alternative * ALTERNATIVES + rank - 1];
  }
}

function moved(level, by) {
  if (level === 0) return 0;
  const to = level + by;
  return to < 1 ? 1 : to > 1000 ? 1000 : to;
}
