import { parsePoints } from "@faheng/domain";
import type { Stretch } from "./canonical.ts";
import type { ClauseContext, ClauseDoubtKind, ClauseValue, TextSpan, VetoOutcome } from "./clause.ts";
import { intervalIn, repeatIn } from "./conditions.ts";
import { type DraftClause, doubt, draftOf, labelOf, type Said } from "./draft-clause.ts";
import { categories, mostOf, withLadders } from "./ladders.ts";
import { levelsIn } from "./levels.ts";
import { partsIn } from "./parts.ts";
import type { Sentence } from "./sentences.ts";
import { gradeIn, isAside, portionOf, shapeAmount } from "./shapes.ts";
import type { Effect, Verdict } from "./verdicts.ts";

/** One verdict with what stands before it. */
export interface Spoken {
  readonly verdict: Verdict;
  readonly words: string;
  readonly stretch: Stretch;
  /** Of words and verdict. */
  readonly span: TextSpan;
  /** Of the verdict alone. */
  readonly own: TextSpan;
  /** The verdict's words. */
  readonly said: string;
}

interface JointCap {
  readonly drafts: readonly DraftClause[];
  readonly at: string;
  readonly span: TextSpan;
}

const OPEN_VETO = "没有写否决后怎么办（总分为零、定为不合格……），请选定";
/** 未, 否则, 其他: the rest of an award before it. */
const COMPLEMENT = /^(?:否则|反之|均未|都未|均不|其他|其余|其它|除此|未|没有|没|不|无|达不到|低于|不足|的)/u;
const LISTED = /(?:下列|以下|如下|上述|以上)(?:[^,;]{0,6})(?:情形|情况|问题|行为|内容|要求|事项|工作|条件)(?:之一)?/u;
/** What shows that a text is about points. */
const SIGNAL = /[扣减](?:除)?分|[扣加得减计][\d.]|加分|得分|不得分|否决|计分|打分|赋分|酌情|按比例|分值/u;

/** Reads the sentences of one cell one after the other, each in the light of those before it. */
export class CellReader {
  readonly context: ClauseContext;
  points: string | null;
  floor: "zero" | "none" | null = null;
  ceiling: string | null = null;
  start: "full" | "zero" = "zero";
  /** Whether awards come on top of full marks. */
  isAbove = false;
  matterOnce = false;
  readonly cellDoubts: {
    readonly kind: ClauseDoubtKind;
    readonly span: TextSpan;
    readonly note: string;
    readonly clause: null;
  }[] = [];
  readonly #caps: JointCap[] = [];
  readonly #drafts: DraftClause[] = [];
  /** Sentences without an amount: where targets may stand, and parts of a list. */
  readonly #plain: {
    readonly text: string;
    readonly mark: string;
    readonly span: TextSpan;
    readonly sentence: number;
  }[] = [];
  #sentence = 0;
  /** Number of the sentence with which the present paragraph, as far as the next full stop, begins. */
  #paragraph = 0;
  #isNewParagraph = true;
  #isOnceAhead = false;
  #shares: { readonly share: string; readonly drafts: DraftClause[] }[] = [];
  #share: string | null = null;
  /** What each point of a list of vetoes does, as its head says. */
  #vetoOfList: VetoOutcome | null = null;
  #mark = "";
  #shareOfList: { readonly share: string; readonly sentence: number } | null = null;
  /** Full marks for reaching something: where a target may stand for what comes after. */
  #baseline: string[] = [];
  /** An amount for each of a list that follows. */
  #list: DraftClause | null = null;

  constructor({ context, points }: { readonly context: ClauseContext; readonly points: string | null }) {
    this.context = context;
    this.points = points;
  }

  get count(): number {
    return this.#drafts.length;
  }

  /** Points that the cell sets aside for its numbered parts. */
  get shares(): readonly string[] {
    return this.#shares.map(({ share }) => share);
  }

  get jointCaps(): readonly JointCap[] {
    return this.#caps;
  }

  begin(sentence: Sentence, number: number): void {
    this.#sentence = number;
    if (this.#isNewParagraph) this.#paragraph = number;
    this.#isNewParagraph = sentence.isLast;
    this.#mark = sentence.mark;
    if (sentence.share !== null) {
      this.#shareOfList = { share: sentence.share, sentence: number };
      this.#shares.push({ share: sentence.share, drafts: [] });
    }
    // What is set aside for a numbered point holds for its sentences until the next point.
    else if (sentence.mark !== "") this.#shareOfList = null;
    this.#share = sentence.share ?? this.#shareOfList?.share ?? null;
  }

  /** A sentence that was not read at all. */
  unread(span: TextSpan, sentence: number, note: string): void {
    this.#sentence = sentence;
    this.#push(this.#judgement(span, "award", note));
  }

  say(spoken: Spoken): void {
    const { verdict } = spoken;
    switch (verdict.kind) {
      case "amount":
        this.#sayAmount(spoken, verdict);
        break;
      case "amounts":
        this.#sayAmounts(spoken, verdict);
        break;
      case "portion":
        this.#sayPortion(spoken, verdict);
        break;
      case "judged":
        this.#sayJudged(spoken, verdict);
        break;
      case "in-proportion":
        this.#sayInProportion(spoken, verdict);
        break;
      case "between":
        this.#sayBetween(spoken);
        break;
      case "veto":
        this.#sayVeto(spoken, verdict);
        break;
      case "cap":
        this.#sayCap(spoken, verdict);
        break;
      case "exhausts":
        this.#sayExhausts(spoken);
        break;
      case "below-zero":
        this.floor = "none";
        this.#extend(spoken.span);
        break;
      case "once":
        this.#sayOnce(spoken);
        break;
      case "factor":
        this.#sayFactor(spoken, verdict.by);
        break;
      case "nothing":
        this.#sayNothing(spoken);
        break;
      case "worth":
        this.#sayWorth(spoken, verdict.points);
        break;
      case "external":
      case "sample":
        this.#sayOutside(spoken, verdict.kind, verdict.kind === "external" ? verdict.to : null);
        break;
      default:
    }
  }

  /**
   * What is left of a sentence behind its last amount, or all of it.
   *
   * @returns whether it became part of a clause
   */
  end(left: string, span: TextSpan | null, hasVerdict: boolean): boolean {
    if (span === null) return true;
    const last = this.#drafts.at(-1);
    if (hasVerdict) {
      if (left.length < 2) return false;
      if (last && this.#modify(left, last, span)) return true;
      if (last && SIGNAL.test(left)) doubt(last, "clause-partly", `“${left.slice(0, 40)}”没有读懂，请核对`);
      else if (last && /除外|但|仅|其中|不含|只|特殊|另行|研究|视/u.test(left))
        doubt(last, "clause-partly", `“${left.slice(0, 40)}”没有读懂，请核对`);
      return false;
    }
    if (last && this.#modify(left, last, span)) return true;
    // Another amount ends a list: what is numbered after it belongs to that.
    if (this.#list !== null && this.#list !== last) this.#closeList();
    if (this.#list !== null && this.#mark !== "") return this.#addToList(left, span);
    const isVeto = this.context.kind === "veto" || this.#vetoOfList !== null;
    if (isVeto && this.#mark !== "" && !LISTED.test(left)) {
      const draft = this.#vetoOf(this.#said({ words: left, span }), "plain", "");
      draft.rule = "veto of a list";
      if (this.#vetoOfList !== null) this.#settleVeto(draft, this.#vetoOfList);
      this.#push(draft);
      return true;
    }
    if (SIGNAL.test(left) && !/[:]$|标准$|办法$/u.test(left)) {
      this.#push(this.#judgement(span, /扣/u.test(left) ? "deduct" : "award", "这句话没有读懂，请填写计分规则"));
      return true;
    }
    this.#plain.push({ text: left, mark: this.#mark, span, sentence: this.#sentence });
    return false;
  }

  /** The clauses of the cell. */
  done(): DraftClause[] {
    this.#closeList();
    if (this.context.kind === "veto" && this.#drafts.length === 0) {
      for (const { text, span, sentence } of this.#plain) {
        this.#sentence = sentence;
        if (!LISTED.test(text)) this.#push(this.#vetoOf(this.#said({ words: text, span }), "plain", ""));
      }
    }
    if (this.#isOnceAhead && this.#drafts.length > 0) {
      this.matterOnce = false;
      this.#countOnce(this.#drafts.filter(({ effect }) => effect !== "veto"));
    }
    this.#dropBaselines();
    const before = [...this.#drafts];
    const after = withLadders(before);
    this.#remap(before, after);
    for (const draft of after) {
      if (draft.isOnce && draft.kind === "per-occurrence") asMatters(draft);
      this.#settle(draft);
    }
    this.#settleStart(after);
    return after;
  }

  // What each verdict does.

  #sayAmount(spoken: Spoken, verdict: Extract<Verdict, { kind: "amount" }>): void {
    const said = this.#said(spoken);
    const repeat = repeatIn(spoken.words);
    const isEmpty = labelOf(spoken.words, repeat === null ? [] : [[repeat.from, repeat.to]]) === "";
    if (isEmpty && verdict.effect === "deduct" && this.#ownList(spoken, verdict)) return;
    if (LISTED.test(spoken.words) && this.#beginList(said, verdict)) return;
    if (verdict.points === "0" && verdict.effect === "award") {
      this.#sayPortion(spoken, { kind: "portion", effect: "deduct", share: 1 });
      return;
    }
    const draft = shapeAmount({ ...said, verdict });
    if (verdict.isUnsaid === true && this.context.kind !== "bonus") {
      doubt(draft, "clause-partly", "没有写是扣分还是得分，按得分读，请核对");
    }
    const last = this.#drafts.at(-1);
    this.#regardAsRung(last, draft);
    // 60%以下不得分，60%以上得3分: the ladder begins with its lowest rung.
    const [step, lowest] = [draft.step, last?.step];
    if (
      last?.rule === "nothing for it" &&
      step?.of === "interval" &&
      lowest?.of === "interval" &&
      draft.effect === "award"
    ) {
      if (lowest.interval.unit === step.interval.unit) {
        last.effect = "award";
        last.step = { of: "interval", interval: lowest.interval, points: "0" };
      }
    }
    if (last && draft.kind === "flag" && last.kind === "flag" && draft.effect === last.effect)
      this.#exclude(last, draft);
    if (this.#isBaseline(verdict, draft)) this.#baseline.push(spoken.words);
    this.#push(draft);
  }

  /** 发生1起扣1分，2起扣3分: the first is a rung as well. */
  #regardAsRung(last: DraftClause | undefined, draft: DraftClause): void {
    const step = draft.step;
    if (!last || step?.of !== "interval" || draft.sentence - last.sentence > 1) return;
    if (
      last.kind === "flag" &&
      last.effect === "award" &&
      step.interval.unit === "%" &&
      /^(?:[^,]{0,12})?(?:全部|全面|均已?)/u.test(last.words)
    ) {
      last.step = {
        of: "interval",
        interval: Object.assign({}, step.interval, { low: "100", isLowIn: true, high: null }),
        points: String(last.params.points),
      };
      last.label = labelOf(last.words.replace(/全部|全面|均已?/u, ""));
      last.kind = "tiers";
      return;
    }
    if (last.kind !== "per-occurrence") return;
    if (last.effect !== draft.effect || last.params.unit !== step.interval.unit || /每/u.test(last.words)) return;
    const { unit } = step.interval;
    last.step = {
      of: "interval",
      interval: { unit, low: "1", isLowIn: true, high: null, isHighIn: false, from: 0, to: 0, isBare: true },
      points: String(last.params.points),
    };
    last.kind = "tiers";
    if (last.label.startsWith("发生")) last.label = draft.label;
  }

  #isBaseline(verdict: Extract<Verdict, { kind: "amount" }>, draft: DraftClause): boolean {
    return (
      verdict.effect === "award" &&
      this.points !== null &&
      verdict.points === this.points &&
      draft.kind !== "per-occurrence"
    );
  }

  #sayAmounts(spoken: Spoken, { effect, points, levels }: Extract<Verdict, { kind: "amounts" }>): void {
    const said = this.#said(spoken);
    const { words } = spoken;
    const repeat = repeatIn(words);
    const cuts = repeat === null ? [] : ([[repeat.from, repeat.to]] as const);
    const isRepeated = repeat?.repeat.kind === "each" || /每(?:项|次|件|个|篇|条)/u.test(words);
    const named = levels.length > 0 ? levels : levelsIn(words);
    const steps = points.map((it) => ({ points: it }));
    if (named.length === points.length) {
      const label = labelOf(words, cuts) || this.#aboutLabel("事项");
      const params = { label, categories: categories(named, steps) };
      this.#push(
        draftOf(said, { effect, kind: "events", params, label, confidence: 0.95, rule: "levels in turn", isRepeated }),
      );
      return;
    }
    const prizes =
      /(?<list>[一二三四](?:、[一二三四]){1,3})(?<unit>等奖|等|类|级)|第?(?<places>[一二三四五1-5](?:、[一二三四五1-5]){1,4})名/u.exec(
        words,
      )?.groups;
    const listed = prizes?.list ?? prizes?.places;
    const top = Number(/前(?<n>\d)(?:名|位)/u.exec(words)?.groups?.n ?? 0);
    const topNames = Array.from({ length: top }, (_, index) => `第${index + 1}名`);
    const prizeNames =
      top > 1
        ? topNames
        : listed?.split("、").map((it) => (prizes?.unit === undefined ? `第${it}名` : `${it}${prizes.unit}`));
    const parts = prizeNames?.map((label, index) => ({ key: `p${index + 1}`, label })) ?? partsIn(words)?.parts;
    if (parts?.length === points.length && named.length === 0) {
      const label = labelOf(words, cuts).slice(0, 60) || "有哪些情形";
      const own = parts.map((it, index) => ({ key: it.key, label: it.label, points: points[index] ?? "0" }));
      if (prizeNames !== undefined || isRepeated) {
        const params = { label, categories: own };
        const draft = draftOf(said, {
          effect,
          kind: "events",
          params,
          label,
          confidence: 0.9,
          rule: "prizes in turn",
          isRepeated,
        });
        this.#push(draft);
        return;
      }
      const isGrades = own.every((it) => gradeIn(it.label) !== null);
      if (isGrades) {
        const states = own.map(({ key, label: name, points: amount }) => ({ key, label: name, points: amount }));
        const params = { label, states: [...states, { key: "none", label: "以上都不是", points: "0" }] };
        this.#push(draftOf(said, { effect, kind: "states", params, label, confidence: 0.9, rule: "grades in turn" }));
        return;
      }
      const params = { label, parts: own, points: "0", count: "present" };
      const draft = draftOf(said, { effect, kind: "checklist", params, label, confidence: 0.8, rule: "list in turn" });
      doubt(draft, "clause-reading", "各种情形按顿号分开、依次对应分值，可以同时存在，系本平台的理解");
      this.#push(draft);
      return;
    }
    this.#push(
      this.#judgement(
        spoken.span,
        effect,
        `写了${points.length}个分值，与所列的${Math.max(named.length, parts?.length ?? 0)}种情形对不上`,
      ),
    );
  }

  #sayPortion(spoken: Spoken, { effect, share }: Extract<Verdict, { kind: "portion" }>): void {
    const { words, span } = spoken;
    const last = this.#drafts.at(-1);
    const isNothing = effect === "deduct" && share === 1;
    const interval = intervalIn(words);
    if (isNothing && last?.effect === "award" && last.sentence >= this.#sentence - 1) {
      if (interval !== null && last.step?.of === "interval" && interval.unit === last.step.interval.unit) {
        this.#push(this.#nothingAt(spoken, { of: "interval", interval, points: "0" }));
        return;
      }
      const grade = gradeIn(words);
      if (grade !== null && last.step?.of === "grade") {
        this.#push(this.#nothingAt(spoken, { of: "grade", name: grade, points: "0" }));
        return;
      }
      if (words === "" || COMPLEMENT.test(words.split(",").at(-1) ?? "")) {
        if (/^否则|^反之/u.test(words) || words === "") allOrNothing(last);
        this.#extend(span);
        return;
      }
    }
    if (effect === "award" && share === 1) {
      this.#baseline.push(words);
      if (this.points === null) {
        this.#plain.push({ text: words, mark: "", span, sentence: this.#sentence });
        return;
      }
    }
    const points = portionOf(this.points, share);
    if (points === null) {
      this.#push(this.#judgement(span, effect, "没有写本项分值，不知道是几分"));
      return;
    }
    const verdict = {
      kind: "amount",
      effect,
      points,
      isFurther: false,
      isExtra: false,
      unit: null,
      isEach: false,
    } as const;
    const draft = shapeAmount({ ...this.#said(spoken), verdict });
    if (draft.kind !== "flag" && draft.step === null && isNothing)
      doubt(draft, "clause-reading", "每次都按不得分计，请核对");
    if (isNothing && draft.step !== null) draft.rule = "nothing for it";
    if (last && draft.kind === "flag" && last.kind === "flag" && draft.effect === last.effect)
      this.#exclude(last, draft);
    this.#push(draft);
  }

  /** Of two amounts only one can be so: 未成立、成立但…; full marks and less than full marks. */
  #exclude(last: DraftClause, draft: DraftClause): void {
    if (draft.effect === "deduct") exclude(last, draft);
    const [above, own] = [last.params.points, draft.params.points];
    const isFull = last.params.points === this.points || last.aggravation === "replaces";
    if (draft.effect !== "award" || !isFull || draft.sentence - last.sentence > 1 || last.step !== draft.step) return;
    if (Number(own) >= Number(above)) return;
    draft.aggravates = last;
    draft.aggravation = "replaces";
  }

  #nothingAt(spoken: Spoken, step: NonNullable<DraftClause["step"]>): DraftClause {
    return draftOf(this.#said(spoken), {
      effect: "award",
      kind: "flag",
      params: { label: spoken.words, points: "0" },
      label: "",
      confidence: 0.93,
      rule: "nothing for it",
      step,
    });
  }

  #sayJudged(spoken: Spoken, { effect, min, max }: Extract<Verdict, { kind: "judged" }>): void {
    const said = this.#said(spoken);
    const label = labelOf(spoken.words) || this.#aboutLabel("酌情分");
    const params = { min, max, label };
    const draft = draftOf(said, { effect, kind: "judgement", params, label, confidence: 0.93, rule: "judged" });
    if (max === null) {
      doubt(draft, "clause-reading", "文中没有写范围，由考核单位给分前没有数");
    } else if (repeatIn(spoken.words) !== null) {
      draft.params = { min, max: null, label };
      doubt(draft, "clause-partly", `每次${min === null ? "不超过" : `${min}至`}${max}分，次数不限；合计由评审人给出`);
    }
    this.#push(draft);
  }

  #sayInProportion(spoken: Spoken, verdict: Extract<Verdict, { kind: "in-proportion" }>): void {
    const said = this.#said(spoken);
    const { words, span } = spoken;
    const amount = verdict.points ?? this.#share ?? this.points;
    const interval = intervalIn(words);
    const isBelow = interval !== null && interval.high !== null && interval.low === null && interval.unit === "%";
    if (amount === null) {
      this.#push(this.#judgement(span, verdict.effect, "按比例计分，但没有写满额是几分"));
      return;
    }
    const label =
      labelOf(words, interval === null ? [] : [[interval.from, interval.to]]) || this.#aboutLabel("完成比例");
    const params: Record<string, ClauseValue> = {
      label,
      points: amount,
      share: verdict.effect === "award" ? "done" : "missing",
    };
    const isBounded = interval !== null && !isBelow && interval.unit === "%";
    if (isBelow && interval.high !== null && Number(interval.high) <= 100 && Number(interval.high) > 0)
      params.target = `${interval.high}%`;
    const draft = draftOf(said, {
      effect: verdict.effect,
      kind: "pro-rata",
      params,
      label,
      confidence: 0.92,
      rule: "in proportion",
    });
    if (isBounded) doubt(draft, "clause-reading", "只对这一段按比例，其余各段另见前后各款，请核对");
    if (repeatIn(words) !== null) doubt(draft, "clause-partly", "按比例之外还有“每”，请核对");
    if (verdict.effect === "award" && verdict.of === "missing")
      doubt(draft, "clause-partly", "得分与未完成的比例相连，请核对");
    if (verdict.effect === "deduct" && params.target !== undefined) {
      doubt(draft, "clause-reading", `按与${String(params.target)}的差距占比扣，满额${amount}分，系本平台的理解`);
    } else if (verdict.effect === "deduct" && verdict.of === null) {
      doubt(draft, "clause-reading", `按未完成的比例扣，满额${amount}分，系本平台的理解`);
    }
    const last = this.#drafts.at(-1);
    // 完成的得5分，未完成的按比例得分: full marks are where the proportion ends.
    const isWhole = last?.kind === "flag" && last.effect === "award" && last.params.points === amount;
    if (verdict.effect === "award" && isWhole && last.sentence === this.#sentence && COMPLEMENT.test(words)) {
      this.#drafts.pop();
      draft.span = [last.span[0], span[1]];
      draft.label = last.label;
      params.label = last.label;
    }
    const isBaselineOfThis =
      last?.step?.of === "interval" && last.effect === "award" && last.sentence === this.#sentence;
    if (verdict.effect === "award" && isBaselineOfThis && last.step?.of === "interval") {
      // 达到95%得满分，达不到的按比例得分.
      const { low, unit } = last.step.interval;
      if (unit === "%" && low !== null && Number(low) <= 100 && last.step.points === amount) {
        params.target = `${low}%`;
        draft.span = [last.span[0], span[1]];
        draft.label = last.label || label;
        params.label = draft.label;
        this.#drafts.pop();
      }
    }
    this.#push(draft);
  }

  /** 95%以上得5分，80%以下不得分，其间按插值法: so many points over the stretch between two ends. */
  #sayBetween(spoken: Spoken): void {
    const rungs = this.#drafts.filter(
      ({ step, sentence }) => step?.of === "interval" && sentence >= this.#sentence - 1,
    );
    const [first, last] = [rungs[0], rungs.at(-1)];
    const [top, bottom] = [first?.step, last?.step];
    if (rungs.length === 2 && first && last && top?.of === "interval" && bottom?.of === "interval") {
      const [high, low] = [top.interval.low, bottom.interval.high ?? bottom.interval.low];
      const [most, least] = [parsePoints(top.points), parsePoints(bottom.points)];
      const width = high === null || low === null ? null : (parsePoints(high) ?? 0) - (parsePoints(low) ?? 0);
      if (
        width !== null &&
        width > 0 &&
        most !== null &&
        least === 0 &&
        top.interval.unit === "%" &&
        Number(high) <= 100
      ) {
        this.#drafts.splice(this.#drafts.indexOf(first), rungs.length);
        const label = first.label || this.#aboutLabel("比率");
        const said = this.#said({ words: spoken.words, span: [first.span[0], spoken.span[1]] });
        const params = { label, target: `${low}%`, side: "above", points: top.points, step: `${width / 1000}%` };
        const draft = draftOf(said, {
          effect: "award",
          kind: "ratio",
          params,
          label,
          confidence: 0.92,
          rule: "in between",
        });
        draft.cap = top.points;
        this.#push(draft);
        return;
      }
    }
    this.#push(this.#judgement(spoken.span, "award", "按插值计分的两端没有读懂"));
  }

  #sayVeto(spoken: Spoken, { does, words }: Extract<Verdict, { kind: "veto" }>): void {
    const last = this.#drafts.at(-1);
    const label = labelOf(spoken.words);
    if (LISTED.test(spoken.words) && this.#sayVetoOfList(spoken, outcomeOf(does, words))) return;
    const isSame = /^(?:当年度?|本年度|年度|并|且|考核|其|该单位|责任单位|同时|结果|年终)*$/u.test(label);
    if (last?.effect === "veto" && last.sentence === this.#sentence && isSame) {
      // 一票否决，考核等次定为不合格: what it does is said more closely.
      if (does !== "plain") {
        last.veto = outcomeOf(does, words);
        last.doubts.splice(0);
        last.confidence = 0.93;
      }
      this.#extend(spoken.span);
      return;
    }
    // A grade that an ordinary item merely names is no veto.
    if (does === "grade" && this.context.kind === "item" && this.#drafts.length === 0 && spoken.words === "") return;
    this.#push(this.#vetoOf(this.#said(spoken), does, words));
  }

  /** 有下列情形之一的，定为不合格：①…②…, or the other way round. */
  #sayVetoOfList({ words }: Spoken, outcome: VetoOutcome): boolean {
    this.#vetoOfList = outcome;
    if (/下列|以下|如下/u.test(words)) return true;
    const above = this.#drafts.filter(({ effect, rule }) => effect === "veto" && rule === "veto of a list");
    for (const draft of above) this.#settleVeto(draft, outcome);
    return above.length > 0;
  }

  #settleVeto(draft: DraftClause, outcome: VetoOutcome): void {
    draft.veto = outcome;
    draft.doubts.splice(0);
    draft.confidence = 0.93;
    if (outcome.kind === "grade" && outcome.words === "一票否决") doubt(draft, "clause-reading", OPEN_VETO);
  }

  #vetoOf(said: Said, does: Extract<Verdict, { kind: "veto" }>["does"], words: string): DraftClause {
    const interval = intervalIn(said.words);
    const label = labelOf(said.words) || this.#aboutLabel("是否发生否决情形");
    const params: Record<string, ClauseValue> = { label };
    const isCount =
      interval !== null && /^(?:人|名|起|件|次|例|项|个)$/u.test(interval.unit) && !isAside(said.words, interval);
    if (isCount && interval.low !== null && /^\d+$/u.test(interval.low) && Number(interval.low) > 0) {
      const least = Number(interval.low) + (interval.isLowIn ? 0 : 1);
      Object.assign(params, { atLeast: least, unit: interval.unit });
      if (interval.high !== null && /^\d+$/u.test(interval.high)) {
        params.atMost = Math.max(least, Number(interval.high) - (interval.isHighIn ? 0 : 1));
      }
    }
    const draft = draftOf(said, { effect: "veto", kind: "veto", params, label, confidence: 0.93, rule: "veto" });
    draft.veto = outcomeOf(does, words);
    if (does === "plain") doubt(draft, "clause-reading", OPEN_VETO);
    if (does === "disqualify" || does === "grade") draft.confidence = 0.9;
    return draft;
  }

  #sayCap(spoken: Spoken, { points, isEach }: Extract<Verdict, { kind: "cap" }>): void {
    const { span, own } = spoken;
    const words = spoken.words;
    if (points === null || points === "0") return;
    const here = this.#drafts.filter(({ sentence, effect }) => sentence === this.#sentence && effect !== "veto");
    if (isEach) {
      const last = this.#drafts.at(-1);
      if (last) doubt(last, "clause-partly", `每一项另有最高${points}分的限制，没有读入规则`);
      this.#extend(span);
      return;
    }
    // A condition of its own makes a cap no cap of what stands before: 未整改的，最多得3分.
    if (
      labelOf(words) !== "" &&
      !/累计|合计|总计|全年|年度|各项|本项|该项|此项|加分|扣分|上述|以上|所有|得分|同类|单项/u.test(words)
    ) {
      this.#push(this.#judgement(span, "award", "这个上限有它自己的条件，没有读懂"));
      return;
    }
    const isJoint = /以上|上述|各项|所有|合计|总计|各款/u.test(this.#printed(spoken));
    const targets = isJoint || here.length === 0 ? this.#drafts.filter(({ effect }) => effect !== "veto") : here;
    const [only] = targets;
    if (only === undefined) {
      this.ceiling = points;
      return;
    }
    const wanted = this.#effectOfCap(spoken, targets);
    const held = targets.filter(({ effect }) => effect === wanted);
    const last = held.at(-1);
    if (last === undefined) {
      doubt(only, "clause-partly", "上限与前面各款的方向对不上，请核对");
      return;
    }
    if (held.length === 1 || isLadder(held)) {
      for (const draft of held) draft.cap ??= points;
    } else {
      this.#caps.push({ drafts: held, at: points, span: own });
      const isSaid = isJoint || here.length === 0 || /累计|合计|总计|共|各/u.test(this.#printed(spoken));
      if (!isSaid) doubt(last, "clause-reading", "上限用于同一句里的各款合计，系本平台的理解");
    }
    this.#extend(span);
  }

  #printed({ words, said }: Spoken): string {
    return `${words}${said}`;
  }

  #effectOfCap(spoken: Spoken, targets: readonly DraftClause[]): Effect | "veto" {
    const said = this.#printed(spoken);
    if (/扣/u.test(said)) return "deduct";
    if (/加|奖/u.test(said)) return "award";
    return targets.at(-1)?.effect ?? "deduct";
  }

  #sayExhausts(spoken: Spoken): void {
    const { span, words } = spoken;
    const last = this.#drafts.at(-1);
    const shared = this.#shares.at(-1);
    if (last && last.share !== null && this.#share !== null && shared) {
      const held = shared.drafts.filter(({ effect }) => effect === "deduct");
      if (held.length === 1) last.cap ??= shared.share;
      else if (held.length > 1) this.#caps.push({ drafts: held, at: shared.share, span: spoken.own });
    } else this.floor = "zero";
    if (labelOf(words) !== "" && last && !/^(?:本|该|此|分|直|以上|累计|各|每项|最)/u.test(words)) {
      if (SIGNAL.test(words) || /\d/u.test(words))
        doubt(last, "clause-partly", `“${words.slice(0, 30)}”没有读懂，请核对`);
    }
    this.#extend(span);
  }

  #sayOnce(spoken: Spoken): void {
    const here = this.#drafts.filter(({ sentence }) => sentence >= this.#paragraph && sentence <= this.#sentence);
    const held = (here.length === 0 ? this.#drafts : here).filter(({ effect }) => effect !== "veto");
    if (held.length === 0) {
      // Said of what comes after it, or of the items around it.
      this.matterOnce = true;
      this.#isOnceAhead = true;
      return;
    }
    this.#countOnce(held);
    this.#extend(spoken.span);
  }

  #countOnce(held: readonly DraftClause[]): void {
    for (const draft of held) asMatters(draft);
    if (held.length > 1 && !isLadder(held)) this.matterOnce = true;
    const isOther = held.some(({ kind, step }) => kind !== "events" && step === null);
    if (isOther) {
      const flags = held.filter(({ kind }) => kind === "flag");
      if (flags.length === held.length && flags.length > 1) {
        flags.forEach((draft, index) => {
          if (index === 0) return;
          draft.aggravates = flags[index - 1] ?? null;
          draft.aggravation = "replaces";
        });
      } else
        for (const draft of held.filter(({ kind }) => kind !== "events"))
          doubt(draft, "clause-reading", "同一事项取最高的写法不能用于这一款，请核对");
    }
  }

  #sayFactor(spoken: Spoken, by: number): void {
    const last = this.#drafts.findLast(({ effect }) => effect !== "veto");
    const points = last?.params.points;
    const label = labelOf(spoken.words);
    if (
      last &&
      typeof points === "string" &&
      label !== "" &&
      by === 2 &&
      (last.kind === "per-occurrence" || last.kind === "flag")
    ) {
      const params = last.kind === "flag" ? { label, points } : { label, unit: last.params.unit ?? "次", points };
      const draft = draftOf(this.#said(spoken), {
        effect: last.effect,
        kind: last.kind,
        params,
        label,
        confidence: 0.9,
        rule: "doubled",
      });
      draft.aggravates = last;
      draft.aggravation = "adds";
      this.#push(draft);
      return;
    }
    this.#push(
      this.#judgement(spoken.span, "deduct", by < 1 ? "减半扣分的情形没有读入规则" : "加倍扣分的基数没有读懂"),
    );
  }

  #sayNothing(spoken: Spoken): void {
    const { words, span } = spoken;
    const last = this.#drafts.at(-1);
    if (last && this.#modify(`${words}不计`, last, span)) return;
    if (last && !/不涉及|没有|无|未发生|未涉及|不存在|均|全部/u.test(words) && labelOf(words) !== "") {
      doubt(last, "clause-reading", `“${labelOf(words).slice(0, 40)}”的不扣分：填报时不计在内`);
    }
    this.#plain.push({ text: words, mark: "", span, sentence: this.#sentence });
  }

  #sayWorth(spoken: Spoken, points: string): void {
    if (this.points === null && this.#share === null) {
      this.points = points;
      return;
    }
    if (points !== this.points && points !== this.#share) {
      const note = `写明${points}分，本项分值为${this.points ?? this.#share}分`;
      this.cellDoubts.push({ kind: "clause-sum", span: spoken.span, note, clause: null });
    }
  }

  #sayOutside(spoken: Spoken, kind: "external" | "sample", stated: string | null): void {
    const { words, span } = spoken;
    const to = stated ?? this.#share ?? this.points;
    if (to === null) {
      this.#push(this.#judgement(span, "award", "没有写折算为几分"));
      return;
    }
    const label = labelOf(words) || this.#aboutLabel(kind === "external" ? "外部评分" : "抽查得分");
    const ruleKind = kind === "external" ? "external" : "sample-mean";
    const params = { from: "100", to, label };
    const draft = draftOf(this.#said(spoken), {
      effect: "award",
      kind: ruleKind,
      params,
      label,
      confidence: 0.8,
      rule: kind,
    });
    doubt(draft, "clause-reading", `原得分按百分制，折算为${to}分，系本平台的理解`);
    this.#push(draft);
  }

  // Lists.

  /** 有下列情形之一的，每项扣1分：①…②…. */
  #beginList(said: Said, { effect, points }: Extract<Verdict, { kind: "amount" }>): boolean {
    if (!/每|各|之一/u.test(said.words)) return false;
    const repeat = repeatIn(said.words);
    const own = repeat === null ? said.words : `${said.words.slice(0, repeat.from)}${said.words.slice(repeat.to)}`;
    const label = labelOf(own.replace(LISTED, "")).replace(/(?:^|，)(?:有|存在|出现|的)+(?:，|$)/u, "") || "存在的情形";
    const params = { label, parts: [], points, count: "present" };
    const draft = draftOf(said, { effect, kind: "checklist", params, label, confidence: 0.92, rule: "list below" });
    if (!/每|各/u.test(said.words)) {
      params.points = points;
      Object.assign(draft.params, { anyOne: true });
    }
    this.#push(draft);
    this.#list = draft;
    return true;
  }

  #addToList(text: string, span: TextSpan): boolean {
    const list = this.#list;
    if (list === null) return false;
    const parts = Array.isArray(list.params.parts) ? (list.params.parts as readonly ClauseValue[]) : [];
    list.params.parts = [
      ...parts,
      { key: `p${parts.length + 1}`, label: labelOf(text).slice(0, 100) || `第${parts.length + 1}项` },
    ];
    list.span = [list.span[0], span[1]];
    return true;
  }

  #closeList(): void {
    const list = this.#list;
    if (list === null) return;
    const parts = Array.isArray(list.params.parts) ? (list.params.parts as readonly ClauseValue[]) : [];
    const isAny = list.params.anyOne === true;
    delete list.params.anyOne;
    if (isAny || parts.length === 0) {
      list.kind = isAny ? "flag" : "per-occurrence";
      list.params = isAny
        ? { label: list.label, points: list.params.points ?? "0" }
        : { label: list.label, unit: "项", points: list.params.points ?? "0" };
      if (isAny && parts.length > 1)
        doubt(list, "clause-reading", "有其中一种情形即扣，几种并存只扣一次，系本平台的理解");
    }
    this.#list = null;
  }

  /** ①有计划；②有部署；③有总结。每缺一项扣1分: the points of a list before it. */
  #ownList(spoken: Spoken, { effect, points }: Extract<Verdict, { kind: "amount" }>): boolean {
    const found = repeatIn(`${spoken.words}`);
    if (found?.repeat.kind !== "missing") return false;
    const marked = this.#plain.filter(({ mark }) => mark !== "");
    if (marked.length < 2 || found.repeat.step !== "1") return false;
    const parts = marked.map(({ text }, index) => ({
      key: `p${index + 1}`,
      label: labelOf(text).slice(0, 100) || `第${index + 1}项`,
    }));
    const label = "已具备的";
    const draft = draftOf(this.#said(spoken), {
      effect,
      kind: "checklist",
      params: { label, parts, points, count: "missing" },
      label,
      confidence: 0.9,
      rule: "list above",
    });
    this.#push(draft);
    return true;
  }

  // Modifiers in words of their own.

  #modify(text: string, last: DraftClause, span: TextSpan): boolean {
    const partial =
      /不足(?:1|一)?个?(?<n>\d+(?:\.\d+)?)?(?:百分点|%|[\p{Script=Han}]{1,3})(?:的)?(?:部分)?,?(?:按(?:照)?(?:\d|一)[^,;]{0,6}(?:计算|计|扣|算)|(?<none>不计|不扣|忽略|舍去|不予计算)|(?<linear>按比例))/u.exec(
        text,
      );
    if (partial) {
      const kind =
        partial.groups?.none !== undefined ? "whole" : partial.groups?.linear !== undefined ? "linear" : "started";
      const isStepped = last.kind === "ratio" || last.kind === "growth" || last.kind === "distance";
      if (
        isStepped ||
        ((last.kind === "per-occurrence" || last.kind === "lateness" || last.kind === "shortfall") &&
          Number(last.params.step ?? 1) > 1 &&
          kind !== "linear")
      ) {
        last.params.partial = kind;
        settleReading(last);
      }
      last.span = [Math.min(last.span[0], span[0]), Math.max(last.span[1], span[1])];
      return true;
    }
    return false;
  }

  // Housekeeping.

  #said({
    words,
    span,
    stretch,
    verdict = null,
  }: {
    readonly words: string;
    readonly span: TextSpan;
    readonly stretch?: Stretch;
    readonly verdict?: Verdict | null;
  }): Said {
    const said: Said = {
      words,
      span,
      stretch: stretch ?? { text: words, at: [], ends: [] },
      sentence: this.#sentence,
      share: this.#share,
      points: this.#share ?? this.points,
      context: this.context,
      about: [
        ...this.#baseline.toReversed(),
        ...this.#plain
          .filter(({ sentence }) => sentence >= this.#sentence - 2)
          .map(({ text }) => text)
          .toReversed(),
        ...(this.context.about ?? []),
      ],
      before: this.#drafts,
      verdict,
    };
    return said;
  }

  #aboutLabel(fallback: string): string {
    const [first] = this.context.about ?? [];
    return first === undefined ? fallback : labelOf(first).slice(0, 60) || fallback;
  }

  #judgement(span: TextSpan, effect: Effect, note: string): DraftClause {
    const label = this.#aboutLabel("酌情分");
    const draft = draftOf(this.#said({ words: "", span }), {
      effect: this.context.kind === "bonus" && effect !== "deduct" ? "award" : effect,
      kind: "judgement",
      params: { min: null, max: null, label },
      label,
      confidence: 0,
      rule: "unread",
    });
    return doubt(draft, "clause-unread", note);
  }

  #push(draft: DraftClause): void {
    this.#drafts.push(draft);
    if (draft.share !== null) this.#shares.at(-1)?.drafts.push(draft);
  }

  /** What says more of the last clause is part of it. */
  #extend(span: TextSpan): void {
    const last = this.#drafts.at(-1);
    if (last && last.sentence === this.#sentence) last.span = [last.span[0], Math.max(last.span[1], span[1])];
  }

  /** Full marks for reaching a target, where what is lost below it is said: no clause, but where the item begins. */
  #dropBaselines(): void {
    if (this.context.kind !== "item") return;
    const { points } = this;
    const isFull = (draft: DraftClause): boolean =>
      draft.effect === "award" &&
      points !== null &&
      (draft.step?.points ?? draft.params.points) === points &&
      (draft.step !== null || draft.kind === "flag");
    const others = this.#drafts.filter((draft) => !isFull(draft) && draft.effect !== "veto");
    const isLosing =
      others.length > 0 && others.every(({ effect, kind }) => effect === "deduct" && kind !== "judgement");
    if (!isLosing) return;
    for (const draft of this.#drafts.filter(isFull)) {
      const index = this.#drafts.indexOf(draft);
      const next = this.#drafts[index + 1];
      this.#drafts.splice(index, 1);
      if (next && next.sentence === draft.sentence) next.span = [draft.span[0], next.span[1]];
    }
  }

  /** Drafts that became part of a ladder are named by it. */
  #remap(before: readonly DraftClause[], after: readonly DraftClause[]): void {
    const heir = (draft: DraftClause): DraftClause | null =>
      after.includes(draft)
        ? draft
        : (after.find(({ span }) => span[0] <= draft.span[0] && span[1] >= draft.span[1]) ?? null);
    for (const draft of after) {
      if (draft.aggravates !== null && !after.includes(draft.aggravates)) draft.aggravates = heir(draft.aggravates);
      if (draft.aggravates === draft) draft.aggravates = null;
    }
    this.#caps.forEach((cap, index) => {
      const drafts = [...new Set(cap.drafts.flatMap((draft) => heir(draft) ?? []))];
      const [only] = drafts;
      this.#caps[index] = { drafts, at: cap.at, span: cap.span };
      if (drafts.length === 1 && only) only.cap ??= cap.at;
    });
  }

  /** What can be said of a clause only when all of the cell is read. */
  #settle(draft: DraftClause): void {
    if (
      draft.kind === "events" &&
      !draft.isRepeated &&
      draft.cap === null &&
      !this.#caps.some(({ drafts }) => drafts.includes(draft)) &&
      this.ceiling === null
    ) {
      doubt(draft, "clause-reading", "没有写“每项”；按每次都计，系本平台的理解");
    }
  }

  /** An item whose clauses award what it is worth earns; every other one begins with its points. */
  #settleStart(all: readonly DraftClause[]): void {
    const awards = all.filter(({ effect }) => effect === "award");
    const [first] = awards;
    if (this.context.kind !== "item" || this.points === null) return;
    if (first === undefined) {
      this.start = "full";
      return;
    }
    if (!all.some(({ effect }) => effect === "deduct")) return;
    const mosts = awards.map(mostOf);
    const most = mosts.reduce<number>((sum, it) => sum + (it ?? 0), 0);
    if (awards.every(({ isExtra }) => isExtra) && most !== parsePoints(this.points)) {
      this.start = "full";
      this.isAbove = true;
      doubt(first, "clause-reading", "加分在本项分值之外另加，系本平台的理解");
      return;
    }
    doubt(first, "clause-reading", "得分与扣分写在同一项里；从0分起得分，再减去扣分，系本平台的理解");
  }
}

/** 未成立的扣5分；成立但未开展工作的扣2分: of the two only one can be so. */
function exclude(first: DraftClause, second: DraftClause): void {
  if (first.aggravates !== null || second.aggravates !== null || second.sentence - first.sentence > 1) return;
  const isBut =
    /^(?:虽|已|有)?[\p{Script=Han}]{0,12}(?:但|而未|却)/u.test(second.words) || /^(?:虽|已经?)/u.test(second.words);
  if (!isBut || !/未|没有|无|不/u.test(first.words)) return;
  first.aggravates = second;
  first.aggravation = "replaces";
}

/** 全部……得5分，否则不得分: one amount for the list, where there is one. */
function allOrNothing(draft: DraftClause): void {
  if (draft.kind !== "flag" || draft.step !== null) return;
  const parts = partsIn(draft.words);
  if (parts === null || parts.parts.length < 2 || !parts.isSure) return;
  draft.kind = "checklist";
  draft.params = {
    label: `${parts.label || draft.label}：已具备的`.slice(0, 100),
    parts: parts.parts,
    points: draft.params.points ?? "0",
    count: "present",
    allOrNothing: true,
  };
}

/** A count of times as a list of matters, each of which counts once. */
function asMatters(draft: DraftClause): void {
  draft.isOnce = true;
  if (draft.step?.of === "level") return;
  if (draft.kind === "events") {
    draft.params.matterOnce = true;
    return;
  }
  if (draft.kind !== "per-occurrence" || draft.params.step !== undefined || draft.params.free !== undefined) return;
  const label = draft.label.slice(0, 100);
  draft.kind = "events";
  draft.params = {
    label,
    categories: [{ key: "k1", label, points: draft.params.points ?? "0" }],
    matterOnce: true,
  };
}

/** Whether drafts will be one clause. */
function isLadder(drafts: readonly DraftClause[]): boolean {
  const [first] = drafts;
  return (
    drafts.length > 1 &&
    first !== undefined &&
    first.step !== null &&
    drafts.every(({ step }) => step?.of === first.step?.of)
  );
}

function outcomeOf(does: Extract<Verdict, { kind: "veto" }>["does"], words: string): VetoOutcome {
  switch (does) {
    case "zero-total":
      return { kind: "zero-total" };
    case "lower-grade":
      return { kind: "lower-grade", by: Math.max(1, Number(words) || 1) };
    case "disqualify":
      return { kind: "disqualify" };
    case "cap-total":
      return { kind: "cap-total", points: words };
    default:
      return { kind: "grade", words: words === "" ? "一票否决" : words };
  }
}

/** The reading of a part of a step is stated after all. */
function settleReading(draft: DraftClause): void {
  const index = draft.doubts.findIndex(({ note }) => note.includes("不足一档"));
  if (index < 0) return;
  draft.doubts.splice(index, 1);
  if (draft.doubts.length === 0) draft.confidence = 0.93;
}
