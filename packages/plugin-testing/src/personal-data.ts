/** Mainland mobile and landline numbers; an indicator pack has no reason to carry one. */
const TELEPHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－—]?\d{7,8}|\d{3,4}[-－]\d{7,8})(?!\d)/u;

/** A SHA-256 in hex now and then holds eleven digits in a row. */
const DIGEST = /^[0-9a-f]{64}$/u;

/** Strings inside `data` that look like a telephone number, with their paths. */
export function telephoneNumbers(data: unknown, path = ""): string[] {
  if (typeof data === "string") return TELEPHONE.test(data) && !DIGEST.test(data) ? [`${path}: ${data}`] : [];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => telephoneNumbers(value, path === "" ? key : `${path}.${key}`));
}
