import { randomBytes } from 'node:crypto';
import { makeOnce, readIfThere } from './key-file.ts';
import { KEY_LENGTH, keyFromText, keyToText } from './key-text.ts';

export interface KeyPlaces {
	/** HANDOVER_KEY as it was set; the file counts where it is absent or empty. */
	readonly fromVariable: string | undefined;
	readonly file: string;
}

function readKey(file: string): Buffer | null {
	const text = readIfThere(file);
	if (text === null) return null;
	const key = keyFromText(text);
	if (key) return key;
	throw new Error(
		`The key file ${file} does not hold a key of 32 bytes. Put the right one back from a backup; ` +
			'what was sealed with it cannot be opened without it.'
	);
}

function makeKey(file: string): Buffer {
	makeOnce(file, keyToText(randomBytes(KEY_LENGTH)));
	const key = readKey(file);
	if (!key) throw new Error(`The key file ${file} was made and is gone again. Check the folder and start once more.`);
	return key;
}

/**
 * The 32 bytes that seal secrets: from the variable, else from the file, which is made at the first start.
 * Throws `Error` where either holds something else; the message never shows what.
 */
export function openKey({ fromVariable, file }: KeyPlaces): Buffer {
	if (!fromVariable) return readKey(file) ?? makeKey(file);
	const key = keyFromText(fromVariable);
	if (key) return key;
	throw new Error(
		'HANDOVER_KEY should be 32 random bytes, as 64 hexadecimal digits or in base64. ' +
			'"openssl rand -hex 32" prints such a key.'
	);
}
