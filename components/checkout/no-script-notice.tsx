import type { HostedWords } from "@/messages/hosted";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";

type Props = {
  view: CheckoutView;
  /** What the plain form was refused for, if it was. */
  problem: string | null;
  hosted: HostedWords;
};

/** For whoever has no script: what cannot be done without, or what became of the plain form. */
export function NoScriptNotice({ view, problem, hosted: { words } }: Props) {
  const { noScript, unproven, details } = words.refusal;
  const { notCharged } = words.decline;
  if (problem === null) {
    if (!view.requiresPaymentDetails) return null;
    return (
      <noscript>
        <Box text={`${noScript.what} ${noScript.advice}`} />
      </noscript>
    );
  }
  const said = { "email-unproven": unproven, "not-free": noScript }[problem] ?? details;
  return <Box text={`${said.what} ${notCharged} ${said.advice}`} />;
}

const Box = ({ text }: { text: string }) => (
  <p role="alert" className="mt-4 rounded-lg bg-warn-soft px-4 py-3.5 text-base text-pretty">
    {text}
  </p>
);
