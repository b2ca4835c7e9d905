import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { askCalendly } from './vendor.ts';

/** Who signs in, and whose bookings are read. */
export interface Whose {
	readonly name: string;
	readonly parameters: Readonly<Record<string, string>>;
}

const known = new WeakMap<Context, Promise<Whose>>();

async function find(context: Context): Promise<Whose> {
	const { json } = await askCalendly(context, '/users/me');
	const isOfAll = context.settings.whose === 'organization';
	const uri = textOf(readPath(json, isOfAll ? 'resource.current_organization' : 'resource.uri'));
	if (uri === null) {
		throw new ConnectorError('unreadable', {
			say: 'Calendly did not say whose token this is. It is asked again later.',
			technical: 'no uri in /users/me'
		});
	}
	const [name, email] = ['resource.name', 'resource.email'].map((place) => textOf(readPath(json, place)));
	return {
		name: [name, email && `(${email})`].filter(Boolean).join(' ') || 'a user without a name',
		parameters: isOfAll ? { organization: uri } : { user: uri }
	};
}

/** Asked for once in a run. */
export function whoseOf(context: Context): Promise<Whose> {
	const before = known.get(context);
	if (before) return before;
	const asked = find(context);
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}
