// Owns the CRC-32 of ZIP archives (polynomial 0xEDB88320, PKWARE APPNOTE 4.4.7).
// Promises the same number for the same bytes on every platform.

const table = makeTable();

function makeTable(): Uint32Array {
  const made = new Uint32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    made[index] = value >>> 0;
  }
  return made;
}

/** The CRC-32 of some bytes, as an unsigned 32-bit number. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) crc = table[(crc ^ bytes[index]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
