import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import type { Asked } from "../payment-gateway";
import { CommitLost, inBooks, type Books } from "./books";

/** What a request comes to: an answer, or what its caller did wrong. */
export type Settled<Answer> = { answer: Answer } | { fault: Error };

/** Whose `end` has come is told that nothing is known, and nothing is booked for them. */
type Ending = Asked & { end?: AbortSignal };

type Work<Request, Answer> = (
  books: Books,
  requests: readonly Request[],
) => Promise<Settled<Answer>[]>;

type Waiting<Request, Answer> = {
  request: Request;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

/** As many as share a commit, and as many commits as are under way at a time. */
const mostTogether = 256;
const mostUnderWay = 2;

/**
 * Books requests that are in flight at the same moment in one transaction: they share its statements
 * and its commit, and each has the answer that it would have had alone. A request that finds nobody
 * else is booked alone, at once. Two under one key never share: the second is to find what the first
 * has booked.
 */
export function together<Request extends Ending, Answer>(
  work: Work<Request, Answer>,
): (request: Request) => Promise<Answer> {
  const waiting: Waiting<Request, Answer>[] = [];
  let underWay = 0;

  const next = async () => {
    underWay += 1;
    try {
      while (waiting.length > 0) await settle(work, takeTogether(waiting));
    } finally {
      underWay -= 1;
    }
  };
  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      // In the next turn of the loop: who asks in this one comes along.
      if (underWay < mostUnderWay) setImmediate(() => void next());
    });
}

/** The oldest that wait, one of each key. */
function takeTogether<Request extends Ending, Answer>(
  waiting: Waiting<Request, Answer>[],
): Waiting<Request, Answer>[] {
  const taken = new Map<string, Waiting<Request, Answer>>();
  for (const one of waiting) {
    const key = keyOf(one.request);
    if (taken.size < mostTogether && !taken.has(key)) taken.set(key, one);
  }
  const chosen = new Set(taken.values());
  waiting.splice(0, waiting.length, ...waiting.filter((one) => !chosen.has(one)));
  return [...chosen];
}

export const keyOf = ({ publisherId, idempotencyKey }: Asked): string =>
  `${publisherId} ${idempotencyKey}`;

async function settle<Request extends Ending, Answer>(
  work: Work<Request, Answer>,
  batch: Waiting<Request, Answer>[],
): Promise<void> {
  const requests = batch.map(({ request }) => request);
  let settled: Settled<Answer>[];
  try {
    settled = await inBooks(async (books) => {
      refuseEnded(requests); // while a connection was waited for
      const answers = await work(books, requests);
      refuseEnded(requests); // or another under the same key
      return answers;
    });
  } catch (error) {
    // Asked again by ourselves, what was booked after all would count as asked twice.
    const mayBeBooked = error instanceof CommitLost;
    // What one brings down is nobody else's: each goes alone.
    if (batch.length > 1 && !mayBeBooked) for (const one of batch) await settle(work, [one]);
    else for (const { reject } of batch) reject(error);
    return;
  }
  batch.forEach(({ resolve, reject }, place) => {
    const one = settled[place];
    if (one && "answer" in one) resolve(one.answer);
    else reject(one?.fault ?? new Error("a request was left without an answer"));
  });
}

/** @throws GatewayTimeout  where nobody waits for one of them any more */
function refuseEnded(requests: readonly Ending[]): void {
  if (requests.some(({ end }) => end?.aborted)) throw new GatewayTimeout("sandbox");
}
