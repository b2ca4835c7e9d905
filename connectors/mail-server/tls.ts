import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { Settings } from '../contract.ts';

/** How a mail server is made sure of: by its certificate, which has to be for the name that the person typed. */
export const tlsOptions = (servername: string, settings: Settings): ConnectionOptions => ({
	// An address is no name; Node then compares the certificate with the address itself.
	...(isIP(servername) === 0 && { servername }),
	rejectUnauthorized: settings.allowSelfSigned !== true
});
