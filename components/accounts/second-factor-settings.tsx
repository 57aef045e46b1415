"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast-store";
import type { Account } from "@/server/services/accounts/get-account";
import { ProvenDialog } from "./proven-dialog";
import { RecoveryCodesDialog } from "./recovery-codes-dialog";
import { SecondFactorSetup } from "./second-factor-setup";
import { useAccountRefresh } from "./use-account-refresh";

type Layer = "set-up" | "renew" | "disable" | { codes: readonly string[] } | null;

/** The authenticator app: turning it on, off, and getting new codes for when it is gone. */
export function SecondFactorSettings({ account }: { account: Account }) {
  const client = useTRPCClient();
  const refresh = useAccountRefresh();
  const [layer, setLayer] = useState<Layer>(null);
  const close = () => setLayer(null);
  const { secondFactor } = account;

  const showCodes = ({ recoveryCodes }: { recoveryCodes: readonly string[] }) => {
    void refresh();
    setLayer({ codes: recoveryCodes });
  };

  return (
    <SettingsSection
      title="Two-step sign-in"
      detail="A code from an app on your phone, asked for after the password. Whoever learns your password still cannot sign in."
    >
      {secondFactor ? (
        <Enabled
          secondFactor={secondFactor}
          onRenew={() => setLayer("renew")}
          onDisable={() => setLayer("disable")}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Badge tone="warn">Off</Badge>
          <Button variant="primary" onClick={() => setLayer("set-up")}>
            Turn on two-step sign-in
          </Button>
        </div>
      )}

      {layer === "set-up" && (
        <SecondFactorSetup email={account.email} onClose={close} onEnabled={showCodes} />
      )}
      {layer === "renew" && (
        <ProvenDialog
          title="Get new recovery codes"
          description="The ones you have now stop working."
          action="Get new codes"
          onClose={close}
          submit={(proof) => client.account.renewRecoveryCodes.mutate(proof)}
          onDone={showCodes}
        />
      )}
      {layer === "disable" && (
        <ProvenDialog
          title="Turn off two-step sign-in"
          description="From then on your password alone opens your account."
          action="Turn off two-step sign-in"
          tone="danger"
          onClose={close}
          submit={(proof) => client.account.disableSecondFactor.mutate(proof)}
          onDone={() => {
            close();
            void refresh();
            toast.success("Two-step sign-in turned off");
          }}
        />
      )}
      {layer !== null && typeof layer === "object" && (
        <RecoveryCodesDialog codes={layer.codes} email={account.email} onClose={close} />
      )}
    </SettingsSection>
  );
}

type EnabledProps = {
  secondFactor: NonNullable<Account["secondFactor"]>;
  onRenew: () => void;
  onDisable: () => void;
};

function Enabled({ secondFactor, onRenew, onDisable }: EnabledProps) {
  const { enabledAt, recoveryCodesLeft: left } = secondFactor;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone="ok">On</Badge>
        {enabledAt && (
          <span className="text-fg-muted">
            since <Time at={enabledAt} show="day" />
          </span>
        )}
      </p>
      {left <= fewCodes ? (
        <Notice tone="warn">
          {left === 0
            ? "You have no recovery codes left. Without your phone you could not sign in."
            : `Only ${left} of your recovery codes ${left === 1 ? "is" : "are"} left.`}
        </Notice>
      ) : (
        <p className="text-sm text-fg-muted">{left} of 10 recovery codes left.</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onRenew}>Get new recovery codes</Button>
        <Button variant="danger-quiet" onClick={onDisable}>
          Turn off two-step sign-in
        </Button>
      </div>
    </>
  );
}

const fewCodes = 3;
