import type { TransactionContext } from "@/server/context";
import { readEmailSettings } from "./email-settings";

/** Whom the customers of this publisher take a mail to be from, and where their questions go. */
export const getSeller = async (tx: TransactionContext) => (await readEmailSettings(tx)).seller;
