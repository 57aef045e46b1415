import type { Tone } from "@/components/ui/badge";
import type { Task } from "@/server/services/tasks/queries";
import { percentOf } from "./task-state";

type Summary = { tone: Tone; text: string; count: number; percent: number | null };

/** The tray in a word: what is under way before what has ended, failures before files. */
export function summaryOf(running: readonly Task[], news: readonly Task[]): Summary | null {
  if (running.length > 0) {
    const percent = percentOfAll(running);
    const text = percent === null ? "Waiting" : `${percent}%`;
    return { tone: "primary", text, count: running.length, percent };
  }
  if (news.length === 0) return null;
  const failed = news.filter(({ state }) => state === "failed").length;
  return failed > 0
    ? { tone: "bad", text: `${failed} failed`, count: failed, percent: null }
    : { tone: "ok", text: `${news.length} ready`, count: news.length, percent: null };
}

/** Of several, the one that has come least far: when that is done, all are. */
function percentOfAll(running: readonly Task[]): number | null {
  const known = running.map(percentOf).filter((percent) => percent !== null);
  return known.length === 0 ? null : Math.min(...known);
}
