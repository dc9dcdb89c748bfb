/**
 * What goes for tests too: they enter other rooms by their doors, and nothing else imports them.
 */
const house = require("./.dependency-cruiser.cjs");
const alsoTests = ["rooms-have-two-doors", "nobody-imports-routes", "everything-resolves", "no-junk-drawer"];
module.exports = {
  forbidden: house.forbidden.filter(({ name }) => alsoTests.includes(name)),
  options: { ...house.options, exclude: { path: "^\\.next" } },
};
