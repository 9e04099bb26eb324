// Owns the open workbook's file as an add-in takes it: a copy as of one moment, fetched in pieces, then given back.
// Promises at most two copies at a time, as Office does.

/** What fetching answers: the copy's number and size. */
export interface CopyFacts {
  readonly handle: string;
  readonly size: number;
}

const copiesAtOnce = 2;

export class DocumentCopies {
  private readonly copies = new Map<string, { readonly bytes: Uint8Array; readonly pieceBytes: number }>();
  private number = 0;

  /**
   * Takes a copy.
   * @param pieceBytes how many bytes the add-in wants at a time
   * @returns null where two copies are out already
   */
  take(bytes: Uint8Array, pieceBytes: number): CopyFacts | null {
    if (this.copies.size >= copiesAtOnce) return null;
    const handle = `copy-${++this.number}`;
    this.copies.set(handle, { bytes, pieceBytes });
    return { handle, size: bytes.length };
  }

  /** A piece, counted from 0, as the list of numbers that travels; null where there is none. */
  piece(handle: string, index: number): number[] | null {
    const copy = this.copies.get(handle);
    const piece = copy?.bytes.subarray(index * copy.pieceBytes, (index + 1) * copy.pieceBytes);
    return piece && piece.length > 0 ? Array.from(piece) : null;
  }

  giveBack(handle: string): void {
    this.copies.delete(handle);
  }

  /** Another loading of the add-in knows nothing of copies that an earlier one took. */
  forget(): void {
    this.copies.clear();
  }
}
