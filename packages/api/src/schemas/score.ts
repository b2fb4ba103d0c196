import { outcomeShape, scoreShapes } from "@faheng/domain";

export {
  explanationShape as explanation,
  headlineShape as headline,
  statusHintShape as statusHint,
} from "@faheng/scoring";

export const interval = scoreShapes.interval;
export const outcome = outcomeShape;
