import type { Context, FileFacts } from '../contract.ts';
import type { DropFile, Place } from './place.ts';

/** Opens a folder of the machine that Handover runs on. Throws `ConnectorError`. */
export async function openLocal({ folder: open, signal }: Context, path: string): Promise<Place> {
	signal.throwIfAborted();
	const folder = await open(path);
	return {
		list: async (below) => (await folder.list(below)).map(asFile),
		open: (name) => folder.stream(name),
		write: async (name, content) => {
			signal.throwIfAborted();
			await folder.write(name, content);
		},
		move: (name, to) => folder.move(name, to),
		remove: (name) => folder.remove(name),
		close: () => undefined
	};
}

const asFile = ({ name, size, changedAt }: FileFacts): DropFile => ({
	name,
	size,
	changedAt,
	mark: String(changedAt)
});
