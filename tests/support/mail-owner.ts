import { execFileSync } from 'node:child_process';

/** As whom the mail programs run: root hands the mails to nobody, anybody else keeps them. */
export interface MailOwner {
	readonly root: boolean;
	readonly user: string;
	readonly group: string;
}

const id = (option: string): string => execFileSync('id', [option], { encoding: 'utf8' }).trim();

export const mailOwner = (): MailOwner =>
	process.getuid?.() === 0
		? { root: true, user: 'nobody', group: 'nogroup' }
		: { root: false, user: id('-un'), group: id('-gn') };
