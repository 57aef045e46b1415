import { invalid, notFound } from "@/server/domain/errors";
import {
  answerChallenge,
  challengeAnswers,
  findChallenge,
} from "@/server/gateways/payments/sandbox/challenges";
import { readBody } from "@/server/http/body";
import type { Answer, Door, Parameters } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { bankPolicy, renderAnswered, renderQuestion, renderRefusal } from "./sandbox-bank-page";
import { sandboxOnly } from "./sandbox-only";

/**
 * The page on which a card's bank asks its holder, in a frame of our checkout or in a tab. Knowing
 * its address is all it takes: it stands for somebody else's site, and our cookies mean nothing.
 */
export const sandboxBankDoor: Door = sandboxOnly({
  prefixes: ["/sandbox-bank"],
  headers: {
    "content-security-policy": bankPolicy,
    "x-frame-options": "SAMEORIGIN",
    // As our own pages say it, so that the one that opened this tab still can be told.
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
  },
  routes: [
    { method: "GET", pattern: "/sandbox-bank/:challenge", answer: show },
    { method: "POST", pattern: "/sandbox-bank/:challenge", answer: take },
  ],
  renderFailure: ({ status, message }, requestId) =>
    page(status, renderRefusal(message, requestId)),
});

async function show(_: Exchange, { challenge: id = "" }: Parameters): Promise<Answer> {
  const challenge = await findChallenge(id);
  if (challenge === null) throw noSuchChallenge();
  const { state } = challenge;
  return page(200, state === "open" ? renderQuestion(challenge) : renderAnswered(challenge, state));
}

/** @throws invalid  `challenge.unknown-answer` */
async function take({ req }: Exchange, { challenge: id = "" }: Parameters): Promise<Answer> {
  const form = new URLSearchParams((await readBody(req, 1024)).toString("utf8"));
  const answer = challengeAnswers.find((known) => known === form.get("answer"));
  if (!answer) throw invalid("challenge.unknown-answer", "Choose Pass, Fail or Cancel.");
  if (!(await answerChallenge(id, answer))) throw noSuchChallenge();
  // Looked at by GET, so that neither Back nor reloading answers again.
  return page(303, "", { location: `/sandbox-bank/${id}` });
}

const page = (status: number, body: string, headers?: Record<string, string>): Answer => ({
  status,
  body,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
});

const noSuchChallenge = () =>
  notFound("challenge.not-found", "This bank has no such question: it may be of another sandbox.");
