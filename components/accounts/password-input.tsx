"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { InputGroup } from "@/components/ui/input-group";

type PasswordInputProps = Omit<ComponentProps<typeof Input>, "type" | "autoComplete"> & {
  autoComplete: "current-password" | "new-password";
};

/** A password that can be looked at, pasted, and filled in by whoever keeps it. */
export function PasswordInput(props: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <InputGroup
      end={
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Show password"
          aria-pressed={isShown}
          title={isShown ? "Hide password" : "Show password"}
          onClick={() => setShown(!isShown)}
          className="text-fg-muted"
        >
          <Icon aria-hidden className="size-4" />
        </Button>
      }
    >
      <Input
        {...props}
        // The group's edge counts towards the height that plain inputs have.
        className={props.size === "lg" ? "h-10.5" : "h-7.5 pointer-coarse:h-9.5"}
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
    </InputGroup>
  );
}

/** What a new password needs, told before one is chosen. */
export const passwordHint = "8 to 80 characters, with a letter and a digit or symbol.";
