/**
 * The ways to connect, from the simplest to the heaviest. Of two that are worth the same, the earlier is advised.
 * `ready_made` is a third party's product for this pair, `our_connector` is one of ours.
 */
export const LEVEL_NAMES = ['built_in', 'ready_made', 'our_connector', 'connector', 'custom'] as const;

export type LevelName = (typeof LEVEL_NAMES)[number];
