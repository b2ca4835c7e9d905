import { z } from 'zod';
import type { App } from '../app.ts';

/** Where the mails of the house go out. */
export interface MailServer {
	readonly host: string;
	readonly port: number;
	/** `tls` from the first byte, or `starttls` after it. */
	readonly security: 'tls' | 'starttls' | 'none';
	readonly user: string;
	readonly password: string;
	readonly from: string;
}

export const mailServerForm = z.object({
	host: z.string().trim().min(1, 'Enter the name of the mail server, such as smtp.fastmail.com.').max(255),
	port: z.coerce.number('Enter the port as a number, such as 587.').int().min(1).max(65535),
	security: z.enum(['tls', 'starttls', 'none'], 'Choose how the connection is encrypted.'),
	user: z.string().trim().max(320).default(''),
	password: z.string().max(1000).default(''),
	from: z.string().trim().pipe(z.email('Enter the sender as an e-mail address.'))
});

const PURPOSE = 'house:mail-server';
const NAME = 'mail-server';

const fromUrl = (address: string, sender: string | undefined): MailServer => {
	const url = new URL(address);
	const user = decodeURIComponent(url.username);
	const tls = url.protocol === 'smtps:';
	const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: Number(url.port) || (tls ? 465 : 587),
		security: tls ? 'tls' : local && user === '' ? 'none' : 'starttls',
		user,
		password: decodeURIComponent(url.password),
		from: sender ?? (user.includes('@') ? user : `handover@${url.hostname}`)
	};
};

type Parts = Pick<App, 'env' | 'store' | 'seal'>;

/** The mail server as set by variables, else as set in the screen, else null: mails are then kept on the outbox page. */
export const mailServer = async ({ env, store, seal }: Parts): Promise<MailServer | null> => {
	if (env.HANDOVER_SMTP_URL) return fromUrl(env.HANDOVER_SMTP_URL, env.HANDOVER_MAIL_FROM);
	const sealed = await store.house.get(NAME);
	return sealed ? JSON.parse(seal.open(sealed, PURPOSE)) : null;
};

/** Saves what was said in the screen; an empty password keeps the one that is saved. */
export const saveMailServer = async (parts: Parts, form: z.output<typeof mailServerForm>): Promise<void> => {
	const before = await mailServer(parts);
	const server: MailServer = { ...form, password: form.password || (before?.password ?? '') };
	await parts.store.house.set(NAME, parts.seal.seal(JSON.stringify(server), PURPOSE));
};

export const forgetMailServer = ({ store }: Pick<App, 'store'>) => store.house.forget(NAME);
