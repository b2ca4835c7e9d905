export interface Place {
	readonly href: string;
	readonly label: string;
	/** How many things wait there. */
	readonly count?: number;
}

/** Where the header leads: the house for whoever is signed in, the front garden for everyone else. */
export const places = (signedIn: boolean, attention: number): readonly Place[] =>
	signedIn
		? [
				{ href: '/home', label: 'Overview' },
				{ href: '/connections', label: 'Connections' },
				{ href: '/attention', label: 'Needs attention', count: attention },
				{ href: '/reports', label: 'Reports' },
				{ href: '/systems', label: 'Systems' },
				{ href: '/settings', label: 'Settings' }
			]
		: [
				{ href: '/', label: 'Calculator' },
				{ href: '/glossary', label: 'Glossary' },
				{ href: '/sign-in', label: 'Sign in' },
				{ href: '/sign-up', label: 'Create an account' }
			];

/** Whether a page belongs to a place: the front page only to itself, `/connections/7` to `/connections`. */
export const isAt = (path: string, href: string): boolean =>
	path === href || (href !== '/' && path.startsWith(`${href}/`));
