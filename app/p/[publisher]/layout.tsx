import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { orSignIn } from "@/app/_lib/or-sign-in";
import { api } from "@/app/_lib/trpc";
import { DashboardShell } from "@/components/shell/dashboard-shell";
import { sidebarCookie } from "@/components/shell/sidebar-cookie";
import { env } from "@/server/env";
import "@/app/globals.css";

type Props = { params: Promise<{ publisher: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { publisher } = await params;
  const frame = await api.dashboard.frame().catch(() => null);
  const name = frame?.publisher.name ?? publisher;
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function DashboardLayout({ children }: Props) {
  const frame = await orSignIn(api.dashboard.frame());
  const startsCollapsed = (await cookies()).get(sidebarCookie)?.value === "collapsed";

  return (
    <DashboardShell
      frame={{ ...frame, isSandbox: env().TENURE_MODE === "sandbox" }}
      startsCollapsed={startsCollapsed}
      now={frame.clock.now.getTime()}
    >
      <NuqsAdapter>{children}</NuqsAdapter>
    </DashboardShell>
  );
}
