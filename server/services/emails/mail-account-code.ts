import { seal } from "@/server/auth/secrets";
import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { getSeller } from "./get-seller";
import { queueEmail } from "./queue-email";

type AccountCode = {
  email: string;
  /** Six digits; kept in the queue only as sealed for what they open. */
  code: string;
  subjectId: string;
  validMinutes: number;
};

/** Mails the digits that prove an address to My account. */
export async function queueAccountCode(
  tx: TransactionContext,
  { email, code, subjectId, validMinutes }: AccountCode,
): Promise<void> {
  await queueEmail(tx, {
    template: "account-code",
    dedupeKey: `account-code:${newId()}`, // each code is a mail of its own
    to: email,
    props: {
      ...(await getSeller(tx)),
      sealedCode: seal("mailed-code", code, subjectId),
      sessionId: subjectId,
      validMinutes,
    },
  });
}
