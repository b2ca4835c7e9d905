import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { listOf, textOf } from '../rest/read.ts';
import { byBasic, secretOf } from '../rest/sign-in.ts';
import type { Complaint, Vendor } from '../rest/vendor.ts';

/** Our name for a field that Mailchimp complains of. */
const LABELS: Readonly<Record<string, string>> = {
	'email address': 'E-mail',
	email_address: 'E-mail',
	FNAME: 'First name',
	LNAME: 'Last name',
	PHONE: 'Phone'
};

function complaint(json: Value): Complaint | null {
	const [first] = listOf(readPath(json, 'errors'));
	const field = textOf(first?.field ?? null);
	const say = textOf(first?.message ?? null) ?? textOf(readPath(json, 'detail'));
	if (say === null) return null;
	const label = field === null ? undefined : LABELS[field];
	return label === undefined ? { say } : { say, field: label };
}

const mailchimp: Vendor = { name: 'Mailchimp', signIn: byBasic(() => 'handover', 'token', 'API key'), complaint };

/** The part of a key behind its last hyphen: the data centre that holds the account, such as us21. */
export const dataCentre = (context: Context): string | null =>
	/-([a-z]{2,3}\d{1,3})$/.exec(secretOf(context, 'token', 'API key'))?.[1] ?? null;

/** Where the account is: it stands in the key, unless an address was entered. */
function addressOf(context: Context): string {
	const entered = textOf(context.settings.baseUrl ?? null);
	if (entered !== null) return entered;
	const centre = dataCentre(context);
	if (centre !== null) return `https://${centre}.api.mailchimp.com/3.0`;
	throw new ConnectorError('signed-out', {
		say: 'This is not a whole API key of Mailchimp: it ends with a hyphen and its data centre, such as -us21. Copy it again and enter it in the settings of this system.',
		technical: 'no data centre in the key'
	});
}

/** Asks Mailchimp one question. Throws `ConnectorError`. */
export const askMailchimp = (context: Context, asked: Asked): Promise<Said> =>
	ask({ ...context, settings: { ...context.settings, baseUrl: addressOf(context) } }, mailchimp, asked);

/** The answer as an object. Throws `ConnectorError` (unreadable) where it is none. */
export function objectIn({ json }: Said): Values {
	if (isObject(json)) return json;
	throw new ConnectorError('unreadable', {
		say: 'Mailchimp answered something that makes no sense to us. It is asked again later.',
		technical: 'no object in the answer'
	});
}
