import type { App } from '../app.ts';
import type { Mail } from '../persistence/mails.ts';
import { ownOrigin } from '../own-origin.ts';
import { mailServer, type MailServer } from './mail-server.ts';
import { reasonOf, sendMail } from './send-mail.ts';

const MINUTE = 60_000;
const PAUSES = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * MINUTE);
const MOST_ATTEMPTS = 12;

type Parts = Pick<App, 'env' | 'store' | 'seal' | 'network' | 'now' | 'log'>;

const sendOne = async (parts: Parts, server: MailServer, mail: Mail): Promise<void> => {
	const { env, store, network, now, log } = parts;
	const attempts = mail.attempts + 1;
	const next = now() + (PAUSES[mail.attempts] ?? 720 * MINUTE);
	if (!(await store.mails.claim(mail.id, mail.nextAttemptAt, next))) return;
	try {
		await sendMail(server, network, { ...mail, stopUrl: mail.stop && `${ownOrigin(env)}${mail.stop}` });
		await store.mails.change(mail.id, { state: 'sent', sentAt: now(), attempts, say: null });
	} catch (failure) {
		const say = reasonOf(failure, server.host);
		log.warn({ mail: mail.id, attempts }, 'a mail could not be sent');
		await store.mails.change(mail.id, { attempts, say, ...(attempts >= MOST_ATTEMPTS ? { state: 'failed' } : {}) });
	}
};

/** Sends what is due; where no mail server is set up, keeps it on the outbox page. */
export const sendDueMails = async (parts: Parts): Promise<void> => {
	const due = await parts.store.mails.due(parts.now(), 20);
	if (due.length === 0) return;
	const server = await mailServer(parts);
	for (const mail of due) {
		if (server) await sendOne(parts, server, mail);
		else await parts.store.mails.change(mail.id, { state: 'kept' });
	}
};
