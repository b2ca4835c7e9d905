import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { listOf, momentOf, textOf } from '../rest/read.ts';
import { askGhost, firstIn } from './vendor.ts';

const labelsOf = (member: Values): string[] => listOf(member.labels).flatMap(({ name }) => textOf(name ?? null) ?? []);

const INCLUDED = { include: 'labels,newsletters' };

/** The member with this id, or null where there is none. */
export async function memberWith(context: Context, id: string): Promise<Values | null> {
	const said = await askGhost(context, {
		method: 'GET',
		address: `/members/${encodeURIComponent(id)}/`,
		parameters: INCLUDED,
		expect: [404],
		about: 'member'
	});
	return said.status === 404 ? null : firstIn(said, 'members');
}

/** The member with this address, in whichever case it is written; null where there is none. */
export async function memberLike(context: Context, email: string): Promise<Values | null> {
	const quoted = email.toLowerCase().replaceAll('\\', '\\\\').replaceAll("'", "\\'");
	const said = await askGhost(context, {
		method: 'GET',
		address: '/members/',
		parameters: { ...INCLUDED, filter: `email:'${quoted}'`, limit: 1 },
		about: 'member'
	});
	return firstIn(said, 'members');
}

/** A member by the names of the action. */
export const fromMember = (member: Values): Values => ({
	email: textOf(member.email ?? null),
	name: textOf(member.name ?? null),
	labels: labelsOf(member).join(', ') || null,
	note: textOf(member.note ?? null)
});

/** Whether a newsletter goes to the member; older versions say so themselves. */
export const isSubscribed = (member: Values): boolean =>
	Array.isArray(member.newsletters) ? member.newsletters.length > 0 : member.subscribed === true;

/** A member by the names of the streams. */
export const readMember = (member: Values): Values => ({
	id: textOf(member.id ?? null),
	...fromMember(member),
	subscribed: isSubscribed(member),
	status: textOf(member.status ?? null),
	created: momentOf(member.created_at),
	changed: momentOf(member.updated_at ?? member.created_at)
});
