"use client";

import { useEffect, useRef, useState } from "react";
import { previewPath, type PreviewMessage } from "@/components/checkout-preview/preview-message";
import { cn } from "@/components/ui/class-names";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";

type PreviewFrameProps = {
  view: CheckoutView;
  /** As wide as the screen it is meant for: the page lays itself out for that. */
  screenWidth: number;
  /** How large it is drawn. */
  scale: number;
  className?: string;
};

/** The hosted checkout itself, in a frame of its own size, where nothing can be bought. */
export function PreviewFrame({ view, screenWidth, scale, className }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [height, setHeight] = useState(720);

  useEffect(() => {
    const listen = ({ data, source, origin }: MessageEvent<PreviewMessage>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data.type === "ready") setReady(true);
      if (data.type === "height") setHeight(data.height);
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const message: PreviewMessage = { type: "view", view };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [isReady, view]);

  return (
    <div
      style={{ width: screenWidth * scale, height: height * scale }}
      className={cn("overflow-hidden", className)}
    >
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which needs its scripts and its origin */}
      <iframe
        ref={frame}
        src={previewPath}
        title="Checkout preview"
        data-preview
        style={{ width: screenWidth, height, transform: `scale(${scale})` }}
        className="origin-top-left border-0 rtl:origin-top-right"
      />
    </div>
  );
}
