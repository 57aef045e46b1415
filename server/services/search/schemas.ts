import { z } from "zod";

export const searchInput = z.strictObject({ term: z.string().trim().max(200) });
export type SearchInput = z.output<typeof searchInput>;
