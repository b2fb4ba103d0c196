/** Freezes plain data (a tree, no cycles) all the way down, also where its outer layers are frozen already. */
export function deepFreeze<T>(data: T): T {
  if (typeof data === "object" && data !== null) {
    Object.freeze(data);
    for (const inner of Object.values(data)) deepFreeze(inner);
  }
  return data;
}
