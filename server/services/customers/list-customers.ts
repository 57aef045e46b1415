import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { toCustomerLine, type CustomerRow } from "./customer-line";
import { customersFor } from "./customer-list";
import { lifetimeValuesOf } from "./lifetime-values";

/**
 * A page of the publisher's customers. Who may not read personal data gets it masked, and finds
 * nobody by it.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listCustomers(ctx: ServiceContext, input: ListInput) {
  const { actor } = ctx;
  authorize(actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const page = await readListPage(tx, customersFor(actor), input, (row: CustomerRow) => row);
    const lifetimeValueOf = await lifetimeValuesOf(
      tx,
      page.rows.map(({ id }) => id),
    );
    return {
      ...page,
      rows: page.rows.map((row) => toCustomerLine(actor, row, lifetimeValueOf(row.id))),
    };
  });
}
