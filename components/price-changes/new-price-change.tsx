"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { onSale } from "@/components/offers/on-sale";
import { PreviewColumns } from "@/components/offers/preview-columns";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { readFailure } from "@/components/ui/failure";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { useFormat } from "@/components/ui/format-context";
import { Notice } from "@/components/ui/notice";
import { useNow } from "@/components/ui/now-context";
import { PageHeader } from "@/components/ui/page";
import { toast } from "@/components/ui/toast-store";
import { addDays, dayOf, zonedParts } from "@/server/domain/calendar";
import { noticeLimits } from "@/server/domain/billing/price-change";
import type { PriceChangeDryRun } from "@/server/services/price-changes/dry-run-price-change";
import { ForecastCard } from "./forecast-card";
import { NoticeCard } from "./notice-card";
import { PriceChangeFields } from "./price-change-fields";
import { toValues, writtenChange, type WrittenChange } from "./price-change-form";

/** Writes a price change; what it comes to is looked at before it can be kept, and nothing starts here. */
export function NewPriceChange({ offerId }: { offerId: string }) {
  const tomorrow = useTomorrow();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const path = usePublisherPath();
  const { data } = useSuspenseQuery(trpc.offers.list.queryOptions(onSale));
  const [seen, setSeen] = useState<{ outcome: PriceChangeDryRun; written: WrittenChange }>();
  const [isKeeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const form = useServerForm({
    initial: blankChange(offerId, tomorrow),
    schema: writtenChange,
    submit: (written) => client.priceChanges.dryRun.query(toValues(written)),
    onSaved: (outcome, written) => setSeen({ outcome, written }),
  });

  const keep = async ({ written }: NonNullable<typeof seen>) => {
    setKeeping(true);
    setProblem(null);
    try {
      const { priceChangeId } = await client.priceChanges.create.mutate(toValues(written));
      void queryClient.invalidateQueries(trpc.priceChanges.pathFilter());
      toast.success("Draft saved");
      router.push(path(`/offers/price-changes/${priceChangeId}`));
    } catch (error) {
      setProblem(readFailure(error).message);
      setKeeping(false);
    }
  };

  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb trail={[{ label: "Price changes", href: path("/offers/price-changes") }]} />
        }
        title="New price change"
        detail="Write it, see what it comes to, and keep it as a draft. Nothing happens until you start it."
      />
      <PreviewColumns
        preview={
          seen ? (
            <div className="flex flex-col gap-4" aria-live="polite">
              {form.isDirty ? (
                <Notice tone="warn" title="You have changed it since">
                  Look again to see what it comes to now.
                </Notice>
              ) : (
                <Button variant="primary" loading={isKeeping} onClick={() => void keep(seen)}>
                  Save draft
                </Button>
              )}
              {problem && (
                <Notice tone="bad" role="alert" title="The draft was not saved">
                  {problem}
                </Notice>
              )}
              <div className={form.isDirty ? "flex flex-col gap-4 opacity-60" : "contents"}>
                <ForecastCard forecast={seen.outcome.forecast} />
                {seen.outcome.mail && <NoticeCard mail={seen.outcome.mail} />}
              </div>
            </div>
          ) : (
            <EmptyState title="Not looked at yet">
              Here you will see who moves and when, who stays and why, the money, and the mail.
            </EmptyState>
          )
        }
      >
        <ServerForm form={form} label="New price change" className="gap-6">
          <PriceChangeFields form={form} offers={data.rows} tomorrow={tomorrow} />
          <div>
            <Button
              type="submit"
              variant={seen && !form.isDirty ? "secondary" : "primary"}
              loading={form.isBusy}
            >
              See what it comes to
            </Button>
          </div>
        </ServerForm>
      </PreviewColumns>
    </>
  );
}

const blankChange = (offerId: string, startsOn: string): WrittenChange => ({
  offerId,
  price: "",
  startsOn,
  noticeDays: String(noticeLimits.usual),
  existing: "move",
});

/** The first day that can be chosen, in the publisher's calendar. */
function useTomorrow(): string {
  const now = useNow();
  const { settings } = useFormat();
  return dayOf(addDays(zonedParts(new Date(now), settings.timeZone), 1));
}
