import { type Db, listTransfers } from "@faheng/database";
import { FahengError, type FunctionTransfer, transferOf } from "@faheng/domain";
import type { LoadedAssessment } from "../assessment/load.ts";
import { transferErrors as errors } from "./transfer-errors.ts";

/** By which transfer an indicator of an assessment is another agency's now, for whoever looks at several. */
export async function transfersIn(
  db: Db,
  { assessment }: Pick<LoadedAssessment, "assessment">,
): Promise<(indicator: string) => FunctionTransfer | null> {
  const transfers = await listTransfers(db, assessment);
  return (indicator) => transferOf(transfers, indicator);
}

/** Refuses to go on with what is another agency's now. @throws FAHENG_TRANSFER_STANDS */
export async function requireOwnStill(
  db: Db,
  loaded: Pick<LoadedAssessment, "assessment">,
  indicator: string,
): Promise<void> {
  const transfer = (await transfersIn(db, loaded))(indicator);
  if (transfer === null) return;
  const details = { indicator, from: transfer.fromDay, document: transfer.document };
  throw new FahengError(errors.FAHENG_TRANSFER_STANDS, { place: indicator, details });
}
