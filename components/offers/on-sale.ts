/** What is on sale, by name: the first hundred, enough to choose from for nearly everybody. */
export const onSale = { f: "state.any:active", sort: "title", size: "100" };
