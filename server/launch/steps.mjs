import process from "node:process";

const terminal = process.stdout.isTTY && process.env.TERM !== "dumb";
const coloured = terminal && process.env.NO_COLOR === undefined;
const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const titleWidth = 14;

/** @type {(code: string, text: string) => string} */
const paint = (code, text) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
/** @param {string} text */
export const bold = (text) => paint("1", text);
/** @param {string} text */
export const dim = (text) => paint("2", text);
const green = (text) => paint("32", text);
const red = (text) => paint("31", text);

/** @param {string} text */
export function print(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Shows a step while it is worked on, and leaves one line with what it came to and its time.
 * On a terminal the line moves; in a log a slow step says every few seconds where it is.
 *
 * @template Result
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<Result>} work `say` replaces the detail
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  const line = (mark, detail) => {
    const time = formatTime(performance.now() - startedAt);
    return `  ${mark} ${title.padEnd(titleWidth)}${fit(detail, time)}  ${dim(time)}`;
  };
  let detail = "";
  let frame = 0;
  const draw = () => {
    frame += 1;
    process.stdout.write(`\r\u001b[K${line(frames[frame % frames.length], detail)}`);
  };
  const say = (text) => {
    detail = text;
    if (terminal) draw();
  };
  const ticking = terminal
    ? setInterval(draw, 100)
    : setInterval(() => print(line("·", detail)), 10_000);
  const finish = (mark) => {
    clearInterval(ticking);
    process.stdout.write(`${terminal ? "\r\u001b[K" : ""}${line(mark, detail)}\n`);
  };

  try {
    const result = await work(say);
    finish(green("✓"));
    return result;
  } catch (error) {
    finish(red("✗"));
    throw error;
  }
}

/** Keeps a moving line on one row, since a carriage return only reaches the last. */
function fit(detail, time) {
  if (!terminal) return detail;
  const room = Math.max(10, (process.stdout.columns || 80) - titleWidth - time.length - 8);
  return detail.length > room ? `${detail.slice(0, room - 1)}…` : detail;
}

/** @param {number} milliseconds */
export function formatTime(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
