import { seal } from "@/server/auth/secrets";
import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { queueEmail } from "./queue-email";
import { getSeller } from "./get-seller";

type CheckoutCode = {
  email: string;
  /** Six digits; kept in the queue only as sealed for this session. */
  code: string;
  sessionId: string;
  validMinutes?: number;
};

/** Mails the digits that prove an address to a checkout. */
export async function queueCheckoutCode(
  tx: TransactionContext,
  { email, code, sessionId, validMinutes = 10 }: CheckoutCode,
): Promise<void> {
  await queueEmail(tx, {
    template: "checkout-code",
    dedupeKey: `checkout-code:${newId()}`, // each code is a mail of its own
    to: email,
    props: {
      ...(await getSeller(tx)),
      sealedCode: seal("mailed-code", code, sessionId),
      sessionId,
      validMinutes,
    },
  });
}
