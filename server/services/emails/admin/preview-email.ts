import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { sampleLinks } from "@/server/emails/sample-props";
import { env } from "@/server/env";
import { readEmailBrand } from "../email-settings";
import { renderStored } from "../render-stored";
import { sampleFor } from "./sample-mail";
import type { EmailTemplateInput } from "./schemas";

/** A mail as customers would get it, with figures that are nobody's and links that open nothing. */
export async function previewEmail(ctx: ServiceContext, { template }: EmailTemplateInput) {
  authorize(ctx.actor, "settings:read");
  const { props, brand } = await inTransaction(ctx, async (tx) => ({
    props: await sampleFor(tx, template),
    brand: await readEmailBrand(tx),
  }));
  const links = sampleLinks(env().PUBLIC_URL);
  const { subject, html, text } = await renderStored(
    { template, props, isTest: false },
    { brand, links },
  );
  return { subject, html, text };
}
