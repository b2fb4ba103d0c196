import type { ClauseReading, ClauseValue, ReadClause } from "../../src/clauses/clause.ts";

type Own = Readonly<Record<string, ClauseValue>>;
const list = (value: ClauseValue | undefined): readonly Own[] =>
  Array.isArray(value) ? (value as readonly Own[]) : [];

/** A reading in one line, so that a table of sentences can be looked over: `每件扣2 ≤6；比率<95%每1%扣0.5；扣完`. */
export function inShort(reading: ClauseReading): string {
  const joint = reading.jointCaps.map(({ clauses, at }) => `${clauses.join("+")}≤${at}`);
  const rest = [
    ...joint,
    ...(reading.floor === "zero" ? ["扣完"] : reading.floor === "none" ? ["可负"] : []),
    ...(reading.ceiling === null ? [] : [`封顶${reading.ceiling}`]),
    ...(reading.matterOnce ? ["同一事项"] : []),
  ];
  return [...reading.clauses.map(shortOf), ...rest].join("；");
}

function shortOf(clause: ReadClause): string {
  const { effect, kind, params, cap, share, aggravates, aggravation, veto } = clause;
  const verb = effect === "deduct" ? "扣" : effect === "award" ? "得" : "否决";
  const more = [
    cap === null ? "" : ` ≤${cap}`,
    share === null ? "" : ` 本款${share}`,
    aggravates === null ? "" : ` ${aggravation === "adds" ? "加重" : "代替"}${aggravates}`,
    veto === null
      ? ""
      : ` ${veto.kind}${"words" in veto ? `:${veto.words}` : "by" in veto ? `:${veto.by}` : "points" in veto ? `:${veto.points}` : ""}`,
  ].join("");
  return `${own(kind, params, verb)}${more}`;
}

function own(kind: string, params: Own, verb: string): string {
  const points = String(params.points);
  switch (kind) {
    case "flag":
      return `${verb}${points}`;
    case "per-occurrence":
      return `每${params.step === undefined ? "" : String(params.step)}${String(params.unit)}${verb}${points}${params.free === undefined ? "" : `(前${String(params.free)}不计)`}${partial(params)}`;
    case "shortfall": {
      const periods = params.periods as { unit: string; count: number } | undefined;
      const each =
        params.per === "once"
          ? "一次"
          : `每${params.step === undefined ? "" : String(params.step)}${periods?.unit ?? String(params.unit)}`;
      return `不足${String(params.minimum)}${String(params.unit)}${periods ? `×${periods.count}` : ""}${each}${verb}${points}${partial(params)}`;
    }
    case "checklist":
      return `清单(${list(params.parts)
        .map((it) => `${String(it.label)}${it.points === undefined ? "" : String(it.points)}`)
        .join(
          "|",
        )})${params.count === "missing" ? "缺" : "有"}${verb}${params.allOrNothing === true ? `全${points}` : points}`;
    case "ratio":
      return `比率${params.side === "below" ? "<" : ">"}${String(params.target)}每${String(params.step ?? "1%")}${verb}${points}${partial(params)}${params.mayExceed === true ? "(可超)" : ""}`;
    case "growth":
      return `增长${params.side === "below" ? "<" : ">"}${String(params.target)}每${String(params.step ?? "1%")}${verb}${points}`;
    case "distance":
      return `差${String(params.unit)}${params.side === "below" ? "<" : ">"}${String(params.target)}每${String(params.step)}${verb}${points}`;
    case "pro-rata":
      return `按${params.share === "done" ? "完成" : "未完成"}比例${verb}${points}${params.target === undefined ? "" : `/${String(params.target)}`}`;
    case "tiers":
      return `${String(params.measure)}:${list(params.tiers)
        .map(
          (it) =>
            `${it.atLeast === undefined ? `>${String(it.above)}` : `≥${String(it.atLeast)}`}${verb}${String(it.points)}`,
        )
        .join(" ")} 其余${String(params.otherwise)}`;
    case "lateness":
      return `迟${params.due === undefined ? "" : `(${String(params.due)}${params.yearOffset === undefined ? "" : "+1年"})`}每${params.step === undefined ? "" : String(params.step)}${params.per === "working-day" ? "工作日" : "日"}${verb}${points}`;
    case "states":
      return `状态(${list(params.states)
        .map((it) => `${String(it.label)}${String(it.points)}`)
        .join("|")})${verb}`;
    case "events":
      return `事项(${list(params.categories)
        .map((it) => `${String(it.label)}${String(it.points)}`)
        .join("|")})${verb}${params.matterOnce === true ? "一次" : ""}`;
    case "judgement":
      return `酌情${verb}${params.min === null ? "" : String(params.min)}-${params.max === null ? "" : String(params.max)}`;
    case "veto":
      return `否决${params.atLeast === undefined ? "" : `≥${String(params.atLeast)}${params.atMost === undefined ? "" : `≤${String(params.atMost)}`}${String(params.unit)}`}`;
    case "external":
    case "sample-mean":
      return `${kind} ${String(params.from)}→${String(params.to)}`;
    default:
      return kind;
  }
}

const partial = ({ partial: kind }: Own): string => (kind === undefined || kind === null ? "" : `(${String(kind)})`);
