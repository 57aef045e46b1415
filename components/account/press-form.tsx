"use client";

import { useEffect, useState, type ReactNode } from "react";
import { BusyIcon } from "@/components/checkout/icons";
import { useVoice } from "./account-voice";

const looks = {
  primary: "bg-primary text-primary-fg hover:bg-primary-hover aria-disabled:bg-primary-hover",
  plain: "border border-control hover:bg-subtle",
  bad: "bg-bad text-bg hover:opacity-90",
};

type Props = {
  action: string;
  /** What is sent besides what is filled in. */
  hidden?: Readonly<Record<string, string | number | null | undefined>>;
  label: string;
  look?: keyof typeof looks;
  className?: string;
  children?: ReactNode;
};

/**
 * A form with its button. It works without script; with it, a second press while the first is on its
 * way does nothing.
 */
export function PressForm({ action, hidden, label, look = "primary", ...rest }: Props) {
  const { words } = useVoice();
  const [isPressed, setPressed] = useState(false);
  // A page from the browser's memory is one whose button was pressed.
  useEffect(() => {
    const wake = () => setPressed(false);
    window.addEventListener("pageshow", wake);
    return () => window.removeEventListener("pageshow", wake);
  }, []);
  const { className = "", children } = rest;
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        if (isPressed) event.preventDefault();
        setPressed(true);
      }}
      className={`flex flex-col gap-4 ${className}`}
    >
      {Object.entries(hidden ?? {}).map(
        ([name, value]) =>
          value !== null &&
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button type="submit" aria-disabled={isPressed} className={`account-button ${looks[look]}`}>
        {isPressed && <BusyIcon />}
        {isPressed ? words.working : label}
      </button>
    </form>
  );
}
