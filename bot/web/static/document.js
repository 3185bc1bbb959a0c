/** Makes the tables of a document reachable by key where they scroll. */

import { watch } from "./table.js";

document.querySelectorAll(".table").forEach(watch);
