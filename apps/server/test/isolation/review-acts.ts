import type { RouterOutputs } from "@faheng/api";
import type { Act, Scene } from "./acts.ts";
import { COMPARED } from "./cases.ts";
import { WINDOW_END } from "./world.ts";

type Question = RouterOutputs["review"]["task"]["items"][number]["questions"][number];

/** How far a review of agency A is brought, each time in a cycle of its own. */
type UpTo = "handed-in" | "reviewing" | "judged" | "submitted" | "announced" | "filed";

/** A cycle of agency A's alone, handed in without an answer but the one, of which one item is judged by its reviewer. */
async function reviewed(scene: Scene, upTo: UpTo, isAnswered = false) {
  const { a, spare } = scene.world;
  const [office, coordinator, reviewer] = (["municipal", "coordinator", "reviewer"] as const).map(
    (role) => scene.as(role).api,
  );
  if (!office || !coordinator || !reviewer) throw new Error("nobody is there");
  const { id: cycleId } = await office.cycle.open.mutate({
    title: "评审周期",
    from: "2019-01-01",
    to: "2019-12-31",
    assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: "nantong-commerce-2017-standard" }],
  });
  const [row] = await coordinator.assessment.list.query({ cycleId });
  const assessmentId = row?.id ?? "";
  if (isAnswered) await answered(scene, assessmentId);
  const { open } = await coordinator.handIn.get.query({ assessmentId });
  const unreported = open.map(({ code }) => code);
  await coordinator.handIn.handIn.mutate({ assessmentId, expectedMoves: 0, unreported });
  const assigned = { cycleId, agencyIds: [a.agencyId] };
  const own = await reviewer.session.me.query();
  const personIds = [own.person?.id ?? ""];
  await office.review.assign.mutate({ ...assigned, personIds, indicators: [a.indicator], source: "desk" });
  await office.review.assign.mutate({
    ...assigned,
    personIds: [spare.reviewerId],
    indicators: null,
    source: "on-site",
  });
  const task = (await reviewer.review.tasks.query()).find((it) => it.assessmentId === assessmentId);
  const taskId = task?.id ?? "";
  const place = { assessmentId, taskId, indicator: a.indicator };
  const steps: readonly (readonly [UpTo, () => Promise<unknown>])[] = [
    ["handed-in", () => Promise.resolve()],
    ["reviewing", async () => await office.result.beginReview.mutate({ assessmentId, expectedMoves: 1 })],
    [
      "judged",
      async () => {
        const [item] = (await reviewer.review.task.query({ assessmentId, taskId })).items;
        const [question] = item?.questions ?? [];
        if (!question) throw new Error("nothing is asked");
        const point = {
          fact: question.key,
          value: valueOf(question),
          clause: question.clauses[0]?.id ?? "",
          reason: "查阅材料",
        };
        await reviewer.review.save.mutate({
          ...place,
          points: [{ ...point, place: "" }],
          settles: false,
          expectedVersion: 0,
        });
      },
    ],
    ["submitted", async () => await reviewer.review.submit.mutate({ assessmentId, taskId, seen: 1 })],
    [
      "announced",
      async () => {
        const other = (await office.result.compare.query({ assessmentId })).tasks.find((it) => it.id !== taskId);
        await office.review.void.mutate({ assessmentId, taskId: other?.id ?? "", seen: 1, reason: "另行安排" });
        await office.result.announce.mutate({ assessmentId, expectedMoves: 2, objectUntil: WINDOW_END });
      },
    ],
    [
      "filed",
      async () => {
        const { items } = await coordinator.result.compare.query({ assessmentId });
        const fact = items.flatMap((it) => it.points)[0]?.fact ?? "";
        await coordinator.appeal.file.mutate({
          assessmentId,
          indicator: a.indicator,
          fact,
          reason: "有异议",
          material: "",
        });
      },
    ],
  ];
  for (const [name, step] of steps) {
    await step();
    if (name === upTo) break;
  }
  return { ...place, office, coordinator };
}

/** What agency A states of the item that is judged, approved by another. */
async function answered(scene: Scene, assessmentId: string): Promise<void> {
  const place = { assessmentId, indicator: scene.world.a.indicator };
  const { api } = scene.as("coordinator");
  const stated = {
    status: "not-applicable",
    facts: {},
    progress: "",
    notApplicable: { reason: "本局无此职能" },
  } as const;
  await api.response.save.mutate({ ...place, ...stated, expectedVersion: 0 });
  await api.response.submit.mutate({ ...place, expectedVersion: 1 });
  await (await scene.other()).api.response.approve.mutate({ ...place, expectedVersion: 2 });
}

/** Something that a form would send. */
function valueOf({ field }: Question) {
  if (field.kind === "flag") return true;
  if (field.kind === "count") return field.min ?? 0;
  if (field.kind === "choice") return field.options[0]?.key ?? "";
  if (field.kind === "parts" || field.kind === "events" || field.kind === "sample") return [];
  throw new Error(`no example of ${field.kind}`);
}

async function appealed(scene: Scene) {
  const { assessmentId, indicator, coordinator } = await reviewed(scene, "filed");
  const { items } = await coordinator.result.compare.query({ assessmentId });
  const fact = items.flatMap((it) => it.points)[0]?.fact ?? "";
  return { assessmentId, indicator, fact, seen: 1 };
}

/** A question of agency A's reviewer that nobody has answered. */
async function asked(scene: Scene) {
  const { assessmentId, taskId, indicator } = await reviewed(scene, "reviewing");
  const question = { assessmentId, taskId, indicator, said: "请说明会议时间" };
  const { id, writes } = await scene.as("reviewer").api.question.ask.mutate(question);
  return { assessmentId, taskId, id, seen: writes };
}

/** An entry of the register that says agency A was not there; its window was over long ago where `isOver`. */
async function entered(scene: Scene, isOver = false) {
  const { assessmentId, cycleId } = scene.world.a;
  const entry = await newEntry(scene);
  const { entryId } = await scene.as("municipal").api.register.enter.mutate(entry);
  if (isOver) await scene.world.endHearing(entryId);
  return { cycleId, assessmentId, entryId };
}

async function newEntry(scene: Scene) {
  const { assessmentId, cycleId } = scene.world.a;
  const { entries, today } = await scene.as("municipal").api.register.get.query({ cycleId });
  return {
    cycleId,
    kind: "meeting" as const,
    title: `第${String(entries.length + 1)}次推进会`,
    heldOn: today,
    objectUntil: WINDOW_END,
    basis: "签到表",
    rows: [{ assessmentId, mark: "absent" as const }],
  };
}

async function decided(scene: Scene, reason: string | null) {
  const { cycleId, assessmentId, entryId } = await entered(scene, true);
  return { cycleId, entryId, rows: [{ assessmentId, seen: 1, mark: "absent" }], reason };
}

/** How far an edition of a cycle with agency A alone is brought, which has no result. */
type EditionUpTo = "chosen" | "preview" | "locked" | "published";

async function edited(scene: Scene, upTo: EditionUpTo) {
  const { a } = scene.world;
  const { api: office } = scene.as("municipal");
  const { api: other } = await scene.signIn("spare.person");
  const { id: cycleId } = await office.cycle.open.mutate({
    title: "版次周期",
    from: "2018-01-01",
    to: "2018-12-31",
    assignments: [{ agencyId: a.agencyId, frameworkId: a.frameworkId, profileId: "nantong-commerce-2017-standard" }],
  });
  await office.edition.chooseMethod.mutate({ cycleId, expectedVersion: 0, method: COMPARED, reason: null });
  const place = { cycleId, n: 1 };
  const missing: string[] = [];
  const steps: readonly (readonly [EditionUpTo, () => Promise<unknown>])[] = [
    ["chosen", () => Promise.resolve()],
    ["preview", async () => await office.edition.preview.mutate({ cycleId, title: "2018年度结果" })],
    ["locked", async () => await office.edition.lock.mutate({ ...place, seen: 1, missingIds: missing })],
    ["published", async () => await other.edition.publish.mutate({ ...place, seen: 2, publicFrom: null })],
  ];
  for (const [name, step] of steps) {
    await step();
    if (name === "preview") missing.push(...(await missingOf(scene, place)));
    if (name === upTo) break;
  }
  return { place, missing };
}

async function missingOf(scene: Scene, place: { readonly cycleId: string; readonly n: number }): Promise<string[]> {
  const { missing } = await scene.as("municipal").api.edition.get.query(place);
  return missing.map(({ assessmentId }) => assessmentId);
}

/** Reviewing, announcing and objecting, each in a cycle of its own. */
export const REVIEW_ACTS: Readonly<Record<string, Act>> = {
  "review.save": {
    action: "finding.save",
    by: "reviewer",
    async input(scene) {
      const { assessmentId, taskId, indicator } = await reviewed(scene, "reviewing");
      return { assessmentId, taskId, indicator, points: [], settles: false, expectedVersion: 0 };
    },
  },
  "review.submit": {
    action: "review.submit",
    by: "reviewer",
    async input(scene) {
      const { assessmentId, taskId } = await reviewed(scene, "judged");
      return { assessmentId, taskId, seen: 1 };
    },
  },
  "review.takeBack": {
    action: "review.take-back",
    by: "reviewer",
    async input(scene) {
      const { assessmentId, taskId } = await reviewed(scene, "submitted");
      return { assessmentId, taskId, seen: 2 };
    },
  },
  "review.return": {
    action: "review.return",
    by: "municipal",
    async input(scene) {
      const { assessmentId, taskId } = await reviewed(scene, "submitted");
      return { assessmentId, taskId, seen: 2, reason: "请写明依据" };
    },
  },
  "review.void": {
    action: "review.void",
    // A reviewer who stands back loses the right to say so again.
    by: "municipal",
    async input(scene) {
      const { assessmentId, taskId } = await reviewed(scene, "judged");
      return { assessmentId, taskId, seen: 1, reason: "应当回避" };
    },
  },
  "result.beginReview": {
    action: "assessment.begin-review",
    by: "municipal",
    async input(scene) {
      const { assessmentId } = await reviewed(scene, "handed-in");
      return { assessmentId, expectedMoves: 1 };
    },
  },
  "result.announce": {
    action: "assessment.announce",
    by: "municipal",
    async input(scene) {
      const { assessmentId, taskId, office } = await reviewed(scene, "submitted");
      const other = (await office.result.compare.query({ assessmentId })).tasks.find((it) => it.id !== taskId);
      await office.review.void.mutate({ assessmentId, taskId: other?.id ?? "", seen: 1, reason: "另行安排" });
      return { assessmentId, expectedMoves: 2, objectUntil: WINDOW_END };
    },
  },
  "result.recall": {
    action: "assessment.recall",
    by: "municipal",
    async input(scene) {
      const { assessmentId } = await reviewed(scene, "announced");
      return { assessmentId, expectedMoves: 3, reason: "漏评一项" };
    },
  },
  "result.correct": {
    action: "assessment.correct",
    by: "municipal",
    async input(scene) {
      const { assessmentId, indicator, office } = await reviewed(scene, "announced");
      await scene.world.endWindow(assessmentId);
      const { api } = await scene.signIn("spare.person");
      await api.result.finalise.mutate({ assessmentId, expectedMoves: 3, problems: [] });
      const { items } = await office.result.compare.query({ assessmentId });
      const [point] = items.flatMap((it) => it.points);
      // Found was that the system of responsibility is sound, the first that could be chosen.
      const value = "none";
      return {
        assessmentId,
        expectedMoves: 4,
        corrected: [{ indicator, fact: point?.fact ?? "", value }],
        reason: "复查",
      };
    },
  },
  "result.reopen": {
    action: "assessment.reopen",
    by: "municipal",
    async input(scene) {
      const { assessmentId, indicator } = await reviewed(scene, "announced", true);
      await scene.world.endWindow(assessmentId);
      const { api } = await scene.signIn("spare.person");
      await api.result.finalise.mutate({ assessmentId, expectedMoves: 3, problems: [] });
      return { assessmentId, expectedMoves: 4, items: [indicator], reason: "补充材料", dueOn: WINDOW_END };
    },
  },
  "result.finalise": {
    action: "assessment.finalise",
    // Whoever announced it does not make it final.
    by: "spare.person",
    async input(scene) {
      const { assessmentId } = await reviewed(scene, "announced");
      await scene.world.endWindow(assessmentId);
      return { assessmentId, expectedMoves: 3, problems: [] };
    },
  },
  "appeal.file": {
    action: "appeal.file",
    by: "coordinator",
    async input(scene) {
      const { assessmentId, indicator, coordinator } = await reviewed(scene, "announced");
      const { items } = await coordinator.result.compare.query({ assessmentId });
      const fact = items.flatMap((it) => it.points)[0]?.fact ?? "";
      return { assessmentId, indicator, fact, reason: "有异议", material: "" };
    },
  },
  "question.ask": {
    action: "question.ask",
    by: "reviewer",
    async input(scene) {
      const { assessmentId, taskId, indicator } = await reviewed(scene, "reviewing");
      return { assessmentId, taskId, indicator, said: "请说明会议时间" };
    },
  },
  "question.withdraw": { action: "question.withdraw", by: "reviewer", input: asked },
  "question.answer": {
    action: "question.answer",
    by: "coordinator",
    async input(scene) {
      const { assessmentId, id, seen } = await asked(scene);
      return { assessmentId, id, seen, said: "见会议记录" };
    },
  },
  "register.enter": { action: "register.notify", by: "municipal", input: newEntry },
  "register.propose": {
    action: "register.propose",
    by: "municipal",
    // The table of the world strikes nobody out: one that does, in a cycle of its own.
    async input({ world, as }) {
      const office = as("municipal").api;
      const system = as("system-admin").api;
      const used = { agencyId: world.a.agencyId, pluginId: "market-supervision" };
      const pack = (await system.plugin.list.query()).find(({ id }) => id === used.pluginId);
      if (!pack?.enabledBy.includes(used.agencyId)) await system.plugin.enable.mutate({ ...used, expected: false });
      const { id: cycleId } = await office.cycle.open.mutate({
        title: "否决周期",
        from: "2019-01-01",
        to: "2019-12-31",
        assignments: [
          {
            agencyId: world.a.agencyId,
            frameworkId: "xuchang-demonstration-2022",
            profileId: "xuchang-demonstration-2022-attainment",
          },
        ],
      });
      const { agencies, today } = await office.register.get.query({ cycleId });
      const assessmentId = agencies[0]?.assessmentId ?? "";
      const [veto] = await office.register.vetoes.query({ assessmentId });
      return {
        assessmentId,
        indicator: veto?.indicator ?? "",
        fact: veto?.question.key ?? "",
        value: true,
        heldOn: today,
        objectUntil: WINDOW_END,
        basis: "查实",
        material: "通报第3号",
      };
    },
  },
  "register.object": {
    action: "register.object",
    by: "coordinator",
    async input(scene) {
      const { assessmentId, entryId } = await entered(scene);
      return { assessmentId, entryId, seen: 1, reason: "已请假" };
    },
  },
  // Whoever entered it decides nothing of it.
  "register.stand": {
    action: "register.stand",
    by: "spare.person",
    input: async (scene) => await decided(scene, null),
  },
  "register.strike": {
    action: "register.strike",
    by: "spare.person",
    input: async (scene) => await decided(scene, "会议改期"),
  },
  "edition.chooseMethod": {
    action: "edition.method",
    by: "municipal",
    async input(scene) {
      const { place } = await edited(scene, "chosen");
      return { cycleId: place.cycleId, expectedVersion: 1, method: COMPARED, reason: "改一位小数" };
    },
  },
  "edition.preview": {
    action: "edition.preview",
    by: "municipal",
    async input(scene) {
      const { place } = await edited(scene, "chosen");
      return { cycleId: place.cycleId, title: "2018年度结果" };
    },
  },
  "edition.lock": {
    action: "edition.lock",
    by: "municipal",
    async input(scene) {
      const { place, missing } = await edited(scene, "preview");
      return { ...place, seen: 1, missingIds: missing };
    },
  },
  "edition.unlock": {
    action: "edition.unlock",
    by: "municipal",
    input: async (scene) => ({ ...(await edited(scene, "locked")).place, seen: 2, reason: "漏了一家" }),
  },
  "edition.publish": {
    action: "edition.publish",
    by: "spare.person",
    input: async (scene) => ({ ...(await edited(scene, "locked")).place, seen: 2, publicFrom: null }),
  },
  // Another method is what differs: there is no result that could.
  "edition.reissue": {
    action: "edition.reissue",
    by: "municipal",
    async input(scene) {
      const { place } = await edited(scene, "published");
      const { api } = scene.as("municipal");
      const method = { ...COMPARED, digits: 1 };
      await api.edition.chooseMethod.mutate({
        cycleId: place.cycleId,
        expectedVersion: 1,
        method,
        reason: "改一位小数",
      });
      return { ...place, seen: 3, reason: "口径更正", title: "2018年度结果（更正）" };
    },
  },
  "appeal.withdraw": { action: "appeal.withdraw", by: "coordinator", input: appealed },
  "appeal.decide": {
    action: "appeal.decide",
    by: "municipal",
    input: async (scene) =>
      Object.assign(await appealed(scene), { ruling: "refused", reason: "维持原认定", replacing: [] }),
  },
};
