import { beforeAll, expect, test } from "vitest";
import { permissions } from "@/server/domain/permissions";
import { codeOf, everythingOf } from "@/server/testing/call-procedure";
import type { Ids, Sample } from "@/server/testing/procedure-sample";
import { procedures } from "@/server/testing/procedures";
import { rowsOfAPublisher } from "@/server/testing/rows-of-a-publisher";
import { newWorld, type World } from "@/server/testing/world";
import { appRouter } from "./root";

let ours: World;
let theirs: World;
let theirRows: Ids;

beforeAll(async () => {
  [ours, theirs] = [await newWorld(), await newWorld()];
  theirRows = await rowsOfAPublisher(theirs);
});

const all = Object.entries<Sample>(procedures);
const where = (holds: (sample: Sample) => boolean) => all.filter(([, sample]) => holds(sample));

const guarded = where(({ access }) => access !== "public");
const ofPublishers = where(({ access }) => access !== "public" && access !== "account");
const permitted = where(({ access }) => permissions.some((permission) => permission === access));
const namingRows = where(({ namesRows }) => namesRows === true);

test("the list of procedures under test is the list of procedures", () => {
  expect(Object.keys(procedures).toSorted()).toEqual(
    Object.keys(appRouter._def.procedures).toSorted(),
  );
});

test.each(guarded)("%s is closed to nobody in particular", async (path, { input }) => {
  expect(await codeOf(ours.anonymous, path, input?.(theirRows))).toBe("UNAUTHORIZED");
});

test.each(ofPublishers)(
  "%s is not there for somebody of another publisher",
  async (path, { input }) => {
    const { accountId, actor } = ours.owner;
    const stranger = theirs.as({ kind: "account", accountId, sessionId: actor.sessionId });
    expect(await codeOf(stranger, path, input?.(theirRows))).toBe("NOT_FOUND");
  },
);

test.each(permitted)(
  "%s is forbidden to a member who has every permission but its own",
  async (path, { access, input }) => {
    const lacking = permissions.filter((permission) => permission !== access);
    const ctx = theirs.as({ ...theirs.owner.actor, role: "admin", permissions: lacking });
    expect(await codeOf(ctx, path, input?.(theirRows))).toBe("FORBIDDEN");
  },
);

test.each(namingRows)(
  "%s finds nothing under another publisher's ids, and changes nothing",
  async (path, { input }) => {
    const before = await everythingOf(theirs.publisherId);
    expect(await codeOf(ours.ctx, path, input?.(theirRows))).toBe("NOT_FOUND");
    expect(await everythingOf(theirs.publisherId)).toEqual(before);
  },
);
