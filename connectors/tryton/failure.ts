import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import { without } from '../http-json/hidden.ts';
import { notAccepted } from '../rest/ask.ts';

/** What was asked, as far as its failure is about it. */
export interface AskedAbout {
	/** "invoice"; absent where the question is not about one record. */
	readonly about?: string | undefined;
	/** What is never told. */
	readonly secrets: readonly string[];
}

/** By what Tryton's names of fields and its sentences speak of, in English, which it is asked in. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
	[/phone number/i, 'Phone'],
	[/identifier|"[^"]*" for party .* is not valid/i, 'Organisation number'],
	[/field "(Value|E-Mail)"/i, 'E-mail'],
	[/field "Street"/i, 'Street'],
	[/field "(Postal Code|Zip)"/i, 'Postcode'],
	[/field "City"/i, 'Town'],
	[/field "Name"/i, 'Name'],
	[/field "Reference"/i, 'Reference'],
	[/field "Quantity"/i, 'How many'],
	[/field "Unit Price"/i, 'Price for one'],
	[/field "Description"/i, 'What is sold'],
	[/field "Currency"/i, 'Currency'],
	[/field "Amount"/i, 'Amount'],
	[/accounting date|fiscal ?year|field "Invoice Date"/i, 'Invoice date']
];

const failed = (kind: ConstructorParameters<typeof ConnectorError>[0], say: string, technical: string) =>
	new ConnectorError(kind, { say, technical });

const CROSSED = 'ConcurrencyException';

const crossed = (said: string): ConnectorError =>
	failed(
		'unavailable',
		'Somebody else wrote to Tryton at the same moment. What waits goes on by itself.',
		`${CROSSED} ${said}`.trim()
	);

/** Whether nothing was done because somebody else did something at the same moment. */
export const isCrossed = (failure: unknown): boolean =>
	failure instanceof ConnectorError && failure.technical.startsWith(CROSSED);

/** A sentence of Tryton's own for a person. */
function byUser(said: string, { about }: AskedAbout): ConnectorError {
	const words = said === '' ? '' : ` It said: “${said}”.`;
	const technical = `UserError ${said}`.trim();
	// Two that are made at the same moment may be given the same number; the next one is free.
	if (/code on party must be unique/i.test(said)) return crossed(said);
	if (/not allowed/i.test(said)) {
		return failed(
			'forbidden',
			`Tryton does not let the user do this. Give the user the group Account there; what is waiting follows by itself.${words}`,
			technical
		);
	}
	if (about === undefined) {
		return failed('misconfigured', `Tryton does not answer our question.${words} Check its set-up.`, technical);
	}
	const [, field] = ABOUT.find(([pattern]) => pattern.test(said)) ?? [];
	return failed('refused', notAccepted('Tryton', field, about, words), technical);
}

/** A failure inside Tryton, with what Python calls it. */
function byProgram(said: string, { about }: AskedAbout): ConnectorError {
	if (/database .*(not|n't) exist/i.test(said)) return noDatabase(said);
	// The name of what is not there, alone in quotes.
	if (/^'[\w.]*'$/.test(said)) {
		const modules = 'The modules for parties, accounts and invoices have to be activated in Tryton.';
		return failed('misconfigured', `Tryton does not know what we ask it for. ${modules}`, said);
	}
	return new ConnectorError('unavailable', {
		say: 'Tryton answered that something went wrong there. What waits goes on by itself.',
		technical: said,
		maybeDone: about !== undefined
	});
}

/** There is no such database, or no Tryton, at the address. */
export const noDatabase = (technical: string): ConnectorError =>
	failed(
		'misconfigured',
		'There is no Tryton with this database at the address. Check the address in the settings of this system: the name of the database stands at its end.',
		technical
	);

/** What it means that an answer names an error, whose status is 200 all the same; null where it names none. */
export function failureIn(json: Value, asked: AskedAbout): ConnectorError | null {
	const error = isObject(json) ? json.error : null;
	if (error === null || error === undefined) return null;
	const textAt = (place: string): string =>
		without(String(readPath(error, place) ?? ''), asked.secrets)
			.trim()
			.slice(0, 300)
			.replace(/\.$/, '');
	const name = textAt('0');
	if (name === 'UserError') return byUser(textAt('1.0'), asked);
	if (name === 'UserWarning') {
		const what = `Tryton wants a person to confirm this ${asked.about ?? 'record'}. It said: “${textAt('1.1')}”.`;
		return failed('refused', `${what} Do it in Tryton by hand, and tick it off here.`, `UserWarning ${textAt('1.0')}`);
	}
	if (name === 'LoginException') {
		const say =
			'Tryton asks this user for more than a password. Enter a user in the settings of this system that signs in with a password alone.';
		return failed('signed-out', say, `LoginException ${textAt('1.0')}`);
	}
	if (name === CROSSED) return crossed(textAt('1'));
	return byProgram(name, asked);
}
