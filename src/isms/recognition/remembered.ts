// Owns remembering what was found out about a text: registers say the same again and again, and two documents ask about each cell.
// Promises the same answers as without it, and no more than so many texts in memory.

/** So many texts are remembered; then it begins anew. */
const most = 5000;

/** A function of a text that answers the same text from memory. What it gives must not be changed by anybody. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = find(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
