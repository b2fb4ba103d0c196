/* What our code and our libraries call and Chromium 78 lacks. Each is set only where it is missing. */

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

add(Object, "hasOwn", (thing: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(thing, key));

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
add(Array.prototype, "at", at);
add(String.prototype, "at", at);

add(Array.prototype, "findLast", function findLast(this: unknown[], test: (value: unknown, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index)) return this[index];
  return undefined;
});
add(Array.prototype, "findLastIndex", function findLastIndex(this: unknown[], test: (value: unknown) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index])) return index;
  return -1;
});
add(Array.prototype, "toSorted", function toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
  return [...this].sort(order);
});
add(Array.prototype, "toReversed", function toReversed(this: unknown[]) {
  return this.map((_, index) => this[this.length - 1 - index]);
});
add(String.prototype, "replaceAll", function replaceAll(this: string, search: string | RegExp, put: string) {
  return typeof search === "string" ? this.split(search).join(put) : this.replace(search, put);
});
add(Element.prototype, "replaceChildren", function replaceChildren(this: Element, ...nodes: (Node | string)[]) {
  while (this.lastChild) this.removeChild(this.lastChild);
  this.append(...nodes);
});
add(globalThis, "structuredClone", (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown);
add(globalThis, "WeakRef", function WeakReference(this: { deref: () => unknown }, target: unknown) {
  this.deref = () => target;
});
add(globalThis, "reportError", (error: unknown) => {
  setTimeout(() => {
    throw error;
  });
});
