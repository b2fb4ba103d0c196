export { reportProblems, reportText } from "./report-text.ts";
export { sampleView } from "./sample-view.ts";
export { explainOf, scoreOf, type ScoreOfOptions } from "./score-of.ts";
export { pluginOf, testPlugin } from "./test-plugin.ts";
export { testRoundTrip } from "./test-round-trip.ts";
