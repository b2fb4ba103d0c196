/**
 * The names in a 牵头单位 or 参加单位 cell, each exactly as printed. `、` and `，` part the names, `X等市级有关部门` names
 * X and 市级有关部门, and the phrase that they share the work (按职责分工负责) is no name.
 *
 * @example readUnits("市公安局等市级有关部门，区县政府按职责分工负责") // ["市公安局", "市级有关部门", "区县政府"]
 */
export function readUnits(cell: string): string[] {
  return cell
    .replace(/按职责分工(?:负责|职责)/gu, "")
    .split(/[、，]/u)
    .flatMap((part) => part.split(/等(?=市级有关(?:部门|单位)$)/u))
    .map((name) => name.replace(/等$/u, ""))
    .filter((name) => name !== "");
}
