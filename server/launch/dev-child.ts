import { loadBundle } from "./bundle-contract.ts";
import { run } from "./run.ts";
import { markServing, onStop, stopOnSignals } from "./stopping.ts";

/** The development server itself: ends with the process that started it. */
await run(async () => {
  stopOnSignals({ announce: false });
  const { serve } = await loadBundle("main", process.argv[2]);
  const { close } = await serve({ dev: true });
  onStop(close);
  markServing();
  process.send?.("serving");
});
