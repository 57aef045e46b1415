import { z } from "zod";
import type { ServiceContext } from "@/server/context";
import { parseInput } from "@/server/api/doors/rest-route";
import { refuseUnstorableText } from "@/server/api/unstorable-text";
import { readJson } from "@/server/http/body";
import type { Answer, Route } from "@/server/http/door";
import type { CardUpdateView } from "@/server/services/card-updates/card-update-view";
import {
  cancelCardUpdate,
  resumeCardUpdate,
} from "@/server/services/card-updates/resume-card-update";
import { startCardUpdateInput } from "@/server/services/card-updates/schemas";
import { startCardUpdate } from "@/server/services/card-updates/start-card-update";
import { requireOwnPage, visitOf, type FormCall } from "./account-form";
import { jobPage, letIn } from "./job-forms";

const mostBytes = 16 * 1024;

const cardCall = z.object({
  attempt: z.uuid(),
  subscription: z.string().regex(/^\d{9}$/),
  token: z.string().max(4_000).optional(),
  return: z.string().max(2_000).optional(),
  cardToken: z.string().max(200).optional(),
});

type CardCall = z.output<typeof cardCall>;

/** What the card's form sends by script: a card becomes a token in the browser, and only then ours. */
const cardStep = (
  name: string,
  act: (ctx: ServiceContext, asked: CardCall, page: string) => Promise<CardUpdateView>,
): Route => ({
  method: "POST",
  pattern: `/api/account/:publisherId/card/${name}`,
  async answer(exchange, parameters): Promise<Answer> {
    requireOwnPage(exchange);
    const given = await readJson(exchange.req, mostBytes);
    refuseUnstorableText(given);
    const { attempt, ...asked } = parseInput(cardCall, given);
    const fields = Object.fromEntries(
      Object.entries(asked).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, value] as const],
      ),
    );
    const call: FormCall = { visit: visitOf(exchange, parameters), fields };
    const { ctx } = await letIn(call, "update-payment");
    const page = jobPage(call, "update-payment", { attempt });
    return {
      status: 200,
      body: JSON.stringify(await act(ctx, { attempt, ...asked }, page)),
      headers: { "cache-control": "no-store" },
    };
  },
});

export const cardSteps = [
  cardStep("start", (ctx, { attempt, subscription, cardToken }, page) => {
    const given = { attempt, subscriptionId: Number(subscription), cardToken };
    return startCardUpdate(ctx, parseInput(startCardUpdateInput, given), page);
  }),
  cardStep("resume", (ctx, { attempt }) => resumeCardUpdate(ctx, { attempt })),
  cardStep("cancellation", (ctx, { attempt }) => cancelCardUpdate(ctx, { attempt })),
];
