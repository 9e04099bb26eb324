// Owns the measurement on a page.
export async function page(_root: string): Promise<string> {
  return "not yet";
}
