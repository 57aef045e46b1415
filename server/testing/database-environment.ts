import { inject } from "vitest";

// Runs in every test process before the test file, hence before `server/env.ts` is read.
Object.assign(process.env, inject("environment"));
