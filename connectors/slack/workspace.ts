import type { Context, Values } from '../contract.ts';
import { askSlack, type SlackSaid } from './vendor.ts';

const known = new WeakMap<Context, Promise<SlackSaid>>();

/** Who we are and where, asked for once in a run. */
export function workspaceOf(context: Context): Promise<SlackSaid> {
	const before = known.get(context);
	if (before) return before;
	const asked = askSlack(context, 'auth.test');
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

/** Where a person finds a message; nothing where the workspace does not say its address. */
export function linkTo({ url }: Values, channel: string, ts: string): string | undefined {
	const address = `archives/${channel}/p${ts.replace('.', '')}`;
	return typeof url === 'string' ? URL.parse(address, url)?.href : undefined;
}
