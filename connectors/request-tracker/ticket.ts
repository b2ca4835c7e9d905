import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { askDesk, firstMessage, linkTo, listAt } from './desk.ts';

/** Characters that are kept of a subject. */
const LONGEST = 200;
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

/** An address of nothing, that a ticket refers to and can be found by. */
const referenceOf = (key: string): string => `urn:handover:${key}`;

const queues = (context: Context): Promise<Values[]> => listAt(context, '/queues/all', { fields: 'Name' });

const queueChoices = async (context: Context): Promise<Choice[]> =>
	(await queues(context)).flatMap(({ Name: name }) => {
		const text = textOf(name);
		return text === null ? [] : [{ value: text, label: text.charAt(0).toUpperCase() + text.slice(1) }];
	});

async function queueOf(context: Context): Promise<string> {
	const chosen = String(context.options.queue ?? '').trim();
	if (chosen !== '') return chosen;
	const [first] = await queueChoices(context);
	if (first) return first.value;
	throw new ConnectorError('forbidden', {
		say: 'The user sees no queue in Request Tracker. Give it the rights to see a queue and to create tickets there.'
	});
}

function bodyOf({ values, key }: Outgoing, queue: string): Values {
	const subject = wordsIn(values.subject, 'Subject');
	const email = wordsIn(values.email, 'E-mail of the customer')?.trim() ?? null;
	if (subject === null) throw refused('This ticket has no subject. Fill it in and send it again.');
	if (email !== null && !EMAIL.test(email)) {
		throw refused(
			`“E-mail of the customer” of this ticket is “${email}”, and that is no e-mail address. Correct it and send it again.`
		);
	}
	return {
		Queue: queue,
		Subject: subject.slice(0, LONGEST).toWellFormed(),
		Content: wordsIn(values.text, 'Message') ?? subject,
		ContentType: 'text/plain',
		RefersTo: referenceOf(key),
		...(email !== null && { Requestor: email })
	};
}

const receipt = (context: Context, id: string, outcome: Receipt['outcome']): Receipt => ({
	id,
	outcome,
	link: linkTo(context, id)
});

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	// Colleagues work on a ticket from then on, so it is theirs.
	if (outgoing.earlier) return { ...outgoing.earlier, outcome: 'unchanged' };
	const body = bodyOf(outgoing, await queueOf(context));
	const { json } = await askDesk(context, { method: 'POST', address: '/ticket', body, about: 'ticket' });
	const id = textOf(readPath(json, 'id'));
	if (id !== null) return receipt(context, id, 'created');
	throw new ConnectorError('unreadable', {
		say: 'Request Tracker did not say which ticket it has made.',
		maybeDone: true
	});
}

async function lookUp(context: Context, key: string): Promise<Receipt | null> {
	const [found] = await listAt(context, '/tickets', { query: `RefersTo = '${referenceOf(key)}'` });
	const id = textOf(found?.id);
	return id === null ? null : receipt(context, id, 'created');
}

const held = async (context: Context, id: string): Promise<Values> => {
	const { status, json } = await askDesk(context, { method: 'GET', address: `/ticket/${id}`, expect: [404] });
	return status === 404 || !isObject(json) ? {} : json;
};

async function readBack(context: Context, { id }: Receipt): Promise<Values> {
	const ticket = await held(context, id);
	const [subject, email] = [textOf(ticket.Subject), textOf(readPath(ticket, 'Requestor.0.id'))];
	const text = await firstMessage(context, id);
	return { ...(subject !== null && { subject }), ...(text !== null && { text }), ...(email !== null && { email }) };
}

export const ticket: DestinationAction = {
	write,
	lookUp,
	readBack,
	remove: async (context, { id }) => {
		// To take away what is taken away already is answered with 500.
		const { Status: status } = await held(context, id);
		if (status === undefined || status === 'deleted') return;
		await askDesk(context, { method: 'DELETE', address: `/ticket/${id}`, expect: [404], about: 'ticket' });
	},
	choices: { queue: queueChoices }
};
