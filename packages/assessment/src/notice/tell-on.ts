import type { Subscription } from "../job/deliver-events.ts";
import { tellJob } from "./tell-job.ts";
import { TELLINGS } from "./told-acts.ts";

/** Whoever is told of an act is told after it. */
export const tellOn: readonly Subscription[] = Object.keys(TELLINGS).map((act) => ({
  act,
  kind: tellJob.kind,
  job: ({ id, object, at, actorId, actorName }) => ({
    key: id,
    input: { id, act, object, at, actorId, actorName },
  }),
}));
