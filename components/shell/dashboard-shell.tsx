"use client";

import { useEffect, type CSSProperties, type ReactNode } from "react";
import { useMutation } from "@tanstack/react-query";
import { ClockAhead } from "@/components/time-machine/clock-ahead";
import { ApiProvider, useTRPC } from "@/components/trpc";
import { UiProvider } from "@/components/ui/ui-provider";
import { FrameProvider, type Frame } from "./frame-context";
import { OlderEntries } from "./older-entries";
import { ShellActionsProvider } from "./shell-actions";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

type Props = {
  frame: Frame;
  startsCollapsed: boolean;
  /** The server's time, in milliseconds. */
  now: number;
  children: ReactNode;
};

/** Everything around a page of the dashboard. */
export function DashboardShell({ frame, startsCollapsed, now, children }: Props) {
  const { id, locale, timeZone, currency } = frame.publisher;
  // The sandbox bar is 28 px high; sticky parts stand below it.
  const offsets = { "--bar": frame.isSandbox ? "28px" : "0px" } as CSSProperties;

  return (
    <ApiProvider key={id} publisher={String(id)}>
      <FrameProvider frame={frame}>
        <UiProvider settings={{ locale, timeZone, currency }} now={now}>
          <ShellActionsProvider>
            <SkipLink />
            <ClockAhead />
            <RememberPublisher />
            <OlderEntries />
            <div style={offsets} className="flex flex-col lg:flex-row">
              <TopBar />
              <Sidebar startsCollapsed={startsCollapsed} />
              <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
                <div className="mx-auto max-w-page px-4 py-5 sm:px-6 lg:px-8 lg:py-7">
                  {children}
                </div>
              </main>
            </div>
          </ShellActionsProvider>
        </UiProvider>
      </FrameProvider>
    </ApiProvider>
  );
}

/** The next sign-in leads back to the publisher seen last. */
function RememberPublisher() {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.dashboard.remember.mutationOptions());
  useEffect(() => mutate(), [mutate]);
  return null;
}
