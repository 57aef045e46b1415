import { authorize } from "@/server/auth/authorize";
import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import type { ListScope } from "@/server/db/list/definition";
import { readListQuery } from "@/server/db/list/read-query";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { maskMark } from "@/server/domain/masking";
import type { ListQuery } from "@/server/domain/list-query";
import type { ExportColumn } from "./export-column";
import { exportableList, type ExportableList } from "./exportable-lists";
import type { ExportFormat, ExportInput } from "./schemas";

/** A list, made ready to leave as a file for whoever asks. */
export type ExportSource = {
  list: ExportableList;
  columns: readonly ExportColumn[];
  query: ListQuery;
  scope: ListScope;
  /** Wall time. */
  askedAt: Date;
  format: ExportFormat;
  /** `northlight-audit-log-2026-11-22.csv` */
  fileName: string;
  contentType: string;
};

/** When a file was asked for, by both clocks; `now` is what "today" means in its filters. */
export type Moment = { now: Date; askedAt: Date };

export const presentMoment = async (ctx: ServiceContext): Promise<Moment> => ({
  now: await businessNow(ctx),
  askedAt: ctx.wall.now(),
});

/**
 * Reads an export's list and filters, and checks that the caller may read it and take it away.
 *
 * @throws not-found  `export.unknown-list`
 * @throws invalid    `list.unreadable`
 */
export async function exportSource(
  ctx: ServiceContext,
  { list: name, format, q, f, sort }: ExportInput,
  { now, askedAt }: Moment,
): Promise<ExportSource> {
  authorize(ctx.actor, "exports:create");
  const list = exportableList(name);
  authorize(ctx.actor, list.permission);
  const query = readListQuery(list.definition, { q, f, sort });

  const { publisherId } = ctx;
  const { horizon, ...profile } = await inTransaction(ctx, async (tx) => ({
    horizon: tx.horizon,
    ...(await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      select: { timeZone: true, publisher: { select: { name: true } } },
    })),
  }));
  const zone = profile.timeZone;
  const day = dayOf(zonedParts(now, zone));
  return {
    list,
    columns: list.columns(now),
    query,
    scope: { publisherId, now, zone, horizon },
    askedAt,
    format,
    fileName: `${slug(profile.publisher.name, list.title, day)}.${format}`,
    contentType: contentTypes[format],
  };
}

/** What the audit log says was asked for. */
export function loggedRequest({ list }: ExportSource, input: ExportInput) {
  const { q = "", f = "", format } = input;
  const search = list.hasPersonalSearch && q !== "" ? maskMark : q;
  return { list: input.list, format, search, filters: f };
}

const contentTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Plain letters and digits, so that the name fits into a header and on any disk. */
const slug = (...words: string[]): string =>
  words
    .map((word) => word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase())
    .map((word) =>
      word
        .replaceAll(/[^a-z0-9]+/g, "-")
        .slice(0, 60)
        .replaceAll(/^-|-$/g, ""),
    )
    .filter((word) => word !== "")
    .join("-");
