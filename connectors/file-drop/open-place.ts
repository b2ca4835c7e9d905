import type { Context } from '../contract.ts';
import { ConnectorError } from '../connector-error.ts';
import { openLocal } from './folder-place.ts';
import { openFtp } from './ftp-place.ts';
import type { Place } from './place.ts';
import { openSftp } from './sftp-place.ts';

/** Opens a folder in the way that the settings say. Throws `ConnectorError`. */
export function openPlace(context: Context, folder: string): Promise<Place> {
	const { protocol, host } = context.settings;
	if (protocol === 'folder') return openLocal(context, folder);
	if (String(host ?? '').trim() === '') throw withoutServer();
	return protocol === 'sftp' ? openSftp(context, folder) : openFtp(context, folder);
}

/** The folder that files are read from. */
export const folderToRead = ({ settings }: Context): string => String(settings.folder ?? '').trim();

/** The folder that files are written to: another one, or the same. */
export const folderToWrite = (context: Context): string =>
	String(context.settings.writeFolder ?? '').trim() || folderToRead(context);

/** Does one piece of work in a folder, and hangs up. */
export async function inPlace<Answer>(
	context: Context,
	folder: string,
	work: (place: Place) => Promise<Answer>
): Promise<Answer> {
	const place = await openPlace(context, folder);
	try {
		return await work(place);
	} finally {
		place.close();
	}
}

const withoutServer = (): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: 'The address of the file server is missing. Fill it in, or choose a folder of this machine as the way to reach the files.'
	});
