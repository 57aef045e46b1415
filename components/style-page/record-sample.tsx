import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Diff } from "@/components/ui/diff";
import { JsonView } from "@/components/ui/json-view";
import { Separator } from "@/components/ui/separator";
import { StateChip } from "@/components/ui/state-chip";
import { Sample } from "./sample";

const snippet = `<script async src="https://tenure.example/embed/v1/tenure.js" data-publisher="123456789"></script>
<a href="https://tenure.example/buy/S123456789_NL" data-tenure="checkout">Subscribe</a>`;

const before = { name: "Arena", country: "NL", address: { city: "Delft" }, taxNumber: null };
const after = {
  name: "Arena Sports",
  country: "NL",
  address: { city: "Utrecht" },
  taxNumber: "NL001234567B01",
};

export function RecordSample() {
  return (
    <Sample
      title="Records"
      detail="One thing and its own actions, code to copy, raw data to unfold, and what an act changed."
    >
      <Card
        level={3}
        title="Sport Pass monthly"
        detail="Since 12 Nov 2026, paid by card ending in 4242"
        action={<Button size="sm">Stop renewal</Button>}
        footer="Access until 12 Dec 2026 in any case"
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <StateChip tone="ok" label="Active" />
          <Separator orientation="vertical" />
          <span className="tabular">€7.99 a month</span>
          <Separator orientation="vertical" />
          <span>Next charge 12 Dec 2026</span>
        </div>
      </Card>
      <CodeBlock label="embed code" code={snippet} />
      <Diff label="Company profile, before and after" before={before} after={after} />
      <JsonView
        label="event"
        value={{
          type: "subscription.renewed",
          version: 1,
          subject: 982_114_007,
          amount: { minor: 799, currency: "EUR" },
          coupon: null,
          tags: ["sports", "monthly"],
          context: { request: { id: "0192f0c1", ip: "203.0.113.7" }, isTest: true, notes: [] },
        }}
      />
    </Sample>
  );
}
