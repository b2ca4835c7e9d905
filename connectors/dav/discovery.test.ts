import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { startReplay, type Replay, type ReplayedAnswer } from '../../tests/support/replay.ts';
import { taskLists } from '../caldav-tasks/task-lists.ts';
import { addressBooks } from '../carddav/address-books.ts';
import { checkSignIn } from './check-sign-in.ts';
import { discover } from './discovery.ts';
import { choicesOf } from './writable-collections.ts';

// Answers written after the RFCs and the services' own documentation; nobody's account was recorded.
const page = (name: string, places: Record<string, string> = {}): ReplayedAnswer => {
	const text = readFileSync(new URL(`./fixtures/${name}.xml`, import.meta.url), 'utf8');
	const body = Object.entries(places).reduce((all, [place, value]) => all.replaceAll(`{{${place}}}`, value), text);
	return { status: 207, headers: { 'content-type': 'application/xml; charset=utf-8' }, body };
};

const KARI = `Basic ${Buffer.from('kari:app-pass').toString('base64')}`;
const started: Replay[] = [];

async function replay(): Promise<Replay> {
	const server = await startReplay(KARI);
	started.push(server);
	return server;
}

afterEach(async () => {
	await Promise.all(started.splice(0).map((server) => server.stop()));
});

const at = (address: string, password = 'app-pass') =>
	testContext({ settings: { address, user: 'kari' }, secrets: { password } });

async function nextcloud(): Promise<Replay> {
	const server = await replay();
	Object.assign(server.answers, {
		'PROPFIND /': { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><p>Log in<br></html>' },
		'PROPFIND /.well-known/carddav': { status: 301, headers: { location: '/remote.php/dav/' } },
		'PROPFIND /.well-known/caldav': { status: 301, headers: { location: '/remote.php/dav/' } },
		'PROPFIND /remote.php/dav/': page('nextcloud-root'),
		'PROPFIND /remote.php/dav/principals/users/kari/': page('nextcloud-principal'),
		'PROPFIND /remote.php/dav/addressbooks/users/kari/ 1': page('nextcloud-addressbooks'),
		'PROPFIND /remote.php/dav/calendars/kari/ 1': page('nextcloud-calendars')
	});
	return server;
}

describe('Nextcloud', () => {
	test('the address that a person opens it with is enough', async () => {
		const { baseUrl } = await nextcloud();
		const found = await discover(at(baseUrl), addressBooks);
		expect(found.map(({ name, writable }) => [name, writable])).toEqual([
			['Accounts', false],
			['Kunder & leverandører', true]
		]);
	});

	test('only what can be written to is offered', async () => {
		const { baseUrl } = await nextcloud();
		expect(await choicesOf(at(baseUrl), addressBooks)).toEqual([
			{ value: `${baseUrl}/remote.php/dav/addressbooks/users/kari/contacts/`, label: 'Kunder & leverandører' }
		]);
	});

	test('a calendar for events alone is no task list', async () => {
		const { baseUrl } = await nextcloud();
		expect((await discover(at(baseUrl), taskLists)).map(({ name }) => name)).toEqual(['Personal']);
	});

	test('in a folder of its own without a well-known door it is found too', async () => {
		const server = await replay();
		server.answers['PROPFIND /cloud/remote.php/dav/'] = page('nextcloud-root');
		server.answers['PROPFIND /remote.php/dav/principals/users/kari/'] = page('nextcloud-principal');
		server.answers['PROPFIND /remote.php/dav/addressbooks/users/kari/ 1'] = page('nextcloud-addressbooks');
		expect(await discover(at(`${server.baseUrl}/cloud`), addressBooks)).toHaveLength(2);
	});
});

describe('iCloud', () => {
	test('address books on another host than the sign-in are found, and named by their place', async () => {
		const [door, partition] = [await replay(), await replay()];
		door.answers['PROPFIND /'] = page('icloud-root');
		door.answers['PROPFIND /1234567890/principal/'] = page('icloud-principal', { partition: partition.baseUrl });
		partition.answers['PROPFIND /1234567890/carddavhome/ 1'] = page('icloud-home');
		expect(await discover(at(door.baseUrl), addressBooks)).toEqual([
			{ url: new URL(`${partition.baseUrl}/1234567890/carddavhome/card/`), name: 'card', writable: true }
		]);
	});
});

describe('Fastmail', () => {
	test('percent-encoded addresses stay as they are, and names are read from them', async () => {
		const server = await replay();
		const user = 'user/kari%40nordbakeriet.example';
		Object.assign(server.answers, {
			'PROPFIND /.well-known/carddav': { status: 301, headers: { location: `${server.baseUrl}/dav/` } },
			'PROPFIND /dav/': page('fastmail-dav'),
			[`PROPFIND /dav/principals/${user}/`]: page('fastmail-principal'),
			[`PROPFIND /dav/addressbooks/${user}/ 1`]: page('fastmail-home')
		});
		expect(await choicesOf(at(server.baseUrl), addressBooks)).toEqual([
			{ value: `${server.baseUrl}/dav/addressbooks/${user}/Default/`, label: 'Personal' },
			{ value: `${server.baseUrl}/dav/addressbooks/${user}/Delte%20kunder/`, label: 'Delte kunder' }
		]);
	});

	test('a well-known door on another host signs us in there', async () => {
		const [website, provider] = [await replay(), await replay()];
		const user = 'user/kari%40nordbakeriet.example';
		website.answers['PROPFIND /.well-known/carddav'] = {
			status: 302,
			headers: { location: `${provider.baseUrl}/dav/` }
		};
		Object.assign(provider.answers, {
			'PROPFIND /dav/': page('fastmail-dav'),
			[`PROPFIND /dav/principals/${user}/`]: page('fastmail-principal'),
			[`PROPFIND /dav/addressbooks/${user}/ 1`]: page('fastmail-home')
		});
		expect(await discover(at(website.baseUrl), addressBooks)).toHaveLength(2);
	});
});

describe('what is wrong is said in plain words', () => {
	const checked = async (address: string, password?: string) => {
		const answer = await checkSignIn(at(address, password), addressBooks);
		return answer.fine ? 'fine' : answer.say;
	};

	test('a website that is no address book server', async () => {
		const server = await startReplay();
		started.push(server);
		server.answers['PROPFIND /'] = { status: 405 };
		expect(await checked(server.baseUrl)).toMatch(/does not offer address books to other programs/);
	});

	test('a website that knows nothing of it', async () => {
		const server = await startReplay();
		started.push(server);
		expect(await checked(server.baseUrl)).toMatch(/does not offer address books to other programs/);
		expect(await checked(`${server.baseUrl}/kontakter`)).toMatch(/there is nothing at .*\/kontakter\./);
	});

	test('an account without any address book', async () => {
		const server = await replay();
		server.answers['PROPFIND /'] = page('icloud-root');
		expect(await checked(server.baseUrl)).toMatch(/there is no address book in this account/);
	});

	test('an account that may only read', async () => {
		const server = await nextcloud();
		const home = server.answers['PROPFIND /remote.php/dav/addressbooks/users/kari/ 1'];
		const body = (home?.body ?? '').replace(/<d:write\/>|<d:bind\/>/g, '<d:read/>');
		server.answers['PROPFIND /remote.php/dav/addressbooks/users/kari/ 1'] = { status: 207, body };
		expect(await checked(server.baseUrl)).toMatch(/may only read its address books/);
	});

	test('a wrong password', async () => {
		const { baseUrl } = await nextcloud();
		expect(await checked(baseUrl, 'wrong')).toMatch(/did not accept the user name and password/);
	});

	test('an address that is none', async () => {
		expect(await checked('the cloud')).toMatch(/“the cloud” is not a web address/);
	});
});
