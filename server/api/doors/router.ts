import type { Door } from "@/server/http/door";
import { tenureDoor } from "./tenure";

/** Every public API, in the order in which they are asked whose a path is. */
export const doors: readonly Door[] = [tenureDoor];
