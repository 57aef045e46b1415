import { v7 } from "uuid";

/** Id of an internal row: unique everywhere, and close to its neighbours in time so that indexes stay dense. */
export const newId = (): string => v7();
