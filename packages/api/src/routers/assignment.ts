import {
  getAssignmentPlan,
  getPlanVersion,
  getPreviousPlan,
  getUrges,
  handOver,
  listHeld,
  listPlanVersions,
  setAssignments,
  urgeMany,
} from "@faheng/assessment";
import type { TRPCRouterRecord } from "@trpc/server";
import { z } from "zod";
import { assignment, assignmentChange, held, heldLeave, urge, urgeOutcome } from "../schemas/assignment.ts";
import { code, id, time } from "../schemas/common.ts";
import { signedIn } from "../trpc.ts";

const ofAssessment = z.strictObject({ assessmentId: id });
const rows = z.array(assignment).readonly();
const version = z.int().min(0);

/** 任务分解: who does what in one assessment, whatever the document names. */
export const assignmentRouter = {
  get: signedIn
    .input(ofAssessment)
    .output(
      z.strictObject({
        version,
        savedBy: z.string().nullable(),
        savedAt: time.nullable(),
        canAssign: z.boolean(),
        departments: z.array(z.strictObject({ id, name: z.string() })),
        formerDepartments: z.array(z.strictObject({ id, name: z.string() })),
        people: z.array(z.strictObject({ id, name: z.string(), departmentId: id })),
        rows,
        proposal: rows,
        unassigned: z.array(code).readonly(),
        inForce: z.record(code, z.enum(["assigned", "printed", "nobody"])),
        parts: z.record(
          code,
          z
            .array(z.strictObject({ key: z.string(), kind: z.enum(["clause", "material"]), title: z.string() }))
            .readonly(),
        ),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { departments, formerDepartments, people, ...plan } = await getAssignmentPlan(ctx.app, ctx.actor, input);
      return {
        ...plan,
        departments: departments.map(({ id: departmentId, name }) => ({ id: departmentId, name })),
        formerDepartments: formerDepartments.map(({ id: departmentId, name }) => ({ id: departmentId, name })),
        people: people.map(({ id: personId, name, departmentId }) => ({ id: personId, name, departmentId })),
      };
    }),
  set: signedIn
    .input(ofAssessment.extend({ expectedVersion: version, changes: z.array(assignmentChange).min(1).max(2000) }))
    .output(z.strictObject({ version }))
    .mutation(async ({ ctx, input }) => await setAssignments(ctx.app, ctx.actor, input)),
  held: signedIn
    .input(z.strictObject({ agencyId: id }))
    .output(
      z.strictObject({
        holders: z
          .array(
            z.strictObject({
              id,
              name: z.string(),
              departments: z.array(held).readonly(),
              leave: z.array(heldLeave).readonly(),
              digest: z.string(),
            }),
          )
          .readonly(),
        people: z.array(z.strictObject({ id, name: z.string(), departmentId: id })).readonly(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { holders, people } = await listHeld(ctx.app, ctx.actor, input);
      return {
        holders,
        people: people.map(({ id: personId, name, departmentId }) => ({ id: personId, name, departmentId })),
      };
    }),
  handOver: signedIn
    .input(
      z.strictObject({
        agencyId: id,
        personId: id,
        to: z
          .array(z.strictObject({ departmentId: id, personId: id.nullable() }))
          .min(1)
          .max(200),
        expected: z.string().max(64),
      }),
    )
    .output(z.strictObject({ items: z.int(), plans: z.int(), leavePassed: z.int(), leaveLeft: z.int() }))
    .mutation(async ({ ctx, input }) => await handOver(ctx.app, ctx.actor, input)),
  previous: signedIn
    .input(ofAssessment)
    .output(
      z
        .strictObject({
          cycleTitle: z.string(),
          rows,
          leftOut: z
            .array(
              z.strictObject({
                indicator: code,
                title: z.string(),
                part: z.string(),
                reason: z.enum(["indicator", "part", "department", "person"]),
              }),
            )
            .readonly(),
        })
        .nullable(),
    )
    .query(async ({ ctx, input }) => await getPreviousPlan(ctx.app, ctx.actor, input)),
  versions: signedIn
    .input(ofAssessment)
    .output(z.array(z.strictObject({ version, savedBy: z.string(), savedAt: time, changed: z.array(code).readonly() })))
    .query(async ({ ctx, input }) => await listPlanVersions(ctx.app, ctx.actor, input)),
  at: signedIn
    .input(ofAssessment.extend({ version }))
    .output(z.strictObject({ rows }))
    .query(async ({ ctx, input }) => await getPlanVersion(ctx.app, ctx.actor, input)),
  urges: signedIn
    .input(ofAssessment)
    .output(
      z.strictObject({
        mayUrge: z.boolean(),
        owed: z.array(code).readonly(),
        last: z.array(urge).readonly(),
        today: z.iso.date(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { last, ...view } = await getUrges(ctx.app, ctx.actor, input);
      return { ...view, last: last.map(({ urgedBy: _account, ...it }) => it) };
    }),
  urge: signedIn
    .input(ofAssessment.extend({ indicators: z.array(code).min(1).max(2000), note: z.string().trim().max(200) }))
    .output(urgeOutcome)
    .mutation(async ({ ctx, input }) => await urgeMany(ctx.app, ctx.actor, input)),
} satisfies TRPCRouterRecord;
