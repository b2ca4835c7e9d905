import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Makes a certificate for localhost that nobody has signed, with its key. */
export async function certify(openssl: string, key: string, certificate: string): Promise<void> {
	const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
	const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'];
	await promisify(execFile)(openssl, ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', certificate]);
	// Servers read it as users of their own; it opens nothing but the folder of these servers.
	await chmod(key, 0o644);
}
