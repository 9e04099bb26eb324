// Owns telling what a file is before it is opened as a workbook.
// Promises a refusal that names what was found: no archive, an old workbook, an encrypted one.
import { problemError } from "../../isms/cell";

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const archive = [0x50, 0x4b, 0x03, 0x04];

/**
 * Lets a ZIP archive pass.
 * @throws ProblemError file-encrypted (a password-protected workbook is a compound file with an EncryptedPackage stream),
 *   file-not-a-workbook (old .xls, text, CSV, PDF, ...), file-damaged (an empty file)
 */
export function checkIsArchive(bytes: Uint8Array): void {
  if (startsWith(bytes, archive)) return;
  if (startsWith(bytes, compoundFile)) {
    throw holdsStream(bytes, "EncryptedPackage") ? problemError("file-encrypted") : problemError("file-not-a-workbook", { found: "xls" });
  }
  if (bytes.length === 0) throw problemError("file-damaged", { part: "ZIP" });
  throw problemError("file-not-a-workbook", { found: "other" });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Stream names of a compound file are UTF-16LE in 64-byte directory records ([MS-CFB] 2.6.1), aligned to 128 bytes. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 64 <= bytes.length; at += 128) {
    let index = 0;
    while (index < name.length && bytes[at + index * 2] === name.charCodeAt(index) && bytes[at + index * 2 + 1] === 0) index++;
    if (index === name.length) return true;
  }
  return false;
}
