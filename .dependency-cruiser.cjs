/** The house rules, in the order a newcomer meets them. Run: npx depcruise app components lib prisma/seed */
const test = "\\.(test|itest)\\.tsx?$",
  pure = "node_modules/(zod|decimal\\.js|date-fns|ts-pattern)/",
  own = "^lib/features/([^/]+)/";
const files = "domain|policy|schema|api|repository|queries|jobs|audit|index|server",
  dirs = "domain|policy|schema|api|repository|queries|use-cases|ui|messages";
const rule = (name, from, to, scope) => ({ name, severity: "error", from, to, ...(scope && { scope }) });
module.exports = {
  forbidden: [
    rule("no-circles", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    rule(
      "no-circles-between-rooms",
      { path: "^lib/features/[^/]+$" },
      { circular: true, path: "^lib/features/" },
      "folder",
    ),
    rule("everything-resolves", {}, { couldNotResolve: true }),
    rule(
      "kernel-depends-on-nothing",
      { path: "^lib/domain/", pathNot: test },
      { pathNot: `^lib/domain/|${pure}` },
    ),
    rule(
      "rules-are-pure",
      { path: "^lib/features/[^/]+/(domain|policy|schema|audit)(/|\\.ts$)", pathNot: test },
      { pathNot: `^lib/domain/|^lib/features/[^/]+/(index|domain|policy|schema)(/|\\.ts$)|${pure}` },
    ),
    rule(
      "index-is-client-safe",
      { path: "^lib/features/[^/]+/index\\.ts$" },
      { pathNot: "^lib/features/[^/]+/(domain|policy|schema)(/|\\.ts$)", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "platform-knows-no-feature",
      { path: "^lib/platform/", pathNot: test },
      { path: "^(lib/(features|registry|testing)|components|app)/" },
    ),
    rule(
      "rooms-have-two-doors",
      { path: own },
      { path: "^lib/features/", pathNot: "^lib/features/$1/|^lib/features/[^/]+/(index|server)\\.ts$" },
    ),
    rule(
      "fixed-furniture",
      { path: "^(app|lib)/" },
      { path: "^lib/features/[^/]+/", pathNot: `^lib/features/[^/]+/((${files})\\.ts$|(${dirs})/)` },
    ),
    rule(
      "prisma-in-repositories-only",
      {
        path: "^(app|components|lib|prisma)/",
        pathNot: `^lib/(platform|testing)/|^prisma/seed/|/(repository|queries)(/|\\.ts$)|${test}`,
      },
      { path: "^lib/platform/db/(?!index\\.ts$)|node_modules/(@prisma|pg)/" },
    ),
    rule("only-ui-looks", { path: "^lib/features/[^/]+/(?!ui/)" }, { path: "^components/" }),
    rule(
      "components-know-no-archive",
      { path: "^components/", pathNot: test },
      { path: "^(app|lib/(?!domain/))" },
    ),
    rule(
      "routes-are-thin",
      { path: "^app/" },
      {
        path: `^lib/features/[^/]+/(repository|use-cases|domain|policy|jobs|audit)(/|\\.ts$)|^lib/platform/db/(?!index\\.ts$)`,
      },
    ),
    rule("nobody-imports-routes", { path: "^(lib|components)/" }, { path: "^app/" }),
    rule(
      "ui-never-reaches-server",
      { path: "/ui/", pathNot: test },
      {
        path: "/(repository|queries|server)(/|\\.ts$)|/use-cases/|^lib/platform/",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule("registry-is-the-top", { path: "^lib/(?!registry/)", pathNot: test }, { path: "^lib/registry/" }),
    rule(
      "registry-only-lists",
      { path: "^lib/registry/" },
      { path: "^lib/features/[^/]+/(?!(jobs|api|audit|index)(\\.ts$|/)|messages/)" },
    ),
    rule(
      "tests-stay-tests",
      { path: "^(app|components|lib|prisma)/", pathNot: `^lib/testing/|${test}` },
      { path: `^lib/testing/|node_modules/(vitest|fast-check)/` },
    ),
    rule(
      "no-junk-drawer",
      {},
      { path: "(^|/)(utils?|helpers?|misc|common)(/|\\.tsx?$)", pathNot: "node_modules" },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    // Packages that say what they export in package.json "exports".
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    doNotFollow: { path: "node_modules|^lib/platform/db/generated" },
    exclude: { path: "^\\.next" },
  },
};
