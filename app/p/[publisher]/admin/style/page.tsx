import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Gate } from "@/app/_lib/gate";
import { StylePage } from "@/components/style-page/style-page";
import { parseTheme, themeCookie } from "@/components/theme/theme";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Style page" };

type Props = { params: Promise<{ publisher: string }> };

export default async function AdminStylePage({ params }: Props) {
  if (env().TENURE_MODE !== "sandbox") notFound();
  const { publisher } = await params;
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Gate permission="overview:read" title="Style page" what="open the style page">
      <PageHeader
        title="Style page"
        breadcrumb={
          <Breadcrumb trail={[{ label: "Overview", href: `/p/${publisher}/overview` }]} />
        }
        detail="Every kit the dashboard is built from, at work. In the sandbox only."
      />
      <StylePage theme={theme} />
    </Gate>
  );
}
