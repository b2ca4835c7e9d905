import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { inAudience } from './audience.ts';
import { fromMember, lastingId, memberId, memberOf } from './member.ts';
import { askMailchimp, dataCentre, objectIn } from './vendor.ts';

/** Whoever has said no, and whose address does not work, is left alone: nobody is subscribed against their will. */
const LEFT_ALONE = ['unsubscribed', 'cleaned'];

const emailIn = (values: Values): string => {
	const email = wordsIn(values.email, 'E-mail')?.trim() ?? '';
	if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
	throw new ConnectorError('refused', {
		say: 'Mailchimp takes nobody without an e-mail address. Fill in “E-mail” and send it again.'
	});
};

const tagsIn = (values: Values): string[] =>
	(wordsIn(values.tags, 'Tags') ?? '')
		.split(',')
		.map((tag) => tag.trim())
		.filter(Boolean);

/** What is filled in; an empty field of ours empties none of theirs. */
const mergeFields = (values: Values): Values => {
	const named = { FNAME: values.firstName, LNAME: values.lastName, PHONE: values.phone };
	return Object.fromEntries(
		Object.entries(named).flatMap(([name, value]) => {
			const words = wordsIn(value, name);
			return words === null ? [] : [[name, words] as const];
		})
	);
};

const linkTo = (context: Context, { web_id: id }: Values): string | undefined => {
	const centre = dataCentre(context);
	return centre === null || typeof id !== 'number'
		? undefined
		: `https://${centre}.admin.mailchimp.com/lists/members/view?id=${id}`;
};

const receiptOf = (context: Context, member: Values, outcome: Receipt['outcome']): Receipt => {
	const link = linkTo(context, member);
	return { id: lastingId(member), outcome, ...(link !== undefined && { link }) };
};

async function put(context: Context, id: string, body: Values): Promise<Values> {
	const address = await inAudience(context, `/${id}`);
	return objectIn(await askMailchimp(context, { method: 'PUT', address, body, about: 'subscriber' }));
}

async function addTags(context: Context, id: string, tags: readonly string[]): Promise<void> {
	if (tags.length === 0) return;
	const body = { tags: tags.map((name) => ({ name, status: 'active' })) };
	await askMailchimp(context, {
		method: 'POST',
		address: await inAudience(context, `/${id}/tags`),
		body,
		about: 'subscriber'
	});
}

const isSame = (member: Values, email: string, fields: Values, tags: readonly string[]): boolean => {
	const before = fromMember(member);
	const has = (before.tags === null ? '' : String(before.tags)).split(', ');
	const named: Values = {
		FNAME: before.firstName ?? null,
		LNAME: before.lastName ?? null,
		PHONE: before.phone ?? null
	};
	return (
		String(before.email).toLowerCase() === email.toLowerCase() &&
		Object.entries(fields).every(([name, value]) => named[name] === value) &&
		tags.every((tag) => has.includes(tag))
	);
};

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	const email = emailIn(values);
	const [fields, tags] = [mergeFields(values), tagsIn(values)];
	const consent = String(context.options.consent ?? 'pending');
	const before = (earlier && (await memberOf(context, earlier.id))) ?? (await memberOf(context, memberId(email)));
	const status = String(before?.status ?? '');
	if (before && LEFT_ALONE.includes(status)) return receiptOf(context, before, 'unchanged');
	const isNew = before === null || status === 'archived';
	if (before && !isNew && isSame(before, email, fields, tags)) return receiptOf(context, before, 'unchanged');
	const member = await put(context, before ? lastingId(before) : memberId(email), {
		email_address: email,
		status_if_new: consent,
		...(status === 'archived' && { status: consent }),
		merge_fields: fields
	});
	await addTags(context, lastingId({ id: memberId(email), ...member }), tags);
	return receiptOf(context, { id: memberId(email), ...member }, isNew ? 'created' : 'updated');
}

const isThere = (member: Values | null): member is Values => member !== null && member.status !== 'archived';

export const subscriber: DestinationAction = {
	write,
	readBack: async (context, { id }) => {
		const member = await memberOf(context, id);
		return isThere(member) ? fromMember(member) : {};
	},
	remove: async (context, { id }) => {
		const address = await inAudience(context, `/${id}`);
		await askMailchimp(context, { method: 'DELETE', address, expect: [404, 405], about: 'subscriber' });
	}
};
