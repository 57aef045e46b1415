import type { ReactNode } from "react";
import { ApiProvider } from "@/components/trpc";
import { LiveRegions } from "@/components/ui/live-regions";
import "@/app/globals.css";

/** The pages before the dashboard: signing up, in, and back in. They speak for no publisher. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider publisher="account">
      {children}
      <LiveRegions />
    </ApiProvider>
  );
}
