// Owns how large a file may be before we refuse to unpack it.
// Promises that every limit is checked against what the archive declares and again against what comes out.

export interface PackageLimits {
  /** Bytes of the whole file. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Unpacked bytes of one part. */
  readonly partBytes: number;
  /** Unpacked bytes of all parts together. */
  readonly totalBytes: number;
  /** Unpacked bytes for one packed byte, checked for parts above `ratioFloor`. */
  readonly ratio: number;
  /** Parts that unpack to fewer bytes than this may have any ratio. */
  readonly ratioFloor: number;
}

const mebibyte = 1024 * 1024;

/** Far above any register, far below what exhausts a browser tab. */
export const defaultLimits: PackageLimits = {
  fileBytes: 256 * mebibyte,
  entries: 10_000,
  partBytes: 256 * mebibyte,
  totalBytes: 1024 * mebibyte,
  ratio: 250,
  ratioFloor: 4 * mebibyte,
};
