import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { exportFile } from '#lib/server/apply/export.ts';
import { checkSignIn } from '#lib/server/connections/sign-in-check.ts';
import { openStore } from '#lib/server/persistence/store.ts';
import { shownGrant } from '#lib/server/set-up/shown-grant.ts';
import { shownSystem } from '#lib/server/set-up/shown-system.ts';
import { nordbakeriet } from './support/bakery.ts';
import { failureOf } from './support/failure-of.ts';
import { openGrantHouse } from './support/grant-house.ts';
import { agree, APP } from './support/oidc.ts';
import { tracesOf } from './support/traces-of.ts';

/** As an app names itself to the vendor (RFC 6749, 2.3.1). */
const pairOf = ({ clientId, clientSecret }: typeof APP): string =>
	Buffer.from(`${clientId}:${new URLSearchParams({ clientSecret }).toString().slice('clientSecret='.length)}`).toString(
		'base64'
	);

test('no token stands in an address, a page, an error, an export or the database', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'handover-grant-secrets-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const store = await openStore(join(folder, 'bakery.sqlite'));
	onTestFinished(() => store.close());
	const house = await openGrantHouse(store);
	const secrets = [APP.clientSecret, pairOf(APP)];
	const keepInMind = async () => {
		const { access, refresh } = (await house.tokens()) ?? {};
		secrets.push(...[access, refresh].filter((token) => typeof token === 'string'));
	};

	const page = await house.begin();
	const answer = await agree(page);
	const told: unknown[] = [page.href, answer.href.replace(String(answer.searchParams.get('code')), '')];
	await house.finish(answer);
	await keepInMind();
	house.forward(40_000);
	await house.access();
	await keepInMind();
	expect(secrets).toHaveLength(6);

	// Some systems repeat in their answer all that they were asked with.
	house.books.answers((request, response) => {
		response.writeHead(422, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ Message: `No: ${request.headers.authorization}`, asked: request.headers }));
		return true;
	});
	told.push(await checkSignIn(house.parts.room, await house.system()));
	house.oidc.echo();
	told.push(await failureOf(house.access(await house.access())), await failureOf(house.signIn()));
	expect(told.filter((one) => inspect(one).includes('…')).length).toBeGreaterThanOrEqual(3);
	told.push(await exportFile(house.parts, nordbakeriet.id));
	told.push(shownSystem(await house.system()), shownGrant(house.parts, await house.system()));
	told.push(await house.system());

	const texts = told.map((one) => inspect(one, { depth: 10, maxStringLength: null }));
	for (const name of (await readdir(folder)).filter((file) => file.startsWith('bakery'))) {
		texts.push(await readFile(join(folder, name), 'latin1'));
	}
	for (const secret of secrets) {
		for (const trace of tracesOf(secret)) {
			expect(texts.filter((text) => text.includes(trace)).map((text) => text.slice(0, 300))).toEqual([]);
		}
	}
});
