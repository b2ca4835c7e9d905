import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { installed, startProgram } from './program.ts';
import type { Missing, RealServer } from './real-server.ts';

/** A real CardDAV and CalDAV server with the users `owner` and `staff`; the collections are the owner's. */
export interface Radicale extends RealServer {
	/** Without a slash at the end. */
	readonly baseUrl: string;
	readonly user: string;
	readonly password: string;
	readonly addressBook: string;
	/** Takes events and tasks. */
	readonly calendar: string;
}

const ADDRESS_BOOK = `<?xml version="1.0"?>
<d:mkcol xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:set><d:prop>
<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype><d:displayname>Customers</d:displayname>
</d:prop></d:set></d:mkcol>`;

const CALENDAR = `<?xml version="1.0"?>
<c:mkcalendar xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:d="DAV:"><d:set><d:prop>
<d:displayname>Follow-ups</d:displayname>
<c:supported-calendar-component-set><c:comp name="VEVENT"/><c:comp name="VTODO"/></c:supported-calendar-component-set>
</d:prop></d:set></c:mkcalendar>`;

/** Starts Radicale on a free port of 127.0.0.1, with its data in a folder that goes with it. */
export async function startRadicale(): Promise<Radicale | Missing> {
	const file = installed('radicale');
	if (!file) return { missing: 'radicale' };
	const folder = await mkdtemp(join(tmpdir(), 'radicale-'));
	const port = await freePort();
	await writeFile(join(folder, 'users'), 'owner:owner-pass\nstaff:staff-pass\n');
	await writeFile(join(folder, 'config'), configuration(folder, port));
	const program = await startProgram(file, ['-C', join(folder, 'config')], join(folder, 'log'), [port]);
	const baseUrl = `http://127.0.0.1:${port}`;
	const [addressBook, calendar] = [`${baseUrl}/owner/customers/`, `${baseUrl}/owner/follow-ups/`];
	await make('MKCOL', addressBook, ADDRESS_BOOK);
	await make('MKCALENDAR', calendar, CALENDAR);
	const stop = async (): Promise<void> => {
		await program.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { baseUrl, user: 'owner', password: 'owner-pass', addressBook, calendar, stop };
}

const configuration = (folder: string, port: number): string => `
[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${folder}/users
htpasswd_encryption = plain
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = ${folder}/collections
[web]
type = none
`;

async function make(method: string, url: string, body: string): Promise<void> {
	const authorization = `Basic ${Buffer.from('owner:owner-pass').toString('base64')}`;
	const response = await fetch(url, { method, body, headers: { authorization, 'content-type': 'application/xml' } });
	if (response.status !== 201) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
}
