import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { SandboxBar } from "@/components/shell/sandbox-bar";
import { parseTheme, themeAttribute, themeCookie } from "@/components/theme/theme";
import { env } from "@/server/env";
import "./base.css";

export const metadata: Metadata = {
  title: { default: "Tenure", template: "%s · Tenure" },
  description: "Sell access to video, and keep the people who pay for it.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#09090b" },
  ],
};

/** Around every page; each audience brings its own stylesheet, so that the light ones stay light. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  // Asked for, so that every page is rendered for its request and carries that request's nonce.
  await headers();
  const isSandbox = env().TENURE_MODE === "sandbox";

  return (
    <html lang="en" dir="ltr" data-theme={themeAttribute(theme)} data-mode={env().TENURE_MODE}>
      <body>
        {isSandbox && <SandboxBar />}
        {children}
      </body>
    </html>
  );
}
