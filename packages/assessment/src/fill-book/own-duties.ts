import { listExtensions, listPeriodDuties } from "@faheng/database";
import { type Duty, type Indicator, isBeforeTransfer, type PeriodDuty } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { dutiesIn } from "../duty/duties-in.ts";
import { transfersIn } from "../transfer/transferred.ts";
import { dutyKey, targetOf } from "./duty-cells.ts";

/** One period with every version of what was said of it, oldest first. */
export interface OwnDuty {
  readonly indicator: Indicator;
  readonly duty: Duty;
  readonly versions: readonly PeriodDuty[];
}

/** The periods of some indicators that have begun by today and are the agency's, in the order of the document. */
export async function begunDuties(
  desk: Desk,
  loaded: LoadedAssessment,
  indicators: readonly Indicator[],
): Promise<readonly OwnDuty[]> {
  if (indicators.every(({ figures }) => figures.length === 0)) return [];
  const [said, extensions, transfers] = await Promise.all([
    listPeriodDuties(desk.db, loaded.assessment),
    listExtensions(desk.db, [loaded.assessment]),
    transfersIn(desk.db, loaded),
  ]);
  const versions = Map.groupBy(said, (it) => dutyKey(it));
  return indicators.flatMap((indicator) =>
    dutiesIn(loaded, indicator, extensions)
      .filter(({ period }) => period.from <= desk.today && isBeforeTransfer(transfers(indicator.code), period.to))
      .map((duty) => ({ indicator, duty, versions: versions.get(dutyKey(targetOf(duty))) ?? [] })),
  );
}
