// What Slack makes an app from, with every scope and event that there is.
export type { Manifest } from "@slack/web-api/dist/types/request/manifest";
