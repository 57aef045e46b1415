import { randomUUID } from "node:crypto";
import { hiddenOf } from "@/app/_lib/account-job";
import { one } from "@/app/_lib/account-page";
import { jobTitle, planJobPage, type JobProps, type LetIn } from "@/app/_lib/job-page";
import { CardForm } from "@/components/account/card-form";
import { ChoosePlan } from "@/components/account/choose-plan";
import { ProblemNotice } from "@/components/account/problem-notice";
import {
  PaymentUpdated,
  SavedCards,
  UpdatePaymentHead,
} from "@/components/account/update-payment-job";
import { WordsProvider } from "@/components/checkout/words";
import { hostedWords } from "@/messages/hosted";
import { accountPages } from "@/server/api/account/pages";
import { withQuery } from "@/server/api/account/paths";
import { DomainError } from "@/server/domain/errors";
import type { CardUpdateView } from "@/server/services/card-updates/card-update-view";

export const generateMetadata = jobTitle(({ updating }) => updating.title);

/** Another card for a plan; what is outstanding is asked for at once, and the outcome is said. */
export default function UpdatePaymentPage(props: JobProps) {
  return planJobPage("update-payment", props, async (plan, open) => {
    const { visitor, seller, base, account, back, problem, done, charge, token } = open;
    const update = await cardUpdate(open, await one(props.searchParams, "attempt"));
    const hidden = hiddenOf(open);
    if (update?.state === "done" || (done !== null && problem === null)) {
      const settled = update?.charge;
      return (
        <PaymentUpdated
          plan={plan}
          card={update ? update.card : done === "method" ? plan.card : null}
          charge={settled ? { ...settled, declineCode: settled.decline } : charge}
          returnUrl={back.url}
          seller={seller.name}
          again={withQuery(`${base}/do/update-payment`, hidden)}
        />
      );
    }
    if (!plan.actions.updatePayment && !update) {
      return <ChoosePlan base={base} job="update-payment" choices={[]} carried="" />;
    }
    const { due, cards } = await accountPages.paymentOptions(visitor.ctx, plan);
    return (
      <>
        <UpdatePaymentHead plan={plan} due={due} />
        <ProblemNotice problem={problem} seller={seller.name} />
        <SavedCards cards={cards} base={base} hidden={hidden} pressKey={randomUUID()} />
        <WordsProvider hosted={hostedWords(account.locale)}>
          <CardForm
            publisherId={seller.publisherId}
            subscriptionId={plan.subscriptionId}
            token={token}
            back={open.wishedReturn}
            isSandbox={seller.mode === "sandbox"}
            due={due}
            first={update}
          />
        </WordsProvider>
        <noscript>
          <p role="alert" className="rounded-lg bg-warn-soft px-4 py-3.5 text-base">
            {account.words.updating.noScript}
          </p>
        </noscript>
      </>
    );
  });
}

async function cardUpdate(
  { visitor }: LetIn,
  attempt: string | null,
): Promise<CardUpdateView | null> {
  if (attempt === null || !/^[\da-f-]{36}$/i.test(attempt)) return null;
  try {
    return await accountPages.cardUpdate(visitor.ctx, { attempt });
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not-found") return null;
    throw error;
  }
}
