"use client";

import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import type { OfferView } from "@/server/services/offers/get-offer";
import { embedCode } from "./embed-code";
import { pricePerPeriod } from "./offer-words";

/** Where the offer is bought, to be taken to a mail, a page or a player. */
export function SellCard({ offer }: { offer: OfferView }) {
  const { money } = useFormat();
  const { link, shortId, price, period, state } = offer;
  const isFree = price.minor === 0;
  const label = isFree
    ? "Get access"
    : `Subscribe for ${pricePerPeriod(money(price), false, period)}`;
  return (
    <Card title="Sell it" detail="The same checkout, whichever way customers come to it.">
      <div className="flex flex-col gap-4">
        {state !== "active" && (
          <Notice>
            {state === "draft"
              ? "This is a draft: until you publish it, the link says that it is not available."
              : "This offer is inactive: the link says that it is no longer available."}
          </Notice>
        )}
        <Field label="Public link" hint="For mails, social media and buttons of your own.">
          <CopyField value={link} label="Public link" />
        </Field>
        <div className="flex flex-col gap-1.5">
          <p className="text-sm font-medium">Embed code</p>
          <CodeBlock code={embedCode({ link, offerId: shortId, label })} label="Embed code" />
          <p className="text-xs text-pretty text-fg-muted">
            A link for your page, in your own style and words.
          </p>
        </div>
      </div>
    </Card>
  );
}
