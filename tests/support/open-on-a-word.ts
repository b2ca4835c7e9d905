import { createInterface } from 'node:readline';
import { openStore } from '#lib/server/persistence/store.ts';

// A process of its own: opens each database that it is told by a line, says so, and closes it again.
process.stdout.write('ready\n');
for await (const place of createInterface({ input: process.stdin })) {
	const answer = await openStore(place).then(
		(store) => store.close().then(() => 'opened'),
		(failure: unknown) => String(failure)
	);
	process.stdout.write(`${answer.replaceAll('\n', ' ')}\n`);
}
