import type { ConnectionOptions } from 'node:tls';
import type { Settings } from '../contract.ts';
import { tlsOptions } from '../mail-server/tls.ts';

/** How the connection is encrypted; null where it is not. */
export const databaseTls = (address: string, servername: string, { encryption }: Settings): ConnectionOptions | null =>
	encryption === 'none'
		? null
		: { host: address, ...tlsOptions(servername, { allowSelfSigned: encryption === 'unchecked' }) };
