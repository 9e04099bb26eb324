// Owns how workbooks come to the page and leave it: chosen, dropped, fetched from this server, downloaded.
// Promises bytes and a file name; nothing is sent anywhere.

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A sample workbook as the server lists it. */
export interface Sample {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  readonly title: { readonly ja: string; readonly en: string };
  readonly summary: { readonly ja: string; readonly en: string };
}

export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** True for names that Excel's workbook format without macros has. */
export function isWorkbookName(name: string): boolean {
  return /\.xlsx$/i.test(name);
}

export async function readFile(file: File): Promise<BookFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The samples, or none where the server has no list. */
export async function listSamples(): Promise<readonly Sample[]> {
  const response = await fetch("samples.json");
  return response.ok ? ((await response.json()) as Sample[]) : [];
}

/** The workbook at a path of this server, or null where there is none. */
export async function fetchBook(path: string): Promise<BookFile | null> {
  const address = new URL(path, window.location.href);
  if (address.origin !== window.location.origin) return null;
  const response = await fetch(address);
  if (!response.ok) return null;
  return { name: decodeURIComponent(address.pathname.split("/").pop() ?? ""), bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Lets the browser save bytes under a name. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: workbookType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
