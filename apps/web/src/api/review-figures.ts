import type { FiguresCheck } from "@faheng/api";
import { askByFile } from "./send-file.ts";

/** Which review task. */
interface TaskPlace {
  readonly assessmentId: string;
  readonly taskId: string;
}

/** Where the workbook to fill in is. */
export function figuresTemplate(place: TaskPlace): string {
  return `${addressOf(place)}/template.xlsx`;
}

/** What a workbook states of the items of a task. Nothing is written. @throws CodedFailure */
export async function checkFigures(place: TaskPlace, file: File): Promise<FiguresCheck> {
  return await askByFile(`${addressOf(place)}/check`, file);
}

function addressOf({ assessmentId, taskId }: TaskPlace): string {
  return `/files/review-task/${encodeURIComponent(assessmentId)}/${encodeURIComponent(taskId)}/figures`;
}
