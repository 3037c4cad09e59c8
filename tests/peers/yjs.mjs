// A peer that is not ours: reads the replica of a canvas file with Yjs, writes a change, and writes the file again.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const [modules, from, to, words] = process.argv.slice(2);
const Y = createRequire(`${modules}/`)("yjs");

const file = JSON.parse(readFileSync(from, "utf8"));
const doc = new Y.Doc();
Y.applyUpdate(doc, Buffer.from(file.replica.state, "base64"));

// The same texts stand in the replica as in the canvas.
const { header, sections, partners, actions } = file.canvas;
assert.equal(doc.getText("header.subject").toString(), header.subject);
for (const [id, section] of Object.entries(sections)) {
  if (id !== "pitch" && section.text !== undefined) assert.equal(doc.getText(`section.${id}`).toString(), section.text);
  for (const [question, answer] of Object.entries(section.answers ?? {})) {
    assert.equal(doc.getText(`section.${id}.${question}`).toString(), answer);
  }
}
for (const partner of partners) {
  const row = doc.getMap("partners").get(partner.id);
  assert.equal(row.get("name").toString(), partner.name);
  for (const contribution of partner.contributions) {
    assert.equal(row.get("contributions").get(contribution.id).get("text").toString(), contribution.text);
  }
}
for (const action of actions) {
  assert.equal(doc.getMap("actions").get(action.id).get("text").toString(), action.text);
}

doc.getText("section.dream").insert(0, words);
sections.dream.text = doc.getText("section.dream").toString();
const state = Buffer.from(Y.encodeStateAsUpdate(doc));
file.replica.state = state.toString("base64");
file.replica.sha256 = createHash("sha256").update(state).digest("hex");
writeFileSync(to, JSON.stringify(file, null, 2));
