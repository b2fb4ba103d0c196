/** What is judged of a piece of evidence, in the order in which it is asked. */
export const QUALITIES = [
  ["complete", "完整"],
  ["accurate", "准确"],
  ["genuine", "真实"],
  ["valid", "有效"],
] as const;
