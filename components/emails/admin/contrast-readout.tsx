"use client";

import { brandColours, contrastRatio } from "@/server/domain/contrast";
import type { Hex } from "@/server/domain/oklch";
import { emailColours, emailGrounds } from "@/server/domain/email-brand";

const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/i.test(text);

const grounds = ["light", "dark"] as const;

/** What is made of the colour on either ground: the shade asked for, the one used, and how well it reads. */
export function ContrastReadout({ colour }: { colour: string }) {
  const asked = colour.trim().toLowerCase();
  if (!isHex(asked)) return null;
  return (
    <div className="grid gap-3 sm:grid-cols-2" aria-live="polite">
      {grounds.map((ground) => (
        <Ground key={ground} ground={ground} asked={asked} />
      ))}
    </div>
  );
}

function Ground({ ground, asked }: { ground: (typeof grounds)[number]; asked: Hex }) {
  const used = emailColours(asked)[ground];
  const { text } = brandColours(asked, emailGrounds[ground]);
  return (
    <section
      aria-label={ground === "light" ? "In light mails" : "In dark mails"}
      className="rounded-lg border border-line p-4"
      style={{ backgroundColor: emailGrounds[ground] }}
    >
      <div className="flex flex-wrap items-center gap-4 text-sm font-semibold">
        <span
          className="rounded-lg border px-4 py-2"
          style={{ backgroundColor: used.fill, borderColor: used.edge, color: used.onFill }}
        >
          Button
        </span>
        <span className="underline" style={{ color: used.text }}>
          Link
        </span>
      </div>
      <p
        className="mt-3 text-xs text-pretty"
        style={{ color: ground === "light" ? "#52525b" : "#a1a1aa" }}
      >
        Links: asked {asked} ({ratio(text.askedRatio)}), used {text.used} ({ratio(text.usedRatio)}).
        Button text {used.onFill} on {used.fill} ({ratio(contrastRatio(used.onFill, used.fill))}).
      </p>
    </section>
  );
}

const ratio = (value: number) => `${value.toFixed(1)}\u00a0:\u00a01`;
