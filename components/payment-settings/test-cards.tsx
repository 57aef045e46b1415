import { CopyButton } from "@/components/ui/copy-button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { TestCardOutcome } from "@/server/domain/test-cards";
import type { PaymentSettings } from "@/server/services/payment-settings/get-payment-settings";

const outcomes: Record<TestCardOutcome, string> = {
  succeeds: "Succeeds",
  "insufficient-funds": "Declined: insufficient funds",
  "expired-card": "Declined: expired card",
  "stolen-card": "Declined: stolen card",
  "suspected-fraud": "Declined: suspected fraud",
  "do-not-honour": "Declined: the bank gives no reason",
  "timeout-captured": "No answer in time; the charge turns out to have succeeded",
  "timeout-not-captured": "No answer in time; nothing turns out to be charged",
  challenge: "Asks for 3-D Secure: pass, fail, cancel or leave it",
  "challenge-declined": "Asks for 3-D Secure, and is declined afterwards",
};

const brands: Readonly<Record<string, string>> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
};

/** The documented numbers and what becomes of each. */
export const TestCards = ({ cards }: { cards: PaymentSettings["testCards"] }) => (
  <ScrollRegion label="Test cards" className="border border-line">
    <table className="w-full text-sm">
      <caption className="sr-only">Test cards and their outcomes</caption>
      <thead className="bg-surface text-xs text-fg-muted">
        <tr>
          <th scope="col" className="px-3 py-2 text-start font-medium">
            Number
          </th>
          <th scope="col" className="px-3 py-2 text-start font-medium max-sm:hidden">
            Brand
          </th>
          <th scope="col" className="px-3 py-2 text-start font-medium">
            What happens
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {cards.map(({ number, brand, outcome }) => (
          <tr key={number}>
            <th scope="row" className="px-3 py-1 text-start font-normal whitespace-nowrap">
              <span className="flex items-center gap-1">
                <code className="font-mono text-xs">{grouped(number)}</code>
                <CopyButton text={number} label={`Copy ${grouped(number)}`} />
              </span>
            </th>
            <td className="px-3 py-1 whitespace-nowrap max-sm:hidden">{brands[brand] ?? brand}</td>
            <td className="min-w-32 px-3 sm:min-w-56 py-1">{outcomes[outcome]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** As it stands on a card: fours, or four, six and five of American Express. */
const grouped = (number: string) =>
  number.length === 15
    ? number.replace(/^(.{4})(.{6})(.{5})$/, "$1 $2 $3")
    : number.replace(/(.{4})(?=.)/g, "$1 ");
