import { randomInt } from "node:crypto";
import { sign } from "@/server/auth/secrets";
import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { emailKeyOf } from "@/server/domain/email";
import { invalid } from "@/server/domain/errors";
import { queueAccountCode } from "@/server/services/emails/mail-account-code";

const lifeMinutes = 10;
const tries = 5;

type Purpose = "sign-in" | "email";

/** What a code opens. */
type Subject = { purpose: Purpose; subjectId: string };

/** What is kept of a code: useless for anything else. */
const codeHash = ({ purpose, subjectId }: Subject, code: string): string =>
  sign("customer-code", `${purpose}:${subjectId}:${code}`);

/**
 * Writes a new code down and mails it; the last one for this subject works no longer.
 *
 * @param isMailed false where nobody is to get it: what is written is the same
 */
export async function issueCode(
  tx: TransactionContext,
  subject: Subject & { email: string },
  isMailed: boolean,
): Promise<void> {
  const { publisherId, wall } = tx;
  const { purpose, subjectId, email } = subject;
  const now = wall.now();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await tx.db.customerCode.create({
    data: {
      publisherId,
      id: newId(),
      emailKey: emailKeyOf(email),
      purpose,
      subjectId,
      codeHash: codeHash(subject, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifeMinutes * 60_000),
      attemptsLeft: tries,
    },
  });
  if (!isMailed) return;
  await queueAccountCode(tx, { email, code, subjectId, validMinutes: lifeMinutes });
}

const refusals = {
  "code-wrong": "That is not the code we mailed. Check its six digits.",
  "code-spent": "This code works no longer. Ask for a new one.",
} as const;

export type CodeProblem = keyof typeof refusals;

/**
 * Tries a code. A wrong try is counted, so its transaction is to be committed before it is refused.
 *
 * @returns for which address it was, if it is right
 */
export async function tryCode(
  tx: TransactionContext,
  subject: Subject,
  code: string,
): Promise<{ emailKey: string } | CodeProblem> {
  const { publisherId, wall } = tx;
  const { purpose, subjectId } = subject;
  // Two tries at once take turns, so that none is free.
  await tx.db.$queryRaw`
    SELECT 1 FROM customer_code
     WHERE "publisherId" = ${publisherId} AND "subjectId" = ${subjectId}::uuid FOR UPDATE`;
  const latest = await tx.db.customerCode.findFirst({
    where: { publisherId, subjectId, purpose },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const isFresh =
    latest !== null &&
    latest.usedAt === null &&
    latest.attemptsLeft > 0 &&
    latest.expiresAt > wall.now();
  if (!isFresh) return "code-spent";

  const isRight = latest.codeHash === codeHash(subject, code);
  await tx.db.customerCode.update({
    where: { publisherId_id: { publisherId, id: latest.id } },
    data: isRight ? { usedAt: wall.now() } : { attemptsLeft: { decrement: 1 } },
  });
  return isRight ? { emailKey: latest.emailKey } : "code-wrong";
}

/** @throws invalid  `account.code-wrong`, `account.code-spent` */
export function refuseCode(problem: CodeProblem): never {
  throw invalid(`account.${problem}`, refusals[problem]);
}
