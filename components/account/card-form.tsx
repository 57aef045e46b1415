"use client";

import { useEffect, useRef, useState } from "react";
import { watchPresses } from "@/components/checkout/after-press";
import { BankDialog } from "@/components/checkout/bank-dialog";
import { CardFields } from "@/components/checkout/card-fields";
import { ErrorSummary } from "@/components/checkout/error-summary";
import { cardSentences, fieldOrder, type Problems } from "@/components/checkout/fields";
import { BusyIcon, LockIcon } from "@/components/checkout/icons";
import { CheckoutNotice, type NoticeText } from "@/components/checkout/notice";
import { useAwake } from "@/components/checkout/use-awake";
import { useErrorTitle } from "@/components/checkout/use-error-title";
import { useFields } from "@/components/checkout/use-fields";
import { useWords } from "@/components/checkout/words";
import type { Money } from "@/server/domain/money";
import type { CardUpdateView } from "@/server/services/card-updates/card-update-view";
import { useVoice } from "./account-voice";
import { useCardUpdate, type CardTrouble } from "./use-card-update";

type Props = {
  publisherId: number;
  subscriptionId: number;
  token: string | null;
  back: string | null;
  isSandbox: boolean;
  /** What is outstanding, which the new card is asked for at once. */
  due: Money | null;
  first: CardUpdateView | null;
};

/** A card in place of the one before: the checkout's fields, and the bank's question if it has one. */
export function CardForm(props: Props) {
  const { publisherId, subscriptionId, token, back, isSandbox, due, first } = props;
  const { words, say, amount } = useVoice();
  const voice = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const isAwake = useAwake();
  const asked = { publisherId, subscription: subscriptionId, token, back };
  const { view, busy, trouble, save, resume, cancel } = useCardUpdate(asked, first);
  const fields = useFields(form, { hasCard: true, needsCode: false, hasEmail: false }, voice);
  const notice = useTrouble(trouble);
  useEffect(watchPresses, []);
  const { problems } = fields;
  useErrorTitle(round > 0 && fieldOrder.some((name) => problems[name]));

  const refuse = (found: Problems) => {
    fields.setProblems(found);
    setRound((last) => last + 1);
  };
  const submit = async () => {
    const found = fields.check();
    if (fieldOrder.some((name) => found[name])) return refuse(found);
    const card = fields.card();
    const flaws = await save(card);
    if (flaws) refuse(cardSentences(flaws, card, voice));
  };
  const isBusy = busy === "saving" || view?.state === "processing" || view?.state === "done";
  const wording = words.updating;
  const actionUrl = view?.state === "action-required" ? view.actionUrl : null;
  return (
    <>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void submit();
        }}
        className="flex flex-col gap-5"
      >
        <ErrorSummary problems={round > 0 ? problems : {}} round={round} />
        <CardFields
          problems={problems}
          isSandbox={isSandbox}
          isReadOnly={isBusy}
          onType={fields.typed}
          onLeave={fields.left}
        />
        {notice && <CheckoutNotice notice={notice} />}
        <button
          // A card is never sent by a plain form: until scripts run, this button does nothing.
          type={isAwake ? "submit" : "button"}
          aria-disabled={isBusy}
          className="account-button bg-primary text-primary-fg hover:bg-primary-hover aria-disabled:bg-primary-hover"
        >
          {isBusy ? <BusyIcon /> : <LockIcon size="size-4.5" />}
          {isBusy
            ? due
              ? wording.paying
              : wording.saving
            : due
              ? say(wording.payAndSave, { amount: amount(due) })
              : wording.save}
        </button>
        <p role="status" className="sr-only">
          {view?.state === "processing" ? wording.pendingBody : isBusy ? wording.saving : ""}
        </p>
      </form>
      {actionUrl && (
        <BankDialog
          actionUrl={actionUrl}
          body={wording.bankBody}
          isCancelling={busy === "cancelling"}
          onAnswered={resume}
          onCancel={() => void cancel()}
        />
      )}
    </>
  );
}

/** What went wrong in three parts: what happened, whether money moved, and what to do. */
function useTrouble(trouble: CardTrouble): NoticeText | null {
  const { words } = useVoice();
  const hosted = useWords().words;
  if (!trouble) return null;
  const { updating, decline, problem } = words;
  const money = updating.notSaved;
  const { notCharged: _, other, ...known } = decline;
  const declines: Readonly<Record<string, { what: string; advice: string }>> = known;
  const { code, isDecline } = trouble;
  if (isDecline) {
    const told = code === "cancelled" ? hosted.refusal.cancelled : (declines[code] ?? other);
    return { ...told, money };
  }
  if (code === "lost") return { ...hosted.refusal.lost };
  if (code === "not-sent") return { ...hosted.refusal.card, money };
  const { other: __, ...named } = problem;
  const problems: Readonly<Record<string, string>> = named;
  const { what, advice } = hosted.refusal.details;
  return { what: problems[code] ?? what, money, advice };
}
