"use client";

import { Copy, Download, Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-regions";
import { Notice } from "@/components/ui/notice";
import { downloadCodes, printCodes } from "./keep-recovery-codes";

type RecoveryCodesDialogProps = {
  codes: readonly string[];
  email: string;
  onClose: () => void;
};

/** The codes, shown this once: to be kept somewhere else than on the phone they stand in for. */
export function RecoveryCodesDialog({ codes, email, onClose }: RecoveryCodesDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      // Closing by accident would lose them.
      dismissible={false}
      title="Keep your recovery codes"
      description="Each signs you in once when your phone is lost or empty. They are not shown again."
      footer={
        <Button variant="primary" onClick={onClose}>
          I have kept them
        </Button>
      }
    >
      <ol className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-lg border border-line bg-surface px-5 py-4 font-mono text-sm select-all">
        {codes.map((code) => (
          <li key={code} className="tabular">
            {code}
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => void copy(codes)}>
          <Copy aria-hidden className="size-4 text-fg-muted" />
          Copy
        </Button>
        <Button onClick={() => downloadCodes(codes, email)}>
          <Download aria-hidden className="size-4 text-fg-muted" />
          Download
        </Button>
        <Button onClick={() => printCodes(codes, email)}>
          <Printer aria-hidden className="size-4 text-fg-muted" />
          Print
        </Button>
      </div>
      <Notice className="mt-4">
        A password manager or a sheet of paper in a safe place is right; the phone itself is not.
      </Notice>
    </Dialog>
  );
}

async function copy(codes: readonly string[]) {
  try {
    await navigator.clipboard.writeText(codes.join("\n"));
    announce("Recovery codes copied");
  } catch {
    announce("Copying is not allowed here. Select the codes instead.", "assertive");
  }
}
