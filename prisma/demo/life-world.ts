import type { PaymentMethod } from "@/server/db/generated/client";
import type { HeldCustomer } from "@/server/services/billing/hold-subscriptions";
import type { CustomerBooks } from "./customer-books";
import type { GatewayRows } from "./gateway-rows";
import type { Owed } from "./invoices";
import type { Numbers } from "./numbers";
import type { Person } from "./people";
import type { RowIds } from "./row-ids";
import type { Stage } from "./stage";
import type { HistoryRows } from "./tables";

/** What all lives of a history share. */
export type HistoryWorld = {
  stage: Stage;
  rows: HistoryRows;
  ids: RowIds;
  numbers: Numbers;
  gateway: GatewayRows;
  /** By when all of it has been recorded. */
  until: Date;
  /** From then on mails are owed of what happened. */
  mailedFrom: Date;
  /** Sales whose invoices are to be numbered. */
  owed: Owed[];
  /** Of the demo's password, which those have who registered. */
  passwordHash: string;
};

/** What somebody pays with, and is charged on from then on. */
export type Card = {
  detailsId: bigint;
  token: string;
  brand: string;
  lastFour: string;
  expiryMonth: number;
  expiryYear: number;
  holderName: string;
};

/** What one life is lived with. */
export type LifeWorld = HistoryWorld & {
  person: Person;
  customer: HeldCustomer;
  books: CustomerBooks;
  method: PaymentMethod;
  card: Card;
};
