// Owns files that are no workbook, or no whole one: what mail, scanners and careless copying leave behind.
// Promises bytes made by hand from the published formats, none of them dangerous in itself.
import { unzipSync, zipSync } from "fflate";

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A compound file ([MS-CFB] 2.2 and 2.6.1): its signature, then one directory record with the stream's name in UTF-16. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + index * 2] = letter.charCodeAt(0)));
  return bytes;
}

const megabytes = 1024 * 1024;

/** A workbook with one more part: blanks that pack to almost nothing. */
export function zipBomb(bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), "xl/media/image1.png": new Uint8Array(16 * megabytes) }, { level: 9 });
}

/** Changes the unpacked size that an entry declares, in its own header and in the directory (APPNOTE.TXT 4.3.7 and 4.3.12). */
function declare(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const records = [{ signature: 0x04034b50, nameAt: 30, sizeAt: 22 }, { signature: 0x02014b50, nameAt: 46, sizeAt: 24 }];
  for (let at = 0; at + 46 < copy.length; at++) {
    for (const { signature, nameAt, sizeAt } of records) {
      if (view.getUint32(at, true) === signature && new TextDecoder().decode(copy.subarray(at + nameAt, at + nameAt + name.length)) === name) view.setUint32(at + sizeAt, size, true);
    }
  }
  return copy;
}

/** A sheet that unpacks to 16 MB of blanks, in an archive that says it has 2 000 bytes. */
export function lyingZipBomb(bytes: Uint8Array, part: string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = new TextDecoder().decode(files[part]);
  const padded = xml.replace("<sheetData>", `<sheetData>${" ".repeat(16 * megabytes)}`);
  return declare(zipSync({ ...files, [part]: text(padded) }, { level: 9 }), part, 2000);
}
