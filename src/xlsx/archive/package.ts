// Owns an open package: the parts of an .xlsx file, read when asked for, and what has been put in their place.
// Promises that a part that was not changed is written with the very bytes it was read with.
import { problemError } from "../../isms/cell";
import { pack, writeArchive } from "./archive";
import { type Entry, readDirectory } from "./directory";
import { unpack } from "./inflate";
import { defaultLimits, type PackageLimits } from "./limits";
import { checkIsArchive } from "./recognise";
import { decodeXml } from "../xml/decode";

interface Part {
  readonly name: string;
  readonly entry: Entry | undefined;
  readonly text: string | undefined;
}

/** The parts of one file. `fork` gives a copy whose changes do not reach this one. */
export class Package {
  private constructor(
    private readonly original: Uint8Array,
    private readonly parts: Map<string, Part>,
    private readonly texts: Map<string, string>,
    private isChanged: boolean,
  ) {}

  static open(bytes: Uint8Array, limits: PackageLimits): Package {
    if (bytes.length > limits.fileBytes) throw problemError("file-too-large", { limit: limits.fileBytes });
    checkIsArchive(bytes);
    const parts = new Map<string, Part>();
    for (const entry of readDirectory(bytes, limits)) parts.set(entry.name.toLowerCase(), { name: entry.name, entry, text: undefined });
    return new Package(bytes, parts, new Map(), false);
  }

  /** Names of all parts and folders in the order of the file. */
  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /** True where the package holds the part; part names do not distinguish capitals. */
  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** The unpacked bytes of a part. @throws ProblemError file-damaged */
  content(name: string): Uint8Array {
    const part = this.part(name);
    return part.entry === undefined ? new TextEncoder().encode(part.text) : unpack(part.entry);
  }

  /** The packed bytes of a part as they stand in the file, or undefined where it has been changed. */
  packed(name: string): Uint8Array | undefined {
    const part = this.part(name);
    return part.text === undefined ? part.entry?.packed : undefined;
  }

  /**
   * The XML text of a part: without comments, CDATA sections and processing instructions, whatever its encoding was.
   * @throws ProblemError file-damaged (broken data, a DTD)
   */
  text(name: string): string {
    const part = this.part(name);
    if (part.text !== undefined) return part.text;
    const key = name.toLowerCase();
    const kept = this.texts.get(key);
    if (kept !== undefined) return kept;
    const text = decodeXml(unpack(part.entry as Entry), part.name);
    this.texts.set(key, text);
    return text;
  }

  /** Puts a text in a part's place, or adds the part at the end. */
  put(name: string, text: string): void {
    const key = name.toLowerCase();
    const before = this.parts.get(key);
    this.parts.set(key, { name: before?.name ?? name, entry: before?.entry, text });
    this.texts.delete(key);
    this.isChanged = true;
  }

  remove(name: string): void {
    if (this.parts.delete(name.toLowerCase())) this.isChanged = true;
    this.texts.delete(name.toLowerCase());
  }

  fork(): Package {
    return new Package(this.original, new Map(this.parts), new Map(this.texts), this.isChanged);
  }

  /** The file. Without any change these are the bytes that were opened. */
  bytes(): Uint8Array {
    if (!this.isChanged) return this.original.slice();
    const encoder = new TextEncoder();
    const entries = [...this.parts.values()].map((part) =>
      part.text === undefined ? (part.entry as Entry) : pack(part.name, encoder.encode(part.text), part.entry),
    );
    return writeArchive(entries);
  }

  private part(name: string): Part {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw problemError("file-damaged", { part: name });
    return part;
  }
}

/**
 * Opens an .xlsx, .xlsm, .xltx or .xltm file as a package of parts.
 * @param limits what the file may declare and unpack to; far above any register unless given
 * @throws ProblemError file-not-a-workbook, file-encrypted, file-signed, file-damaged, file-too-large, file-zip-bomb
 */
export function openPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): Package {
  const opened = Package.open(bytes, { ...defaultLimits, ...limits });
  const names = opened.names();
  if (names.some((name) => name.toLowerCase().startsWith("_xmlsignatures/"))) throw problemError("file-signed");
  if (!opened.has("[Content_Types].xml")) throw problemError("file-not-a-workbook", { found: opened.has("mimetype") ? "ods" : "zip" });
  if (opened.has("xl/workbook.bin")) throw problemError("file-not-a-workbook", { found: "xlsb" });
  return opened;
}
