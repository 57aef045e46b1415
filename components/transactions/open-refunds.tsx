import { MoneyText } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { OpenRefund } from "@/server/services/payments/refund-attempts-of";

/** Refunds that were asked for and have not happened: on their way, or refused. */
export const OpenRefunds = ({ refunds }: { refunds: readonly OpenRefund[] }) => (
  <ul className="flex flex-col gap-2" aria-label="Refunds asked for">
    {refunds.map(({ id, gross, askedAt, refusal }) => (
      <li key={id}>
        <Notice
          tone={refusal === null ? "info" : "warn"}
          title={
            <>
              Refund of <MoneyText money={gross} several />, asked for <Time at={askedAt} />
            </>
          }
        >
          {refusal ?? "The gateway has not answered yet. We ask it again every minute."}
        </Notice>
      </li>
    ))}
  </ul>
);
