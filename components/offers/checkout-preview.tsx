"use client";

import { Maximize2, Monitor, Smartphone } from "lucide-react";
import { useMemo, useState } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { readFailure } from "@/components/ui/failure";
import { NativeSelect } from "@/components/ui/native-select";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { OfferValues } from "@/server/services/offers/schemas";
import { PreviewCaption } from "./preview-caption";
import { PreviewFrame } from "./preview-frame";
import { previewView } from "./preview-view";
import { useOfferPreview } from "./use-offer-preview";

export type Country = { value: string; label: string };

type CheckoutPreviewProps = {
  values: OfferValues;
  currency: string;
  countries: readonly Country[];
};

const devices = [
  { value: "phone", label: "Phone", icon: <Smartphone aria-hidden /> },
  { value: "desktop", label: "Desktop", icon: <Monitor aria-hidden /> },
] as const;

/** Drawn to the width of the column beside the form; enlarged, to that of a dialog. */
const screens = {
  phone: { screenWidth: 390, scale: 342 / 390 },
  desktop: { screenWidth: 1080, scale: 342 / 1080 },
  large: { screenWidth: 1080, scale: 678 / 1080 },
} as const;

/** What a new customer will see at the checkout, on a phone and on a desktop, from any country. */
export function CheckoutPreview({ values, currency, countries }: CheckoutPreviewProps) {
  const { publisher } = useFrame();
  const [device, setDevice] = useState<"phone" | "desktop">("phone");
  const [country, setCountry] = useState(publisher.country);
  const [isLarge, setLarge] = useState(false);
  const { preview, isStale, problem, failure } = useOfferPreview(values, currency, country);
  const view = useMemo(
    () => preview && previewView(values, preview, { title: "Your offer", locale: "en" }),
    [values, preview],
  );
  const countryName = countries.find(({ value }) => value === country)?.label ?? country;
  const wrong = problem ?? (failure && readFailure(failure).message);

  return (
    <section aria-label="Checkout preview" className="flex w-full max-w-86 flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <SegmentedControl legend="Shown on" value={device} onChange={setDevice} options={devices} />
        {device === "desktop" && view && (
          <Button size="sm" variant="ghost" onClick={() => setLarge(true)}>
            <Maximize2 aria-hidden className="size-3.5" />
            Enlarge
          </Button>
        )}
      </div>
      <label className="flex items-center gap-2 text-xs text-fg-muted">
        <span className="shrink-0">Customer in</span>
        <NativeSelect size="sm" value={country} onChange={({ target }) => setCountry(target.value)}>
          {countries.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </label>
      {preview && <PreviewCaption preview={preview} problem={wrong} countryName={countryName} />}
      <div
        role="region"
        aria-label="Checkout page"
        // Longer than the screen it scrolls, which takes being reachable without a mouse.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={cn(
          "overflow-x-hidden overflow-y-auto rounded-xl border border-line bg-bg transition-opacity xl:max-h-[calc(100dvh-16rem)]",
          isStale && view && "opacity-60",
        )}
      >
        {view ? (
          <PreviewFrame view={view} {...screens[device]} />
        ) : (
          <p className="flex min-h-80 items-center justify-center px-8 text-center text-sm text-balance text-fg-muted">
            {wrong ?? "The checkout appears here."}
          </p>
        )}
      </div>
      {isLarge && view && (
        <Dialog open size="lg" title="Checkout on a desktop" onClose={() => setLarge(false)}>
          <PreviewFrame view={view} {...screens.large} className="rounded-lg border border-line" />
        </Dialog>
      )}
    </section>
  );
}
