// Owns the iterator methods that the embedded spreadsheet calls and Node 20 lacks (ECMAScript 2025, iterator helpers).
// Promises to leave methods alone that are there.

type AnyIterator = Iterable<unknown>;

const methods: Readonly<Record<string, (this: AnyIterator, ...values: never[]) => unknown>> = {
  some(this: AnyIterator, test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) return true;
    return false;
  },
  every(this: AnyIterator, test: (value: unknown) => boolean) {
    for (const value of this) if (!test(value)) return false;
    return true;
  },
  find(this: AnyIterator, test: (value: unknown) => boolean) {
    for (const value of this) if (test(value)) return value;
    return undefined;
  },
  forEach(this: AnyIterator, visit: (value: unknown) => void) {
    for (const value of this) visit(value);
  },
  map(this: AnyIterator, make: (value: unknown) => unknown) {
    return Array.from(this, make).values();
  },
  filter(this: AnyIterator, test: (value: unknown) => boolean) {
    return Array.from(this).filter(test).values();
  },
  toArray(this: AnyIterator) {
    return Array.from(this);
  },
};

/** Adds the missing methods to the prototype that all built-in iterators share. */
export function addIteratorMethods(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as Record<string, unknown>;
  for (const [name, method] of Object.entries(methods)) if (!(name in prototype)) Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
}
