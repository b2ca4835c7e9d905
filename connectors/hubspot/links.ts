import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import type { Held, ObjectType } from './objects.ts';
import { askHubspot } from './vendor.ts';

/** What an object is to be linked with. */
export interface Link {
	readonly to: 'contacts' | 'companies';
	readonly id: string;
}

/** HubSpot's own numbers for the usual link from one kind to another. */
const USUAL: Readonly<Record<ObjectType['name'], Readonly<Partial<Record<Link['to'], number>>>>> = {
	contacts: { companies: 279 },
	companies: {},
	deals: { contacts: 3, companies: 341 },
	tasks: { contacts: 204, companies: 192 },
	notes: { contacts: 202, companies: 190 }
};

/** Links as they are sent along when an object is made. */
export const linksFor = ({ name }: ObjectType, links: readonly Link[]): Values[] =>
	links.flatMap(({ to, id }) => {
		const number = USUAL[name][to];
		return number === undefined
			? []
			: [{ to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: number }] }];
	});

/** Those that the object does not have yet; none that it has is taken away. */
export const missingLinks = ({ linked }: Held, links: readonly Link[]): Link[] =>
	links.filter(({ to, id }) => !linked[to]?.includes(id));

export async function link(context: Context, { name, about }: ObjectType, id: string, { to, id: other }: Link) {
	await askHubspot(context, {
		method: 'PUT',
		address: `/crm/v4/objects/${name}/${encodeURIComponent(id)}/associations/default/${to}/${encodeURIComponent(other)}`,
		about
	});
}
