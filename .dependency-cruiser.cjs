/**
 * The house rules, in the order a newcomer meets them. Run: npx depcruise app components lib
 * prisma/seed
 */
const test = "\\.(test|itest|endure)\\.tsx?$",
  pure = "node_modules/(zod|decimal\\.js|fraction\\.js|date-fns|ts-pattern|iconv-lite)/",
  room = "^lib/features/[^/]+/[^/]+/",
  own = "^lib/features/([^/]+/[^/]+)/";
const files = "domain|policy|schema|api|operations|list|import|repository|queries|jobs|events|index|server",
  dirs = "domain|policy|schema|api|repository|queries|use-cases|ui|messages";
/**
 * From the top down: a room may use its own wing's rooms and those of the wings after it, never one
 * before.
 */
const wings = ["desk", "council", "economy|planning", "deliveries", "inventory", "office", "records"];
const rule = (name, from, to, scope) => ({ name, severity: "error", from, to, ...(scope && { scope }) });
const beside = (wing) => (wing.includes("|") ? wing.split("|") : []);
module.exports = {
  forbidden: [
    rule("no-circles", {}, { circular: true }),
    rule(
      "no-circles-between-rooms",
      { path: "^lib/features/[^/]+/[^/]+$" },
      { circular: true, path: "^lib/features/" },
      "folder",
    ),
    rule("every-room-stands-in-a-wing", {}, { path: `^lib/features/(?!(${wings.join("|")})/[^/]+/)` }),
    ...wings
      .slice(1)
      .map((wing, index) =>
        rule(
          `nothing-reads-upwards-from-${wing.replace("|", "-and-")}`,
          { path: `^lib/features/(${wing})/` },
          { path: `^lib/features/(${wings.slice(0, index + 1).join("|")})/` },
        ),
      ),
    ...wings.flatMap((wing) =>
      beside(wing).map((one) =>
        rule(
          `${one}-knows-no-wing-beside-it`,
          { path: `^lib/features/${one}/` },
          { path: `^lib/features/(${wing})/`, pathNot: `^lib/features/${one}/` },
        ),
      ),
    ),
    rule("everything-resolves", {}, { couldNotResolve: true }),
    rule("kernel-depends-on-nothing", { path: "^lib/domain/" }, { pathNot: `^lib/domain/|${pure}` }),
    rule(
      "rules-are-pure",
      { path: `${room}(domain|policy|schema|events|api|list)(/|\\.ts$)` },
      { pathNot: `^lib/domain/|${room}(index|domain|policy|schema)(/|\\.ts$)|${pure}` },
    ),
    rule(
      "index-is-client-safe",
      { path: `${room}index\\.ts$` },
      { pathNot: `${room}(domain|policy|schema|api|list)(/|\\.ts$)`, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "platform-knows-no-feature",
      { path: "^lib/platform/" },
      { path: "^(lib/(features|registry|testing)|components|app)/" },
    ),
    rule(
      "rooms-have-two-doors",
      { path: own },
      { path: "^lib/features/", pathNot: `^lib/features/$1/|${room}(index|server)\\.ts$` },
    ),
    rule(
      "fixed-furniture",
      { path: "^(app|lib)/" },
      { path: room, pathNot: `${room}((${files})\\.ts$|(${dirs})/)` },
    ),
    rule(
      "prisma-in-repositories-only",
      {
        path: "^(app|components|lib|prisma)/",
        pathNot: `^lib/(platform|testing)/|^prisma/seed/|/(repository|queries)(/|\\.ts$)`,
      },
      { path: "^lib/platform/db/(?!index\\.ts$)|node_modules/(@prisma|pg)/" },
    ),
    rule("only-ui-looks", { path: `${room}(?!ui/)` }, { path: "^components/" }),
    rule("components-know-no-archive", { path: "^components/" }, { path: "^(app|lib/(?!domain/))" }),
    rule(
      "routes-are-thin",
      { path: "^app/" },
      {
        path: `${room}(repository|use-cases|domain|policy|jobs|events)(/|\\.ts$)|^lib/platform/db/(?!index\\.ts$)`,
      },
    ),
    rule("nobody-imports-routes", { path: "^(lib|components)/" }, { path: "^app/" }),
    rule(
      "ui-never-reaches-server",
      { path: "/ui/" },
      {
        path: "/(repository|queries|server)(/|\\.ts$)|/use-cases/|^lib/platform/",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule("registry-is-the-top", { path: "^lib/(?!registry/|testing/)" }, { path: "^lib/registry/" }),
    rule(
      "registry-only-lists",
      { path: "^lib/registry/" },
      { path: `${room}(?!(jobs|api|operations|list|import|events|index|server)(\\.ts$|/)|messages/)` },
    ),
    rule(
      "tests-stay-tests",
      { path: "^(app|components|lib|prisma)/", pathNot: "^lib/testing/" },
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
    // Tests may read upwards: what a lower room keeps is tried through the rooms that use it. They
    // are cruised by themselves.
    exclude: { path: `^\\.next|${test}` },
  },
};
