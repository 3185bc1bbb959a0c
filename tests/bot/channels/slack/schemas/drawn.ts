// What Cairn draws, of the blocks that Slack's own types know: any other "type" is a mistake.
import type { HomeView, KnownBlock, ModalView } from "@slack/types";

type Known<View> = Omit<View, "blocks"> & { blocks: KnownBlock[] };

export type Blocks = KnownBlock[];
export type Modal = Known<ModalView>;
export type Home = Known<HomeView>;
