import type { SettingField } from '../contract.ts';

/** Where the files are, and how one gets to them. */
export const placeSettings = [
	{
		name: 'protocol',
		label: 'How the files are reached',
		help: 'Whoever runs the file server says which. SFTP and FTPS are encrypted; FTP sends the password and the files so that they can be read on the way.',
		kind: 'choice',
		choices: [
			{ value: 'sftp', label: 'SFTP (through SSH)' },
			{ value: 'ftps', label: 'FTPS (FTP, encrypted after the greeting)' },
			{ value: 'ftps-implicit', label: 'FTPS (FTP, encrypted from the start)' },
			{ value: 'ftp', label: 'FTP, not encrypted' },
			{ value: 'folder', label: 'A folder of the machine that Handover runs on' }
		],
		default: 'sftp'
	},
	{
		name: 'host',
		label: 'Address of the file server',
		help: 'The name of the server alone, without sftp:// and without a folder.',
		kind: 'text',
		placeholder: 'files.example.com'
	},
	{
		name: 'port',
		label: 'Port',
		help: 'Leave it empty for the usual one: 22 for SFTP, 21 for FTP and FTPS, 990 where FTPS is encrypted from the start.',
		kind: 'number',
		minimum: 1,
		maximum: 65_535
	},
	{
		name: 'user',
		label: 'User name',
		help: 'Best a user of its own for Handover, who may see this folder and nothing else.',
		kind: 'text'
	},
	{
		name: 'password',
		label: 'Password',
		help: 'The password of this user. Leave it empty where a private key signs in.',
		kind: 'password',
		secret: true
	},
	{
		name: 'privateKey',
		label: 'Private key, for SFTP',
		help: 'The whole file, from the line with BEGIN to the line with END. Its other half, the public key, is put on the server. Leave it empty where a password signs in.',
		kind: 'password',
		secret: true
	},
	{
		name: 'passphrase',
		label: 'Passphrase of the private key',
		help: 'Only where the private key has one.',
		kind: 'password',
		secret: true
	},
	{
		name: 'hostKey',
		label: 'Fingerprint of the server, for SFTP',
		help: 'It begins with SHA256 and is shown when the sign-in is checked; compare it with what whoever runs the server tells you. With it, no other computer can pretend to be the server.',
		kind: 'text',
		placeholder: 'SHA256:…'
	},
	{
		name: 'allowSelfSigned',
		label: 'Accept a certificate that nobody has signed, for FTPS',
		help: 'Only for a file server of your own that has made its own certificate. With this on, we can no longer notice when another computer pretends to be it.',
		kind: 'yes-no',
		default: false
	},
	{
		name: 'folder',
		label: 'Folder to read from',
		help: 'As the server shows it after signing in, such as out or /export/orders; empty for the folder that one starts in. On the machine of Handover itself it is one of the folders that whoever runs it has allowed with HANDOVER_FOLDERS, or empty for the own folder of this system.',
		kind: 'text',
		placeholder: 'out'
	},
	{
		name: 'writeFolder',
		label: 'Folder to write to',
		help: 'Only where it is another one than the folder to read from.',
		kind: 'text',
		placeholder: 'in'
	}
] as const satisfies readonly SettingField[];
