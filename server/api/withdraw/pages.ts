import { sessionVisitor, strangerContext, type Visit } from "@/server/api/account/customer-context";
import { DomainError } from "@/server/domain/errors";
import { listContracts, lookAtContract } from "@/server/services/withdrawals/look-at-contract";
import { readWithdrawalAttempt } from "./attempt";

/** What the page for withdrawing asks, of whoever opens it. */
export const withdrawPages = {
  attempt: ({ cookie, publisherId }: Visit) => readWithdrawalAttempt(cookie, publisherId),
  /** What whoever is signed in may choose from; `null` for everybody else. */
  async ownContracts(visit: Visit) {
    const visitor = await sessionVisitor(visit);
    return visitor && listContracts(visitor.ctx);
  },
  /** What it would come to; `null` too once somebody has tried too often: it may still be declared. */
  async look(visit: Visit, input: { email: string; reference: string }) {
    try {
      return await lookAtContract(strangerContext(visit), input);
    } catch (error) {
      if (error instanceof DomainError && error.kind === "rate-limited") return null;
      throw error;
    }
  },
};
