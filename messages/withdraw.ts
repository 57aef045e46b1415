import { compileCatalogue } from "./compile-catalogue";
import { withdrawMessages } from "./en/withdraw";
import type { Compiled } from "./message";

export type WithdrawWords = Compiled<typeof withdrawMessages>;

/** English for now. */
export const withdrawWords: WithdrawWords = compileCatalogue(withdrawMessages);
