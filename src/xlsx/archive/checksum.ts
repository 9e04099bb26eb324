// Owns the CRC-32 of ZIP archives (polynomial 0xEDB88320, PKWARE APPNOTE 4.4.7).
// Promises the same number for the same bytes on every platform.

/** Tables for four bytes at a time: table k gives what a byte does k bytes further on. */
const tables = makeTables();

function makeTables(): Uint32Array[] {
  const made = Array.from({ length: 4 }, () => new Uint32Array(256));
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    made[0][index] = value;
  }
  for (let index = 0; index < 256; index++) {
    for (let further = 1; further < 4; further++) made[further][index] = (made[further - 1][index] >>> 8) ^ made[0][made[further - 1][index] & 0xff];
  }
  return made;
}

/** The CRC-32 of some bytes, as an unsigned 32-bit number. */
export function checksum(bytes: Uint8Array): number {
  const [last, third, second, first] = tables;
  let crc = 0xffffffff;
  let index = 0;
  for (; index + 4 <= bytes.length; index += 4) {
    const word = crc ^ (bytes[index] | (bytes[index + 1] << 8) | (bytes[index + 2] << 16) | (bytes[index + 3] << 24));
    crc = first[word & 0xff] ^ second[(word >>> 8) & 0xff] ^ third[(word >>> 16) & 0xff] ^ last[word >>> 24];
  }
  for (; index < bytes.length; index++) crc = last[(crc ^ bytes[index]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
