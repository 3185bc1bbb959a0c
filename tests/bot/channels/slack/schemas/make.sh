#!/bin/sh
# Makes the schemas beside this file from Slack's own types, which are got with npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=${1:?say where to put what npm gets}
npm install --silent --no-save --no-audit --no-fund --prefix "$tools" \
  @slack/types@3.2.0 @slack/web-api@8.2.0 ts-json-schema-generator@2.4.0
cp "$here"/*.ts "$tools"
cd "$tools"
for name in drawn manifest; do
  node_modules/.bin/ts-json-schema-generator --path "$name.ts" --type '*' --jsDoc none \
    --no-type-check --out "$here/$name.json"
done
