// The unpacker of a raw LZMA stream (lc 2, lp 0, pb 0), after Igor Pavlov's specification of the
// format. Browsers themselves unpack gzip only, which is a quarter larger. Each call unpacks what is
// still missing of the output up to `end`, or a little more, as far as the input is there, and tells
// how far it came.
const unpacker = (input, output) => {
  const size = output.length;
  const chances = (count) => new Uint16Array(count).fill(1024);
  const [isMatch, isRep, isRep0, isRep1, isRep2, isLong] = Array.from({ length: 6 }, () => chances(12));
  const literals = chances(0x300 * 4);
  const slots = Array.from({ length: 4 }, () => chances(64));
  const near = chances(115);
  const align = chances(16);
  const lengths = () => ({ choice: chances(2), low: chances(8), middle: chances(8), high: chances(256) });
  const [matchLengths, repLengths] = [lengths(), lengths()];

  let next = 5;
  let range = 0xffffffff;
  let code = ((input[1] << 24) | (input[2] << 16) | (input[3] << 8) | input[4]) >>> 0;
  const fill = () => {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[next++]) >>> 0;
    }
  };
  const bit = (table, place) => {
    const chance = table[place];
    const bound = (range >>> 11) * chance;
    const is = code >= bound ? 1 : 0;
    if (is) {
      range -= bound;
      code -= bound;
      table[place] = chance - (chance >> 5);
    } else {
      range = bound;
      table[place] = chance + ((2048 - chance) >> 5);
    }
    fill();
    return is;
  };
  const tree = (table, bits) => {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | bit(table, node);
    return node - (1 << bits);
  };
  const reverse = (table, offset, bits) => {
    let node = 1;
    let number = 0;
    for (let i = 0; i < bits; i++) {
      const is = bit(table, offset + node);
      node = (node << 1) | is;
      number |= is << i;
    }
    return number;
  };
  const even = (bits) => {
    let number = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      const is = code >= range ? 1 : 0;
      if (is) code -= range;
      number = number * 2 + is;
      fill();
    }
    return number;
  };
  const length = (table) => {
    if (!bit(table.choice, 0)) return tree(table.low, 3);
    if (!bit(table.choice, 1)) return 8 + tree(table.middle, 3);
    return 16 + tree(table.high, 8);
  };
  const distance = (slot) => {
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reverse(near, base - slot, bits);
    return base + even(bits - 4) * 16 + reverse(align, 0, 4);
  };

  let state = 0;
  let last = [0, 0, 0, 0];
  let at = 0;
  const copy = (count) => {
    if (last[0] >= at || next > input.length) throw new Error('the program is damaged');
    for (let end = Math.min(at + count, size); at < end; at++) output[at] = output[at - last[0] - 1];
  };
  const symbol = () => {
    if (!bit(isMatch, state)) {
      const base = 0x300 * ((at ? output[at - 1] : 0) >> 6);
      let node = 1;
      if (state >= 7) {
        let expected = output[at - last[0] - 1];
        while (node < 0x100) {
          const wanted = (expected >> 7) & 1;
          expected <<= 1;
          const is = bit(literals, base + ((1 + wanted) << 8) + node);
          node = (node << 1) | is;
          if (is !== wanted) break;
        }
      }
      while (node < 0x100) node = (node << 1) | bit(literals, base + node);
      output[at++] = node;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
    } else if (!bit(isRep, state)) {
      const count = length(matchLengths);
      last = [distance(tree(slots[Math.min(count, 3)], 6)), last[0], last[1], last[2]];
      state = state < 7 ? 7 : 10;
      copy(count + 2);
    } else {
      const [first, second, third, fourth] = last;
      let isShort = false;
      if (!bit(isRep0, state)) isShort = !bit(isLong, state);
      else if (!bit(isRep1, state)) last = [second, first, third, fourth];
      else if (!bit(isRep2, state)) last = [third, first, second, fourth];
      else last = [fourth, first, second, third];
      const count = isShort ? 1 : length(repLengths) + 2;
      state = state < 7 ? (isShort ? 9 : 8) : 11;
      copy(count);
    }
  };
  // No symbol takes more of the input.
  const MOST = 32;
  return (end, there) => {
    const safe = there === input.length ? Infinity : there - MOST;
    while (at < Math.min(end, size) && next < safe) symbol();
    // What is left of the code is nothing where every byte is the one that was packed.
    if (at === size && code) throw new Error('the program is damaged');
    return at;
  };
};
