import type { Term } from './term.ts';

/** Words about letting one system into another, and keeping others out. */
export const SIGNING_IN: readonly Term[] = [
	{
		term: 'Token',
		alsoCalled: ['access token', 'tokens', 'bearer token'],
		technically:
			'A secret text that a program shows instead of a user name and password; it can be limited and withdrawn.',
		inEnglish: 'A key card for one program. You can cancel it without changing the locks.',
		doYouNeedIt: 'Often: many systems give you one in their settings to paste here.',
		misunderstanding: 'That it is harmless because it is no password. Whoever has it can do what it allows.'
	},
	{
		term: 'API key',
		alsoCalled: ['API keys', 'secret key'],
		technically: 'A long-lived token that names the calling program or account; it is sent with every request.',
		inEnglish: 'The key to the programs’ counter. You make it in the settings of your system.',
		doYouNeedIt: 'Where a system offers it, it is the quickest way to connect it.',
		misunderstanding: 'That it may go into an e-mail or a chat. Send it to nobody; make a new one if you did.'
	},
	{
		term: 'OAuth',
		alsoCalled: ['OAuth 2', 'sign in with', 'authorise'],
		technically:
			'A standard by which a person lets a program use an account at another system, within limits, without handing over the password.',
		inEnglish: 'You sign in over there, press “allow”, and your password stays with you.',
		doYouNeedIt: 'Some systems know no other way. It takes a minute.',
		misunderstanding:
			'That it holds for ever. Many such permissions expire after weeks or months and are renewed by you.'
	},
	{
		term: 'App password',
		alsoCalled: ['application password', 'app-specific password'],
		technically: 'A second password of an account, made for one program; it works without the code sent to your phone.',
		inEnglish: 'A spare key that you give to one helper, and take back without changing your own.',
		doYouNeedIt: 'For mail and calendars with two-step sign-in, yes. You make it in the account’s security settings.',
		misunderstanding:
			'That your normal password would do as well. With two-step sign-in it is refused, and that is right.'
	},
	{
		term: 'Two-factor sign-in',
		alsoCalled: ['2FA', 'MFA', 'two-step verification', 'two-step sign-in'],
		technically: 'Signing in with two different proofs: something you know and something you have.',
		inEnglish: 'Password plus a code from your phone.',
		doYouNeedIt: 'For your mail account above all: whoever reads it can reset every other password.',
		misunderstanding: 'That connections stop working with it. They use an app password or a permission instead.'
	},
	{
		term: 'Encryption',
		alsoCalled: ['encrypted', 'TLS', 'HTTPS', 'sealed'],
		technically:
			'Changing data with a key so that only those who hold the right key can read it, on the way or where it lies.',
		inEnglish: 'The letter is in a locked box, on the road and in the cupboard.',
		doYouNeedIt:
			'Yes, and you do nothing for it: passwords of your systems are kept locked here. Keep the key file in your backup.',
		misunderstanding: 'That what is encrypted cannot be lost. Without its key it is gone, also for you.'
	},
	{
		term: 'Permission',
		alsoCalled: ['permissions', 'scope', 'scopes', 'rights', 'role'],
		technically: 'What a signed-in person or program may read or change.',
		inEnglish: 'Which rooms the key opens.',
		doYouNeedIt: 'Give each connection only what it needs: to read orders, it need not be able to delete them.',
		misunderstanding: 'That administrator is the simplest choice. It is, until something goes wrong.'
	}
];
