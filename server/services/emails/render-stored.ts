import type { EmailBrand } from "@/server/domain/email-brand";
import type { EmailLinks } from "@/server/emails/email-content";
import type { EmailProps, EmailTemplate } from "@/server/emails/email-props";
import { templates } from "@/server/emails/templates";
import { env } from "@/server/env";

type Stored = { template: EmailTemplate; props: unknown; isTest: boolean };

/** Renders a mail from what was stored of it: its figures are those of when it was queued. */
export async function renderStored(
  { template, props, isTest }: Stored,
  { brand, links }: { brand: EmailBrand; links: EmailLinks },
) {
  // Loaded on first use: it takes a third of a second, and a node that only serves never sends.
  const { renderEmail } = await import("@/server/emails/render-email");
  // Safe: the props were stored beside the template that they were typed for.
  const content = compose(template, props as EmailProps[typeof template], links);
  return renderEmail(content, { isSandbox: env().TENURE_MODE === "sandbox", isTest, brand });
}

const compose = <T extends EmailTemplate>(template: T, props: EmailProps[T], links: EmailLinks) =>
  templates[template].compose(props, links);
