/** What is on sale, by name: enough to choose from. */
export const offersToChoose = { f: "state.any:active", sort: "title", size: "100" };
