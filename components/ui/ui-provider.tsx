"use client";

import type { ReactNode } from "react";
import type { FormatSettings } from "./format";
import { FormatProvider } from "./format-context";
import { LiveRegions } from "./live-regions";
import { NowProvider } from "./now-context";
import { Toaster } from "./toaster";

type UiProviderProps = {
  settings: FormatSettings;
  /** The server's time at this render, in milliseconds. */
  now: number;
  children: ReactNode;
};

/** Everything the primitives expect above them; once, in the shell. */
export function UiProvider({ settings, now, children }: UiProviderProps) {
  return (
    <FormatProvider settings={settings}>
      <NowProvider now={now}>
        {children}
        <Toaster />
        <LiveRegions />
      </NowProvider>
    </FormatProvider>
  );
}
