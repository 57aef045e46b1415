/**
 * Who may import whom: on the server `app → server/api → server/services → server/domain`, in the
 * browser `app → components → server/domain`. Arrows never turn back. Each comment is what a
 * developer reads when the law bites; `server/laws/import-laws.test.ts` breaks each one on purpose.
 */

const TEST = "\\.test\\.tsx?$";
const PRIMITIVES = "ui|data-table|charts";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "A rule takes values and returns values: pass in what it needs, packages included.",
      from: { path: "^server/domain/", pathNot: TEST },
      to: { pathNot: "^server/domain/" },
    },
    {
      name: "services-have-no-transport",
      severity: "error",
      comment: "A verb does not know who calls it. Move what is shared into the service.",
      from: { path: "^server/services/" },
      to: { path: "^(app|components)/|^server/(api|jobs)/" },
    },
    {
      name: "gateways-come-in-ctx",
      severity: "error",
      comment: "Use ctx.gateways, so that tests and the sandbox can pass a fake one.",
      from: { path: "^server/services/", pathNot: TEST }, // it is tests that put them there
      to: { path: "^server/gateways/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "queries-are-private",
      severity: "error",
      comment: "Call the other capability's verb.",
      from: { path: "^server/services/([^/]+)/" },
      to: { path: "^server/services/[^/]+/queries", pathNot: "^server/services/$1/" },
    },
    {
      name: "schemas-are-portable",
      severity: "error",
      comment: "Inputs are parsed in the browser too: only zod, the domain and other schemas.",
      from: { path: "(^|/)schemas\\.ts$" },
      to: { pathNot: ["(^|/)node_modules/zod/", "^server/domain/", "(^|/)schemas\\.ts$"] },
    },
    {
      name: "browser-stays-light",
      severity: "error",
      comment: "The server stays on the server: import a type, a rule or a schema, or call tRPC.",
      from: { path: "^components/" },
      to: {
        path: "^server/",
        pathNot: ["^server/domain/", "(^|/)schemas\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "primitives-are-innocent",
      severity: "error",
      comment: "A primitive has never heard of a customer: pass what it shows as props.",
      from: { path: `^components/(${PRIMITIVES})/` },
      to: { path: [`^components/(?!(${PRIMITIVES})/)[^/]+/`, "^server/(?!domain/money\\.ts$)"] },
    },
    {
      name: "pages-use-the-door",
      severity: "error",
      comment: "A page calls a procedure like everyone else, never a verb or the database.",
      from: { path: "^app/", pathNot: "^app/api/" },
      to: {
        path: "^server/(services|db)/",
        pathNot: "(^|/)schemas\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-is-the-top",
      severity: "error",
      comment: "Nothing below a page knows the page. Move the shared part down.",
      from: { path: "^(components|server)/" },
      to: { path: "^app/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or three.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    // Seen as a destination, never opened: packages, and the client Prisma writes.
    doNotFollow: { path: ["node_modules", "^server/db/generated/"] },
    // Type imports count: most laws forbid them, and those that do not say so.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
