import type { AssessmentFacts, Fact, Fraction } from "@faheng/domain";
import { BLOCKS, range } from "./table.ts";

/**
 * L of a trace: a loop written by hand for this one profile that goes through the facts once, without any check, and writes
 * the engine's trace as JSON straight into a string. All that does not depend on the facts is
 * written out beforehand.
 */
export function traceByHand({ facts }: AssessmentFacts): string {
  let groups = "";
  let total = 0;
  let [numerator, denominator] = [0n, 1n];
  for (const { title, full, items } of TEXTS) {
    let nodes = "";
    let sum = 0;
    let [n, d] = [0n, 1n];
    for (const text of items) {
      const given = facts[text.code] ?? {};
      let [steps, stated, clauses] = ["", "", ""];
      // In parts of which `whole` make a thousandth: one kind of rule makes fractions.
      let whole = 1;
      let score = text.points;
      for (const clause of text.clauses) {
        const fact = given[clause.key] ?? null;
        const json = `{"key":"${clause.key}","value":${JSON.stringify(fact)}}`;
        const { taken, of, words, arithmetic } = READ[clause.kind]!(fact);
        if (arithmetic !== "") steps += `${steps === "" ? "" : "＋"}${arithmetic}`;
        score = of === 1 ? score - taken : score * of - taken;
        whole = of;
        const outcome = arithmetic === "" ? "不扣分" : `扣${pointsText(taken, of)}`;
        const reason = arithmetic.includes("×") ? `${arithmetic}，${outcome}` : outcome;
        clauses += `${clause.head}${amountOf(-taken, of)},"arithmetic":"${words}，${reason}"${clause.tail}${json}${CLAUSE_END}`;
        stated += stated === "" ? json : `,${json}`;
      }
      const isSpent = score < 0;
      const adjustment = isSpent ? `,${LIMIT_HEAD}${amountOf(-score, whole)}${LIMIT_TAIL}` : "";
      if (isSpent) [score, whole] = [0, 1];
      if (score % whole === 0) [score, whole] = [score / whole, 1];
      if (whole === 1) sum += score;
      else [n, d] = [n * BigInt(whole) + BigInt(score) * d, d * BigInt(whole)];
      const result = `${steps}${steps === "" ? "" : "，"}${isSpent ? "扣完为止，" : ""}本项得${pointsText(score, whole)}${text.full}`;
      nodes += `${nodes === "" ? "" : ","}${text.head}${amountOf(score, whole)},"arithmetic":"${result}"${text.tail}${stated}${text.middle}${clauses}${adjustment}]}`;
    }
    const made = BigInt(sum) * d + n;
    const said = `共${items.length}项，得${pointsText(Number(made), Number(d))}${full}`;
    groups += `{"kind":"group","label":"${title}",${amountOfLarge(made, d)},"arithmetic":"${said}"${NOWHERE},"children":[${nodes}]},`;
    total += sum;
    [numerator, denominator] = [numerator * d + n * denominator, denominator * d];
  }
  numerator += BigInt(total) * denominator;
  const rounded = ((numerator + 5n * denominator) / (10n * denominator)) * 10n;
  const off = rounded * denominator - numerator;
  const rounding =
    off === 0n ? groups.slice(0, -1) : `${groups}${ROUNDING_HEAD}${amountOfLarge(off, denominator)}${LIMIT_TAIL}`;
  return `{"kind":"total","label":"总分",${amountOfLarge(rounded, 1n)},"arithmetic":"得${pointsText(Number(rounded), 1)}（满分210分）"${NOWHERE},"children":[${rounding}]}`;
}

const NOWHERE = `,"indicator":null,"clause":null,"place":null,"facts":[],"isPending":false,"reading":null`;
const CLAUSE_END = `],"isPending":false,"reading":null,"children":[]}`;
const LIMIT_HEAD = `{"kind":"adjustment","label":"扣完为止",`;
const LIMIT_TAIL = `,"arithmetic":""${NOWHERE},"children":[]}`;
const ROUNDING_HEAD = `{"kind":"rounding","label":"四舍五入保留2位小数",`;

/** What of the trace is the same for every unit. */
const TEXTS = BLOCKS.map(({ prefix, count, points, clauses }) => ({
  title: `第${prefix}组`,
  full: `（满分${count * Number(points)}分）`,
  items: range(count).map((index) => {
    const [code, thousandths] = [`${prefix}-${index}`, Number(points) * 1000];
    const place = `第${index + 1}行`;
    const base = `{"kind":"base","label":"满分",${amountOf(thousandths, 1)},"arithmetic":"","indicator":"${code}","clause":null,"place":null,"facts":[],"isPending":false,"reading":null,"children":[]},`;
    return {
      code,
      points: thousandths,
      head: `{"kind":"item","label":"指标${code}",`,
      tail: `,"indicator":"${code}","clause":null,"place":"${place}","facts":[`,
      middle: `],"isPending":false,"reading":null,"children":[${base}`,
      full: `（满分${points}分）`,
      clauses: clauses.map(([kind], position) => {
        const key = position === 0 ? "a" : "b";
        return {
          key,
          kind: kind as string,
          head: `${position === 0 ? "" : ","}{"kind":"clause","label":"第${position + 1}款的规则",`,
          tail: `,"indicator":"${code}","clause":"${key}","place":"${place} 第${position + 1}款","facts":[`,
        };
      }),
    };
  }),
}));

/** What a fact takes, `taken ÷ of` thousandths, and how it is worded. */
interface Read {
  readonly taken: number;
  readonly of: number;
  readonly words: string;
  readonly arithmetic: string;
}

const read = (taken: number, words: string, arithmetic: string): Read => ({ taken, of: 1, words, arithmetic });
const STATES = ["", "0.5分", "1分"];
const TIERS = [90, 60, 40, 0];

const READ: Readonly<Record<string, (fact: Fact) => Read>> = {
  flag: (fact) => (fact ? read(1000, "是否有此情形：是", "1分") : read(0, "是否有此情形：否", "")),
  states: (fact) => {
    const state = Number((fact as string).slice(1));
    return read(state * 500, `属于哪种情况：状态${state}`, STATES[state]!);
  },
  "per-occurrence": (fact) => {
    const count = fact as number;
    return read(count * 500, `发生次数：${count}次`, count > 0 ? `${count}次×0.5分` : "");
  },
  shortfall: (fact) => {
    const missing = Math.max(0, 4 - (fact as number));
    return read(missing * 500, `应不少于4次，实${fact as number}次`, missing > 0 ? `少${missing}次×0.5分` : "");
  },
  checklist: (fact) => {
    const have = fact as string[];
    let [there, missing] = ["", ""];
    for (let part = 0; part < 3; part += 1) {
      if (have.includes(`p${part}`)) there += `${there === "" ? "" : "、"}要素${part}`;
      else missing += `${missing === "" ? "" : "、"}要素${part}`;
    }
    const lacking = 3 - have.length;
    const both = there === "" ? `${missing}均缺` : `已有：${there}；缺：${missing}`;
    return read(lacking * 500, lacking === 0 ? `${there}均已具备` : both, lacking > 0 ? `缺${lacking}项×0.5分` : "");
  },
  tiers: (fact) => {
    const { numerator, denominator } = fact as unknown as Fraction;
    const tier = TIERS.findIndex((least) => numerator >= least);
    return read(tier * 1000, `实际情况${share(numerator, denominator)}`, tier > 0 ? `${tier}分` : "");
  },
  ratio: (fact) => {
    const { numerator, denominator } = fact as unknown as Fraction;
    const missing = denominator - numerator;
    const words = `比率${share(numerator, denominator)}，目标100%`;
    const taken = missing * 10_000;
    const arithmetic = missing > 0 ? `低${hundredths(missing * 100, denominator)}个百分点×0.1分` : "";
    return taken % denominator === 0
      ? { taken: taken / denominator, of: 1, words, arithmetic }
      : { taken, of: denominator, words, arithmetic };
  },
};

function share(numerator: number, denominator: number): string {
  return `${numerator}/${denominator}（${hundredths(numerator * 100, denominator)}%）`;
}

/** `numerator ÷ denominator` with at most two decimals, `约` before it where more follow. */
function hundredths(numerator: number, denominator: number): string {
  const size = Math.floor((numerator * 200 + denominator) / (denominator * 2));
  const about = size * denominator === numerator * 100 ? "" : "约";
  const rest = size % 100;
  // As the engine writes it: nothing after the point where nothing is there, but two places of what is rounded.
  const isShort = about === "" && rest % 10 === 0;
  const decimals = about === "" && rest === 0 ? "" : isShort ? `.${rest / 10}` : `.${rest < 10 ? "0" : ""}${rest}`;
  return `${about}${Math.floor(size / 100)}${decimals}`;
}

/** Thousandths as points in Chinese: `1.5分`. */
function pointsText(thousandths: number, of: number): string {
  return `${of === 1 ? String(thousandths / 1000) : hundredths(thousandths, of * 1000)}分`;
}

function amountOf(thousandths: number, of: number): string {
  if (of !== 1) return amountOfLarge(BigInt(thousandths), BigInt(of));
  const whole = thousandths === 0 ? 0 : thousandths;
  return `"amount":{"worst":${whole},"best":${whole}},"exact":null`;
}

/** An amount that may be no whole number of thousandths, rounded and exact. */
function amountOfLarge(numerator: bigint, denominator: bigint): string {
  if (numerator % denominator === 0n) return amountOf(Number(numerator / denominator), 1);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  const sign = numerator < 0n ? "-" : "";
  let [a, b] = [size, denominator * 1000n];
  while (b !== 0n) [a, b] = [b, a % b];
  const exact = `"${sign}${size / a}/${(denominator * 1000n) / a}"`;
  const amount = `${rounded === 0n ? "" : sign}${rounded}`;
  return `"amount":{"worst":${amount},"best":${amount}},"exact":{"worst":${exact},"best":${exact}}`;
}
