import { createHash } from "node:crypto";
import { toDecimalString, type Money } from "@/server/domain/money";
import type { Challenge, ChallengeAnswer } from "@/server/gateways/payments/sandbox/challenges";
import { bankStyle } from "./sandbox-bank-style";

/** Tells the page that shows this one, or opened it, and leads a tab of its own back. */
const leave = `
const isFramed = window.parent !== window;
const other = isFramed ? window.parent : window.opener;
if (other) other.postMessage({ type: "tenure:challenge-done" }, location.origin);
const back = document.getElementById("back");
if (!isFramed && back) location.replace(back.href);
`;

const hashOf = (source: string) =>
  `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** Nothing but this very style and script, in a frame of our own pages alone. */
export const bankPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(bankStyle)}`,
  `script-src ${hashOf(leave)}`,
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join("; ");

/** The question, with its three answers as a form that needs no script. */
export const renderQuestion = ({ merchantName, description, amount }: Challenge): string =>
  render(
    amount ? "Confirm this payment" : "Confirm your card",
    `<dl>
<div><dt>Merchant</dt><dd>${escapeHtml(merchantName)}</dd></div>
<div><dt>For</dt><dd>${escapeHtml(description)}</dd></div>
<div><dt>Amount</dt><dd>${amount ? written(amount) : "Nothing is charged now"}</dd></div>
</dl>
<form method="post">
<button name="answer" value="passed" class="primary">Pass</button>
<button name="answer" value="failed">Fail</button>
<button name="answer" value="cancelled">Cancel</button>
</form>
<p class="note">This stands for the bank of a test card: no money moves. Leaving answers nothing.</p>`,
  );

const said: Record<ChallengeAnswer, string> = {
  passed: "The check was passed",
  failed: "The check was failed",
  cancelled: "The check was cancelled",
};

export const renderAnswered = ({ returnUrl }: Challenge, answer: ChallengeAnswer): string =>
  render(
    said[answer],
    `<p>You can go back now.</p>
${returnUrl === null ? "" : `<p><a id="back" href="${escapeHtml(returnUrl)}" target="_top">Go back</a></p>`}
<script>${leave}</script>`,
  );

export const renderRefusal = (message: string, requestId: string): string =>
  render(
    "This did not work",
    `<p>${escapeHtml(message)}</p><p class="note">${escapeHtml(requestId)}</p>`,
  );

const render = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Sandbox bank</title>
<style>${bankStyle}</style>
</head>
<body>
<header>Sandbox bank</header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;

/** As a bank writes it, the same in every language: `EUR 7.99`. */
const written = (amount: Money) => `${amount.currency} ${toDecimalString(amount)}`;

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
