import type { z } from "zod";
import type { ServiceContext } from "@/server/context";
import { invalid } from "@/server/domain/errors";
import { readBody, readJson } from "@/server/http/body";
import type { Answer, Door, Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { cancelChallenge } from "@/server/services/checkout/cancel-challenge";
import { changeCheckout } from "@/server/services/checkout/change-checkout";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { completeFreeCheckout } from "@/server/services/checkout/complete-free-checkout";
import { getCheckout } from "@/server/services/checkout/get-checkout";
import { mailCheckoutCode } from "@/server/services/checkout/mail-checkout-code";
import { payCheckout } from "@/server/services/checkout/pay-checkout";
import { proveCheckoutEmail } from "@/server/services/checkout/prove-checkout-email";
import { resumeCheckout } from "@/server/services/checkout/resume-checkout";
import {
  changeCheckoutInput,
  checkoutInput,
  completeFreeCheckoutInput,
  payCheckoutInput,
  proveCheckoutEmailInput,
} from "@/server/services/checkout/schemas";
import { refuseUnstorableText } from "../unstorable-text";
import { renderJsonFailure } from "./json-failure";
import { anonymousContext, parseInput } from "./rest-route";

/*
 * What the hosted checkout calls. No cookie opens it: who knows a session's address may go on with
 * it, and a page on another site does not know it.
 */

const mostBytes = 16 * 1024;

type Verb<Input extends z.ZodType> = (
  ctx: ServiceContext,
  input: z.output<Input>,
) => Promise<CheckoutView>;

const step = <Input extends z.ZodType>(name: string, input: Input, verb: Verb<Input>): Route => ({
  method: "POST",
  pattern: `/api/checkout/:session/${name}`,
  answer: async (exchange, { session }) => {
    const given = (await readJson(exchange.req, mostBytes)) ?? {};
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      throw invalid("request.body-not-object", "The request body must be a JSON object.");
    }
    refuseUnstorableText(given);
    const parsed = parseInput(input, { ...given, session });
    return shown(await verb(anonymousContext(exchange), parsed));
  },
});

const shown = (view: CheckoutView): Answer => ({
  status: 200,
  body: JSON.stringify(view),
  headers: { "cache-control": "no-store" },
});

/** A plain form, for whoever has no script: it ends at the receipt, or back at the page with what is wrong. */
async function takeForm(exchange: Exchange, { session }: Parameters): Promise<Answer> {
  const body = await readBody(exchange.req, mostBytes);
  const given = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  refuseUnstorableText(given);
  const input = completeFreeCheckoutInput.safeParse({ ...given, session });
  const problem = input.success
    ? await completeFreeCheckout(anonymousContext(exchange), input.data)
    : "details";
  const page = `/c/${encodeURIComponent(session ?? "")}`;
  return {
    status: 303,
    body: "",
    headers: {
      location: problem === null ? `${page}/done` : `${page}?problem=${problem}`,
      "cache-control": "no-store",
    },
  };
}

export const checkoutDoor: Door = {
  prefixes: ["/api/checkout"],
  routes: [
    {
      method: "GET",
      pattern: "/api/checkout/:session",
      answer: async (exchange, parameters) =>
        shown(await getCheckout(anonymousContext(exchange), parseInput(checkoutInput, parameters))),
    },
    step("details", changeCheckoutInput, changeCheckout),
    step("code", checkoutInput, mailCheckoutCode),
    step("proof", proveCheckoutEmailInput, proveCheckoutEmail),
    step("payment", payCheckoutInput, payCheckout),
    step("resume", checkoutInput, resumeCheckout),
    step("cancellation", checkoutInput, cancelChallenge),
    { method: "POST", pattern: "/api/checkout/:session/form", answer: takeForm },
  ],
  renderFailure: renderJsonFailure,
};
