import type { ServiceContext } from "@/server/context";
import { demoOwner, demoPassword, demoSupport } from "@/server/domain/demo";
import { env } from "@/server/env";

/** The demo people a sandbox can be entered as, as long as the seed's accounts are there. Never in live. */
export async function findDemoSignIn(ctx: ServiceContext) {
  if (env().TENURE_MODE !== "sandbox") return [];
  const people = [
    { ...demoOwner, role: "Owner, with every permission" },
    { ...demoSupport, role: "Admin, without personal data" },
  ];
  const rows = await ctx.db.adminAccount.findMany({
    where: { emailKey: { in: people.map(({ email }) => email) } },
    select: { emailKey: true },
  });
  const known = new Set(rows.map(({ emailKey }) => emailKey));
  return people
    .filter(({ email }) => known.has(email))
    .map((person) => ({ ...person, password: demoPassword }));
}

export type DemoPerson = Awaited<ReturnType<typeof findDemoSignIn>>[number];
