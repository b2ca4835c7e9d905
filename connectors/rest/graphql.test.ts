import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { webServer } from '../../tests/support/web-server.ts';
import { askGraphql, type GraphqlVendor } from './graphql.ts';
import { byBearer } from './sign-in.ts';
import { unlessComplained } from './user-errors.ts';

const vendor: GraphqlVendor = {
	name: 'Spoke Shop',
	signIn: byBearer('token', 'token'),
	at: (context) => context
};

/** A shop that answers every question so. */
async function shopThat(status: number, json: unknown) {
	const asked: string[] = [];
	const server = await webServer((request, response) => {
		void text(request).then((body) => {
			asked.push(body);
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
		});
	});
	onTestFinished(() => server.close());
	const context = testContext({ settings: { baseUrl: server.url }, secrets: { token: 'wheel-and-tyre' } });
	return { context, asked };
}

const saying = (code: string, message = 'Computer says no.') => ({ errors: [{ message, extensions: { code } }] });

test('a question is asked with its variables, and answered with its data', async () => {
	const { context, asked } = await shopThat(200, { data: { shop: { name: 'Spoke' } } });
	const question = { document: 'query Shop { shop { name } }', variables: { first: 1 } };
	expect(await askGraphql(context, vendor, question)).toEqual({ shop: { name: 'Spoke' } });
	expect(JSON.parse(asked[0] ?? '')).toEqual({ query: question.document, variables: { first: 1 } });
});

test.each([
	['UNAUTHENTICATED', 'signed-out'],
	['FORBIDDEN', 'forbidden'],
	['THROTTLED', 'rate-limited'],
	['INTERNAL_SERVER_ERROR', 'unavailable'],
	['GRAPHQL_VALIDATION_FAILED', 'misconfigured']
])('the code %s in an answer with a good status means %s', async (code, kind) => {
	const { context } = await shopThat(200, { data: null, ...saying(code) });
	const failure = await failureOf(askGraphql(context, vendor, { document: 'query Shop { shop { name } }' }));
	expect(failure).toMatchObject({
		kind,
		maybeDone: false,
		say: expect.stringMatching(/^Spoke Shop .*“Computer says no”/)
	});
});

test('errors in an answer with a bad status are read as well, and a value that is not taken is about the record', async () => {
	const { context } = await shopThat(
		400,
		saying('BAD_USER_INPUT', 'Variable "$input" got invalid value wheel-and-tyre')
	);
	const question = { document: 'mutation Set($input: Input!) { set(input: $input) { id } }', about: 'customer' };
	const failure = await failureOf(askGraphql(context, vendor, question));
	expect(failure).toMatchObject({ kind: 'refused', say: expect.stringContaining('did not accept this customer') });
	expect(`${failure.say} ${failure.technical}`).not.toContain('wheel-and-tyre');
});

test.each([
	[404, 'misconfigured', /nothing for us at this address/],
	[402, 'misconfigured', /locked this account/]
])('%d is about the whole address and never about one record', async (status, kind, say) => {
	const { context } = await shopThat(status, { errors: 'Not Found' });
	const failure = await failureOf(
		askGraphql(context, vendor, { document: 'query { shop { name } }', about: 'customer' })
	);
	expect(failure).toMatchObject({ kind, say: expect.stringMatching(say) });
});

test('an answer without data is no answer, and leaves open whether a change was made', async () => {
	const { context } = await shopThat(200, {});
	const failure = await failureOf(askGraphql(context, vendor, { document: 'mutation { set { id } }' }));
	expect(failure).toMatchObject({ kind: 'unreadable', maybeDone: true });
});

test('complaints inside a good answer name the innermost field that we have a word for', () => {
	const complained = { vendor: 'Spoke Shop', about: 'customer', labels: { zip: 'Postcode' }, secrets: [] };
	const errors = [{ field: ['input', 'addresses', '0', 'zip'], message: 'Zip is invalid.' }];
	expect(() => unlessComplained(errors, complained)).toThrow(
		expect.objectContaining({ say: expect.stringMatching(/“Postcode” of this customer\. It said: “Zip is invalid”/) })
	);
	expect(() => unlessComplained([], complained)).not.toThrow();
});
