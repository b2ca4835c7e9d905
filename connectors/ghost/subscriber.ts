import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { listOf, textOf } from '../rest/read.ts';
import { fromMember, memberLike, memberWith } from './member.ts';
import { askGhost, firstIn } from './vendor.ts';

const emailIn = (values: Values): string => {
	const email = wordsIn(values.email, 'E-mail')?.trim() ?? '';
	if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
	throw new ConnectorError('refused', {
		say: 'Ghost takes nobody without an e-mail address. Fill in “E-mail” and send it again.'
	});
};

const labelsIn = (values: Values): string[] =>
	(wordsIn(values.labels, 'Labels') ?? '')
		.split(',')
		.map((label) => label.trim())
		.filter(Boolean);

const linkTo = ({ settings }: Context, id: string): string => {
	const site = String(settings.baseUrl)
		.replace(/\/+$/, '')
		.replace(/\/ghost(\/.*)?$/i, '');
	return `${site}/ghost/#/members/${id}`;
};

const receipt = (context: Context, member: Values, outcome: Receipt['outcome']): Receipt => ({
	id: String(member.id),
	outcome,
	link: linkTo(context, String(member.id))
});

/** What is filled in; an empty field of ours empties none of theirs, and labels are added to those that are there. */
const bodyFor = (values: Values, before: Values | null): Values => {
	const held = listOf(before?.labels).flatMap(({ name }) => textOf(name ?? null) ?? []);
	const labels = [...new Set([...held, ...labelsIn(values)])];
	const texts = { name: wordsIn(values.name, 'Name'), note: wordsIn(values.note, 'Note') };
	return {
		email: emailIn(values),
		...Object.fromEntries(Object.entries(texts).filter(([, words]) => words !== null)),
		...(labels.length > held.length && { labels: labels.map((name) => ({ name })) })
	};
};

const isSame = (before: Values, body: Values): boolean =>
	body.labels === undefined &&
	String(before.email).toLowerCase() === String(body.email).toLowerCase() &&
	['name', 'note'].every((name) => body[name] === undefined || before[name] === body[name]);

/** Nobody gets a newsletter who has not agreed to it. */
const consent = ({ options }: Context): Values => (options.consent === 'yes' ? {} : { newsletters: [] });

const isThere = (failure: unknown): boolean =>
	failure instanceof ConnectorError && failure.kind === 'refused' && /already exists/i.test(failure.say);

/** Makes a member; null where Ghost says that there is one with this address already. */
async function make(context: Context, body: Values): Promise<Values | null> {
	try {
		const said = await askGhost(context, {
			method: 'POST',
			address: '/members/',
			parameters: { send_email: false, include: 'labels,newsletters' },
			body: { members: [{ ...body, ...consent(context) }] },
			about: 'subscriber'
		});
		return firstIn(said, 'members', true);
	} catch (failure) {
		if (isThere(failure)) return null;
		throw failure;
	}
}

async function change(context: Context, before: Values, values: Values): Promise<Receipt> {
	const body = bodyFor(values, before);
	if (isSame(before, body)) return receipt(context, before, 'unchanged');
	const said = await askGhost(context, {
		method: 'PUT',
		address: `/members/${encodeURIComponent(String(before.id))}/`,
		body: { members: [body] },
		about: 'subscriber'
	});
	return receipt(context, { id: before.id ?? null, ...firstIn(said, 'members', true) }, 'updated');
}

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	const email = emailIn(values);
	const before = (earlier && (await memberWith(context, earlier.id))) ?? (await memberLike(context, email));
	if (before) return change(context, before, values);
	const made = await make(context, bodyFor(values, null));
	if (made) return receipt(context, made, 'created');
	// Somebody was quicker.
	const there = await memberLike(context, email);
	if (there) return change(context, there, values);
	throw new ConnectorError('unavailable', {
		say: 'Ghost says that there is a member with this address, and does not show it. It is tried again.',
		technical: '422 already exists, and not found by its address'
	});
}

export const subscriber: DestinationAction = {
	write,
	readBack: async (context, { id }) =>
		Object.fromEntries(
			Object.entries(fromMember((await memberWith(context, id)) ?? {})).filter(([, value]) => isFilled(value))
		),
	remove: async (context, { id }) => {
		const address = `/members/${encodeURIComponent(id)}/`;
		await askGhost(context, { method: 'DELETE', address, expect: [404], about: 'subscriber' });
	}
};
