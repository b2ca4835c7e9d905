import destination from '#connectors/smtp-mail/destination.server.ts';
import type { Context, DestinationAction, Receipt, Settings, Values } from '#connectors/contract.ts';
import { testContext } from './context.ts';
import type { MailServer } from './mail-server.ts';

const mail = destination.actions.mail as DestinationAction;

/** A key as the engine makes them. */
export const freshKey = (): string => crypto.randomUUID().replaceAll('-', '');

/** The bakery's office, which sends mails by a real server; what is not said is right. */
export function sendingBy(server: MailServer) {
	const { office, ola } = server.accounts;
	const open = (settings: Settings = {}, password = office.password): Context =>
		testContext({
			settings: {
				...server.smtp,
				security: 'none',
				user: office.address,
				fromAddress: office.address,
				fromName: 'Nordbakeriet',
				allowSelfSigned: false,
				...settings
			},
			secrets: { password }
		});
	const confirmation: Values = { to: ola.address, subject: 'Takk', text: 'Vi har fått bestillingen.' };
	const send = (values: Values = {}, settings: Settings = {}, earlier?: Receipt): Promise<Receipt> =>
		mail.write(open(settings), {
			key: freshKey(),
			values: { ...confirmation, ...values },
			...(earlier && { earlier })
		});
	const mailsOf = async (address: string): Promise<number> => {
		await server.settled();
		return (await server.inbox(address)).length;
	};
	/** How many mails more an account has after doing something. */
	const inboxGrows = async (address: string, doing: () => Promise<unknown>): Promise<number> => {
		const before = await mailsOf(address);
		await doing();
		return (await mailsOf(address)) - before;
	};
	return { open, confirmation, send, mailsOf, inboxGrows };
}
