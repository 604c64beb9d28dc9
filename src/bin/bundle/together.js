// Puts the program together again, which is packed in streams: `streams.rs` takes it apart, and says
// what is in which of them.
const together = async (packed) => {
  let at = 0;
  const number = () => {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte & 128; shift += 7) {
      byte = packed[at++];
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const [size, before, behind, functions] = Array.from({ length: 4 }, number);
  // 17 streams, and one of constants and one of variables for each of 256 opcodes.
  const places = Array.from({ length: 17 + 256 + 256 }, number);
  places.forEach((length, stream) => {
    places[stream] = at;
    at += length;
  });
  // A length is known only once what follows it is there: room is left for it, and closed up then.
  const ROOM = 5;
  const program = new Uint8Array(size + 2 * ROOM);
  let to = 0;
  const move = (stream) => {
    if (to >= program.length) throw new Error('the program is damaged');
    return (program[to++] = packed[places[stream]++]);
  };
  const moveBytes = (stream, count) => {
    while (count-- > 0) move(stream);
  };
  const moveNumber = (stream) => {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte & 128; shift += 7) {
      byte = move(stream);
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const moveAddress = (stream) => {
    moveNumber(13);
    moveNumber(stream);
  };
  const copy = (count) => {
    program.set(packed.subarray(at, at + count), to);
    at += count;
    to += count;
  };
  const write = (value) => {
    for (; value > 127; value >>= 7) program[to++] = (value & 127) | 128;
    program[to++] = value;
  };
  const close = (start) => {
    const [from, end] = [start + ROOM, to];
    to = start;
    write(end - from);
    program.copyWithin(to, from, end);
    to += end - from;
  };
  // What follows an opcode.
  const moveRest = (opcode) => {
    if (opcode >= 0x45 && opcode <= 0xc4) return;
    const next = packed[places[0]];
    if (opcode === 0x20) moveNumber(17 + 256 + next);
    else if (opcode === 0x21 || opcode === 0x22) moveNumber(opcode - 23);
    else if (opcode === 0x41) moveNumber(17 + next);
    else if (opcode >= 0x28 && opcode <= 0x3e) moveAddress(opcode < 0x36 ? 14 : 15);
    else if (opcode === 0x10 || opcode === 0xd2) moveNumber(8);
    else if (opcode >= 0x02 && opcode <= 0x04) moveNumber(4);
    else if (opcode === 0x0c || opcode === 0x0d) moveNumber(opcode - 7);
    else if (opcode === 0x0e) for (let more = moveNumber(7); more >= 0; more--) moveNumber(7);
    else if (opcode === 0x11) {
      moveNumber(9);
      moveNumber(9);
    } else if (opcode === 0x1c) moveBytes(0, moveNumber(0));
    else if (opcode === 0x23 || opcode === 0x24) moveNumber(12);
    else if ([0x25, 0x26, 0x3f, 0x40, 0xd0].includes(opcode)) moveNumber(0);
    else if (opcode === 0x42) moveNumber(16);
    else if (opcode === 0x43) moveBytes(0, 4);
    else if (opcode === 0x44) moveBytes(0, 8);
    else if (opcode === 0xfc) {
      const kind = moveNumber(0);
      if (kind >= 8) moveNumber(0);
      if ([8, 10, 12, 14].includes(kind)) moveNumber(0);
    } else if (opcode === 0xfd) {
      const kind = moveNumber(0);
      const isLane = kind >= 84 && kind <= 91;
      if (kind <= 11 || isLane || kind === 92 || kind === 93) moveAddress(14);
      if (kind === 12 || kind === 13) moveBytes(0, 16);
      if (isLane || (kind >= 21 && kind <= 34)) move(0);
    }
  };
  copy(before);
  program[to++] = 10;
  const section = to;
  to += ROOM;
  write(functions);
  for (let i = 0; i < functions; i++) {
    const start = to;
    to += ROOM;
    for (let groups = moveNumber(1); groups > 0; groups--) {
      moveNumber(2);
      move(3);
    }
    for (let depth = 1; depth > 0; ) {
      const opcode = move(0);
      if (opcode === 0x0b) depth--;
      else if (opcode >= 0x02 && opcode <= 0x04) depth++;
      moveRest(opcode);
    }
    close(start);
    if (i % 16 === 0) await breathe();
  }
  close(section);
  copy(behind);
  if (to !== size || at !== packed.length) throw new Error('the program is damaged');
  return program.subarray(0, size);
};
