import { delimiter, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const KEY = /^([0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?)$/;

/** Empty counts as not set: `PORT= npm start` starts with the default. */
const unset = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema);

const yes = z
	.enum(['0', '1', 'true', 'false'], { error: 'must be 1 or 0' })
	.transform((text) => text === '1' || text === 'true');

const port = z.coerce
	.number({ error: 'must be a port number' })
	.int()
	.min(1, 'must be 1 to 65535')
	.max(65535, 'must be 1 to 65535');

const MAIL_SERVER = 'must read like smtps://user:password@mail.example.com:465, with an @ in the user as %40';

const isMailServer = (text: string): boolean => {
	try {
		const { protocol, hostname, username, password } = new URL(text);
		decodeURIComponent(username);
		decodeURIComponent(password);
		return /^smtps?:$/.test(protocol) && hostname !== '';
	} catch {
		return false;
	}
};

/** Every variable, with its default and what it is for. The app starts with none of them set. */
export const variables = {
	PORT: { schema: unset(port.default(3000)), description: 'The port that the pages are served on.' },
	HOST: {
		schema: unset(z.string().default('127.0.0.1')),
		description: 'The address to listen on. 0.0.0.0 opens it to the network; put a proxy with https in front.'
	},
	ORIGIN: {
		schema: unset(
			z.url({ protocol: /^https?$/, error: 'must be an address such as https://handover.example.com' }).optional()
		),
		description: 'The address people use, such as https://handover.example.com; used in mails and form addresses.'
	},
	HANDOVER_DATA: {
		schema: unset(z.string().default('./data')),
		description: 'The folder of the database, the key file and the files of csv systems.'
	},
	HANDOVER_DATABASE_URL: {
		schema: unset(
			z
				.string()
				.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
				.optional()
		),
		description:
			'A PostgreSQL database, for when one machine is outgrown. Without it: one SQLite file in the data folder.'
	},
	HANDOVER_KEY: {
		schema: unset(
			z.string().regex(KEY, 'must be 32 bytes, written as 64 hexadecimal characters or in base64').optional()
		),
		description:
			'The key that passwords of your systems are encrypted with: 32 bytes as hex or base64. Without it: a key file.'
	},
	HANDOVER_ALLOW_PRIVATE: {
		schema: unset(yes.default(false)),
		description: '1 lets connections reach private and loopback addresses, for systems in your own network.'
	},
	HANDOVER_FOLDERS: {
		schema: unset(
			z
				.string()
				.default('')
				.transform((text) => text.split(delimiter).filter((path) => path !== ''))
				.refine((paths) => paths.every((path) => isAbsolute(path)), 'must be absolute folders with : between them')
		),
		description:
			'Folders of this machine, with : between them, that every business may read files from and write them to.'
	},
	HANDOVER_SIGN_UP: {
		schema: unset(z.enum(['open', 'closed'], { error: 'must be open or closed' }).default('open')),
		description: 'closed: after the first account, new ones are made by `handover user add` only.'
	},
	HANDOVER_SMTP_URL: {
		schema: unset(z.string().refine(isMailServer, MAIL_SERVER).optional()),
		description:
			'The mail server for reports, such as smtps://user:password@mail.example.com:465. Or set it up in the screen.'
	},
	HANDOVER_MAIL_FROM: {
		schema: unset(z.email('must be an e-mail address').optional()),
		description: 'The sender of reports.'
	},
	HANDOVER_TRUST_PROXY: {
		schema: unset(yes.default(false)),
		description: '1 when a proxy in front sets X-Forwarded-For and X-Forwarded-Proto.'
	},
	HANDOVER_LOG: {
		schema: unset(z.enum(LEVELS, { error: 'must be silent, error, warn, info or debug' }).default('info')),
		description: 'How much is logged.'
	}
} as const;

type Variables = typeof variables;
export type Env = { readonly [Name in keyof Variables]: z.output<Variables[Name]['schema']> };

/** A variable that cannot be used; says its name and what it should be, never its value. */
export class WrongVariable extends Error {
	override readonly name = 'WrongVariable';
}

/** Reads every variable once. Throws {@link WrongVariable} naming each wrong one. */
export const readEnv = (given: Readonly<Record<string, string | undefined>>): Env => {
	const wrong: string[] = [];
	const read = Object.entries(variables).map(([name, { schema }]) => {
		const parsed = schema.safeParse(given[name]);
		if (!parsed.success) wrong.push(`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}.`);
		return [name, parsed.data];
	});
	if (wrong.length > 0) throw new WrongVariable(`Handover did not start. ${wrong.join(' ')}`);
	const env = Object.fromEntries(read) as Env;
	return { ...env, HANDOVER_DATA: resolve(env.HANDOVER_DATA) };
};
