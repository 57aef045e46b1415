import type { FormSchema } from "@/components/ui/form/schema";
import type { useServerForm } from "@/components/ui/form/use-server-form";
import type { PriceChangeDryRun } from "@/server/services/price-changes/dry-run-price-change";
import type { PriceChangeValues } from "@/server/services/price-changes/schemas";

/** A number of days is what was typed, until it is sent. */
export type WrittenChange = Omit<PriceChangeValues, "noticeDays"> & { noticeDays: string };

export type PriceChangeForm = ReturnType<typeof useServerForm<WrittenChange, PriceChangeDryRun>>;

export const toValues = ({ noticeDays, ...rest }: WrittenChange): PriceChangeValues => ({
  ...rest,
  noticeDays: /^\d{1,4}$/.test(noticeDays.trim()) ? Number(noticeDays) : Number.NaN,
});

/** What can be seen to be wrong without asking. */
export async function writtenChange(): Promise<FormSchema> {
  const { priceChangeValues } = await import("@/server/services/price-changes/schemas");
  return {
    "~standard": {
      validate: (written) =>
        // Safe: this form's own values.
        priceChangeValues["~standard"].validate(toValues(written as WrittenChange)),
    },
  };
}
