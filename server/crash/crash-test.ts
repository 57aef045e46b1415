import { deal, type Blows } from "./blows";
import { inspect } from "./findings";
import { putUnderLoad } from "./load";
import { startMetronome } from "./metronome";
import { untilQuiet } from "./quiet";
import { seededRandom } from "./random";
import { dunnings, openShop } from "./shop";
import { startSystem } from "./system";

type Options = { kills: number; seed: number; say: (line: string) => void };

const patienceSeconds = 240;
const sayEvery = 20;

/**
 * Has a system sell and renew while its processes and its database are killed, lets it come to rest,
 * and looks whether everything happened once.
 *
 * @returns what it came to, in one line
 * @throws Error that names everything that did not
 */
export async function crashTest({ kills, seed, say }: Options): Promise<string> {
  say(`seed ${seed}, ${kills} kills`);
  const opened = await Promise.all(dunnings.map(openShop));
  const metronome = startMetronome(opened.map(({ world }) => world.publisherId));
  const system = await startSystem({ web: 1, webWorks: true, workers: 1 });
  try {
    let isOver = false;
    const plan = {
      shops: opened,
      urls: system.urls,
      random: seededRandom(seed),
      isOver: () => isOver,
    };
    const loading = putUnderLoad(plan);
    const tell = (blows: Blows) => {
      if (blows.kills % sayEvery === 0) say(`${blows.kills} kills`);
    };
    const dealing = deal(system.mortals, { kills, seed, say: tell }).finally(() => {
      isOver = true;
    });
    const [blows, load] = await Promise.all([dealing, loading]);
    say(`${load.subscribers.length} subscribers, ${load.receipts.length} receipts`);
    await untilQuiet(patienceSeconds);
    await metronome.stop();
    await system.stop();

    const { asked, lost, doubled, broken } = await inspect(opened, load);
    const line = [
      `${blows.kills} kills (${blows.ofDatabase} of the database)`,
      `${asked.toLocaleString("en")} charges asked once`,
      `${lost.length} lost`,
      `${doubled.length} doubled`,
      broken.length === 0 ? "all invariants hold" : `${broken.length} books do not hold`,
    ].join(", ");
    const wrong = [...lost, ...doubled, ...broken];
    if (wrong.length > 0) throw new Error(`${wrong.slice(0, 40).join("\n")}\ncrash test: ${line}`);
    const own = system.mortals.map(({ name, ownEnds }) => `${name} ${ownEnds()}`).join(", ");
    say(`ended by themselves: ${own}; ${load.decisions} decisions, ${load.cutOff} cut off`);
    system.clear();
    return `crash test: ${line}`;
  } catch (error) {
    say(`what the processes wrote is in ${system.folder}`);
    throw error;
  } finally {
    await metronome.stop();
    await system.stop();
  }
}
