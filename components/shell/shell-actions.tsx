"use client";

import { useMutation } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { leave } from "@/components/accounts/auth-client";
import { applyTheme } from "@/components/theme/apply-theme";
import { useTRPC } from "@/components/trpc";
import { announce } from "@/components/ui/live-regions";
import { followLink } from "./follow-link";
import { useFrame, usePublisherPath } from "./frame-context";
import type { PaletteAction } from "./palette-items";
import { goTo, isTyping } from "./shortcuts";

const Palette = dynamic(async () => (await import("./palette")).Palette, { ssr: false });
const ShortcutsDialog = dynamic(async () => (await import("./shortcuts-dialog")).ShortcutsDialog, {
  ssr: false,
});

type Layer = "search" | "shortcuts" | null;

type ShellActions = { openSearch(): void; openShortcuts(): void; signOut(): void };

const ShellActionsContext = createContext<ShellActions | null>(null);

export function useShellActions(): ShellActions {
  const actions = use(ShellActionsContext);
  if (!actions) throw new Error("Parts of the shell need ShellActionsProvider above them");
  return actions;
}

/** The layers of the shell (search, shortcuts) and the keys that open them. */
export function ShellActionsProvider({ children }: { children: ReactNode }) {
  const [layer, setLayer] = useState<Layer>(null);
  const actions = useMemo<ShellActions>(
    () => ({
      openSearch: () => setLayer("search"),
      openShortcuts: () => setLayer("shortcuts"),
      signOut: () => {
        leave().catch(() => announce("Signing out did not work. Try again.", "assertive"));
      },
    }),
    [],
  );
  useShellKeys(actions);
  const trpc = useTRPC();
  const { mutate: keep } = useMutation(trpc.account.changePreferences.mutationOptions());

  const run = (action: PaletteAction) => {
    if (action === "shortcuts") actions.openShortcuts();
    else if (action === "sign-out") actions.signOut();
    else {
      const theme = themeOf[action];
      applyTheme(theme);
      keep({ theme });
    }
  };

  return (
    <ShellActionsContext value={actions}>
      {children}
      {layer === "search" && <Palette onClose={() => setLayer(null)} onAction={run} />}
      {layer === "shortcuts" && <ShortcutsDialog onClose={() => setLayer(null)} />}
    </ShellActionsContext>
  );
}

const themeOf = { "theme-light": "light", "theme-dark": "dark", "theme-system": "system" } as const;

/** How long `g` waits for its second key. */
const chordMs = 1_500;

function useShellKeys(actions: ShellActions) {
  const { person } = useFrame();
  const path = usePublisherPath();
  const router = useRouter();
  const chordSince = useRef(-Infinity);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        actions.openSearch();
        return;
      }
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isPlain || !person.hasShortcuts || isTyping(event.target) || event.defaultPrevented) {
        return;
      }
      // A layer that is open has the keyboard to itself.
      if (document.querySelector("dialog:modal")) return;

      const isChord = event.timeStamp - chordSince.current < chordMs;
      chordSince.current = event.key === "g" ? event.timeStamp : -Infinity;
      const target = isChord ? goTo[event.key] : undefined;
      if (target) followLink(path(target.path), router.push);
      else if (event.key === "/") actions.openSearch();
      else if (event.key === "?") actions.openShortcuts();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [actions, path, person.hasShortcuts, router]);
}
