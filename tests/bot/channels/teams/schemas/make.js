// Writes the schema of Adaptive Cards 1.5 by what Microsoft's own renderer reads: which elements it
// has, their properties, and the values of those. See README.md.
const [, , packages] = process.argv;
const cards = require(`${packages}/adaptivecards/dist/adaptivecards.js`);
const { Versions } = cards;

const isOf15 = (one) => one.targetVersion === undefined || one.targetVersion === "*"
  || one.targetVersion.compareTo(Versions.v1_5) <= 0;
const ref = (name) => ({ $ref: `#/definitions/${name}` });
const list = (of) => ({ type: "array", items: of });
// what the renderer reads by hand, and not by its list of properties
const WITHIN = {
  AdaptiveCard: { $schema: { type: "string" }, body: list(ref("element")), actions: list(ref("action")) },
  Container: { items: list(ref("element")) },
  Column: { items: list(ref("element")) },
  TableCell: { items: list(ref("element")) },
  TableRow: { cells: list(ref("TableCell")) },
  Table: { rows: list(ref("TableRow")), columns: list({ type: "object" }) },
  ColumnSet: { columns: list(ref("Column")) },
  ImageSet: { images: list(ref("Image")) },
  RichTextBlock: { inlines: list({ anyOf: [{ type: "string" }, ref("TextRun")] }) },
  ActionSet: { actions: list(ref("action")) },
  "Action.ShowCard": { card: ref("AdaptiveCard") },
};

function named(values) {
  const names = values.filter(isOf15).map((one) => String(one.value ?? one));
  return { enum: [...new Set(names.flatMap((one) => [one, one.toLowerCase()]))] };
}

function shape(property) {
  if (property instanceof cards.EnumProperty) {
    const kind = property.enumType;
    const values = property.values ?? [];
    return named(values.map((one) => ({ ...one, value: kind[one.value] ?? one.value })));
  }
  if (property instanceof cards.ValueSetProperty) return named(property.values);
  if (property instanceof cards.StringProperty) {
    return { type: "string", ...(property.regEx ? { pattern: property.regEx.source } : {}) };
  }
  if (property instanceof cards.BoolProperty) return { type: "boolean" };
  if (property instanceof cards.NumProperty) return { type: "number" };
  if (property instanceof cards.StringArrayProperty) return list({ type: "string" });
  if (property instanceof cards.SerializableObjectCollectionProperty) {
    return list(properties(new property.objectType(), ""));
  }
  return {};
}

function properties(made, name) {
  const found = {};
  const schema = made.getSchema();
  for (let at = 0; at < schema.getCount(); at++) {
    const one = schema.getItemAt(at);
    if (one.isSerializationEnabled && isOf15(one)) found[one.name] = shape(one);
  }
  if (name) Object.assign(found, { type: { const: name }, fallback: {}, requires: {} }, WITHIN[name]);
  return { type: "object", properties: found, additionalProperties: false, ...(name ? { required: ["type"] } : {}) };
}

function registered(registry) {
  const all = [];
  for (let at = 0; at < registry.getItemCount(); at++) all.push(registry.getItemAt(at));
  return all.filter((one) => one.schemaVersion.compareTo(Versions.v1_5) <= 0);
}

const told = (names) => ({
  type: "object", required: ["type"], properties: { type: { enum: names } },
  allOf: names.map((name) => ({ if: { properties: { type: { const: name } } }, then: ref(name) })),
});
const elements = registered(cards.GlobalRegistry.elements);
const actions = registered(cards.GlobalRegistry.actions);
const others = { AdaptiveCard: cards.AdaptiveCard, Column: cards.Column, TableRow: cards.TableRow, TableCell: cards.TableCell };
const definitions = {};
for (const one of [...elements, ...actions]) definitions[one.typeName] = properties(new one.objectType(), one.typeName);
for (const [name, kind] of Object.entries(others)) definitions[name] ??= properties(new kind(), name);
// the renderer takes a run for an element too; it stands in a RichTextBlock alone
const alone = elements.map((one) => one.typeName).filter((one) => !(one in others) && one !== "TextRun");
definitions.element = told(alone);
definitions.action = told(actions.map((one) => one.typeName));
console.log(JSON.stringify({ $ref: "#/definitions/AdaptiveCard", definitions }, null, 1));
