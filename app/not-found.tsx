import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PlainPage } from "@/components/shell/plain-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <PlainPage
      title="There is no page here"
      action={
        <ButtonLink href="/p" variant="primary">
          Go to the dashboard
        </ButtonLink>
      }
    >
      The address may be mistyped, or it leads to a publisher whose team you do not belong to.
    </PlainPage>
  );
}
