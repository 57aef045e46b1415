import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DashboardNotFound() {
  return (
    <EmptyState
      title="There is no such page"
      action={<ButtonLink href="/p">Go to Overview</ButtonLink>}
    >
      The address may be mistyped, or what was here is gone. Press / to search.
    </EmptyState>
  );
}
