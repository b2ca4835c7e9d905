import { createHash } from 'node:crypto';
import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { joined, listOf, momentOf, textOf } from '../rest/read.ts';
import { inAudience } from './audience.ts';
import { askMailchimp, objectIn } from './vendor.ts';

/** How Mailchimp knows a member: by the MD5 of the address in lower case. */
export const memberId = (email: string): string => createHash('md5').update(email.trim().toLowerCase()).digest('hex');

/** What stays the same when a member's address changes; accounts without it go by the address. */
export const lastingId = (member: Values): string => textOf(member.contact_id ?? null) ?? String(member.id);

/** A member as Mailchimp keeps it, or null where there is none. */
export async function memberOf(context: Context, id: string): Promise<Values | null> {
	const said = await askMailchimp(context, {
		method: 'GET',
		address: await inAudience(context, `/${id}`),
		expect: [404],
		about: 'subscriber'
	});
	return said.status === 404 ? null : objectIn(said);
}

const merged = (member: Values, name: string) => textOf(readPath(member, `merge_fields.${name}`));

/** A member by the names of the manifest. */
export const fromMember = (member: Values): Values => ({
	email: textOf(member.email_address ?? null),
	firstName: merged(member, 'FNAME'),
	lastName: merged(member, 'LNAME'),
	phone: merged(member, 'PHONE'),
	tags:
		listOf(member.tags)
			.flatMap(({ name }) => textOf(name ?? null) ?? [])
			.join(', ') || null
});

/** Somebody who has unsubscribed, by the names of the manifest. */
export const fromUnsubscribed = (member: Values): Values => {
	const { tags: _, ...who } = fromMember(member);
	return {
		id: textOf(member.id ?? null),
		...who,
		name: textOf(member.full_name ?? null) ?? joined(who.firstName, who.lastName),
		reason: textOf(member.unsubscribe_reason ?? null),
		unsubscribed: momentOf(member.last_changed),
		signedUp: momentOf(member.timestamp_opt)
	};
};
