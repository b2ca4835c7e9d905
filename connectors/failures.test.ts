import { expect, onTestFinished, test } from 'vitest';
import { testContext } from '../tests/support/context.ts';
import { webServer } from '../tests/support/web-server.ts';
import type { FailureKind } from './connector-error.ts';
import type { Manifest, SettingField, Settings } from './contract.ts';
import { manifests } from './registry.ts';
import { destinationOf, sourceOf } from './registry.server.ts';

/** In the form that Ghost gives its keys; the others take any. */
const SECRET = `${'63cafe7d'.repeat(3)}:${'c0ffee00'.repeat(8)}`;

/** Vendors with an API of their own at an address that can be another one. A token of ntfy need not be let in to read. */
const VENDORS = Object.values(manifests).filter(
	({ id, settings }) => id !== 'http-json' && id !== 'ntfy' && settings.some(({ name }) => name === 'baseUrl')
);

const answerFor = ({ name, kind, default: usual, choices }: SettingField): Settings[string] => {
	if (usual !== undefined) return usual;
	if (choices?.[0]) return choices[0].value;
	if (kind === 'number') return 1;
	return kind === 'email' || name === 'user' ? 'kari@nordbakeriet.example' : 'nordbakeriet';
};

const addressAt = (url: string, { placeholder = '' }: SettingField): string =>
	URL.canParse(placeholder) ? new URL(new URL(placeholder).pathname, url).href.replace(/\/$/, '') : url;

/** How a vendor’s sign-in check goes where its server answers everything so. */
const checkedBy = async ({ id, settings: fields, grant }: Manifest, status: number, headers: object, body: string) => {
	const server = await webServer((request, response) => {
		request.resume();
		response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
	});
	onTestFinished(() => server.close());
	const asked = fields.filter(({ required, secret, default: usual }) => (required || usual !== undefined) && !secret);
	const settings = {
		...Object.fromEntries(asked.map((field) => [field.name, answerFor(field)])),
		...Object.fromEntries(
			fields.filter(({ kind }) => kind === 'url').map((field) => [field.name, addressAt(server.url, field)])
		)
	};
	const secrets = Object.fromEntries(fields.flatMap(({ name, secret }) => (secret ? [[name, SECRET]] : [])));
	const half = sourceOf({ connector: id, settings })?.half ?? destinationOf({ connector: id, settings })?.half;
	if (!half) throw new Error(`${id} has no half.`);
	const access = grant ? { access: () => Promise.resolve(SECRET) } : {};
	return half.check(testContext({ settings, secrets, ...access }));
};

const CASES: readonly [what: string, status: number, headers: object, body: string, kinds: readonly FailureKind[]][] = [
	['a wrong or expired key', 401, {}, '{}', ['signed-out']],
	['a missing right', 403, {}, '{}', ['forbidden', 'signed-out']],
	['an address at which nothing is', 404, {}, '{}', ['misconfigured', 'signed-out']],
	['too many questions', 429, { 'retry-after': '7' }, '{}', ['rate-limited']],
	['a vendor that is down', 503, {}, '', ['unavailable']],
	[
		'an answer that makes no sense',
		200,
		{ 'content-type': 'text/html' },
		'<p>Hello</p>',
		['unreadable', 'misconfigured']
	]
];

test.each(VENDORS.flatMap((vendor) => CASES.map((one) => [vendor.id, ...one] as const)))(
	'%s tells %s',
	async (id, _what, status, headers, body, kinds) => {
		const vendor = VENDORS.find((one) => one.id === id);
		const answer = vendor && (await checkedBy(vendor, status, headers, body));
		expect(answer).toMatchObject({ fine: false, say: expect.stringMatching(/\.$/) });
		expect(kinds).toContain(answer?.fine === false ? answer.kind : undefined);
		expect(JSON.stringify(answer)).not.toContain(SECRET);
	}
);
