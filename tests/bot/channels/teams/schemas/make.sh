#!/bin/sh
# Makes the schema beside this file by what Microsoft's own renderer reads, which is got with npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=${1:?say where to put what npm gets}
npm install --silent --no-save --no-audit --no-fund --prefix "$tools" adaptivecards@3.0.6
node "$here/make.js" "$(cd "$tools" && pwd)/node_modules" >"$here/card.json"
