// Owns writing a ZIP archive from entries.
// Promises that an entry's packed data, name, time and attributes are copied as they are, in the given order.
import { deflateSync } from "fflate";
import { checksum } from "./checksum";
import { type Entry, withoutWideSizes } from "./directory";

const utf8Name = 0x0800;
const dataDescriptor = 0x0008;
/** 1 January 1980, 00:00: the earliest DOS time, so that the same workbook gives the same bytes. */
const fixedTime = 0x00210000;

/** Makes an entry of new content; what replaces an entry keeps that one's name bytes and attributes. */
export function pack(name: string, content: Uint8Array, replaced: Entry | undefined): Entry {
  const packed = deflateSync(content, { level: 6 });
  return {
    name,
    nameBytes: replaced?.nameBytes ?? new TextEncoder().encode(name),
    versionMadeBy: replaced?.versionMadeBy ?? 20,
    versionNeeded: 20,
    flags: replaced ? replaced.flags & utf8Name : utf8Name,
    method: 8,
    modified: replaced?.modified ?? fixedTime,
    crc: checksum(content),
    size: content.length,
    packed,
    localExtra: new Uint8Array(0),
    centralExtra: new Uint8Array(0),
    comment: replaced?.comment ?? new Uint8Array(0),
    internalAttributes: replaced?.internalAttributes ?? 0,
    externalAttributes: replaced?.externalAttributes ?? 0,
  };
}

/** The bytes of an archive that holds these entries in this order. */
export function writeArchive(entries: readonly Entry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const localExtra = withoutWideSizes(entry.localExtra);
    const header = localHeader(entry, localExtra.length);
    central.push(...centralRecord(entry, offset));
    chunks.push(header, entry.nameBytes, localExtra, entry.packed);
    offset += header.length + entry.nameBytes.length + localExtra.length + entry.packed.length;
  }
  const centralSize = central.reduce((sum, chunk) => sum + chunk.length, 0);
  return join([...chunks, ...central, endRecord(entries.length, centralSize, offset)]);
}

function localHeader(entry: Entry, extraLength: number): Uint8Array {
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeShared(view, 4, entry);
  view.setUint16(28, extraLength, true);
  return header;
}

function centralRecord(entry: Entry, offset: number): Uint8Array[] {
  const extra = withoutWideSizes(entry.centralExtra);
  const header = new Uint8Array(46);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.versionMadeBy, true);
  writeShared(view, 6, entry);
  view.setUint16(30, extra.length, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  return [header, entry.nameBytes, extra, entry.comment];
}

/** The fields that both headers have in the same order. Sizes stand in the header, so no descriptor follows the data. */
function writeShared(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, entry.versionNeeded, true);
  view.setUint16(at + 2, entry.flags & ~dataDescriptor, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function endRecord(count: number, centralSize: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, centralSize, true);
  view.setUint32(16, offset, true);
  return record;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
