import type { WithdrawWords } from "@/messages/withdraw";
import type { Money } from "@/server/domain/money";
import type { AccountSeller } from "@/server/services/my-account/account-seller";

/** What every step of a withdrawal is given. */
export type Part = { words: WithdrawWords; seller: AccountSeller; problem: string | null };

/** A contract as far as its customer is shown it; instants are ISO 8601. */
export type ShownContract = {
  title: string;
  concludedAt: string;
  /** None where there is no right to withdraw. */
  endsAt: string | null;
  isInTime: boolean;
  refund: Money;
};
