/** How somebody is told at once. */
export type ChannelKind = 'email' | 'slack' | 'teams' | 'ntfy' | 'webhook';

export const CHANNEL_KINDS: readonly ChannelKind[] = ['email', 'slack', 'teams', 'ntfy', 'webhook'];

/** What may come at night: everything, only what is urgent, or nothing. */
export type Nights = 'all' | 'urgent' | 'none';

export const NIGHTS: readonly Nights[] = ['urgent', 'none', 'all'];
