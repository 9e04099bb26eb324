// Owns reading the directory of a ZIP archive (PKWARE APPNOTE 4.3), ZIP64 records included.
// Promises that no entry is trusted before its place, name and sizes have been checked against the limits.
import { problemError } from "../../isms/cell";
import type { PackageLimits } from "./limits";

/** One entry as the archive's central directory declares it; `packed` is the data as it stands in the file. */
export interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date as one 32-bit number. */
  readonly modified: number;
  readonly crc: number;
  /** Unpacked bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const full32 = 0xffffffff;

const damaged = (part = "ZIP") => problemError("file-damaged", { part });

/**
 * All entries of an archive in the order of its central directory.
 * @throws ProblemError file-damaged, file-encrypted, file-too-large, file-zip-bomb
 */
export function readDirectory(bytes: Uint8Array, limits: PackageLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw problemError("file-too-large", { limit: limits.entries });
  const entries: Entry[] = [];
  const ranges: { start: number; end: number; name: string }[] = [];
  const taken = new Set<string>();
  let at = directory.offset;
  let total = 0;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== centralSignature) throw damaged();
    const { entry, next, range } = readEntry(bytes, view, at, directory);
    checkName(entry, taken);
    total += entry.size;
    checkSize(entry, total, limits);
    entries.push(entry);
    ranges.push({ ...range, name: entry.name });
    at = next;
  }
  checkOverlaps(ranges);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || size === full32 || offset === full32) return findDirectory64(view, at);
    if (offset + size > at) throw damaged();
    return { count, offset, end: offset + size };
  }
  throw damaged();
}

function findDirectory64(view: DataView, endAt: number): Directory {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) throw damaged();
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== end64Signature) throw damaged();
  const count = Number(view.getBigUint64(at + 32, true));
  const size = Number(view.getBigUint64(at + 40, true));
  const offset = Number(view.getBigUint64(at + 48, true));
  if (offset + size > at) throw damaged();
  return { count, offset, end: offset + size };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: Directory) {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const next = at + 46 + nameLength + extraLength + commentLength;
  if (next > directory.end) throw damaged();
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(nameBytes);
  if (flags & 0x2041) throw problemError("file-encrypted");
  const centralExtra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const sizes = readSizes(view, at, centralExtra, name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(name);
  const local = readLocal(bytes, view, sizes.offset, directory.offset, nameBytes, name);
  const dataEnd = local.dataStart + sizes.packedSize;
  if (dataEnd > directory.offset) throw damaged(name);
  const entry: Entry = {
    name, nameBytes, flags, method, centralExtra,
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: bytes.subarray(local.dataStart, dataEnd),
    localExtra: local.extra,
    comment: bytes.subarray(next - commentLength, next),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, next, range: { start: sizes.offset, end: dataEnd } };
}

/** Sizes and place of an entry; numbers that do not fit 32 bits stand in the ZIP64 field, in this order. */
function readSizes(view: DataView, at: number, extra: Uint8Array, name: string) {
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (fields.includes(full32)) {
    const wide = extraField(extra, 1);
    const wideView = new DataView(wide.buffer, wide.byteOffset, wide.length);
    let offset = 0;
    for (let index = 0; index < fields.length; index++) {
      if (fields[index] !== full32) continue;
      if (offset + 8 > wide.length) throw damaged(name);
      fields[index] = Number(wideView.getBigUint64(offset, true));
      offset += 8;
    }
  }
  return { size: fields[0], packedSize: fields[1], offset: fields[2] };
}

function extraField(extra: Uint8Array, id: number): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return new Uint8Array(0);
}

/** The extra fields without the ZIP64 one, which would repeat sizes that now fit 32 bits. */
export function withoutWideSizes(extra: Uint8Array): Uint8Array {
  const kept: number[] = [];
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(...extra.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(kept);
}

function readLocal(bytes: Uint8Array, view: DataView, offset: number, limit: number, nameBytes: Uint8Array, name: string) {
  if (offset + 30 > limit || view.getUint32(offset, true) !== localSignature) throw damaged(name);
  const nameLength = view.getUint16(offset + 26, true);
  const extraStart = offset + 30 + nameLength;
  const dataStart = extraStart + view.getUint16(offset + 28, true);
  if (dataStart > limit || nameLength !== nameBytes.length) throw damaged(name);
  for (let index = 0; index < nameLength; index++) {
    if (bytes[offset + 30 + index] !== nameBytes[index]) throw damaged(name);
  }
  return { dataStart, extra: bytes.subarray(extraStart, dataStart) };
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** A name that climbs out of its folder, or stands twice, shows different parts to different readers. */
function checkName(entry: Entry, taken: Set<string>): void {
  const { name } = entry;
  const steps = name.split(/[\\/]/);
  const isUnsafe = name === "" || name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.includes("\0") || steps.includes("..");
  const key = name.toLowerCase();
  if (isUnsafe || taken.has(key)) throw damaged(name);
  taken.add(key);
}

function checkSize(entry: Entry, total: number, limits: PackageLimits): void {
  if (entry.size > limits.partBytes) throw problemError("file-too-large", { limit: limits.partBytes });
  if (total > limits.totalBytes) throw problemError("file-too-large", { limit: limits.totalBytes });
  if (entry.size > limits.ratioFloor && entry.size > entry.packed.length * limits.ratio) throw problemError("file-zip-bomb", { part: entry.name });
}

/** Entries that share data are how a small file declares an endless one. */
function checkOverlaps(ranges: { start: number; end: number; name: string }[]): void {
  const sorted = [...ranges].sort((one, other) => one.start - other.start);
  for (let index = 1; index < sorted.length; index++) {
    if (sorted[index].start < sorted[index - 1].end) throw problemError("file-zip-bomb", { part: sorted[index].name });
  }
}
