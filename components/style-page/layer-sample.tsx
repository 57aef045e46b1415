"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { InfoPopover } from "@/components/ui/info-popover";
import { Input } from "@/components/ui/input";
import { Sheet } from "@/components/ui/sheet";
import { toast } from "@/components/ui/toast-store";
import { Tooltip } from "@/components/ui/tooltip";
import { Row, Sample } from "./sample";

type Layer = "dialog" | "confirm" | "typed" | "sheet";

export function LayerSample() {
  const [layer, setLayer] = useState<Layer | null>(null);
  const close = () => setLayer(null);
  return (
    <Sample
      title="Layers"
      detail="What can be undone is done at once, with Undo for ten seconds. What cannot names the object and the effect first, and Cancel has the focus."
    >
      <Row>
        <Button onClick={() => setLayer("dialog")}>Invite an admin</Button>
        <Button variant="danger-quiet" onClick={() => setLayer("confirm")}>
          Remove Ana Silva
        </Button>
        <Button variant="danger-quiet" onClick={() => setLayer("typed")}>
          Delete Arena Sports
        </Button>
        <Button onClick={() => setLayer("sheet")}>Show details</Button>
        <Button onClick={() => toast.success("Coupon SPRING saved")}>Save coupon</Button>
        <Button onClick={() => toast.undo("Offer archived", () => undefined)}>Archive offer</Button>
        <Tooltip content="Opens the list of 1,204 subscribers">
          <Button variant="ghost">Point at me</Button>
        </Tooltip>
        <span className="flex items-center gap-1">
          Churn rate
          <InfoPopover label="What churn rate means">
            Subscriptions that ended in the period, over those active when it began.
          </InfoPopover>
        </span>
      </Row>
      <Dialog
        open={layer === "dialog"}
        onClose={close}
        title="Invite an admin"
        description="They get a link that works for seven days."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Send invitation
            </Button>
          </>
        }
      >
        <Field label="E-mail">
          <Input type="email" autoComplete="off" />
        </Field>
      </Dialog>
      <ConfirmDialog
        open={layer === "confirm"}
        onClose={close}
        title="Remove Ana Silva from the team?"
        effect="She is signed out at once and can be invited again. What she did stays in the audit log."
        action="Remove Ana Silva"
        onConfirm={() => undefined}
      />
      <ConfirmDialog
        open={layer === "typed"}
        onClose={close}
        title="Delete Arena Sports?"
        effect="4,213 customers lose access today. This cannot be undone."
        action="Delete Arena Sports"
        typed="Arena Sports"
        onConfirm={() => undefined}
      />
      <Sheet open={layer === "sheet"} onClose={close} title="Payment 982 114">
        <p className="text-sm text-fg-muted">A panel beside the page, for details of one row.</p>
      </Sheet>
    </Sample>
  );
}
