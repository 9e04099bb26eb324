// Owns how alike two texts are, for languages with and without spaces between words.
// Promises 1 for the same letters, 0 where no two neighbouring letters are shared, and the same both ways round.
import { textKey } from "../method/text";

/** The pairs of neighbouring letters of a text. */
export type TextPairs = ReadonlySet<string>;

/** The pairs of neighbouring letters and digits of a text; spaces and punctuation do not count. */
export function textPairs(text: string): TextPairs {
  const letters = [...textKey(text).replace(/[\s\p{P}\p{S}]/gu, "")];
  return new Set(letters.slice(1).map((letter, index) => letters[index] + letter));
}

/**
 * How alike two texts are: twice the pairs they share by the pairs they have (the coefficient of Dice, 1945).
 * @returns 0..1; 0 where one of them has no pair
 */
export function similarity(one: TextPairs, other: TextPairs): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
