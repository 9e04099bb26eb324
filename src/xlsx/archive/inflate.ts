// Owns unpacking one part of an archive.
// Promises never to produce more bytes than the part declared, and to refuse a part whose size or checksum is a lie.
import { Inflate } from "fflate";
import { problemError } from "../../isms/cell";
import { checksum } from "./checksum";
import type { Entry } from "./directory";

/** Small steps bound how far a lying part can overshoot before it is stopped. */
const step = 64 * 1024;

/**
 * The unpacked bytes of an entry.
 * @throws ProblemError file-damaged where the data does not unpack to what the entry declares
 */
export function unpack(entry: Entry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || checksum(bytes) !== entry.crc) throw problemError("file-damaged", { part: entry.name });
  return bytes;
}

function inflate(entry: Entry): Uint8Array {
  const result = new Uint8Array(entry.size);
  let length = 0;
  const machine = new Inflate((chunk) => {
    if (length + chunk.length > result.length) throw problemError("file-damaged", { part: entry.name });
    result.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += step) {
      machine.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    }
  } catch {
    throw problemError("file-damaged", { part: entry.name });
  }
  if (length !== result.length) throw problemError("file-damaged", { part: entry.name });
  return result;
}
