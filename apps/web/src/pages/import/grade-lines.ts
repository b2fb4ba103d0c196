/** A grade from so many points on. */
interface Grade {
  readonly name: string;
  readonly atLeast: string;
}

/** Grades as lines that are typed: 优秀 90. */
export function gradesText(grades: readonly { readonly name: string; readonly atLeast: string | number }[]): string {
  return grades.map(({ name, atLeast }) => `${name} ${atLeast}`).join("\n");
}

/** Grades out of lines, the highest first; a line without a number is one from 0 points on. */
export function gradesIn(lines: string): Grade[] {
  return lines
    .split(/\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const { name = line, points = "0" } =
        /^(?<name>.*?)[\s:：]*(?<points>\d+(?:\.\d+)?)\s*分?(?:以上)?$/u.exec(line)?.groups ?? {};
      return { name: name.trim(), atLeast: points };
    })
    .toSorted((a, b) => Number(b.atLeast) - Number(a.atLeast));
}
