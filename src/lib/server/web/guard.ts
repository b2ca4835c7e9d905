import { error, redirect } from '@sveltejs/kit';
import type { SignedIn } from '../accounts/sessions.ts';
import type { Workspace } from '../persistence/workspaces.ts';

export interface Visitor {
	readonly person: SignedIn;
	readonly workspace: Workspace;
	readonly canChange: boolean;
	readonly isOwner: boolean;
}

/** Who is asking; sends strangers to the sign-in page and back again afterwards. */
export const visitor = ({ locals, url }: { locals: App.Locals; url: URL }): Visitor => {
	const { person, workspace, role } = locals;
	if (!person) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	if (!workspace) error(403, 'Your account belongs to no workspace. Ask the person who invited you.');
	return { person, workspace, canChange: role !== 'viewer', isOwner: role === 'owner' };
};

/** As {@link visitor}, for what viewers may not do. */
export const changer = (event: { locals: App.Locals; url: URL }): Visitor => {
	const who = visitor(event);
	if (!who.canChange) error(403, 'You may look at everything here, but not change it. Ask an owner of the workspace.');
	return who;
};

/** A path of our own to go on to, never another website. */
export const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/home');
