// Owns how an example formula becomes the call that Excel would make of it.
// Promises constants, array constants and arguments that are left out; a reference to cells is refused.

type Constant = string | number | boolean | null;

/** The parts of a text between separators that stand outside of quotes and braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && letter === "{") depth += 1;
    if (!isQuoted && letter === "}") depth -= 1;
    if (letter === separator && depth === 0 && !isQuoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function constant(text: string): Constant {
  if (text === "") return null;
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (Number.isNaN(Number(text))) throw new Error(`${text} is no constant`);
  return Number(text);
}

/** The function and the arguments of a formula such as =ISMS.RISK({1,2,3},2,,"jipdec"). */
export function callOf(formula: string): { readonly id: string; readonly values: unknown[] } {
  const [, id, inside] = /^=ISMS\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  if (id === undefined || inside === undefined) throw new Error(`${formula} is no call`);
  const parts = inside === "" ? [] : split(inside, ",");
  return { id, values: parts.map((part) => (part.startsWith("{") ? split(part.slice(1, -1), ";").map((row) => split(row, ",").map(constant)) : constant(part))) };
}
