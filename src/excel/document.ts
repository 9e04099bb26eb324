// Owns the open workbook as a file, and opening a copy of it beside it.
// Promises that the file which Office keeps for the add-in is given back whatever happens: Office holds two at most.
import { problemError } from "../isms/cell";
import type { OfficeEnvironment } from "./batch";

/** Bytes of one piece: on the web they travel as a list of numbers, four characters a byte, in an answer of 5 MB at most. */
const pieceBytes = 1024 * 1024;

/** Bytes that become text at once; a multiple of three, so that pieces of Base64 can be joined. */
const encodedBytes = 3 * 8192;

export interface ExcelDocument {
  /** The workbook's file name; "" before it was first saved. */
  name(): string;
  /** The workbook as Excel would save it now. @throws ProblemError copy-unavailable, copy-unreadable */
  bytes(): Promise<Uint8Array>;
  /** Opens an .xlsx file's bytes as a new workbook. @returns false where this Excel cannot */
  open(bytes: Uint8Array): Promise<boolean>;
}

type Answered<T> = (done: (result: Office.AsyncResult<T>) => void) => void;

function asked<T>(call: Answered<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (String(status) === "succeeded") resolve(value);
      else reject(problemError("copy-unreadable", { hostCode: error?.code ?? "unknown" }));
    });
  });
}

async function pieces(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const { data } = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
    bytes.set(data as readonly number[], at);
    at += (data as readonly number[]).length;
  }
  if (at !== file.size) throw problemError("copy-unreadable", { hostCode: `${at}/${file.size}` });
  return bytes;
}

async function readDocument({ Office: office }: OfficeEnvironment): Promise<Uint8Array> {
  const { document, requirements } = office.context;
  if (!requirements.isSetSupported("CompressedFile", "1.1")) throw problemError("copy-unavailable");
  const file = await asked<Office.File>((done) => document.getFileAsync(office.FileType.Compressed, { sliceSize: pieceBytes }, done));
  try {
    return await pieces(file);
  } finally {
    file.closeAsync();
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += encodedBytes) text += btoa(String.fromCharCode(...bytes.subarray(at, at + encodedBytes)));
  return text;
}

/** The last step of an address or path, as people read it. */
function fileName(address: string): string {
  const last = address.split(/[\\/]/).pop()?.replace(/[?#].*$/, "") ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/**
 * The open workbook as a file. Call it after `onReady`.
 * @param environment the globals of Office's script; a test gives its own
 */
export function createExcelDocument(environment: OfficeEnvironment = { Excel, Office }): ExcelDocument {
  const name = (): string => fileName(environment.Office.context.document.url ?? "");
  return {
    name,
    bytes: () => readDocument(environment),
    async open(bytes) {
      // Excel takes workbooks without macros only.
      if (/\.(xlsm|xltm)$/i.test(name())) return false;
      try {
        await environment.Excel.createWorkbook(base64(bytes));
        return true;
      } catch {
        return false;
      }
    },
  };
}
