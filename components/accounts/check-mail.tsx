"use client";

import { MailCheck } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { AuthCard } from "./auth-card";

type CheckMailProps = {
  /** Follows the address: what to expect there, and for how long. */
  children: ReactNode;
  email: string;
  /** The sandbox keeps its mail where everybody can read it. */
  showsMailbox: boolean;
  footer: ReactNode;
};

/** Says where to look next. The same words whatever the address means to us. */
export function CheckMail({ children, email, showsMailbox, footer }: CheckMailProps) {
  const ref = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} className="outline-none">
      <AuthCard
        title={
          <>
            <MailCheck aria-hidden className="mb-3 size-6 text-primary" />
            Check your e-mail
          </>
        }
        footer={footer}
      >
        <div className="-mt-3 flex flex-col gap-3 text-sm text-pretty">
          <p>
            We sent a mail to <strong className="font-semibold break-words">{email}</strong>.{" "}
            {children}
          </p>
          <p className="text-fg-muted">
            Nothing there after a minute or two? Look in the spam folder, and check that the address
            is right.
          </p>
        </div>
        {showsMailbox && (
          <div className="mt-6 border-t border-line pt-5">
            <p className="mb-3 text-sm text-fg-muted">
              This sandbox sends no mail. It keeps it in its own mailbox.
            </p>
            <ButtonLink href="/mailbox" size="lg" className="w-full">
              Open the mailbox
            </ButtonLink>
          </div>
        )}
      </AuthCard>
    </div>
  );
}
