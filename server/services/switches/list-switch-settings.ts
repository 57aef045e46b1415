import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { toPlanView } from "./plan-view";
import { directionOf, readSwitchRules } from "./read-switch-settings";

/** Which plans can be changed to which, and what that does to money and dates. */
export async function listSwitchSettings(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const settings = await readSwitchRules(tx);
    const rows = await tx.db.switchRoute.findMany({
      where: { publisherId },
      orderBy: [{ fromNumber: "asc" }, { createdAt: "asc" }, { toNumber: "asc" }],
      include: {
        from: { include: { localizations: true } },
        to: { include: { localizations: true } },
      },
    });
    const routes = rows.map((row) => ({
      from: toPlanView(row.from),
      to: toPlanView(row.to),
      direction: directionOf(row),
    }));
    return { ...settings, routes: routes.toSorted(byTitles) };
  });
}

export type SwitchSettingsView = Awaited<ReturnType<typeof listSwitchSettings>>;
export type RouteView = SwitchSettingsView["routes"][number];

const byTitles = (one: RouteTitles, other: RouteTitles) =>
  one.from.title.localeCompare(other.from.title, "en") ||
  one.to.title.localeCompare(other.to.title, "en");

type RouteTitles = Record<"from" | "to", { title: string }>;
