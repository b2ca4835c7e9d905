import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testContext } from '../../tests/support/context.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import { countContacts } from './destination.server.ts';
import { PASSWORD } from './shop.ts';
import { sell } from './source.server.ts';

/** A shop of its own, empty at first. */
export function hostileBed(): SourceBed & DestinationBed {
	const folder = mkdtempSync(join(tmpdir(), 'hostile-shop-'));
	const secrets = { password: PASSWORD };
	return {
		open: async () => testContext({ folder, secrets }),
		wrong: async () => testContext({ folder, secrets: { password: 'kanelbolle-1999' } }),
		absent: async () => testContext({ folder, secrets, settings: { server: 'absent' } }),
		arrive: sell,
		manyRecords: 5,
		values: (n) => ({ name: `Kari Nordmann ${n}`, note: 'Ring etter klokken tolv.' }),
		bad: () => ({ name: '' }),
		count: countContacts
	};
}
