import { Readable } from "node:stream";
import {
  customerContext,
  sessionVisitor,
  strangerContext,
  type Visit,
} from "@/server/api/account/customer-context";
import { accountPath, withQuery } from "@/server/api/account/paths";
import { visitOf } from "@/server/api/doors/account/account-form";
import type { ServiceContext } from "@/server/context";
import { DomainError } from "@/server/domain/errors";
import type { Answer, Door, Parameters } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { findCheckoutSale } from "@/server/services/checkout/find-checkout-sale";
import { checkoutInput } from "@/server/services/checkout/schemas";
import { creditNotePdf } from "@/server/services/receipts/credit-note-pdf";
import { openReceiptLink } from "@/server/services/receipts/receipt-link";
import { receiptPdf } from "@/server/services/receipts/receipt-pdf";
import { renderJsonFailure } from "./json-failure";
import { memberContext } from "./member-context";
import { anonymousContext, parseInput } from "./rest-route";

type Wanted = { transactionId: string; place: number | null };

/** Of a credit note, which of its sale's; of the receipt itself, none. */
const wantedOf = ({ transactionId = "", place }: Parameters): Wanted => ({
  transactionId,
  place: place === undefined ? null : Number(place),
});

/** The document as a file with a name that says what it is. */
async function sendDocument(
  ctx: ServiceContext,
  { transactionId, place }: Wanted,
): Promise<Answer> {
  const [name, bytes] =
    place === null
      ? [`receipt-${transactionId}`, await receiptPdf(ctx, transactionId)]
      : [
          `credit-note-${transactionId}-${place}`,
          await creditNotePdf(ctx, { transactionId, place }),
        ];
  return {
    status: 200,
    body: Readable.from([bytes]),
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}.pdf"`,
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
    },
  };
}

/** For the team: opened by a session cookie of the dashboard. */
const sendToMember = async (exchange: Exchange, parameters: Parameters): Promise<Answer> =>
  sendDocument(await memberContext(exchange, parameters["publisherId"]), wantedOf(parameters));

/** For the customer: opened by a link of ours, or by being signed in, which others are asked to do. */
async function sendToCustomer(exchange: Exchange, parameters: Parameters): Promise<Answer> {
  const visit = visitOf(exchange, parameters);
  const wanted = wantedOf(parameters);
  const token = new URLSearchParams(exchange.target.search).get("token");
  const ctx = linked(visit, wanted, token) ?? (await sessionVisitor(visit))?.ctx;
  return ctx ? sendDocument(ctx, wanted) : askToSignIn(visit, wanted);
}

/** A link that is too old is none: whoever is signed in needs no link. */
function linked(
  visit: Visit,
  { transactionId }: Wanted,
  token: string | null,
): ServiceContext | null {
  if (token === null) return null;
  try {
    const customerId = openReceiptLink(strangerContext(visit), { transactionId, token });
    return customerContext(visit, customerId);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function askToSignIn({ publisherId }: Visit, { transactionId, place }: Wanted): Answer {
  const document = `/receipts/${encodeURIComponent(transactionId)}`;
  const next = accountPath(publisherId, place ? `${document}/credit-notes/${place}` : document);
  const location = withQuery(accountPath(publisherId, "/sign-in"), { next });
  return { status: 303, body: "", headers: { location, "cache-control": "no-store" } };
}

/** For whoever knows the address of the checkout that came to it. */
async function sendToBuyer(exchange: Exchange, parameters: Parameters): Promise<Answer> {
  const input = parseInput(checkoutInput, parameters);
  const found = await findCheckoutSale(anonymousContext(exchange), input);
  const { publisherId, customerId, transactionId } = found;
  const visit = visitOf(exchange, { publisherId: String(publisherId) });
  return sendDocument(customerContext(visit, customerId), { transactionId, place: null });
}

const note = "credit-notes/:place(^[1-9]\\d{0,3}$)";

/** Receipts and credit notes as files. */
export const receiptsDoor: Door = {
  prefixes: ["/api/receipts"],
  routes: [
    {
      method: "GET",
      pattern: "/api/receipts/:publisherId/:transactionId",
      answer: sendToMember,
    },
    {
      method: "GET",
      pattern: `/api/receipts/:publisherId/:transactionId/${note}`,
      answer: sendToMember,
    },
    {
      method: "GET",
      pattern: "/account/:publisherId/receipts/:transactionId",
      answer: sendToCustomer,
    },
    {
      method: "GET",
      pattern: `/account/:publisherId/receipts/:transactionId/${note}`,
      answer: sendToCustomer,
    },
    { method: "GET", pattern: "/c/:session/receipt.pdf", answer: sendToBuyer },
  ],
  renderFailure: renderJsonFailure,
};
