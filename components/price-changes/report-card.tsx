"use client";

import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { useFormat } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import { subtract } from "@/server/domain/money";
import type { PriceChangeDetail } from "@/server/services/price-changes/get-price-change";
import { Days, MonthlyMoney } from "./forecast-card";

/** What has come of it so far. */
export function ReportCard({ change: { report, state, existing } }: { change: PriceChangeDetail }) {
  const { number } = useFormat();
  const { told, mails, monthlyBefore, monthlyAfter } = report;
  if (told === 0) {
    return (
      <Card title="So far">
        <p className="text-sm text-fg-muted">
          {existing === "move" && state === "running"
            ? "Nobody has been told yet. Those who move are told within minutes of the start."
            : "Nobody was told."}
        </p>
      </Card>
    );
  }
  return (
    <Card title="So far">
      <div className="flex flex-col gap-4 text-sm">
        {mails.failed > 0 && (
          <Notice tone="bad" title={`${number(mails.failed)} mails could not be delivered`}>
            These subscribers have not read of the new price. Reach them before they renew.
          </Notice>
        )}
        <Facts>
          <Fact label="Told">
            {number(told)}
            {mails.waiting > 0 && `, ${number(mails.waiting)} mails on their way`}
          </Fact>
          <Fact label="Pay the new price">{number(report.moved)}</Fact>
          <Fact label="Still to renew">{number(report.waiting)}</Fact>
          <Fact label="Stopped or left">{number(report.leaving)}</Fact>
          {report.withdrawn > 0 && (
            <Fact label="Told that it stays">{number(report.withdrawn)}</Fact>
          )}
          {report.firstRenewalAt && report.lastRenewalAt && (
            <Fact label="Renewals">
              <Days first={report.firstRenewalAt} last={report.lastRenewalAt} />
            </Fact>
          )}
        </Facts>
        <MonthlyMoney
          monthlyBefore={monthlyBefore}
          monthlyAfter={monthlyAfter}
          monthlyGain={subtract(monthlyAfter, monthlyBefore)}
        />
      </div>
    </Card>
  );
}
