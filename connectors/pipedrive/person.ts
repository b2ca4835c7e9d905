import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { joined, listOf, textOf } from '../rest/read.ts';
import { personsAt, personsWith } from './find.ts';
import { linkedBack, linkedWith, mainOf } from './linked-with.ts';
import { written, type Given } from './written-record.ts';

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

const emailIn = (values: Values): string => {
	const email = wordsIn(values.email, 'E-mail')?.trim() ?? '';
	if (email === '' || /^[^\s@]+@[^\s@]+$/.test(email)) return email;
	throw refused(`“E-mail” of this contact is “${email}”, and that is no e-mail address. Correct it and send it again.`);
};

const phoneIn = (values: Values): string => wordsIn(values.phone, 'Phone')?.trim() ?? '';

/** The list with a new main one, where it does not have it. Nothing is taken from it. */
const withMain = (held: Values | null, list: 'emails' | 'phones', value: string): Values => {
	const before = listOf(held?.[list]);
	const has = before.some((one) => textOf(one.value)?.toLowerCase() === value.toLowerCase());
	if (value === '' || has) return {};
	const others = before.map(({ value: old, label }) => ({
		value: old ?? null,
		primary: false,
		label: label ?? 'work'
	}));
	return { [list]: [{ value, primary: true, label: 'work' }, ...others] };
};

async function given(context: Context, values: Values, held: Values | null): Promise<Given> {
	const [email, phone] = [emailIn(values), phoneIn(values)];
	if (email === '' && phone === '') {
		throw refused(
			'A contact in Pipedrive is found by its e-mail address or its phone number. Fill in one of them and send it again.'
		);
	}
	const name = wordsIn(values.name, 'Name')?.trim() || joined(values.firstName, values.lastName) || (held ? '' : email);
	const title = wordsIn(values.jobTitle, 'Job title')?.trim() ?? '';
	const { organisation, missing } = await linkedWith(
		context,
		values.company === undefined ? {} : { company: values.company }
	);
	return {
		body: {
			...((name || phone) && { name: (name || phone).toWellFormed() }),
			...withMain(held, 'emails', email),
			...withMain(held, 'phones', phone),
			...(title !== '' && { job_title: title.toWellFormed() }),
			...(organisation !== null && { org_id: organisation })
		},
		missing
	};
}

async function find(context: Context, values: Values): Promise<string | null> {
	const [email, phone] = [emailIn(values), phoneIn(values)];
	const [known] = email === '' ? [] : await personsWith(context, email);
	if (known !== undefined || email !== '' || phone === '') return known ?? null;
	const [found, another] = await personsAt(context, phone);
	if (another === undefined) return found ?? null;
	throw refused(
		`Pipedrive has more than one contact with the phone number ${phone}. Fill in “E-mail”, so that it is clear who is meant, and send it again.`
	);
}

export const person = written({
	path: '/persons',
	about: 'contact',
	page: 'person',
	given,
	find,
	shape: async (context, held) => ({
		name: textOf(held.name),
		firstName: textOf(held.first_name),
		lastName: textOf(held.last_name),
		email: mainOf(held, 'emails'),
		phone: mainOf(held, 'phones'),
		jobTitle: textOf(held.job_title),
		company: (await linkedBack(context, { org_id: held.org_id ?? null })).company ?? null
	})
});
