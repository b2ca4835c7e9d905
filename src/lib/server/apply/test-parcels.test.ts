import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '../app.ts';
import { apply } from './apply.ts';
import { exportFile } from './export.ts';

let app: App;
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'handover-parcels-'));
	app = await openApp({ HANDOVER_DATA: folder, HANDOVER_LOG: 'silent' }, { running: false });
});
afterAll(async () => {
	await app.stop();
	await rm(folder, { recursive: true, force: true });
});

const contact = { system: 'office', action: 'contact', mapping: { name: 'name' } };
const mail = { system: 'letters', action: 'mail', mapping: { to: 'email', subject: 'name', text: 'message' } };

const file = (actions: readonly object[], testParcel?: boolean) => ({
	systems: {
		office: { connector: 'practice' },
		letters: { connector: 'smtp-mail', settings: { host: 'mail.example', fromAddress: 'kari@nordbakeriet.example' } }
	},
	connections: {
		enquiries: { source: { system: 'office', stream: 'entries' }, actions, schedule: '0 6 * * 1', testParcel }
	}
});

test('where nothing can be taken back none is promised, and nothing is written', async () => {
	await expect(apply(app, file([mail], true), {})).rejects.toThrow(
		'enquiries: no test parcel can be sent through it. letters: a sent e-mail cannot be taken back.'
	);
	expect(await app.store.workspaces.all()).toEqual([]);
});

test('it is off until a file wants it, stays as it is where none says anything, and is exported', async () => {
	const { workspace } = await apply(app, file([contact, mail]), {});
	const exported = async () => (await exportFile(app, workspace)).connections?.enquiries;
	expect(await exported()).not.toHaveProperty('testParcel');
	await apply(app, file([contact, mail], true), {});
	await apply(app, file([contact, mail]), {});
	expect(await exported()).toMatchObject({ testParcel: true });
	await apply(app, await exportFile(app, workspace), {});
	await apply(app, file([contact, mail], false), {});
	expect(await exported()).not.toHaveProperty('testParcel');
});
