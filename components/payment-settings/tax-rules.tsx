import type { ReactNode } from "react";
import type { PaymentSettings } from "@/server/services/payment-settings/get-payment-settings";

const names = new Intl.DisplayNames("en", { type: "region" });
const nameOf = (country: string) => names.of(country) ?? country;

/** What is charged where, said plainly. */
export function TaxRules({ settings }: { settings: PaymentSettings }) {
  const { country, countriesWithoutRates } = settings;
  const without = new Intl.ListFormat("en").format(countriesWithoutRates.map(nameOf));
  return (
    <dl className="divide-y divide-line rounded-lg border border-line text-sm">
      <Rule where="European Union">
        VAT of the customer’s country, at the rates below. In prices that hold their tax it is a
        part of the price; otherwise it is added at the checkout.
      </Rule>
      <Rule where={without}>
        No rates yet: nothing is added. Sales tax is neither worked out nor charged there.
      </Rule>
      <Rule where="Everywhere else">No tax is charged.</Rule>
      <Rule where="New offers">
        Your country is {nameOf(country)}. Prices there are usually shown{" "}
        {settings.showsPricesWithTax ? "with tax in them" : "without tax"}: a new offer starts that
        way, and can be told otherwise.
      </Rule>
    </dl>
  );
}

const Rule = ({ where, children }: { where: string; children: ReactNode }) => (
  <div className="px-3 py-2.5">
    <dt className="font-medium">{where}</dt>
    <dd className="text-pretty text-fg-muted">{children}</dd>
  </div>
);
