"use client";

import { createContext, use, type ReactNode } from "react";
import type { Permission } from "@/server/domain/permissions";
import type { DashboardFrame } from "@/server/services/publishers/get-dashboard-frame";

export type Frame = DashboardFrame & { isSandbox: boolean };

const FrameContext = createContext<Frame | null>(null);

/** Tells every part of a dashboard page whose page it is and who is looking. */
export function FrameProvider({ frame, children }: { frame: Frame; children: ReactNode }) {
  return <FrameContext value={frame}>{children}</FrameContext>;
}

export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (!frame) throw new Error("Dashboard parts need a FrameProvider above them");
  return frame;
}

/** Hides what the viewer may not do; the verbs refuse it anyway. */
export const useMay = (permission: Permission): boolean =>
  useFrame().permissions.includes(permission);

/** `/team` becomes `/p/123456789/team`. */
export const usePublisherPath = () => {
  const { publisher } = useFrame();
  return (path: string) => `/p/${publisher.id}${path}`;
};
