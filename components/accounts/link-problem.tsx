import { ButtonLink } from "@/components/ui/button";
import { AuthCard } from "./auth-card";

type LinkProblemProps = {
  state: "unknown" | "used" | "expired";
  /** What to do instead. */
  action: { label: string; href: string };
  /** For a link that was used: what it did, and what that means now. */
  used: string;
};

/** A mailed link that opens nothing: which of the reasons it is, and the next step. */
export function LinkProblem({ state, action, used }: LinkProblemProps) {
  const { title, detail } = { ...problems, used: { ...problems.used, detail: used } }[state];
  return (
    <AuthCard title={title} detail={detail}>
      <ButtonLink href={action.href} variant="primary" size="lg" className="w-full">
        {action.label}
      </ButtonLink>
    </AuthCard>
  );
}

const problems = {
  unknown: {
    title: "This link is not complete",
    detail:
      "Part of it may have been lost on the way. Open it from the mail again, or copy all of it.",
  },
  used: { title: "This link has been used", detail: "" },
  expired: {
    title: "This link is too old",
    detail: "Links work for a limited time only, in case a mailbox falls into other hands.",
  },
};
