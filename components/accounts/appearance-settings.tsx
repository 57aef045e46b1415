"use client";

import { useMutation } from "@tanstack/react-query";
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { applyTheme } from "@/components/theme/apply-theme";
import { useTRPC } from "@/components/trpc";
import { readFailure } from "@/components/ui/failure";
import { Field } from "@/components/ui/field";
import { SettingsSection } from "@/components/ui/form/settings-section";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Switch } from "@/components/ui/switch";
import type { Account } from "@/server/services/accounts/get-account";
import type { ChangePreferencesInput } from "@/server/services/accounts/schemas";
import { useAccountRefresh } from "./use-account-refresh";

const themes = [
  { value: "system", label: "System", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
] as const;

/** How the dashboard looks and answers to this person: changed at once, and in every browser. */
export function AppearanceSettings({ account }: { account: Account }) {
  const trpc = useTRPC();
  const refresh = useAccountRefresh();
  const change = useMutation(
    trpc.account.changePreferences.mutationOptions({ onSettled: refresh }),
  );
  // What was asked for shows at once, also while something else is still being saved.
  const [asked, setAsked] = useState<ChangePreferencesInput>({});
  const shown = { ...account, ...asked };

  /** A refusal puts back what was there; what was saved has been read again by then. */
  const ask = async (wanted: ChangePreferencesInput) => {
    setAsked((others) => ({ ...others, ...wanted }));
    const isSaved = await change.mutateAsync(wanted).then(
      () => true,
      () => false,
    );
    setAsked((others) => withoutThose(others, wanted));
    return isSaved;
  };

  const chooseTheme = async (theme: Account["theme"]) => {
    applyTheme(theme);
    if (!(await ask({ theme }))) applyTheme(account.theme);
  };

  return (
    <SettingsSection
      title="Appearance and keyboard"
      detail="Changes at once, and comes along to other browsers when you sign in there."
    >
      {change.error && (
        <Notice tone="bad" role="alert">
          {readFailure(change.error).message}
        </Notice>
      )}
      <div>
        <p aria-hidden className="mb-1.5 text-sm font-medium">
          Theme
        </p>
        <SegmentedControl
          legend="Theme"
          value={shown.theme}
          onChange={(theme) => void chooseTheme(theme)}
          options={themes}
        />
      </div>
      <Field label="Language" hint="The dashboard speaks English so far." className="max-w-60">
        <NativeSelect value="en" onChange={() => undefined}>
          <option value="en">English</option>
        </NativeSelect>
      </Field>
      <Switch
        label="Keyboard shortcuts"
        hint="Single keys, such as / for search and ? for the list of shortcuts. Turn them off if speech input or a screen reader presses them for you."
        checked={shown.hasShortcuts}
        onChange={(event) => void ask({ hasShortcuts: event.target.checked })}
      />
    </SettingsSection>
  );
}

/** What is asked for still, once this was answered; unless it has been asked for otherwise since. */
const withoutThose = (
  asked: ChangePreferencesInput,
  { theme, hasShortcuts }: ChangePreferencesInput,
): ChangePreferencesInput => ({
  ...(asked.theme !== theme && { theme: asked.theme }),
  ...(asked.hasShortcuts !== hasShortcuts && { hasShortcuts: asked.hasShortcuts }),
});
